package referent

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/syntax"
)

// What kind of speaker a source is that is nobody told of elsewhere, where its head noun alone does not say.

// JudgeSource says what kind a source is of which the noun tells nothing: by what it says of whom, or by what hangs on the noun.
func JudgeSource(r *mention.Register, m *nounphrase.Mention) {
	if m.Kind != nounphrase.Unknown || m.Named() {
		return
	}
	switch {
	case somePeople(m.Head), r.Doc.ItemIs(m.Items.Start+1, "(") && somePeople(r.Doc.Items[m.Items.Start].Lower): // most (62%)
		m.Kind, m.Plural, m.Certain = nounphrase.Group, true, true
	case madeOfDocuments(r, m):
		m.Kind, m.Certain = nounphrase.Document, true
	}
}

// somePeople says whether a word stands for several people without a noun: those who live there, some of them.
func somePeople(head string) bool {
	return head == "those" || head == "some" || lexicon.TellsWho(head, lexicon.SomeOf)
}

// madeOfDocuments says whether "of" adds a document to the noun of a source, so that this is one as well: a copy of the letter, a series of
// e-mails.
func madeOfDocuments(r *mention.Register, m *nounphrase.Mention) bool {
	end := m.Items.End
	if end >= len(r.Doc.Items) || !r.Doc.ItemIs(end, "of") || r.Doc.Items[end-1].Tag == syntax.NNS {
		return false
	}
	k := r.ChunkAt(end)
	if k+1 >= len(r.Doc.Chunks) {
		return false
	}
	of := r.MentionOf(k + 1)
	return of != nil && of.Kind == nounphrase.Document && !of.Named()
}
