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
	"github.com/whosaid/whosaid/internal/text"
)

// checkLaws fails when the result of a text alone breaks a promise of the package documentation.
func checkLaws(t *testing.T, article string, res attribution.Result) {
	checkArticle(t, attribution.Article{Text: article}, res)
}

// checkRole: the role of a record is its speaker's, but where its own source describes the speaker in more words, or gives a role to
// one to whom nothing else does.
func checkRole(t *testing.T, s attribution.Source, role string) {
	if s.Role == role {
		return
	}
	require.Contains(t, plain(s.Text), s.Role)
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
	name, in := strings.Join(strings.Fields(s.Name), " "), strings.Join(strings.Fields(text.OneLine(in)), " ")
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
	"The bishop has asked both sides to find a solution «", "A'\"''sAid 0", strings.Repeat("“", 200), strings.Repeat("said ", 200), strings.Repeat("“a,” said B. ", 100), strings.Repeat("X, ", 200) + "said",
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
