package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// roleSpan returns the items of the role that begins with the noun phrase at chunk a: without its article, with what hangs
// on it by a preposition, and with a second noun that "and" joins: "founder and chairman of the firm". A second role behind a
// whole first is another: "partner at Marsh & Co and author of the study".
func (r *Register) roleSpan(m *nounphrase.Mention, a, end int) text.Span {
	d := r.Doc
	s := nounphrase.TrimRole(d, text.Span{Start: d.Chunks[a].Start, End: d.Chunks[a].End})
	if m.Owned() && nounphrase.PlaceOwner(d, m.Owner) && m.Owner.End+1 < s.End {
		s = nounphrase.TrimRole(d, text.Span{Start: m.Owner.End, End: s.End})
	}
	for k := a + 1; ; {
		next := k
		switch r.KindOf(k, end) {
		case reading.Preposition:
			next = r.behindPhrase(k, end)
		case reading.Quoted:
			if r.behindPreposition(k) {
				next = k + 1
			}
		case reading.Coordinator:
			if k == a+1 && r.joinsRole(k, end) || k > a+1 && r.joinsField(k, end) {
				next = k + 2
			}
		case reading.Comma:
			if r.namesFirm(k, end) {
				next = k + 2
			}
		case reading.Bracket:
			if r.KindOf(k+1, end) == reading.Preposition && r.roleLetters(s) != "" {
				next = r.behindPhrase(k+1, end)
			}
			if next == k+1 {
				next = k
			}
		}
		if next == k {
			return s
		}
		k = next
		s.End = d.Chunks[k-1].End
		saints := s.End-3 > s.Start && propername.Saint(d.Items[s.End-3].Lower)
		if propername.Possessive(d.Items[s.End-1].Lower) && !saints {
			s.End--
		}
	}
}

// namesFirm says whether what stands behind the comma at chunk k is of the organization that a role ends with: its legal form,
// Skanmore, Inc.; or its name, founder of the start-up, Volta, where a comma or the end of the sentence closes it.
func (r *Register) namesFirm(k, end int) bool {
	m := r.MentionOf(k + 1)
	last := r.Doc.Chunks[k].Start - 1
	if m == nil || !m.Named() || m.Name != m.Items || last < 0 || r.Doc.Items[last].Passage >= 0 {
		return false
	}
	if r.Doc.TokenCapital(last) {
		return m.Name.End == m.Name.Start+1 && r.Doc.Class(m.Name.Start)&reading.SuffixClass != 0
	}
	if x, ok := lexicon.OrgNoun(r.Doc.Items[last].Lower); !ok || x.Is(lexicon.Plural) || m.Kind == nounphrase.Person && m.Certain {
		return false
	}
	switch r.KindOf(k+2, end) {
	case reading.Stop:
		return true
	case reading.Comma:
		return r.KindOf(k+3, end) != reading.Coordinator && r.KindOf(k+4, end) != reading.Coordinator
	}
	return false
}

// titleMax is how many tokens the title of a work between marks may have that goes on with a role, the marks included.
const titleMax = 13

// behindPhrase returns the chunk behind the prepositional phrase at chunk k that hangs on a role; k where it hangs none on it.
func (r *Register) behindPhrase(k, end int) int {
	d := r.Doc
	switch first := d.Chunks[k].Start; d.Items[first].Lower {
	case "of", "for", "at", "to", "in", "with", "from", "on", "behind":
	default:
		if !d.TokenCapital(first) { // Rise Against Hunger
			return k
		}
	}
	if r.participle(k+1, end) && d.Items[d.Chunks[k].Start].Lower == "of" { // head of tracing, head of fixed income
		k++
		if r.KindOf(k+1, end) != reading.NounPhrase {
			return k + 1
		}
	}
	if r.KindOf(k+1, end) == reading.Preposition && d.TokenCapital(d.Chunks[k+1].Start) { // the Institute for Near East Policy
		k++
	}
	if r.KindOf(k+1, end) != reading.NounPhrase || r.TimePhrase(k+1) && !r.ofSoMany(k) {
		return k
	}
	k = r.orderBehind(k+2, end)
	if r.KindOf(k, end) != reading.Quoted || !r.behindPreposition(k) {
		return k
	}
	if q := d.Items[d.Chunks[k].Start]; q.TokEnd-q.Tok <= titleMax {
		k++
	}
	return k
}

// ofSoMany says whether "of" and a number stand at chunk k, as behind a parent: mother of two.
func (r *Register) ofSoMany(k int) bool {
	last := r.Doc.Chunks[k+1].End - 1
	return r.WordAt(k, "of") && r.Doc.Items[last].Tag == syntax.CD && nounphrase.Family(r.Doc.Items[r.Doc.Chunks[k].Start-1].Lower)
}

// participle says whether chunk k is one participle.
func (r *Register) participle(k, end int) bool {
	if r.KindOf(k, end) != reading.VerbGroup {
		return false
	}
	c := r.Doc.Chunks[k]
	return c.End == c.Start+1 && (c.Verb.Gerund() || c.Verb.Participle())
}

// behindPreposition says whether chunk k stands behind a word tagged as a preposition.
func (r *Register) behindPreposition(k int) bool {
	return r.Doc.Items[r.Doc.Chunks[k].Start-1].Tag == syntax.IN
}

// joinsRole says whether the conjunction at chunk k joins another role of the same bearer: founder and chairman.
func (r *Register) joinsRole(k, end int) bool {
	if r.KindOf(k+1, end) != reading.NounPhrase || r.KindOf(k+2, end) == reading.VerbGroup {
		return false
	}
	c := r.Doc.Chunks[k+1]
	if t := r.Doc.Items[c.Start].Tag; t == syntax.DT || t == syntax.PRPS {
		return false
	}
	x, ok := reading.RoleNoun(r.Doc.Items[c.End-1].Lower)
	return ok && !x.Is(lexicon.Plural)
}

// joinsField says whether the conjunction at chunk k joins another noun to what a role is of: head of the search and rescue agency.
func (r *Register) joinsField(k, end int) bool {
	if r.KindOf(k-1, end) != reading.NounPhrase || r.KindOf(k+1, end) != reading.NounPhrase {
		return false
	}
	field := lexicon.TellsWho(r.Doc.Items[r.Doc.Chunks[k+1].End-1].Lower, lexicon.FieldToo)
	if !field && r.joinsRole(k, end) {
		return false
	}
	switch r.KindOf(k+2, end) {
	case reading.Comma, reading.Dash, reading.Stop, reading.Preposition, reading.Coordinator, reading.Bracket:
	default:
		return false
	}
	c := r.Doc.Chunks[k+1]
	if t := r.Doc.Items[c.Start].Tag; t == syntax.DT || t == syntax.PRPS || t == syntax.PRP {
		return false
	}
	p := r.MentionOf(k + 1)
	if p == nil {
		return true
	}
	if x, role := reading.RoleNoun(p.Head); role && !p.Named() {
		return field || x.Is(lexicon.Plural)
	}
	return p.Kind != nounphrase.Person || !p.Certain && !r.Doc.Given(p.Name.Start)
}
