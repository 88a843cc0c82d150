package page

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

func quote(words string) *attribution.Quote {
	return &attribution.Quote{ID: 1, Spans: []attribution.Span{{Start: 0, End: len(words)}}}
}

func TestPassage(t *testing.T) {
	long := "“We held the fare down for nine long years, and - you know - nobody ever thanked us for it,”"
	for _, c := range []struct{ url, words, want string }{
		{"https://a.example/x", "We, the-people & co", "https://a.example/x#:~:text=We%2C%20the%2Dpeople%20%26%20co"},
		{"https://a.example/x?y=1#top", "so", "https://a.example/x?y=1#top:~:text=so"},
		{"https://a.example/x#:~:text=other", "so", "https://a.example/x#:~:text=so"},
		{"http://a.example", "é\xff", "http://a.example#:~:text=%C3%A9%EF%BF%BD"},
		{"https://a.example/", long, "https://a.example/#:~:text=%E2%80%9CWe%20held%20the%20fare%20down,ever%20thanked%20us%20for%20it%2C%E2%80%9D"},
		{"https://a.example/", "It is over.\n\nWe go home.", "https://a.example/#:~:text=It%20is%20over.,We%20go%20home."},
		{"https://a.example/", "Yes.\r\nNo.", "https://a.example/#:~:text=Yes.,No."},
		{"https://a.example/", " \n ", ""},
		{"javascript:alert(1)", "so", ""},
		{"", "so", ""},
	} {
		assert.Equal(t, c.want, newAddress(c.url).passage(c.words, quote(c.words)), c.words)
	}
}

func TestAddress(t *testing.T) {
	for url, want := range map[string]string{
		"https://a.example/x#y": "https://a.example/x#y", " HTTP://A.example ": "http://A.example", "https://a.example/x#y:~:text=z": "https://a.example/x#y",
		"https:///x": "", "ftp://a.example": "", "https://a.example/\nx": "", "java\tscript:x": "", "%": "",
	} {
		assert.Equal(t, want, newAddress(url).link(), url)
	}
}

// Every word that a record may say has its words here, and every reason its sentence.
func TestWords(t *testing.T) {
	for _, m := range []attribution.Mode{
		attribution.ModeNegated, attribution.ModeDeclined, attribution.ModeReported, attribution.ModeQuestioned, attribution.ModeConditional,
		attribution.ModeModal, attribution.ModeFuture,
	} {
		assert.NotEmpty(t, badge(&attribution.Quote{Cue: attribution.Cue{Mode: m}}), m)
	}
	assert.Empty(t, badge(&attribution.Quote{Cue: attribution.Cue{Mode: attribution.ModeAsserted, Class: attribution.ClassReport}}))
	assert.Equal(t, "denied", badge(&attribution.Quote{Cue: attribution.Cue{Mode: attribution.ModeAsserted, Class: attribution.ClassDeny}}))
	assert.Equal(t, "not said", badge(&attribution.Quote{Cue: attribution.Cue{Negated: true}}))
	for _, r := range []attribution.Reason{
		attribution.ReasonCue, attribution.ReasonAccording, attribution.ReasonColon, attribution.ReasonTurn, attribution.ReasonSignature, attribution.ReasonRule,
		attribution.ReasonContinued, attribution.ReasonNearby, attribution.ReasonHeadline, attribution.ReasonPassive, attribution.ReasonAmbiguous, attribution.ReasonNone,
	} {
		for _, mention := range []string{"name", "pronoun", "description", "relative", "carried", "none", ""} {
			sentence := reasonOf(&attribution.Quote{Reason: r, Evidence: attribution.Evidence{Mention: mention}})
			assert.Regexp(t, `\.$`, sentence, "%s %s", r, mention)
			assert.NotContains(t, sentence, "{")
		}
	}
	said := attribution.Quote{
		Reason: attribution.ReasonCue, Evidence: attribution.Evidence{Mention: "name"},
		Cue: attribution.Cue{Text: "said", Span: attribution.Span{Start: 10, End: 14}}, Speaker: attribution.Source{Span: attribution.Span{Start: 0, End: 9}},
	}
	assert.Equal(t, "Named right before “said”.", reasonOf(&said))
	said.Speaker.Span = attribution.Span{Start: 15, End: 20}
	assert.Equal(t, "Named right after “said”.", reasonOf(&said))
	said.Speaker.Span = attribution.Span{Start: 25, End: 30}
	assert.Equal(t, "Named after “said”, in the same sentence.", reasonOf(&said))
	for v := quotes.Verbatim; v <= quotes.NotFound; v++ {
		assert.NotEmpty(t, known("verdict", v.String()))
		assert.NotEmpty(t, known("outcome", v.String()))
	}
	for k := quotes.BehindNegation; k <= quotes.Short; k++ {
		assert.NotEmpty(t, known("warning", k.String()))
	}
	for line := range strings.Lines(wordsFile + reasonsFile) {
		if cells := strings.Count(line, "\t"); !strings.HasPrefix(line, "#") {
			assert.True(t, cells == 2 || cells == 3, line)
		}
	}
}

