package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/wording"
)

// assemble makes records of who says what. The second value has for each of cast.Speakers its ID in the result, 0 for none.
func assemble(d *reading.Document, cast identity.Cast, people acquaintance) (Result, []int) {
	st := cast.Statements
	res := Result{Quotes: make([]Quote, 0, len(st)), Speakers: make([]Speaker, 0, len(cast.Speakers))}
	order := make([]int, len(st))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return st[a].Content[0].Start - st[b].Content[0].Start })
	number := make([]int, len(cast.Speakers))
	headline := d.Headline()
	for _, i := range order {
		said := &cast.Said[i]
		q, ok := quote(d, &st[i], said)
		if !ok {
			continue
		}
		q.ID = len(res.Quotes) + 1
		q.Speaker = source(d, &st[i])
		if said.Kind != nounphrase.NoKind {
			q.Speaker.Kind = kinds[said.Kind]
		}
		if k := said.Speaker; k >= 0 {
			if number[k] == 0 {
				res.Speakers = append(res.Speakers, speaker(d, &cast.Speakers[k], people))
				number[k] = len(res.Speakers)
				res.Speakers[number[k]-1].ID = number[k]
			}
			x := &res.Speakers[number[k]-1]
			x.Quotes = append(x.Quotes, q.ID)
			q.Speaker.ID, q.Speaker.Name, q.Speaker.NameFrom, q.Speaker.Kind, q.Speaker.Role = x.ID, x.Name, x.NameFrom, x.Kind, said.Role
			q.Speaker.Named, q.Speaker.Withheld = x.Named, x.Withheld
		}
		for _, c := range said.Candidates {
			q.Candidates = append(q.Candidates, Candidate{Name: c.Name, Score: c.Score, NameFrom: origins[c.Origin]})
		}
		for _, m := range said.Via {
			q.Via = append(q.Via, Via{Span: m.Span, Text: m.Span.Of(d.Text), Name: m.Name, NameFrom: origins[m.Origin]})
		}
		q.Attitude = q.Cue.Class == ClassAttitude
		q.Context = contextOf(d, &st[i])
		q.Headline = headline >= 0 && st[i].Para == headline
		q.Circumstances = circumstances(d, &st[i], people.date)
		q.Reason = reasons[st[i].Reason]
		if said.Speaker == mention.Ambiguous {
			q.Reason = ReasonAmbiguous
		}
		q.Evidence = evidence(d, &st[i])
		q.judge(endsInDoubt(d, &st[i]), said.Doubtful)
		res.Quotes = append(res.Quotes, q)
	}
	return res, number
}

// source makes the public source of a statement, as far as its words tell.
func source(d *reading.Document, s *proposal.Statement) Source {
	var src Source
	if !s.Source.None() {
		span := d.Span(s.Source.Items.Start, s.Source.Items.End)
		src.Span, src.Text, src.Kind = span, span.Of(d.Text), Unknown
	}
	return src
}

// speaker makes the public speaker of one who speaks.
func speaker(d *reading.Document, x *identity.Speaker, people acquaintance) Speaker {
	sp := Speaker{
		Name: x.Name, NameFrom: origins[x.Origin], Kind: kinds[x.Kind], Named: x.Named, Withheld: x.Withheld, Mentions: x.Mentions,
		Quotes: []int{},
	}
	if x.Role.End > x.Role.Start {
		sp.RoleSpan, sp.Role = x.Role, x.Role.Of(d.Text)
	}
	if x.Affiliation.End > x.Affiliation.Start {
		sp.AffiliationSpan, sp.Affiliation = x.Affiliation, x.Affiliation.Of(d.Text)
	}
	if sp.Kind == Person || sp.Kind == Anonymous {
		sp.Gender = genderOf(x.Shown)
	}
	people.link(&sp, x)
	return sp
}

