package page

import (
	"cmp"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// citation is a quote for a footnote: who, what, where it stands. A paraphrase does not look like words of the speaker, and what was
// not said not like something that was.
func (l *layout) citation(i int) string {
	q, card := &l.quotes[i], l.cards[i]
	var b strings.Builder
	b.WriteString(cmp.Or(card.Name, card.Absent))
	if card.Role != "" {
		b.WriteString(" (" + card.Role + ")")
	}
	if notes := citedAs(q, card); notes != "" {
		b.WriteString(" [" + notes + "]")
	}
	b.WriteString(": ")
	for j, s := range q.Spans {
		if j > 0 {
			b.WriteString(" … ")
		}
		b.WriteString(oneLine(s.Of(l.text())))
	}
	if where := l.whereabouts(); where != "" {
		b.WriteString(" – " + where)
	}
	return b.String()
}

// citedAs is what a reader of a citation must know of it.
func citedAs(q *attribution.Quote, card *cardView) string {
	var notes []string
	if card.Badge != "" {
		notes = append(notes, card.Badge)
	}
	if q.Type != attribution.Direct {
		notes = append(notes, card.Type)
	}
	return strings.Join(notes, ", ")
}

// whereabouts says where the article stands: headline, byline, outlet, date, address.
func (l *layout) whereabouts() string {
	a := &l.Article.Article
	var parts []string
	if h := oneLine(a.Headline); h != "" {
		parts = append(parts, "“"+h+"”")
	}
	for _, part := range []string{a.Byline, a.Outlet} {
		if part = oneLine(part); part != "" {
			parts = append(parts, part)
		}
	}
	if l.date != nil {
		parts = append(parts, l.date.Words)
	}
	if link := l.address.link(); link != "" {
		parts = append(parts, link)
	}
	return strings.Join(parts, ", ")
}