func TestLevels(t *testing.T) {
	for confidence, want := range map[float64]string{1: "sure 100", 0.9: "sure 90", 0.899: "likely 90", 0.5: "likely 50", 0.499: "to check 50", 0: "to check 0", -1: "to check 0", 2: "sure 100"} {
		l := newLevel(confidence)
		assert.Equal(t, want, l.Word+" "+l.Percent)
	}
}

// The text is the pieces, and the cards are the quotes, whatever the spans of the records are.
func FuzzRows(f *testing.F) {
	f.Add("“One,” she said.\n\nTwo, he said.\r\n\r\n", uint16(0), uint16(9), uint16(3), uint16(20), uint16(1))
	f.Add("\n\n\n", uint16(0), uint16(1), uint16(1), uint16(3), uint16(0))
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, e uint16) {
		span := func(x, y uint16) attribution.Span {
			n := len(text) + 1
			start, end := int(x)%n, int(y)%n
			return attribution.Span{Start: min(start, end), End: max(start, end)}
		}
		q := func(id int, x, y, z uint16) attribution.Quote {
			return attribution.Quote{
				ID: id, Spans: []attribution.Span{span(x, y)}, Verbatim: []attribution.Span{span(y, z)}, Cue: attribution.Cue{Span: span(z, x), Mode: attribution.ModeNegated},
				Context: attribution.Context{Paragraph: span(x, z)}, Speaker: attribution.Source{Span: span(y, z)}, Confidence: 0.5,
			}
		}
		article := Article{Article: attribution.Article{Text: text}, Result: attribution.Result{Quotes: []attribution.Quote{q(1, a, b, c), q(2, b, c, d), q(3, c, d, e), q(4, d, e, a)}}}
		l := newLayout(&article, "", nil)
		var b2 strings.Builder
		cards := 0
		for _, row := range l.rows() {
			for _, p := range row.Pieces {
				require.NotEmpty(t, p.Text)
				b2.WriteString(p.Text)
			}
			cards += len(row.Cards)
		}
		require.Equal(t, text, b2.String())
		require.Equal(t, 4, cards)
		_, err := Append(nil, []Article{article}, Options{Source: text})
		require.NoError(t, err)
	})
}

// Time and memory do not grow with the square of what is said within what is said.
func TestDeep(t *testing.T) {
	size := func(n int) int {
		text := strings.Repeat("Roe said that ", n)
		var qs []attribution.Quote
		for i := range n {
			qs = append(qs, attribution.Quote{ID: i + 1, Spans: []attribution.Span{{Start: 14 * i, End: len(text)}}})
		}
		a := Article{Article: attribution.Article{Text: text}, Result: attribution.Result{Quotes: qs}}
		total := 0
		l := newLayout(&a, "", nil)
		for _, row := range l.rows() {
			for _, p := range row.Pieces {
				total += len(p.Class) + len(p.Of) + len(p.Text)
			}
		}
		return total
	}
	assert.Less(t, float64(size(4000)), 4.6*float64(size(1000)))
}