// quote makes the record of a statement, without its speaker.
func quote(d *reading.Document, s *proposal.Statement, said *identity.Said) (Quote, bool) {
	var q Quote
	inside, outside := 0, 0
	for _, c := range s.Content {
		start, end := trimItems(d, c.Start, c.End)
		if start >= end {
			continue
		}
		for i := start; i < end; i++ {
			it := d.Items[i]
			if it.Passage >= 0 {
				p := d.Passages[it.Passage]
				q.Unclosed = q.Unclosed || p.Unclosed
				if v := d.TrimSpace(p.Inner); v.Len() > 0 {
					if k := slices.IndexFunc(said.Inner, func(x identity.Inner) bool { return x.Item == i }); k >= 0 {
						q.Nested = append(q.Nested, nested(d, v, &said.Inner[k]))
					} else {
						q.Verbatim = append(q.Verbatim, v)
					}
					inside++
				}
			} else if k := d.Tokens[it.Tok].Kind; k == text.Word || k == text.Number {
				outside++
			}
		}
		b := d.Span(start, end)
		if n := len(q.Spans); n > 0 && blankInLine(d.Text[q.Spans[n-1].End:b.Start]) {
			q.Spans[n-1].End = b.End
		} else {
			q.Spans = append(q.Spans, b)
		}
	}
	if len(q.Spans) == 0 || inside+outside == 0 {
		return q, false // marks, and nothing between or beside them
	}
	switch {
	case inside == 0:
		q.Type = Indirect
	case outside == 0:
		q.Type = Direct
	default:
		q.Type = Mixed
	}
	q.Text = wordsOf(d.Text, q.Spans)
	if s.Cue.End > s.Cue.Start {
		cue := wording.WithoutTail(d, s)
		span := d.Span(cue.Start, cue.End)
		q.Cue = Cue{Span: span, Text: span.Of(d.Text), Lemma: s.Lemma, Class: Class(s.Class.String()), Mode: modes[s.Mode.Mode]}
		if w := s.Mode.Words; w.End > w.Start {
			q.Cue.ModeSpan = d.Span(w.Start, w.End)
		}
		q.Cue.Negated = q.Cue.Mode == ModeNegated || q.Cue.Mode == ModeDeclined
	}
	if q.Verbatim == nil {
		q.Verbatim = []Span{}
	}
	return q, true
}

// wordsOf joins pieces of a text, of which there is one or more.
func wordsOf(article string, pieces []Span) string {
	if len(pieces) == 1 {
		return pieces[0].Of(article)
	}
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.Of(article))
	}
	return b.String()
}

// nested makes the public form of somebody else's words between marks, at the given span.
func nested(d *reading.Document, at Span, x *identity.Inner) Nested {
	n := Nested{Span: at, Text: at.Of(d.Text)}
	if x.Source.End > x.Source.Start {
		n.Speaker = NestedSpeaker{Span: x.Source, Text: x.Source.Of(d.Text), Name: x.Name, NameFrom: origins[x.Origin]}
	}
	return n
}

// trimItems drops signs at the ends of a content that are the author's.
func trimItems(d *reading.Document, start, end int) (int, int) {
	sign := func(i int) bool {
		it := d.Items[i]
		if it.Passage >= 0 {
			return false
		}
		switch reading.Punctuation(it.Lower) {
		case reading.Comma, reading.Semicolon, reading.Colon, reading.Dash:
			return true
		case reading.Stop:
			return it.Lower == "."
		}
		return false
	}
	for end > start && sign(end-1) {
		end--
	}
	if l := d.Items[start].Lower; start+1 < end && (l == "(" || l == "[") && d.Items[start].Passage < 0 {
		start++
	}
	for start < end && (sign(start) || d.Items[start].Passage < 0 && reading.Punctuation(d.Items[start].Lower) == reading.Stop) {
		start++
	}
	return start, end
}

// blankInLine says whether nothing but white space of one line stands between two pieces.
func blankInLine(between string) bool {
	return strings.TrimSpace(between) == "" && !strings.Contains(between, "\n")
}
