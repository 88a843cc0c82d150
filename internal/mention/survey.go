package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
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

// CutHeadline leaves given name and surname of what the capitals of a headline ran together: “Hilda Clinton Slams Don
// Tranter”, “Seven Rude Things Hilda Clinton Said”.
func (r *Register) CutHeadline(m *nounphrase.Mention, n int) {
	d := r.Doc
	if m.Name.End-m.Name.Start < 3 {
		return
	}
	first := m.Name.Start
	for first < m.Name.End-1 && !d.Given(first) {
		first++
	}
	if first == m.Name.End-1 || !ranTogether(d, m.Name, first) {
		return
	}
	s := d.Sentences[n].Items
	if !headline(d, n) && !d.TitleCase(d.Tokens[d.Items[s.Start].Tok:d.Items[s.End-1].TokEnd]) {
		return
	}
	m.Name = text.Span{Start: first, End: first + 2}
	m.Role, m.Kind, m.Certain, m.Gender = text.Span{}, nounphrase.Unknown, false, lexicon.NoGender
	nounphrase.JudgeName(d, m)
	m.Head = d.Items[first+1].Lower
}

// ranTogether says whether a name, whose first given name is item first, can be that of somebody and more: not one of three
// words which begin with it, nor an organization's, nor one that a suffix, a particle or an initial makes long.
func ranTogether(d *reading.Document, name text.Span, first int) bool {
	second, last := d.Items[first+1].Lower, name.End-1
	if reading.Particle(second) || reading.Initial(second) || propername.Suffix(d, last) {
		return false
	}
	if d.Class(last)&(reading.OrgClass|reading.SuffixClass) != 0 {
		return false
	}
	if first > name.Start || name.End-first != 3 {
		return true
	}
	third := d.Items[first+2].Tag
	return third.Verb() || third == syntax.NNS
}

// headline says whether sentence n is a line of its own without a stop at its end, at the top of the article.
func headline(d *reading.Document, n int) bool {
	s := d.Sentences[n]
	if s.Para > 1 || n > 0 && d.Sentences[n-1].Para == s.Para {
		return false
	}
	last := &d.Items[s.Items.End-1]
	return last.Passage < 0 && reading.Punctuation(last.Lower) != reading.Stop
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
