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
		next := r.roleGoesOn(m, k, a, end)
		if next == k {
			return s
		}
		joined := k == a+1 && r.KindOf(k, end) == reading.Coordinator
		if joined && lexicon.TellsWho(nounphrase.HeadLemma(m.Head), lexicon.Writer) { // a study author and head of research
			s.Start = d.Chunks[k+1].Start
		}
		k = next
		s.End = d.Chunks[k-1].End
		saints := s.End-3 > s.Start && propername.Saint(d.Items[s.End-3].Lower)
		if propername.Possessive(d.Items[s.End-1].Lower) && !saints {
			s.End--
		}
	}
}

// roleGoesOn returns the chunk behind what hangs on the role that begins at chunk a, at chunk k or further on; k for nothing.
func (r *Register) roleGoesOn(m *nounphrase.Mention, k, a, end int) int {
	switch c := r.Doc.Chunks; r.KindOf(k, end) {
	case reading.Preposition:
		if !r.whereBodyIs(k, end) {
			return r.behindPhrase(k, end)
		}
	case reading.Bracket: // Bright Arts (BA) in Europe
		if c[k].End == c[k].Start+3 {
			return r.overTo(k, end)
		}
	case reading.VerbGroup: // working on it at the centre, based in Deal
		if k == a+1 && r.participle(k, end) && lexicon.TellsWho(r.Doc.Items[c[k].Start].Lower, lexicon.HangsRole) {
			return r.overTo(k, end)
		}
	case reading.Quoted:
		if r.behindPreposition(k) {
			return k + 1
		}
	case reading.Coordinator:
		if k == a+1 && r.joinsRole(k, end) && !r.roleOfItsOwn(m, k+1, end) || k > a+1 && r.joinsField(k, end) {
			return k + 2
		}
	case reading.Comma:
		if r.namesFirm(k, end) {
			return k + 2
		}
	}
	return k
}

// overTo returns the chunk behind the prepositional phrase that follows chunk k; k where none follows that hangs on a role.
func (r *Register) overTo(k, end int) int {
	if r.KindOf(k+1, end) != reading.Preposition {
		return k
	}
	if next := r.behindPhrase(k+1, end); next > k+1 {
		return next
	}
	return k
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

// whereBodyIs says whether the preposition at chunk k tells the town of an organization that a role ends with: professor at the Sea
// Institute | in Deal; but the firm's head in Europe.
func (r *Register) whereBodyIs(k, end int) bool {
	if !r.WordAt(k, "in") || r.KindOf(k+1, end) != reading.NounPhrase || !r.Doc.TokenCapital(r.Doc.Chunks[k].Start-1) {
		return false
	}
	m := r.MentionOf(k + 1)
	if r.KindOf(k-2, end) != reading.Preposition || m == nil || !m.Named() || m.Name != m.Items {
		return false
	}
	p, ok := lexicon.Place(r.Doc.LowerName(m.Name))
	return !ok || p.Kind == lexicon.City || p.Kind == lexicon.Capital
}

// roleOfItsOwn says whether the noun phrase at chunk k, which "and" joins to a trade, is another role that shares nothing with it: a
// priest and author of several books, a consultant and former adviser.
func (r *Register) roleOfItsOwn(m *nounphrase.Mention, k, end int) bool {
	if t, ok := lexicon.Title(m.Head); ok && t.Kind == lexicon.Office {
		return false
	}
	if r.Doc.ItemIs(r.Doc.Chunks[k].Start, "former") {
		return true
	}
	return r.WordAt(k+1, "of") && lexicon.TellsWho(nounphrase.HeadLemma(r.Doc.Items[r.Doc.Chunks[k].End-1].Lower), lexicon.Writer)
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
	if d.ItemIs(d.Chunks[k+1].Start+1, "same") { // in the same lab as Roe
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
	x, ok := lexicon.RoleNoun(r.Doc.Items[c.End-1].Lower)
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
	if x, role := lexicon.RoleNoun(p.Head); role && !p.Named() {
		return field || x.Is(lexicon.Plural)
	}
	if _, org := lexicon.OrgNoun(p.Head); org && p.Named() { // the Norland Air and Marine Branch
		return true
	}
	return p.Kind != nounphrase.Person || !p.Certain && !r.Doc.Given(p.Name.Start)
}
