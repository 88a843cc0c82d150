package attribution_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/markdown"
)

// checkLaws fails when the result of a text alone breaks a promise of the package documentation.
func checkLaws(t *testing.T, article string, res attribution.Result) {
	checkArticle(t, attribution.Article{Text: article}, res)
}

// checkArticle does the same for an article with its metadata: nothing of that is in a record but a name that says so.
func checkArticle(t *testing.T, a attribution.Article, res attribution.Result) {
	article := a.Text
	// Names and roles are as they read: without the signs of Markdown that may stand among their words.
	signs := markdown.Read(article)
	beside := map[attribution.Origin]string{"": plain(article), attribution.FromHeadline: a.Headline, attribution.FromByline: a.Byline, attribution.FromOutlet: a.Outlet}
	named := func(name string, from attribution.Origin) {
		in, ok := beside[from]
		require.True(t, ok, "origin %q", from)
		for _, w := range strings.Fields(name) {
			require.Contains(t, in, strings.Trim(w, ","), "a word of the name %q from %q", name, from)
		}
	}
	valid := utf8.ValidString(article)
	piece := func(what string, s attribution.Span) string {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(article), "%s %v outside the article of %d bytes", what, s, len(article))
		p := article[s.Start:s.End]
		if valid {
			require.True(t, utf8.ValidString(p), "%s %v cuts a rune", what, s)
		}
		return p
	}
	require.NotNil(t, res.Quotes)
	require.NotNil(t, res.Speakers)
	quotesOf := map[int][]int{}
	last := -1
	for i, q := range res.Quotes {
		require.Equal(t, i+1, q.ID)
		require.NotEmpty(t, q.Spans)
		require.GreaterOrEqual(t, q.Spans[0].Start, last, "records in order of their contents")
		last = q.Spans[0].Start
		var pieces []string
		end := -1
		for _, s := range q.Spans {
			require.Greater(t, s.Start, end, "content spans in order and disjoint")
			end = s.End - 1
			pieces = append(pieces, piece("content", s))
		}
		require.Equal(t, strings.Join(pieces, " "), q.Text, "every word of a record stands in the article")
		sentence, paragraph := q.Context.Sentence, q.Context.Paragraph
		piece("sentence", sentence)
		piece("paragraph", paragraph)
		require.True(t, sentence.Start <= q.Spans[0].Start && q.Spans[len(q.Spans)-1].End <= sentence.End, "content %v outside %v", q.Spans, sentence)
		require.True(t, paragraph.Start <= sentence.Start && sentence.End <= paragraph.End, "sentence %v outside %v", sentence, paragraph)
		if b := q.Context.Before; b != (attribution.Span{}) {
			piece("sentence before", b)
			require.LessOrEqual(t, b.End, sentence.Start)
		}
		if a := q.Context.After; a != (attribution.Span{}) {
			piece("sentence after", a)
			require.LessOrEqual(t, sentence.End, a.Start)
		}
		require.Equal(t, q.Cue.Class == attribution.ClassAttitude, q.Attitude)
		for _, v := range q.Verbatim {
			piece("verbatim", v)
			inside := false
			for _, s := range q.Spans {
				inside = inside || s.Start <= v.Start && v.End <= s.End
			}
			require.True(t, inside, "verbatim %v outside content %v", v, q.Spans)
		}
		for _, n := range q.Nested {
			require.Equal(t, piece("nested", n.Span), n.Text)
			inside := false
			for _, s := range q.Spans {
				inside = inside || s.Start <= n.Span.Start && n.Span.End <= s.End
			}
			require.True(t, inside, "nested %v outside content %v", n.Span, q.Spans)
			for _, v := range q.Verbatim {
				require.True(t, v.End <= n.Span.Start || n.Span.End <= v.Start, "nested %v in verbatim %v", n.Span, v)
			}
			if n.Speaker != (attribution.NestedSpeaker{}) {
				require.Equal(t, piece("nested speaker", n.Speaker.Span), n.Speaker.Text)
				named(n.Speaker.Name, n.Speaker.NameFrom)
			}
		}
		quoted := len(q.Verbatim) + len(q.Nested)
		require.Equal(t, quoted == 0 && q.Type != attribution.Direct, q.Type == attribution.Indirect, "type %s with %d quoted stretches", q.Type, quoted)
		if !q.Cue.IsZero() {
			require.Equal(t, piece("cue", q.Cue.Span), q.Cue.Text)
			require.NotEmpty(t, q.Cue.Lemma)
		}
		if q.Speaker.Span != (attribution.Span{}) {
			require.Equal(t, piece("source", q.Speaker.Span), q.Speaker.Text)
		}
		for _, v := range q.Via {
			require.Equal(t, piece("via", v.Span), v.Text)
			named(v.Name, v.NameFrom)
			for _, s := range q.Spans {
				require.True(t, v.Span.End <= s.Start || s.End <= v.Span.Start, "via %v inside content %v", v.Span, s)
			}
		}
		for k, c := range q.Candidates {
			require.NotEmpty(t, c.Name)
			named(c.Name, c.NameFrom)
			require.True(t, c.Score >= 0 && c.Score <= 1 && (k == 0 || c.Score <= q.Candidates[k-1].Score))
		}
		require.True(t, q.Confidence >= 0 && q.Confidence <= 1)
		require.InDelta(t, q.Confidence, q.Confidences.Content*q.Confidences.Name, 0.002)
		require.NotEmpty(t, q.Reason)
		require.False(t, q.Speaker.Named && q.Speaker.Name == "", "named without a name")
		if q.Speaker.ID > 0 {
			require.LessOrEqual(t, q.Speaker.ID, len(res.Speakers))
			require.Equal(t, res.Speakers[q.Speaker.ID-1].Name, q.Speaker.Name)
			require.Equal(t, res.Speakers[q.Speaker.ID-1].NameFrom, q.Speaker.NameFrom)
			require.Equal(t, res.Speakers[q.Speaker.ID-1].Named, q.Speaker.Named)
			require.Equal(t, res.Speakers[q.Speaker.ID-1].Withheld, q.Speaker.Withheld)
			checkRole(t, q.Speaker, res.Speakers[q.Speaker.ID-1].Role)
			quotesOf[q.Speaker.ID] = append(quotesOf[q.Speaker.ID], q.ID)
		} else {
			require.Empty(t, q.Speaker.Name, "a name without a speaker")
		}
	}
	for i, s := range res.Speakers {
		require.Equal(t, i+1, s.ID)
		require.Equal(t, quotesOf[s.ID], s.Quotes)
		require.NotEmpty(t, s.Name)
		named(s.Name, s.NameFrom)
		require.True(t, stands(s, beside[s.NameFrom]), "the name %q of a %s stands nowhere", s.Name, s.Kind)
		for _, m := range s.Mentions {
			piece("mention", m)
		}
		same := func(what, text string, at attribution.Span) {
			require.Equal(t, text == "", at == attribution.Span{}, "%s %q at %v", what, text, at)
			switch {
			case text == "":
			case signs == nil:
				require.Equal(t, piece(what, at), text)
			default:
				piece(what, at)
			}
		}
		same("role", s.Role, s.RoleSpan)
		same("affiliation", s.Affiliation, s.AffiliationSpan)
		require.Contains(t, []attribution.Gender{"", attribution.Male, attribution.Female}, s.Gender)
		require.True(t, s.Gender == "" || s.Kind == attribution.Person || s.Kind == attribution.Anonymous, "gender of a %s", s.Kind)
	}
}

