package evaluate

import "strings"

const (
	verbatimWords  = 4   // the shortest stretch between quotation marks that counts as a verbatim quote
	verbatimInside = 0.8 // the share of its words that must lie in one content
)

// A Verbatim is how the stretches between quotation marks fare: those that lie in a gold content should lie in a predicted
// one, with the right speaker. Shares are from 0 to 1.
type Verbatim struct {
	Gold            int     `json:"gold"`
	Predicted       int     `json:"predicted"`
	Found           int     `json:"found"` // both
	P               float64 `json:"p"`
	R               float64 `json:"r"`
	F1              float64 `json:"f1"`
	SpeakerAccuracy float64 `json:"speaker_accuracy"`         // of those found
	RightSpeaker    float64 `json:"found_with_right_speaker"` // of all gold ones
}

// verbatimTally counts quotes: gold, predicted, both, and both with the right speaker.
type verbatimTally struct{ gold, predicted, found, speaker int }

func (t *verbatimTally) count(p Pair) {
	for _, region := range p.verbatim() {
		gold, predicted := holder(region, p.Gold), holder(region, p.Predicted)
		t.gold += one(gold != nil)
		t.predicted += one(predicted != nil)
		if gold != nil && predicted != nil {
			t.found++
			t.speaker += one(sameSource(p.Doc, predicted, gold))
		}
	}
}

// verbatim gives the words of each quoted region that is long enough. Long is by white space: "re-elect" is one word here.
func (d *Doc) verbatim() (regions []Words) {
	for _, r := range d.Regions {
		n := 0
		for _, w := range strings.FieldsFunc(d.Text[r.Start:r.End], isSpace) {
			n += one(strings.ContainsFunc(w, isWord))
		}
		if n >= verbatimWords {
			regions = append(regions, d.wordsOf([]Span{r}))
		}
	}
	return regions
}

// holder gives the attribution whose content holds most of a region; nil when it holds too little.
func holder(region Words, attributions []*Attribution) *Attribution {
	var best *Attribution
	most := -1
	for _, a := range attributions {
		if n := common(region, a.content); n > most {
			best, most = a, n
		}
	}
	if float64(most) >= verbatimInside*float64(len(region)) {
		return best
	}
	return nil
}

func (t *verbatimTally) result() Verbatim {
	p, r := share(t.found, t.predicted), share(t.found, t.gold)
	return Verbatim{
		Gold: t.gold, Predicted: t.predicted, Found: t.found, P: p, R: r, F1: harmonic(p, r),
		SpeakerAccuracy: share(t.speaker, t.found), RightSpeaker: share(t.speaker, t.gold),
	}
}
