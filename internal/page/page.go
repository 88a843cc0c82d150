package page

import (
	"bytes"
	"embed"
	"html/template"
	"strconv"
	"sync"
	"unicode/utf8"
)

//go:embed assets/*.html
var templateFiles embed.FS

var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(templateFiles, "assets/*.html"))
})

// What is measured of the word "sure", which stands at the foot of each page: of the records of PolNeAR's development articles with a
// confidence of 0.9 and more so many are right, content and source. A test holds these to EVALUATION.md.
const (
	sureRight = "93.7"
	sureOf    = "the development articles of the PolNeAR corpus, US political news"
)

// A pageView is a page as the template takes it.
type pageView struct {
	Policy   string
	Style    template.CSS
	Script   template.JS
	Title    string
	Many     bool
	Overview overviewView
	Articles []articleView
	Version  string

	SureFrom, LikelyFrom, SureRight, SureOf string
}

// Append appends the page of some articles. The spans of their records must lie in their texts. An error is a mistake in the template.
func Append(dst []byte, articles []Article, o Options) ([]byte, error) {
	v := pageView{
		Policy: Policy(), Style: template.CSS(style()), Script: template.JS(script), Version: o.Version, Many: len(articles) != 1,
		SureFrom: strconv.FormatFloat(100*fromSure, 'f', -1, 64), LikelyFrom: strconv.FormatFloat(100*fromLikely, 'f', -1, 64),
		SureRight: sureRight, SureOf: sureOf,
	}
	c := newChecker(o.Source)
	layouts := make([]*layout, len(articles))
	for i := range articles {
		prefix := ""
		if v.Many {
			prefix = "a" + strconv.Itoa(i+1) + "-"
		}
		layouts[i] = newLayout(&articles[i], prefix, c)
		v.Articles = append(v.Articles, layouts[i].view(v.Many))
	}
	if v.Many {
		v.Overview = overview(layouts)
		v.Title = "Who said what: " + count(len(articles), "article")
	} else {
		v.Title = v.Articles[0].Title
	}
	var out bytes.Buffer
	if err := templates().ExecuteTemplate(&out, "page.html", v); err != nil {
		return dst, err
	}
	if utf8.Valid(out.Bytes()) {
		return append(dst, out.Bytes()...), nil
	}
	return append(dst, string([]rune(out.String()))...), nil // U+FFFD for each byte that is not UTF-8
}