// checkRole: the role of a record is its speaker's, but where its own source describes the speaker in more words.
func checkRole(t *testing.T, s attribution.Source, role string) {
	if s.Role == role {
		return
	}
	require.NotEmpty(t, role, "the record alone has the role %q", s.Role)
	require.Contains(t, plain(s.Text), s.Role)
	require.Greater(t, len(strings.Fields(s.Role)), len(strings.Fields(role)), "%q for %q", s.Role, role)
}

// plain is a text without the signs of Markdown.
func plain(s string) string {
	if m := markdown.Read(s); m != nil {
		return m.Plain
	}
	return s
}

// stands says whether a name stands in a text as it is; of several people together each name has to.
func stands(s attribution.Speaker, in string) bool {
	name, in := strings.Join(strings.Fields(s.Name), " "), strings.Join(strings.Fields(in), " ")
	if standsAlone(name, in) {
		return true
	}
	for _, list := range strings.Split(name, " and ") {
		for _, one := range strings.Split(list, ", ") {
			if s.Kind != attribution.Group || !standsAlone(one, in) {
				return false
			}
		}
	}
	return true
}

// standsAlone says whether a name stands in a text, or its surname only with somebody else's: Ruth and Owen Hale.
func standsAlone(name, in string) bool {
	if strings.Contains(in, name) {
		return true
	}
	given, surname, ok := strings.Cut(name, " ")
	return ok && regexp.MustCompile(regexp.QuoteMeta(given)+`(,| and\b).{0,80} `+regexp.QuoteMeta(surname)).MatchString(in)
}

