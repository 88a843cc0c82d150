package evaluate

import "math"

const calibrationBins = 10

// coverageFloors are the confidences from which a caller may want to keep records.
var coverageFloors = []float64{0.5, 0.8, 0.9, 0.95}

// A Calibration tells whether confidence means what it says.
type Calibration struct {
	N        int        `json:"n"`    // predictions with a confidence
	ECE      float64    `json:"ece"`  // expected calibration error: how far confidence and accuracy lie apart, by bins of a tenth
	Bins     []Bin      `json:"bins"` // those that are not empty
	Coverage []Coverage `json:"coverage"`
}

// A Bin is the predictions whose confidence lies in one tenth.
type Bin struct {
	From       float64 `json:"bin"` // its lower end; the last includes 1
	N          int     `json:"n"`
	Confidence float64 `json:"confidence"` // the mean
	Accuracy   float64 `json:"accuracy"`   // the share that is right
}

// A Coverage is what a caller gets who keeps only predictions from some confidence on.
type Coverage struct {
	Confidence float64  `json:"confidence"`
	Kept       int      `json:"kept"`
	Share      float64  `json:"share"`     // of all
	Precision  *float64 `json:"precision"` // the share of the kept that is right; nil when none is kept
}

// A judged is a confidence, and whether the prediction was right.
type judged struct {
	confidence float64
	right      bool
}

// calibrate gives nil when no prediction has a confidence.
func calibrate(all []judged) *Calibration {
	if len(all) == 0 {
		return nil
	}
	type sum struct {
		n, right   int
		confidence float64
	}
	sums := make([]sum, calibrationBins)
	for _, j := range all {
		s := &sums[max(0, min(int(j.confidence*calibrationBins), calibrationBins-1))]
		s.n++
		s.right += one(j.right)
		s.confidence += j.confidence
	}
	c := &Calibration{N: len(all)}
	for i, s := range sums {
		if s.n == 0 {
			continue
		}
		b := Bin{From: float64(i) / calibrationBins, N: s.n, Confidence: s.confidence / float64(s.n), Accuracy: share(s.right, s.n)}
		c.Bins = append(c.Bins, b)
		c.ECE += share(s.n, len(all)) * math.Abs(b.Confidence-b.Accuracy)
	}
	for _, floor := range coverageFloors {
		kept, right := 0, 0
		for _, j := range all {
			if j.confidence >= floor {
				kept++
				right += one(j.right)
			}
		}
		row := Coverage{Confidence: floor, Kept: kept, Share: share(kept, len(all))}
		if kept > 0 {
			precision := share(right, kept)
			row.Precision = &precision
		}
		c.Coverage = append(c.Coverage, row)
	}
	return c
}