// contrast is that of two colours by WCAG 2.
func contrast(t *testing.T, a, b string) float64 {
	luminance := func(colour string) (sum float64) {
		colour = strings.TrimPrefix(colour, "#")
		if len(colour) == 3 {
			colour = string([]byte{colour[0], colour[0], colour[1], colour[1], colour[2], colour[2]})
		}
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
			require.NoError(t, err)
			c := float64(n) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// Every ink can be read on every ground that it meets, in both schemes and in print.
func TestContrast(t *testing.T) {
	assert.InDelta(t, 21, contrast(t, "#000", "#ffffff"), 0.01)
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(styleFile, -1)
	require.Len(t, blocks, 3, "light, dark, print")
	for i, block := range blocks {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]+);`).FindAllStringSubmatch(block[1], -1) {
			colour[m[1]] = m[2]
		}
		for ink, grounds := range map[string][]string{
			"ink": {"ground", "sheet", "said", "words"}, "quiet": {"ground", "sheet"}, "link": {"ground", "sheet"}, "name": {"ground", "said", "words"}, "cue": {"ground", "said", "words"},
			"sure": {"ground", "sheet"}, "likely": {"ground", "sheet"}, "check": {"ground", "sheet"}, "badge": {"badge-ground"}, "in": {"sheet"}, "out": {"sheet"}, "ground": {"ink"},
		} {
			for _, ground := range grounds {
				require.NotEmpty(t, colour[ink], ink)
				require.NotEmpty(t, colour[ground], ground)
				assert.GreaterOrEqual(t, contrast(t, colour[ink], colour[ground]), 4.5, "%s on %s in scheme %d", ink, ground, i)
			}
		}
	}
}

// Each choice has its rules, and they name classes that cards have.
func TestFilters(t *testing.T) {
	var qs []attribution.Quote
	var speakers []attribution.Speaker
	text := ""
	for i := range mostFilters + 3 {
		start := len(text)
		text += strings.Repeat("word ", 40-i)
		qs = append(qs, attribution.Quote{
			ID: i + 1, Type: facetTypes[i%3], Spans: []attribution.Span{{Start: start, End: len(text)}}, Confidence: float64(i%10) / 9,
			Speaker: attribution.Source{Name: fmt.Sprint("Speaker ", i), ID: i + 1, Kind: facetKinds[i%len(facetKinds)]},
		})
		speakers = append(speakers, attribution.Speaker{ID: i + 1, Name: fmt.Sprint("Speaker ", i), Kind: facetKinds[i%len(facetKinds)]})
	}
	a := Article{Article: attribution.Article{Text: text}, Result: attribution.Result{Quotes: qs, Speakers: speakers}}
	l := newLayout(&a, "x-", nil)
	filters := l.filters()
	require.Len(t, filters, 4)
	rules := filterRules()
	for _, f := range filters {
		total := 0
		for i, c := range f.Choices {
			n, err := strconv.Atoi(c.Count)
			require.NoError(t, err)
			assert.Equal(t, i == 0, c.Checked)
			if i == 0 {
				assert.Equal(t, len(qs), n)
				continue
			}
			total += n
			assert.Contains(t, rules, `.story:has(input[value="`+c.Value+`"]:checked) .card:not(.`+c.Value+`)`)
			with := 0
			for _, card := range l.cards {
				if strings.Contains(" "+card.Class+" ", " "+c.Value+" ") {
					with++
				}
			}
			assert.Equal(t, n, with, c.Value)
		}
		assert.Equal(t, len(qs), total, "%s: each quote is in one choice", f.Label)
	}
	assert.Equal(t, "all others", filters[0].Choices[len(filters[0].Choices)-1].Words)
	assert.Empty(t, newLayout(&Article{}, "", nil).filters())
}

func TestCitation(t *testing.T) {
	text := "“We go,” said Roe.\n“Now.” Roe denied that\nit rained."
	a := Article{
		Article: attribution.Article{Text: text, Headline: "Roe goes", Outlet: "The Argus"}, URL: "https://argus.example/1",
		Result: attribution.Result{Quotes: []attribution.Quote{
			{ID: 1, Type: attribution.Direct, Spans: []attribution.Span{{Start: 0, End: 12}, {Start: 23, End: 33}}, Speaker: attribution.Source{Name: "Tom Roe", Role: "mayor"}},
			{ID: 2, Type: attribution.Indirect, Spans: []attribution.Span{{Start: 45, End: len(text)}}, Cue: attribution.Cue{Class: attribution.ClassDeny}},
		}},
	}
	l := newLayout(&a, "", nil)
	assert.Equal(t, "Tom Roe (mayor): “We go,” … “Now.” – “Roe goes”, The Argus, https://argus.example/1", l.citation(0))
	assert.Equal(t, "speaker not named [denied, paraphrased]: that it rained. – “Roe goes”, The Argus, https://argus.example/1", l.citation(1))
}

func TestOverview(t *testing.T) {
	article := func(outlet string, names ...string) *layout {
		a := Article{Article: attribution.Article{Outlet: outlet, Text: "words"}}
		for i, name := range names {
			named := name != "company"
			a.Result.Speakers = append(a.Result.Speakers, attribution.Speaker{ID: i + 1, Name: name, Named: named})
			a.Result.Quotes = append(a.Result.Quotes, attribution.Quote{ID: i + 1, Spans: []attribution.Span{{Start: 0, End: 5}}, Speaker: attribution.Source{Name: name, ID: i + 1}})
		}
		return newLayout(&a, "", nil)
	}
	v := overview([]*layout{article("Argus", "Roe", "company"), article("Post", "Roe", "Poe"), article("", "Poe"), article("Post", "Poe")})
	assert.Equal(t, []string{"Post", "Argus", noOutlet}, v.Outlets)
	assert.Equal(t, []tableRow{{"Poe", "3", []string{"2", "", "1"}}, {"Roe", "2", []string{"1", "1", ""}}}, v.Speakers)
	assert.Equal(t, []string{"4 articles", "6 quotes", "2 named speakers"}, v.Summary)
}

func TestLanguageTag(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "en-GB": "en-GB", "": "", "en_GB": "", `en" onload="`: "", "abcdefghi": "", "é": ""} {
		assert.Equal(t, want, languageTag(tag))
	}
}
