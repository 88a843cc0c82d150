package evaluate

// A BratScore is every figure of a brat corpus in the project's own measures.
type BratScore struct {
	Documents    int                       `json:"documents"`
	Attributions Counts                    `json:"attributions"`
	Measures     map[string]map[string]Row `json:"measures"` // by measure, then by type
	Verbatim     Verbatim                  `json:"verbatim"`
	Calibration  *Calibration              `json:"calibration"` // nil when no prediction gives a confidence
}

// Counts are the numbers of attributions by type.
type Counts struct {
	Gold      map[string]int `json:"gold"`
	Predicted map[string]int `json:"predicted"`
}

// Score compares predictions with gold attributions.
func Score(pairs []Pair) *BratScore {
	total := newTallies()
	var verbatim verbatimTally
	var judgements []judged
	for _, p := range pairs {
		a := align(p)
		total.count(p, a)
		verbatim.count(p)
		for i, predicted := range p.Predicted {
			if predicted.Confidence != nil {
				_, right := a.full[i]
				judgements = append(judgements, judged{*predicted.Confidence, right})
			}
		}
	}
	s := &BratScore{
		Documents:    len(pairs),
		Attributions: Counts{Gold: map[string]int{}, Predicted: map[string]int{}},
		Measures:     map[string]map[string]Row{},
		Verbatim:     verbatim.result(),
		Calibration:  calibrate(judgements),
	}
	for _, k := range types {
		s.Attributions.Gold[k] = total[attributionF][k].gold
		s.Attributions.Predicted[k] = total[attributionF][k].predicted
	}
	for _, m := range measures {
		s.Measures[m] = map[string]Row{}
		for _, k := range types {
			s.Measures[m][k] = total[m][k].row()
		}
	}
	return s
}