// hostile are texts that broke other systems, or might break this one.
var hostile = []string{
	"", " ", "\n\n\n", "“", "”", "\"", "''", "'", "said", "said said said", "“” said", "“”", "He said: “", ":", "— said", "“A” “B” “C” said",
	"\ufeff“Hi,” he said.", "\xff\xfe“Hi,” he said.\xff", "a\x00b “c,” said d", "&quot;&quot;&quot;", "(((((((((", "))))) said X, who said who said who",
	"X, who said that X, who said that X, who said", "“He said ‘she said “he said”’”", "according to", "According to according to", ", , , said , ,",
	"’s ’s ’s said’s", "Mr. Mr. Mr. said", "Q: A: Q: A:", "NAME:\nNAME:\nNAME:", "a said b said c said d said e said", "“We\n\n“We\n\n“We\n\nsaid",
	"**“A,”** said [B *C*](https://d.e). *“F,”* G’*H* [said](/i).\n\n- **J:** “K.”\n- L: “*M*.”\n# N\n[^1]: “O,” P[1](#q) said.", "*“A,” [said* B](/c)",
	"A'\"''sAid 0", strings.Repeat("“", 200), strings.Repeat("said ", 200), strings.Repeat("“a,” said B. ", 100), strings.Repeat("X, ", 200) + "said",
}

func TestLawsOnHostileTexts(t *testing.T) {
	for _, s := range hostile {
		checkLaws(t, s, attribution.Extract(s))
	}
}

// TestLawsOnMetadata gives every hostile text, and the first lines of every article, as headline, byline and outlet.
func TestLawsOnMetadata(t *testing.T) {
	texts := slices.Clone(hostile)
	for _, s := range articles(t) {
		texts = append(texts, s[:strings.IndexByte(s, '\n')], s)
	}
	for i, s := range texts {
		a := attribution.Article{Text: texts[(i+7)%len(texts)] + "\n\nI said Mr Falk was late.", Headline: s, Byline: s, Outlet: s}
		e := attribution.Extractor{Candidates: true}
		res, err := e.ExtractArticle(a)
		require.NoError(t, err)
		checkArticle(t, a, res)
	}
}

func TestLawsOnArticles(t *testing.T) {
	for name, s := range articles(t) {
		t.Run(name, func(t *testing.T) {
			res := attribution.Extract(s)
			assert.NotEmpty(t, res.Quotes)
			checkLaws(t, s, res)
			// a prefix ends in the middle of something: nothing may be promised but the laws
			for cut := len(s) / 7; cut < len(s); cut += len(s)/7 + 1 {
				for !utf8.RuneStart(s[cut]) {
					cut++
				}
				checkLaws(t, s[:cut], attribution.Extract(s[:cut]))
			}
		})
	}
}

// TestSameInGoroutines reads all articles in many goroutines at once and twice over: memory that is used again must not
// show in what is returned.
func TestSameInGoroutines(t *testing.T) {
	texts := articles(t)
	want := map[string]attribution.Result{}
	for name, s := range texts {
		want[name] = attribution.Extract(s)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for name, s := range texts {
				assert.Equal(t, want[name], attribution.Extract(s))
			}
		})
	}
	wg.Wait()
}

// TestJSONRoundTrip writes and reads all records: what a pipeline stores is what was extracted.
func TestJSONRoundTrip(t *testing.T) {
	for _, s := range append(hostile, articles(t)["long-nursing-homes"]) {
		res := attribution.Extract(s)
		data, err := json.Marshal(res)
		require.NoError(t, err)
		var back attribution.Result
		require.NoError(t, json.Unmarshal(data, &back))
		if utf8.ValidString(s) {
			require.Equal(t, res, back)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range slices.Concat(hostile, shapes) {
		f.Add(s)
	}
	for _, s := range articles(f) {
		f.Add(s[:min(len(s), 1500)])
	}
	f.Fuzz(func(t *testing.T, s string) {
		full := attribution.Extractor{Candidates: true, Known: []attribution.Known{{ID: "1", Name: "Ann Lee", Role: "mayor"}}}
		more, err := full.Extract(s)
		require.NoError(t, err)
		checkLaws(t, s, more)
		a := attribution.Article{Text: s, Headline: s, Byline: s, Outlet: s}
		more, err = full.ExtractArticle(a)
		require.NoError(t, err)
		checkArticle(t, a, more)
		res := attribution.Extract(s)
		checkLaws(t, s, res)
		require.Equal(t, res, attribution.Extract(s), "the same input gives the same output")
	})
}
