package evaluate

import "encoding/json"

const (
	sameSpoken   = 0.7 // the Jaccard index that detects direct and mixed quotes
	sameIndirect = 0.5 // and indirect speech, and what excuses a prediction as an optional record
)

// A RecordScore is the figures of one domain, or of all.
type RecordScore struct {
	Spoken       NamedRow       `json:"spoken"`              // direct and mixed records: detected
	SpokenName   float64        `json:"spoken.name"`         // the share of the detected whose speaker has the right name
	SpokenWho    NamedRow       `json:"spoken.who"`          // detected, and the name is right
	Indirect     NamedRow       `json:"indirect"`            //
	IndirectName float64        `json:"indirect.name"`       //
	IndirectWho  NamedRow       `json:"indirect.who"`        //
	False        float64        `json:"false"`               // the share of the not_speech marks that are reported as spoken
	Negated      float64        `json:"neg"`                 // the share of the detected negated records that are said to be negated
	Fragments    *FragmentScore `json:"fragments,omitempty"` // who is right about the words between marks; nil unless measured fairly
	Counts       struct {
		NotSpeech int `json:"not_speech"`
		Negated   int `json:"negated"`
	} `json:"counts"`
}

// A NamedRow is precision, recall and F1, from 0 to 1, of so many gold records.
type NamedRow struct {
	P    float64 `json:"p"`
	R    float64 `json:"r"`
	F1   float64 `json:"f1"`
	Gold int     `json:"gold"`
}

// A RecordReport is the figures of a corpus of gold records.
type RecordReport struct {
	Domains     map[string]RecordScore // by domain, and "all"
	Calibration *Calibration           // right is: detected, and the name is right. nil when no prediction gives a confidence
	Standing    Standing               // of all domains; not among the figures in JSON
	Mistakes    []Mistake              // dealt by kinds in turn, the worst first
}

// recordTally counts for one domain.
type recordTally struct {
	spoken, indirect                            kindTally
	fragments                                   fragmentTally
	notSpeech, reported, negated, negatedAsWell int
}

type kindTally struct{ gold, predicted, hit, name int }

// ScoreRecords compares predictions with gold records. A document without predictions counts as predicted empty. When it is fair, a
// word begins behind the mark that is glued to it, so that the dress of the marks decides nothing, and fragments are counted, too.
func ScoreRecords(docs []*RecordDoc, predictions Predictions, fair bool) *RecordReport {
	report := &RecordReport{Domains: map[string]RecordScore{}}
	tallies := map[string]*recordTally{allTypes: {}}
	var judgements []judged
	for _, d := range docs {
		c := compareRecords(d, predictions[d.Name], fair, &report.Standing)
		if tallies[d.Domain] == nil {
			tallies[d.Domain] = &recordTally{}
		}
		tallies[allTypes].add(c.tally)
		tallies[d.Domain].add(c.tally)
		judgements = append(judgements, c.judgements...)
		report.Mistakes = append(report.Mistakes, c.mistakes...)
	}
	report.Standing = report.Standing.result()
	report.Calibration = calibrate(judgements)
	report.Mistakes = deal(report.Mistakes, recordKinds)
	for domain, t := range tallies {
		report.Domains[domain] = t.result(fair)
	}
	return report
}

func (t *recordTally) add(o recordTally) {
	t.spoken.add(o.spoken)
	t.indirect.add(o.indirect)
	t.fragments.add(o.fragments)
	t.notSpeech += o.notSpeech
	t.reported += o.reported
	t.negated += o.negated
	t.negatedAsWell += o.negatedAsWell
}

func (t *kindTally) add(o kindTally) {
	t.gold += o.gold
	t.predicted += o.predicted
	t.hit += o.hit
	t.name += o.name
}

func (t *recordTally) result(fair bool) (s RecordScore) {
	s.Spoken, s.SpokenName, s.SpokenWho = t.spoken.result()
	s.Indirect, s.IndirectName, s.IndirectWho = t.indirect.result()
	s.False, s.Negated = share(t.reported, t.notSpeech), share(t.negatedAsWell, t.negated)
	if fair {
		s.Fragments = t.fragments.result()
	}
	s.Counts.NotSpeech, s.Counts.Negated = t.notSpeech, t.negated
	return s
}

func (t kindTally) result() (detected NamedRow, name float64, who NamedRow) {
	row := func(right int) NamedRow {
		p, r := share(right, t.predicted), share(right, t.gold)
		return NamedRow{P: p, R: r, F1: harmonic(p, r), Gold: t.gold}
	}
	return row(t.hit), share(t.name, t.hit), row(t.name)
}

// MarshalJSON gives the figures by domain.
func (r *RecordReport) MarshalJSON() ([]byte, error) { return json.Marshal(r.Domains) }
