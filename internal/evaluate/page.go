package evaluate

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

// A Page is a report to look at. It needs no other file and no network.
type Page struct {
	Title       string
	Tables      []Table
	Calibration *Calibration // nil when no prediction gives a confidence
	Mistakes    []Mistake    // all of them
	Kind        string       // show only mistakes of this kind; "" shows any
	Limit       int          // how many mistakes to show
}

// A Table is figures with a heading for every column, the first of which names the row.
type Table struct {
	Title string
	Note  string
	Head  []string
	Rows  [][]string
}

//go:embed page.html
var pageHTML string

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// Kinds counts the mistakes by kind.
func (p Page) Kinds() []KindCount { return CountKinds(p.Mistakes) }

// Shown gives the mistakes to show.
func (p Page) Shown() []Mistake { return Select(p.Mistakes, p.Kind, p.Limit) }

// Write writes the page as HTML.
func (p Page) Write(w io.Writer) error { return pageTemplate.Execute(w, p) }

// Sides are the gold and the predicted side, in this order, with nil for one that is not there.
func (m Mistake) Sides() []*Side { return []*Side{m.Gold, m.Predicted} }

// Right is the precision with three digits; "-" when there is none.
func (c Coverage) Right() string {
	if c.Precision == nil {
		return "-"
	}
	return fmt.Sprintf("%.3f", *c.Precision)
}

// Sure is the confidence with three digits; "" when there is none.
func (s *Side) Sure() string {
	if s.Confidence == nil {
		return ""
	}
	return fmt.Sprintf("%.3f", *s.Confidence)
}

func percent(v float64) string { return fmt.Sprintf("%.1f", 100*v) }

func cells(r Row) []string {
	return []string{percent(r.P), percent(r.R), percent(r.F1), fmt.Sprint(r.Predicted), fmt.Sprint(r.Gold)}
}

// Tables gives the figures in per cent, F1 by type, and the headline in full.
func (s *BratScore) Tables() []Table {
	overview := Table{Title: "F1 by type", Note: "in per cent", Head: append([]string{"measure"}, types...)}
	whole := Table{Title: "All types", Note: "in per cent", Head: []string{"measure", "P", "R", "F1", "predicted", "gold"}}
	for _, m := range measures {
		row := []string{m}
		for _, k := range types {
			row = append(row, percent(s.Measures[m][k].F1))
		}
		overview.Rows = append(overview.Rows, row)
		whole.Rows = append(whole.Rows, append([]string{m}, cells(s.Measures[m][allTypes])...))
	}
	v := s.Verbatim
	verbatim := Table{
		Title: "Verbatim quotes", Note: "in per cent; speaker: right, of those found; of all: found with the right speaker, of all gold",
		Head: []string{"", "P", "R", "F1", "speaker", "of all", "predicted", "gold"},
		Rows: [][]string{{"quotes", percent(v.P), percent(v.R), percent(v.F1), percent(v.SpeakerAccuracy), percent(v.RightSpeaker),
			fmt.Sprint(v.Predicted), fmt.Sprint(v.Gold)}},
	}
	return []Table{overview, whole, verbatim}
}

// Tables gives the figures in per cent.
func (s *CofenetScore) Tables() []Table {
	t := Table{
		Title: "CofeNet convention", Note: fmt.Sprintf("in per cent; %d annotations of %d documents", s.Annotations, s.Documents),
		Head: []string{"", "P", "R", "F1", "predicted", "gold"},
	}
	for _, part := range cofenetParts {
		t.Rows = append(t.Rows, append([]string{part + ", exact"}, cells(s.Exact[part])...))
	}
	for _, part := range cofenetParts {
		t.Rows = append(t.Rows, append([]string{part + ", begin"}, cells(s.Begin[part])...))
	}
	return []Table{t}
}

// Tables gives the figures in per cent.
func (r *RecordReport) Tables() []Table {
	spoken := Table{Title: "Spoken: direct and mixed quotes", Note: "in per cent; who: detected, and the name is right",
		Head: []string{"domain", "P", "R", "F1", "right name", "who P", "who R", "who F1", "gold"}}
	indirect := Table{Title: "Indirect speech", Note: spoken.Note, Head: spoken.Head}
	other := Table{Title: "Other", Note: "in per cent; false: marks that are no speech, reported as spoken; negated: seen as such",
		Head: []string{"domain", "false", "of", "negated", "of"}}
	for _, name := range r.domains() {
		d := r.Domains[name]
		row := func(detected NamedRow, right float64, who NamedRow) []string {
			return []string{name, percent(detected.P), percent(detected.R), percent(detected.F1), percent(right),
				percent(who.P), percent(who.R), percent(who.F1), fmt.Sprint(detected.Gold)}
		}
		spoken.Rows = append(spoken.Rows, row(d.Spoken, d.SpokenName, d.SpokenWho))
		indirect.Rows = append(indirect.Rows, row(d.Indirect, d.IndirectName, d.IndirectWho))
		other.Rows = append(other.Rows, []string{name, percent(d.False), fmt.Sprint(d.Counts.NotSpeech),
			percent(d.Negated), fmt.Sprint(d.Counts.Negated)})
	}
	return []Table{spoken, indirect, other}
}
