package likeness

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// frontReach is how many items a description before a pronoun has at most.
const frontReach = 12

// TellsOf says whether a description stands in the phrase before a pronoun that tells of whom that means, who has a name: The son of a
// miner, | he left school at 14.
func (r *Register) TellsOf(x *mention.Entity, m *nounphrase.Mention, n int) bool {
	at := r.Doc.Sentences[n].Items.Start
	if x.Words != nil || x.Fullest.Start < at || x.Fullest.Start >= m.Items.Start {
		return false
	}
	if !r.Doc.ItemIs(m.Items.Start-1, ",") || m.Items.Start-at > frontReach {
		return false
	}
	for i := at; i < m.Items.Start-1; i++ {
		if r.Doc.Items[i].Passage >= 0 || r.Doc.Items[i].Tag.Verb() || r.Doc.ItemIs(i, ",") {
			return false
		}
	}
	return true
}

// InFront says whether somebody is named in the participle clause that begins sentence n, and a description is the subject behind it:
// Asked about his rival Jan Kroll, | the former winger laughed. Who is spoken of there is somebody else.
func (r *Register) InFront(m *nounphrase.Mention, x *mention.Entity, n int) bool {
	if x.Words == nil || x.Main || !r.Doc.ItemIs(m.Items.Start-1, ",") || !r.Fronted(n) {
		return false
	}
	return x.Named >= r.Doc.Sentences[n].Items.Start && x.Named < m.Items.Start
}

// Fronted says whether sentence n begins with a participle, "Campaigning against Mr Holt, he …", "Asked whether Mr Holt
// …": whom that clause names is not its subject, and so not the subject of the next.
func (r *Register) Fronted(n int) bool {
	s := r.Doc.Sentences[n].Chunks
	if s.Start >= s.End || r.Doc.Chunks[s.Start].Kind != reading.VerbGroup {
		return false
	}
	first := r.Doc.Chunks[s.Start].Verb.First
	return first == syntax.VBG || first == syntax.VBN
}

// foremostReach is how many chunks stand before the subject of a sentence at most.
const foremostReach = 9

// Foremost says whether the phrase at chunk k is the subject of its sentence, and nobody by name stands before it there: On Monday, | the
// mayor said.
func (r *Register) Foremost(k, n int) bool {
	s := r.Doc.Sentences[n].Chunks
	if k < s.Start || k > s.Start+foremostReach || !r.IsSubject(k, s) {
		return false
	}
	if r.Fronted(n) { // Asked about Jan Kroll, | the winger laughed
		return r.KindOf(k-1, s.End) == reading.Comma
	}
	for j := s.Start; j < k; j++ {
		switch c := &r.Doc.Chunks[j]; c.Kind {
		case reading.NounPhrase:
			if e, ok := r.EntityAt(c.Start); ok && r.Entities[e].Words != nil && r.Entities[e].Kind == nounphrase.Person {
				return false
			}
		case reading.VerbGroup:
			return false
		}
	}
	return true
}
