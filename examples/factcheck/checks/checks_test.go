package checks

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// TestLibrary: which of several sources is told, and how grave it is.
func TestLibrary(t *testing.T) {
	l := NewLibrary([]reading.Source{
		{Name: "a.txt", Text: "MS ROE: We have sold the northern ferry to a friend.\n\nMR POE: That is not what I was told.", Reader: "text"},
		{Name: "b.txt", Text: "MR POE: We have sold the northern ferry to a friend. It cost 4 million, and I never saw it.", Reader: "text"},
		{Name: "c.vtt", Text: "WEBVTT\n\n01:02:03.000 --> 01:02:07.000\n<v Ann Roe>The winter was\nlong and <i>dark</i>\n", Reader: "subtitles"},
	})
	for _, test := range []struct {
		s       Stretch
		verdict string
		concern Concern
		source  string
	}{
		{Stretch{Text: "We have sold the northern ferry to a friend."}, "verbatim", None, "a.txt"},
		{Stretch{Text: "We have sold the northern ferry to a friend.", Speaker: "Tom Poe"}, "verbatim", None, "b.txt"},
		{Stretch{Text: "We have sold the northern ferry to a friend.", SaidIn: "b.txt"}, "verbatim", None, "b.txt"},
		{Stretch{Text: "We have sold the northern ferry to a friend.", Speaker: "Liz Moe"}, "verbatim", Foreign, "a.txt"},
		{Stretch{Text: "It cost 4 million, and I never saw it", SaidIn: "a.txt"}, "verbatim", InPlace, "b.txt"},
		{Stretch{Text: "It cost 4 million, and I never saw it", SaidIn: "nowhere.txt"}, "verbatim", None, "b.txt"},
		{Stretch{Text: "It cost 5 million, and I never saw it"}, "altered", Different, "b.txt"},
		{Stretch{Text: "a friend", Speaker: "Liz Moe"}, "verbatim", Slight, "a.txt"},
		{Stretch{Text: "Elephants have no place in the budget of a town"}, "not found", Absent, ""},
		{Stretch{Text: "the winter was long and dark"}, "verbatim", None, "c.vtt"},
	} {
		v := l.Check(test.s)
		assert.Equal(t, test.verdict, v.Verdict, test.s)
		assert.Equal(t, test.concern.String(), v.Concern.String(), test.s)
		assert.Equal(t, test.source, v.Source, test.s)
	}
	v := l.Check(Stretch{Text: "The winter was long and dark"})
	assert.Equal(t, "The winter was long and dark", v.Passage, "without tags")
	assert.Equal(t, "line 4, column 12, at 01:02:03", v.Place)
	v = l.Check(Stretch{Text: "We have sold the northern ferry to a friend."})
	assert.Equal(t, []Elsewhere{{"b.txt", "line 1, column 9"}}, v.Elsewhere)

	nothing := NewLibrary(nil).Check(Stretch{Text: "x"})
	assert.Equal(t, Unchecked, nothing.Verdict)
	assert.Equal(t, Unasked, nothing.Concern)
	assert.NotEqual(t, l.Fingerprint, NewLibrary(l.Sources[:2]).Fingerprint)
}

// TestAround: a passage is shown in its sentence.
func TestAround(t *testing.T) {
	long := strings.Repeat("and on and ", 40)
	l := NewLibrary([]reading.Source{
		{Name: "a.txt", Text: "Opening.\n\nIt rained. We told Mr. Poe (in March) that the dam would hold, if nobody touched it! Then it broke", Reader: "text"},
		{Name: "b.html", Text: "<h1>The dam</h1><p>I never said that <b>un<i>believable</i></b> men&rsquo;s work was done here<br>at all</p><p>Nor did he.</p>",
			Reader: "page"},
		{Name: "c.srt", Text: "1\n00:00:01,000 --> 00:00:02,000\nHe asked: who\n\n2\n00:00:03,000 --> 00:00:04,000\nmade the slipway rot away\n\n" +
			"3\n00:00:05,000 --> 00:00:06,000\nso fast? We know.\n", Reader: "subtitles"},
		{Name: "d.txt", Text: long + "the ferry was painted green by night " + long, Reader: "text"},
		{Name: "e.txt", Text: "the lamps were lit before dusk", Reader: "text"},
	})
	for text, want := range map[string][3]string{
		"the dam would hold":                {"We told Mr. Poe (in March) that ", "the dam would hold", ", if nobody touched it!"},
		"unbelievable men's work was done":  {"I never said that ", "unbelievable men’s work was done", " here at all"},
		"made the slipway rot away":         {"He asked: who ", "made the slipway rot away", " so fast?"},
		"the ferry was painted green":       {"… " + long[len(long)-238:], "the ferry was painted green", " by night " + long[:len(" and on and")*20+6] + " …"},
		"the lamps were lit before dusk":    {"", "the lamps were lit before dusk", ""},
		"We told Mr. Poe (in March)":        {"", "We told Mr. Poe (in March)", " that the dam would hold, if nobody touched it!"},
		"the dam would hold, if nobody did": {"We told Mr. Poe (in March) that ", "the dam would hold, if nobody touched", " it!"},
	} {
		v := l.Check(Stretch{Text: text})
		assert.Equal(t, want, [3]string{v.Before, v.Passage, v.After}, text)
	}
}

// TestShingles: stretches that share six words in a row share a hash.
func TestShingles(t *testing.T) {
	share := func(a, b string) bool {
		for _, h := range Shingles(a) {
			if slices.Contains(Shingles(b), h) {
				return true
			}
		}
		return false
	}
	long := "We told them in March that the pumps were old and in May that they had stopped"
	assert.True(t, share(long, "that the pumps were old and"))
	assert.True(t, share(long, "WE TOLD “THEM”, in march, that!"))
	assert.True(t, share(long, "We told them in April that the pumps were old and in May that they had stopped"))
	assert.False(t, share(long, "Nobody can say what the boat was for or who had paid for it"))
	assert.Empty(t, Shingles("that the pumps were old"))
}

// TestCompare: what outlets have otherwise.
func TestCompare(t *testing.T) {
	voice := func(outlet, text, name string) Voice {
		return Voice{Article: outlet + text, Order: outlet, Outlet: outlet, Text: text, Name: name, Speaker: name}
	}
	a := voice("A", "We told them that 14 pumps were old, and they laughed", "Ann Roe")
	b := voice("B", "We told them that 40 pumps were old", "Roe")
	c := voice("C", "We told them that 14 pumps were old", "Tom Poe")
	got := Compare([]Voice{c, b, a})
	assert.Len(t, got, 3)
	assert.Equal(t, a, got[0].Voice, "the longest")
	assert.Equal(t, "altered", got[1].Verdict)
	assert.Equal(t, "14", got[1].Edits[0].Source)
	assert.Equal(t, "40", got[1].Edits[0].Quotation)
	assert.False(t, got[1].SpeakerDiffers, "Roe may be Ann Roe")
	assert.Equal(t, "verbatim", got[2].Verdict)
	assert.True(t, got[2].SpeakerDiffers)
	assert.Empty(t, Compare([]Voice{a, voice("A", a.Text, "Ann Roe")}), "one outlet")
}
