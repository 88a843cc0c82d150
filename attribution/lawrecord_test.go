package attribution_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/markdown"
)

// laws holds a result against its article.
type laws struct {
	*testing.T
	article string
	res     attribution.Result
	valid   bool                          // the article is UTF-8
	signs   bool                          // it has signs of Markdown
	beside  map[attribution.Origin]string // what a name may come from
	quotes  map[int][]int                 // the records of each speaker
}

// checkArticle is checkLaws for an article with its metadata: nothing of that is in a record but a name that says so.
func checkArticle(t *testing.T, a attribution.Article, res attribution.Result) {
	l := laws{
		T: t, article: a.Text, res: res, valid: utf8.ValidString(a.Text), signs: markdown.Read(a.Text) != nil,
		// Names and roles are as they read: without the signs of Markdown that may stand among their words.
		beside: map[attribution.Origin]string{
			"": plain(a.Text), attribution.FromHeadline: a.Headline, attribution.FromByline: a.Byline, attribution.FromOutlet: a.Outlet,
		},
		quotes: map[int][]int{},
	}
	require.NotNil(t, res.Quotes)
	require.NotNil(t, res.Speakers)
	last := -1
	for i := range res.Quotes {
		q := &res.Quotes[i]
		require.Equal(t, i+1, q.ID)
		require.NotEmpty(t, q.Spans)
		require.GreaterOrEqual(t, q.Spans[0].Start, last, "records in order of their contents")
		last = q.Spans[0].Start
		l.content(q)
		l.context(q)
		l.verbatim(q)
		l.nested(q)
		l.cueAndSource(q)
		l.via(q)
		l.candidates(q)
		l.source(q)
	}
	for i := range res.Speakers {
		require.Equal(t, i+1, res.Speakers[i].ID)
		l.speaker(&res.Speakers[i])
	}
}

// named: the words of a name stand where it says that it is from. The "and" between the names of two who are taken up together
// ("the couple") is ours.
func (l *laws) named(name string, from attribution.Origin) {
	in, ok := l.beside[from]
	require.True(l, ok, "origin %q", from)
	for _, w := range strings.Fields(strings.ReplaceAll(name, " and ", " ")) {
		require.Contains(l, in, strings.Trim(w, ","), "a word of the name %q from %q", name, from)
	}
}

// piece gives the words at a span, which lies in the article and cuts no rune.
func (l *laws) piece(what string, s attribution.Span) string {
	within := 0 <= s.Start && s.Start < s.End && s.End <= len(l.article)
	require.True(l, within, "%s %v outside the article of %d bytes", what, s, len(l.article))
	p := l.article[s.Start:s.End]
	if l.valid {
		require.True(l, utf8.ValidString(p), "%s %v cuts a rune", what, s)
	}
	return p
}

// content: its pieces are in order, and are the record's text.
func (l *laws) content(q *attribution.Quote) {
	var pieces []string
	end := -1
	for _, s := range q.Spans {
		require.Greater(l, s.Start, end, "content spans in order and disjoint")
		end = s.End - 1
		pieces = append(pieces, l.piece("content", s))
	}
	require.Equal(l, strings.Join(pieces, " "), q.Text, "every word of a record stands in the article")
}

// context: a content lies in its sentence, that in its paragraph, and the sentences beside it do not overlap it.
func (l *laws) context(q *attribution.Quote) {
	sentence, paragraph := q.Context.Sentence, q.Context.Paragraph
	l.piece("sentence", sentence)
	l.piece("paragraph", paragraph)
	in := sentence.Start <= q.Spans[0].Start && q.Spans[len(q.Spans)-1].End <= sentence.End
	require.True(l, in, "content %v outside %v", q.Spans, sentence)
	in = paragraph.Start <= sentence.Start && sentence.End <= paragraph.End
	require.True(l, in, "sentence %v outside %v", sentence, paragraph)
	if b := q.Context.Before; b != (attribution.Span{}) {
		l.piece("sentence before", b)
		require.LessOrEqual(l, b.End, sentence.Start)
	}
	if a := q.Context.After; a != (attribution.Span{}) {
		l.piece("sentence after", a)
		require.LessOrEqual(l, sentence.End, a.Start)
	}
}

// inContent: a span lies in one of the pieces of a content.
func (l *laws) inContent(what string, v attribution.Span, q *attribution.Quote) {
	inside := false
	for _, s := range q.Spans {
		inside = inside || s.Start <= v.Start && v.End <= s.End
	}
	require.True(l, inside, "%s %v outside content %v", what, v, q.Spans)
}

// verbatim: the stretches between marks are of the content, and tell with the nested ones what its type is.
func (l *laws) verbatim(q *attribution.Quote) {
	for _, v := range q.Verbatim {
		l.piece("verbatim", v)
		l.inContent("verbatim", v, q)
	}
	quoted := len(q.Verbatim) + len(q.Nested)
	indirect := quoted == 0 && q.Type != attribution.Direct
	require.Equal(l, indirect, q.Type == attribution.Indirect, "type %s with %d quoted stretches", q.Type, quoted)
}

