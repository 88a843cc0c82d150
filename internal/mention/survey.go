package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
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
func (r *Register) CutHeadline(m *Mention, n int) {
	d := r.Doc
	if m.Name.End-m.Name.Start < 3 {
		return
	}
	first := m.Name.Start
	for first < m.Name.End-1 && !d.Given(first) {
		first++
	}
	if first == m.Name.End-1 || first == m.Name.Start && m.Name.End-first == 3 && !d.Items[first+2].Tag.Verb() && d.Items[first+2].Tag != syntax.NNS ||
		d.Class(m.Name.End-1)&(reading.OrgClass|reading.SuffixClass) != 0 || propername.Suffix(d, m.Name.End-1) || reading.Particle(d.Items[first+1].Lower) || reading.Initial(d.Items[first+1].Lower) {
		return
	}
	s := d.Sentences[n].Items
	if !headline(d, n) && !d.TitleCase(d.Tokens[d.Items[s.Start].Tok:d.Items[s.End-1].TokEnd]) {
		return
	}
	m.Name = text.Span{Start: first, End: first + 2}
	m.Role, m.Kind, m.Certain, m.Gender = text.Span{}, Unknown, false, lexicon.NoGender
	judgeName(d, m)
	m.Head = d.Items[first+1].Lower
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
			if m := r.MentionOf(k); m != nil && !m.Pronoun && !m.apposed {
				r.Appose(m, k, n)
			}
		}
	}
}

// Calendar says whether a name is that of a day or month.
func (r *Register) Calendar(m *Mention) bool {
	if m.Named() && m.Name.End > m.Name.Start+1 {
		return (m.Head == "day" || m.Head == "eve") && lexicon.TellsName(r.Doc.Items[m.Name.Start].Lower, lexicon.Feast)
	}
	return m.Named() && m.Name.End == m.Name.Start+1 && !m.Courtesy && lexicon.Is(m.Head, lexicon.Weekday|lexicon.Month)
}

// JoinName makes one name of what the chunker cut up: the Ministry of Fisheries, William “Bill” Clinton.
func (r *Register) JoinName(m *Mention, k, end int) {
	d := r.Doc
	if k+2 >= end || d.Chunks[k+2].Kind != reading.NounPhrase {
		return
	}
	next := d.Chunks[k+2]
	switch d.Chunks[k+1].Kind {
	case reading.Quoted:
		q := d.Items[d.Chunks[k+1].Start]
		if m.Named() && m.Name.End == d.Chunks[k].End && q.TokEnd-q.Tok <= 4 && propername.Word(d, next.Start, next.End == next.Start+1) && reading.Proper(d.Items[next.Start].Tag) {
			m.Name.End = next.End
			m.Items.End = next.End
			m.Head = d.Items[next.End-1].Lower
			m.Kind, m.Certain = Unknown, false
			judgeName(d, m)
		}
	case reading.Preposition:
		if r.joinRecognized(m, k, end) {
			return
		}
		l := d.Items[d.Chunks[k+1].Start].Lower
		if l != "of" && l != "for" || !r.orgHead(m) {
			return
		}
		first := next.Start
		if t := d.Items[first].Tag; t == syntax.DT && first+1 < next.End {
			first++
		}
		if !d.TokenCapital(first) || d.Items[first].Passage >= 0 || lexicon.Is(d.Items[first].Lower, lexicon.Weekday|lexicon.Month) {
			return
		}
		last := next.End
		for i := first; i < next.End; i++ {
			if d.RoleWord(i) && !d.Tokens[d.Items[i].Tok].AllCaps && i+1 < next.End || !d.TokenCapital(i) && lexicon.Function(d.Items[i].Lower) == 0 && !d.Items[i].Tag.Noun() {
				if next.End-i > 2 { // Bank of England governor Mark Carney: a role that an organization begins
					m.Name, m.Kind, m.Role = text.Span{}, Organization, text.Span{Start: d.Bare(m.Items).Start, End: m.Items.End}
				}
				return
			}
			if propername.Possessive(d.Items[i].Lower) {
				last = i
				break
			}
		}
		if d.RoleWord(last-1) && next.End-first > 1 && !d.TokenCapital(last-1) {
			return
		}
		start := m.Name.Start
		if !m.Named() {
			start = m.Role.Start
		}
		m.Name = text.Span{Start: start, End: last}
		m.Items.End = last
		m.Role = text.Span{Start: start, End: start}
		m.Head = d.Items[last-1].Lower
		m.Kind, m.Certain, m.Plural = Organization, true, false
		// the Department of Health and Social Care
		if k+4 < end && d.Chunks[k+3].Kind == reading.Coordinator && d.Chunks[k+4].Kind == reading.NounPhrase && ministry(d.Items[d.Chunks[k].Head].Lower) {
			and := d.Chunks[k+4]
			if d.TokenCapital(and.Start) && d.Items[and.Start].Passage < 0 && !d.Given(and.Start) && d.Items[and.Start].Tag != syntax.DT && !d.RoleWord(and.End-1) && and.End-and.Start < 4 {
				m.Name.End, m.Items.End = and.End, and.End
			}
		}
	}
}

// orgHead says whether a phrase, capitalized throughout, ends in a noun for an organization, so that "of" goes on with
// its name.
func (r *Register) orgHead(m *Mention) bool {
	last := m.Items.End - 1
	if !r.Doc.TokenCapital(last) || propername.StartsSentence(r.Doc, last) && !reading.Proper(r.Doc.Items[last].Tag) && !ministry(m.Head) {
		return false
	}
	_, ok := lexicon.OrgNoun(m.Head)
	return ok || ministry(m.Head)
}

func ministry(lower string) bool {
	return lexicon.TellsName(lower, lexicon.Institution)
}

// Consume lets the chunks that JoinName took point to the entity.
func (r *Register) Consume(m *Mention, k, end, e int) {
	for j := k + 1; j < end && r.Doc.Chunks[j].Start < m.Items.End; j++ {
		if r.Doc.Chunks[j].Kind == reading.NounPhrase {
			r.At[r.Doc.Chunks[j].Start].Entity = int32(e) + 1
		}
	}
}
