package webpage

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// spans calls a function for every span in a value.
func spans(v reflect.Value, f func(path string, s reflect.Value), path string) {
	switch {
	case v.Type() == reflect.TypeFor[Span]():
		f(path, v)
	case v.Kind() == reflect.Slice:
		if v.Len() == 0 && v.CanSet() && (v.Type().Elem().Kind() == reflect.Struct) {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			spans(v.Index(i), f, path+"[]")
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spans(v.Field(i), f, path+"."+v.Type().Field(i).Name)
			}
		}
	}
}

// TestResult fills every span that a result can have: each must be changed, also those of fields that are new.
func TestResult(t *testing.T) {
	p := Read([]byte("<html><body><p>The mayor said no.</p>"), Options{})
	require.Equal(t, "The mayor said no.", p.Article.Text)
	text, page := Span{Start: 4, End: 9}, Span{Start: 19, End: 24}
	var r attribution.Result
	n := 0
	spans(reflect.ValueOf(&r).Elem(), func(_ string, s reflect.Value) { s.Set(reflect.ValueOf(text)); n++ }, "")
	require.Greater(t, n, 8)
	out := p.Result(r)
	m := 0
	spans(reflect.ValueOf(&out).Elem(), func(path string, s reflect.Value) {
		assert.Equal(t, page, s.Interface(), "Page.Result does not change %s", path)
		m++
	}, "")
	assert.Equal(t, n, m)
	spans(reflect.ValueOf(&r).Elem(), func(path string, s reflect.Value) { assert.Equal(t, text, s.Interface(), path) }, "") // not written to

	empty := p.Result(attribution.Result{Quotes: []attribution.Quote{{ID: 7}}})
	assert.Equal(t, Span{}, empty.Quotes[0].Speaker.Span, "what is absent stays so")
}

func TestSource(t *testing.T) {
	page := "<p>AT&amp;T  said: “<b>No</b>”<br>and left.</p><p>That was all.</p>"
	p := Read([]byte(page), Options{})
	require.Equal(t, "AT&T said: “No”\nand left.\n\nThat was all.", p.Article.Text)
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{0, 2, "AT"}, {0, 4, "AT&amp;T"}, {2, 3, "&amp;"}, {3, 9, "T  said"}, {11, 19, "“<b>No</b>”"}, {14, 16, "No"}, {14, 23, "No</b>”<br>and"},
		{20, 44, "and left.</p><p>That was all."}, {0, 999, "AT&amp;T  said: “<b>No</b>”<br>and left.</p><p>That was all."}, {5, 5, ""}, {999, 999, ""}, {999, 1000, ""},
		{-3, 2, "AT"},
	} {
		s := p.Source(Span{Start: c.start, End: c.end})
		assert.Equal(t, c.want, page[s.Start:s.End], "%d to %d", c.start, c.end)
	}
	none := Read(nil, Options{URL: "https://a.example/"})
	assert.Equal(t, Span{}, none.Source(Span{Start: 0, End: 5}))
	assert.Nil(t, none.Pieces(Span{Start: 0, End: 5}))
	assert.Equal(t, attribution.Article{}, none.Article)
	assert.Equal(t, "https://a.example/", none.URL)
}

func TestEntity(t *testing.T) {
	for in, want := range map[string]struct {
		n int
		d string
	}{
		"&amp;x": {5, "&"}, "&ampx": {4, "&"}, "&notit;": {4, "¬"}, "&notin;": {7, "∉"}, "&semi;": {6, ";"}, "&#38;": {5, "&"}, "&#x26 ": {5, "&"}, "&#8220;": {7, "“"},
		"&T": {}, "& b": {}, "&": {}, "&#": {}, "&#;": {}, "&#x;": {}, "&nothing": {4, "¬"}, "&zzz;": {}, "&#150;": {6, "–"}, "&#0;": {4, "\ufffd"},
		"&CounterClockwiseContourIntegral;": {33, "∳"}, "&fjlig;": {7, "fj"}, "&#65a": {4, "A"},
	} {
		n, d := entity([]byte(in))
		if n == 0 {
			d = ""
		}
		assert.Equal(t, want.n, n, in)
		assert.Equal(t, want.d, d, in)
	}
}

func TestNames(t *testing.T) {
	words := classWords()
	var buf []byte
	for in, want := range map[string]uint8{
		"article-body": contentName, "c-articleBody__inner": contentName, "ad": furnitureName, "load-ad-later": 0, "Sidebar": furnitureName, "has-sidebar": furnitureName,
		"related-posts x": furnitureName, "c-readMore__box": furnitureName, "breadcrumb": furnitureName, "": 0, "  ": 0, "css-1x2y": 0, "comments-area": commentsName,
		"userComments": commentsName, "sr-only": hiddenName, "header-ads": 0, "author-bio": furnitureName | bylineName, "author": furnitureName | bylineName, "shareholders": 0,
		"a b c d e f g h i j k l m n o p q r s t": 0, "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t": 0,
	} {
		assert.Equal(t, want, words.names([]byte(in), &buf), in)
	}
}

// TestData holds the data files to their form: every phrase in a section that is known, sorted, in lower case, once in it.
func TestData(t *testing.T) {
	for name, data := range map[string]string{"classes": classData, "lines": lineData} {
		list := classWords()
		if name == "lines" {
			list = lineWords()
		}
		seen := checkData(t, name, data)
		assert.Greater(t, seen, 50, name)
		for phrase, bits := range list.bits {
			assert.NotZero(t, bits, "%s: %q stands in no section", name, phrase)
		}
	}
}
