package nounphrase

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutRank drops the rank that stands between an office and a name: police spokesman Superintendent | Ann Peel. A rank whose
// office goes on before it stays: Detective Chief Superintendent.
func withoutRank(d *reading.Document, role text.Span) text.Span {
	rank := role.End
	for rank > role.Start && ranked(d, rank-1) {
		rank--
	}
	if rank == role.End || rank == role.Start || d.Items[rank-1].Passage >= 0 {
		return role
	}
	if x, ok := Role(d, rank-1); !ok || lexicon.TellsWho(x.Lemma, lexicon.UnderRank) {
		return role
	}
	if t, _ := lexicon.Title(d.Items[rank].Lower); t.Kind == lexicon.Police && d.TokenCapital(rank-1) { // District Attorney Investigator
		return role
	}
	if _, whole := lexicon.Title(d.LowerName(text.Span{Start: rank - 1, End: rank + 1})); whole {
		return role
	}
	return text.Span{Start: role.Start, End: rank}
}

// RankAlone says whether a role is nothing but a rank: Major General.
func RankAlone(d *reading.Document, role text.Span) bool {
	for i := role.Start; i < role.End; i++ {
		if !ranked(d, i) {
			return false
		}
	}
	return role.End > role.Start
}

// ranked says whether item i is a rank of the army or the police, or a part of one: Brigadier, General, Superintendent.
func ranked(d *reading.Document, i int) bool {
	t, ok := lexicon.Title(d.Items[i].Lower)
	return ok && d.Items[i].Passage < 0 && d.TokenCapital(i) && (t.Kind == lexicon.Military || t.Kind == lexicon.Police)
}
