package nounphrase

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutRank drops the rank that stands between an office and a name: police spokesman Superintendent | Ann Peel; or another title that
// is held besides: Attorney General Barrister | Ann Roe. A rank whose office goes on before it stays: Detective Chief Superintendent.
func withoutRank(d *reading.Document, role text.Span) text.Span {
	rank := role.End
	for rank > role.Start && ranked(d, rank-1) && !endsOffice(d, role.Start, rank-1) {
		rank--
	}
	if rank == role.End || rank == role.Start || d.Items[rank-1].Passage >= 0 {
		return role
	}
	if x, ok := Role(d, rank-1); !ok || lexicon.TellsWho(x.Lemma, lexicon.UnderRank) {
		return role
	}
	if t, _ := lexicon.Title(d.Items[rank].Lower); d.TokenCapital(rank - 1) {
		_, office := lexicon.Title(d.Items[rank-1].Lower)
		if t.Kind == lexicon.Police || t.Kind == lexicon.Law && !office { // District Attorney Investigator; Consumer Advocate
			return role
		}
	}
	if _, whole := lexicon.Title(d.LowerName(text.Span{Start: rank - 1, End: rank + 1})); whole {
		return role
	}
	return text.Span{Start: role.Start, End: rank}
}

// endsOffice says whether item i, behind item from, ends an office of two words that is no rank: Attorney General.
func endsOffice(d *reading.Document, from, i int) bool {
	if i == from {
		return false
	}
	t, ok := lexicon.Title(d.LowerName(text.Span{Start: i - 1, End: i + 1}))
	return ok && t.Kind != lexicon.Military && t.Kind != lexicon.Police
}

// ranked says whether item i is a rank of the army or the police, or a part of one: Brigadier, General, Superintendent.
func ranked(d *reading.Document, i int) bool {
	t, ok := lexicon.Title(d.Items[i].Lower)
	if !ok || d.Items[i].Passage >= 0 || !d.TokenCapital(i) {
		return false
	}
	return t.Kind == lexicon.Military || t.Kind == lexicon.Police || lexicon.TellsWho(d.Items[i].Lower, lexicon.Besides)
}

// RankAlone says whether a role is nothing but a rank of the army or the police: Police Major General, Capt.
func RankAlone(d *reading.Document, role text.Span) bool {
	for i := role.Start; i < role.End; i++ {
		t, ok := lexicon.Title(d.Items[i].Lower)
		if first := i == role.Start && i+1 < role.End; first && !ok { // Pol Maj Gen
			_, ok = lexicon.Title(d.LowerName(text.Span{Start: i, End: i + 2}))
			t.Kind = lexicon.Military
		}
		if !ok || t.Kind != lexicon.Military && t.Kind != lexicon.Police {
			return false
		}
	}
	return role.End > role.Start
}