// nested: what somebody else says in a content lies beside its verbatim stretches.
func (l *laws) nested(q *attribution.Quote) {
	for _, n := range q.Nested {
		require.Equal(l, l.piece("nested", n.Span), n.Text)
		l.inContent("nested", n.Span, q)
		for _, v := range q.Verbatim {
			require.True(l, v.End <= n.Span.Start || n.Span.End <= v.Start, "nested %v in verbatim %v", n.Span, v)
		}
		if n.Speaker != (attribution.NestedSpeaker{}) {
			require.Equal(l, l.piece("nested speaker", n.Speaker.Span), n.Speaker.Text)
			l.named(n.Speaker.Name, n.Speaker.NameFrom)
		}
	}
}

// cueAndSource: they stand in the article as given.
func (l *laws) cueAndSource(q *attribution.Quote) {
	require.Equal(l, q.Cue.Class == attribution.ClassAttitude, q.Attitude)
	if !q.Cue.IsZero() {
		require.Equal(l, l.piece("cue", q.Cue.Span), q.Cue.Text)
		require.NotEmpty(l, q.Cue.Lemma)
	}
	if q.Speaker.Span != (attribution.Span{}) {
		require.Equal(l, l.piece("source", q.Speaker.Span), q.Speaker.Text)
	}
}

// via: who carried the words does not stand in them.
func (l *laws) via(q *attribution.Quote) {
	for _, v := range q.Via {
		require.Equal(l, l.piece("via", v.Span), v.Text)
		l.named(v.Name, v.NameFrom)
		for _, s := range q.Spans {
			require.True(l, v.Span.End <= s.Start || s.End <= v.Span.Start, "via %v inside content %v", v.Span, s)
		}
	}
}

// candidates: they have names, and scores that fall.
func (l *laws) candidates(q *attribution.Quote) {
	for k, c := range q.Candidates {
		require.NotEmpty(l, c.Name)
		l.named(c.Name, c.NameFrom)
		require.True(l, c.Score >= 0 && c.Score <= 1 && (k == 0 || c.Score <= q.Candidates[k-1].Score))
	}
	require.True(l, q.Confidence >= 0 && q.Confidence <= 1)
	require.LessOrEqual(l, q.Confidence, q.Confidences.Content)
	require.GreaterOrEqual(l, q.Confidence+0.002, q.Confidences.Content*q.Confidences.Name)
}

// source: a record says of its speaker what the list of speakers says.
func (l *laws) source(q *attribution.Quote) {
	require.NotEmpty(l, q.Reason)
	require.False(l, q.Speaker.Named && q.Speaker.Name == "", "named without a name")
	if q.Speaker.ID <= 0 {
		require.Empty(l, q.Speaker.Name, "a name without a speaker")
		return
	}
	require.LessOrEqual(l, q.Speaker.ID, len(l.res.Speakers))
	s := &l.res.Speakers[q.Speaker.ID-1]
	require.Equal(l, s.Name, q.Speaker.Name)
	require.Equal(l, s.NameFrom, q.Speaker.NameFrom)
	require.Equal(l, s.Named, q.Speaker.Named)
	require.Equal(l, s.Withheld, q.Speaker.Withheld)
	checkRole(l.T, q.Speaker, s.Role)
	l.quotes[s.ID] = append(l.quotes[s.ID], q.ID)
}

// speaker: whoever speaks has a name that stands somewhere, and a role and an affiliation that stand where they say.
func (l *laws) speaker(s *attribution.Speaker) {
	require.Equal(l, l.quotes[s.ID], s.Quotes)
	require.NotEmpty(l, s.Name)
	l.named(s.Name, s.NameFrom)
	require.True(l, stands(*s, l.beside[s.NameFrom]), "the name %q of a %s stands nowhere", s.Name, s.Kind)
	for _, m := range s.Mentions {
		l.piece("mention", m)
	}
	l.same("role", s.Role, s.RoleSpan)
	l.same("affiliation", s.Affiliation, s.AffiliationSpan)
	require.Contains(l, []attribution.Gender{"", attribution.Male, attribution.Female}, s.Gender)
	gendered := s.Kind == attribution.Person || s.Kind == attribution.Anonymous
	require.True(l, s.Gender == "" || gendered, "gender of a %s", s.Kind)
}

// same: a text is what stands at its span; signs of Markdown may stand among its words.
func (l *laws) same(what, text string, at attribution.Span) {
	require.Equal(l, text == "", at == attribution.Span{}, "%s %q at %v", what, text, at)
	if text == "" {
		return
	}
	if p := l.piece(what, at); !l.signs {
		require.Equal(l, p, text)
	}
}
