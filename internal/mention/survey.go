package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Dateline returns the first chunk of sentence n behind a dateline, "MERIDIAN FALLS, Mont. —", which names nobody.
func (r *Register) Dateline(n int) int {
	d := r.Doc
	s := d.Sentences[n]
	if n > 0 && d.Sentences[n-1].Para == s.Para || !d.Tokens[d.Items[s.Items.Start].Tok].AllCaps {
		return s.Chunks.Start
	}
	for k := s.Chunks.Start; k < s.Chunks.End && k < s.Chunks.Start+8; k++ {
		c := d.Chunks[k]
		switch c.Kind {
		case reading.Dash:
			if c.Start > s.Items.Start {
				return k + 1
			}
			return s.Chunks.Start
		case reading.NounPhrase, reading.Comma, reading.Bracket, reading.Stop:
			for i := c.Start; i < c.End; i++ {
				if t := &d.Tokens[d.Items[i].Tok]; t.Kind == text.Word && !t.Capital {
					return s.Chunks.Start
				}
			}
		default:
			return s.Chunks.Start
		}
	}
	return s.Chunks.Start
}

// ApposeAll reads what stands beside every noun phrase, as far as its name is known by now.
func (r *Register) ApposeAll() {
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			if m := r.MentionOf(k); m != nil && !m.Pronoun && !m.Apposed {
				r.Appose(m, k, n)
			}
		}
	}
}

// Calendar says whether a name is that of a day or month.
func (r *Register) Calendar(m *nounphrase.Mention) bool {
	if m.Named() && m.Name.End > m.Name.Start+1 {
		if r.date(m.Name) {
			return true
		}
		return (m.Head == "day" || m.Head == "eve") && lexicon.TellsName(r.Doc.Items[m.Name.Start].Lower, lexicon.Feast)
	}
	return m.Named() && m.Name.End == m.Name.Start+1 && !m.Courtesy && lexicon.Is(m.Head, lexicon.Weekday|lexicon.Month)
}

// date says whether a name is nothing but a day: Dec. 31, Friday 3 May.
func (r *Register) date(name text.Span) bool {
	for i := name.Start; i < name.End; i++ {
		if it := &r.Doc.Items[i]; it.Tag != syntax.CD && !lexicon.Is(it.Lower, lexicon.Weekday|lexicon.Month) {
			return false
		}
	}
	return lexicon.Is(r.Doc.Items[name.Start].Lower, lexicon.Weekday|lexicon.Month)
}
