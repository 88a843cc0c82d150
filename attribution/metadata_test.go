package attribution

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/reading"
)

// whoIn returns the speakers of an article's records as "name<origin".
func whoIn(a Article) string {
	var out []string
	res, _ := (&Extractor{}).ExtractArticle(a)
	for _, q := range res.Quotes {
		s := q.Speaker.Name
		if q.Speaker.NameFrom != "" {
			s += "<" + string(q.Speaker.NameFrom)
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

// TestMetadata reads like a specification of what an article's byline, outlet and headline are good for.
func TestMetadata(t *testing.T) {
	for _, c := range []struct {
		title   string
		article Article
		want    string
	}{
		{"byline: I", Article{Byline: "By Jane Doe", Text: "I said the roof was new."}, "Jane Doe<byline"},
		{"byline: this reporter", Article{Byline: "JANE DOE, Health Editor", Text: "The mayor left. This reporter asked whether the roof was new."}, "JANE DOE<byline"},
		{"byline: a role without a comma", Article{Byline: "Jane Doe Political Editor", Text: "I said the roof was new."}, "Jane Doe<byline"},
		{"byline: a place", Article{Byline: "Ngozi Eze in Lagos", Text: "I said the roof was new."}, "Ngozi Eze<byline"},
		{"byline: agencies beside the author", Article{Byline: "Jane Doe and agencies", Text: "I said the roof was new."}, "Jane Doe<byline"},
		{"byline: a surname that is a trade", Article{Byline: "by Jane Baker", Text: "I said the roof was new."}, "Jane Baker<byline"},
		{"byline: two authors", Article{Byline: "Jane Doe and Tom Roe", Text: "I said the roof was new."}, ""},
		{"byline: an agency", Article{Byline: "Press Association", Text: "I said the roof was new."}, ""},
		{"byline: nobody by name", Article{Byline: "Argus Reporter", Text: "I said the roof was new."}, ""},
		{"byline in the text", Article{Text: "Town gets roof\n\nBy Jane Doe, Health Editor\n\nI said the roof was new."}, "Jane Doe"},
		{"byline in both", Article{Byline: "Jane Doe", Text: "By Jane Doe\n\nI said the roof was new."}, "Jane Doe"},
		{"a sentence is no byline", Article{Text: "By Jane Doe it was not built.\n\nI said the roof was new."}, ""},
		{"the I between marks is whoever speaks", Article{Byline: "Jane Doe", Text: "“I built the roof,” Tom Reilly said."}, "Tom Reilly"},
		{"the I behind a label is whoever it names", Article{Byline: "Jane Doe", Text: "MR REILLY: I built the roof.\n\nMS ODUM: I said it leaked."}, "REILLY | ODUM"},
		{"the author is nobody in the story", Article{Byline: "Jane Doe", Text: "Ms Doe, the plaintiff, said the roof leaked."}, "Doe"},
		{"the author is no he or she", Article{Byline: "Jane Doe", Text: "Ana Reilly came late. I had asked her to. She said the roof leaked."}, "Ana Reilly"},
		{"the author did not say what somebody else said", Article{Byline: "Jane Doe", Text: "I asked Tom Reilly about it. “We had no money.”"}, "Jane Doe<byline | "},
		{"who asks in an interview", Article{Byline: "Jane Doe", Text: "Tom Reilly builds roofs.\n\nQ: Do they leak?\n\nA: Never.\n\nQ: Never at all?\n\nA: Once."}, "Jane Doe<byline | Tom Reilly | Jane Doe<byline | Tom Reilly"},
		{"outlet: this newspaper", Article{Outlet: "The Bridgeport Argus", Text: "This newspaper argued that the roof should stay."}, "The Bridgeport Argus<outlet"},
		{"outlet: we", Article{Outlet: "The Bridgeport Argus", Text: "We reported in May that the roof leaked."}, "The Bridgeport Argus<outlet"},
		{"outlet: the we of everybody", Article{Outlet: "The Bridgeport Argus", Text: "We all hope that the roof stays."}, ""},
		{"outlet: by the end of its name", Article{Outlet: "The Bridgeport Argus", Text: "The Argus said in May that the roof leaked."}, "The Bridgeport Argus<outlet"},
		{"outlet: by its name in the text", Article{Outlet: "Bridgeport Argus", Text: "The Bridgeport Argus said in May that the roof leaked."}, "Bridgeport Argus"},
		{"outlet: not by its town", Article{Outlet: "The Bridgeport Argus", Text: "Bridgeport said it would mend the roof."}, "Bridgeport"},
		{"outlet: another paper of a longer name", Article{Outlet: "The Times", Text: "The Harbour Times said in May that the roof leaked."}, "Harbour Times"},
		{"outlet: the paper", Article{Outlet: "The Bridgeport Argus", Text: "Tom Reilly resigned. The paper said in May that he would."}, "The Bridgeport Argus<outlet"},
		{"outlet: the paper that the story is about", Article{Outlet: "The Bridgeport Argus", Text: "The Harbour Echo was sold. The paper said it would close."}, "Harbour Echo"},
		{"outlet: whom one tells is no speaker", Article{Outlet: "The Bridgeport Argus", Text: "“It leaks,” Tom Reilly told the Argus."}, "Tom Reilly"},
		{"headline: the full name", Article{Headline: "Edda Falk defends the roof", Text: "Falk said it would hold."}, "Edda Falk<headline"},
		{"headline: the text has it", Article{Headline: "Edda Falk defends the roof", Text: "Edda Falk came. Falk said it would hold."}, "Edda Falk"},
		{"headline: the text has more of it", Article{Headline: "Edda Falk defends the roof", Text: "Edda M. Falk came. Falk said it would hold."}, "Edda M. Falk"},
		{"headline: somebody else of that surname", Article{Headline: "Edda Falk defends the roof", Text: "Mr Falk said it would hold."}, "Falk"},
		{"headline: all capitals tell no names", Article{Headline: "Mayor Backs Falk Roof Plan", Text: "Falk said it would hold."}, "Falk"},
		{"headline: the same words", Article{Headline: "Falk: we will not pay twice", Text: "The bridge is shut.\n\n“We will not pay twice for one bridge.”\n\nEdda Falk runs the county."}, "Edda Falk"},
		{"headline: the same words, and only it says whose", Article{Headline: "Edda Falk: ‘we will not pay twice’", Text: "The bridge is shut.\n\n“We will not pay twice for one bridge.”"}, "Edda Falk<headline"},
		{"headline: other words", Article{Headline: "Falk: we will not pay twice", Text: "The bridge is shut.\n\n“It was a cold and windy night.”"}, ""},
		{"headline: the text says who spoke", Article{Headline: "Falk: we will not pay twice", Text: "“We will not pay twice for one bridge,” said Ola Berge."}, "Ola Berge"},
	} {
		t.Run(c.title, func(t *testing.T) {
			assert.Equal(t, c.want, whoIn(c.article))
		})
	}
}

// TestMetadataAddsNothing: no record is made of what stands beside the text, and where that names nobody of the text, the
// result is that of the text alone.
func TestMetadataAddsNothing(t *testing.T) {
	beside := Article{Headline: "Ola Berge: “I shall never sing again”", Byline: "Jane Doe", Outlet: "The Bridgeport Argus", Date: time.Unix(1e9, 0)}
	for _, text := range []string{"", "“It leaks,” said Tom Reilly. He said it was old.", "Clara Munk left. Officials said the roof was new.\n\n“It was late.”"} {
		a := beside
		a.Text = text
		res, err := (&Extractor{}).ExtractArticle(a)
		require.NoError(t, err)
		assert.Equal(t, Extract(text), res)
	}
}

func TestHeadlineReason(t *testing.T) {
	res, _ := (&Extractor{}).ExtractArticle(Article{Headline: "Falk: we will not pay twice", Text: "The builder has refused to come back.\n\n“We will not pay twice for one bridge.”"})
	require.Len(t, res.Quotes, 2)
	q := res.Quotes[1]
	assert.Equal(t, ReasonHeadline, q.Reason, "it beats the inference that whoever spoke last goes on")
	assert.Equal(t, Source{Name: "Falk", NameFrom: FromHeadline, Kind: Person, Named: true, ID: 2}, q.Speaker)
	assert.Empty(t, res.Speakers[1].Mentions, "the text does not name him")
}

func TestAuthorsIn(t *testing.T) {
	for line, want := range map[string]string{
		"": "", "By": "", "By ": "", "by Jane Doe": "Jane Doe", "Words by Jane Doe": "Jane Doe", "Jane van der Meer": "Jane van der Meer",
		"By Dr Jane Doe, GP": "Jane Doe", "J.K. Aldous": "J.K. Aldous", "JANE DOE and TOM ROE": "JANE DOE+TOM ROE", "Jane Doe, Tom Roe and Ann Lee": "Jane Doe+Tom Roe+Ann Lee",
		"Jane Doe, The Argus": "Jane Doe", "Staff": "", "Our Correspondent": "", "BBC News": "", "Associated Press": "", "jane doe": "", "Jane Doe (Bonn)": "Jane Doe",
		"Jane Doe | 3 May 2024": "Jane Doe", "Ann Annan": "Ann Annan", "By the end of May": "", "By Jane Doe it was not built": "",
		strings.Repeat("Jane Doe, ", 100): "",
	} {
		var got []string
		for _, s := range reading.AuthorsIn(line) {
			got = append(got, s.Of(line))
		}
		assert.Equal(t, want, strings.Join(got, "+"), line)
	}
}

// TestMetadataIsLinear: what stands beside the text may be as long as a text.
func TestMetadataIsLinear(t *testing.T) {
	for name, piece := range map[string]string{"names": "Jane Doe, ", "sayings": "Falk: we will not pay. ", "marks": "“", "the same word": "we "} {
		t.Run(name, func(t *testing.T) {
			linear(t, 1<<13, func(size int) func() {
				s := strings.Repeat(piece, size/len(piece))
				a := Article{Text: "“" + s + "” Mr Doe said.\n\n“We we we will not pay.”", Headline: s, Byline: s, Outlet: s}
				return func() { _, _ = (&Extractor{}).ExtractArticle(a) }
			})
		})
	}
}

func TestKnownRoleOnTheDay(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		require.NoError(t, err)
		return d
	}
	e := Extractor{Known: []Known{
		{ID: "munk", Name: "Anna Munk", Role: "prime minister", Until: day("2020-03-01")},
		{ID: "munk", Name: "Anna Munk", Role: "speaker", From: day("2020-03-01")},
		{ID: "lund", Name: "Peter Lund", Role: "prime minister", From: day("2020-03-01"), Until: day("2024-01-10")},
	}}
	for _, c := range []struct{ date, text, want string }{
		{"2019-12-24", "The prime minister said it was cold.", "munk"},
		{"2020-02-29", "The prime minister said it was cold.", "munk"},
		{"2020-03-01", "The prime minister said it was cold.", "lund"},
		{"2024-01-10", "The prime minister said it was cold.", ""},
		{"2024-01-10", "The speaker said it was cold.", "munk"},
		{"", "The prime minister said it was cold.", ""},
		{"2024-01-10", "Mr Lund said it was cold.", "lund"}, // a name stays
	} {
		t.Run(fmt.Sprint(c.date, c.text), func(t *testing.T) {
			a := Article{Text: c.text}
			if c.date != "" {
				a.Date = day(c.date)
			}
			res, err := e.ExtractArticle(a)
			require.NoError(t, err)
			require.NotEmpty(t, res.Speakers)
			assert.Equal(t, c.want, res.Speakers[0].Known)
		})
	}
}
