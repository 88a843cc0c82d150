package evaluate

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// The reports are text of fixed width, in per cent unless they say otherwise.

// Write prints the figures.
func (s *BratScore) Write(w io.Writer) {
	gold, predicted := s.Attributions.Gold, s.Attributions.Predicted
	fmt.Fprintf(w, "%d documents; attributions gold %d (direct %d, mixed %d, indirect %d), predicted %d (%d, %d, %d)\n\n",
		s.Documents, gold[allTypes], gold[direct], gold[mixed], gold[indirect],
		predicted[allTypes], predicted[direct], predicted[mixed], predicted[indirect])
	writeRows(w, types, measures, func(measure, kind string) Row { return s.Measures[measure][kind] })
	v := s.Verbatim
	fmt.Fprintf(w, "\nverbatim quotes: gold %d, predicted %d; P %.1f R %.1f F1 %.1f; ",
		v.Gold, v.Predicted, 100*v.P, 100*v.R, 100*v.F1)
	fmt.Fprintf(w, "right speaker of those found %.1f; found with the right speaker, of all gold %.1f\n",
		100*v.SpeakerAccuracy, 100*v.RightSpeaker)
	s.Calibration.Write(w)
}

// Write prints the figures.
func (s *CofenetScore) Write(w io.Writer) {
	fmt.Fprintf(w, "CofeNet convention: %d documents, %d annotation files\n\n", s.Documents, s.Annotations)
	writeRows(w, cofenetParts, []string{"exact match", "begin match"}, func(match, part string) Row {
		if match == "exact match" {
			return s.Exact[part]
		}
		return s.Begin[part]
	})
}

// writeRows prints a table with precision, recall and F1 in each column.
func writeRows(w io.Writer, columns, lines []string, of func(line, column string) Row) {
	var names, heads strings.Builder
	for _, c := range columns {
		fmt.Fprintf(&names, "%-22s", c)
		heads.WriteString("    P     R    F1      ")
	}
	fmt.Fprintf(w, "%-16s%s\n%-16s%s\n", "", strings.TrimSpace(names.String()), "", strings.TrimRight(heads.String(), " "))
	for _, line := range lines {
		text := fmt.Sprintf("%-16s", line)
		for _, c := range columns {
			r := of(line, c)
			text += fmt.Sprintf("%5.1f %5.1f %5.1f     ", 100*r.P, 100*r.R, 100*r.F1)
		}
		fmt.Fprintln(w, strings.TrimRight(text, " "))
	}
}

// Write prints how far confidence can be trusted. The receiver may be nil: no prediction gives one.
func (c *Calibration) Write(w io.Writer) {
	if c == nil {
		fmt.Fprintln(w, "confidence: none given")
		return
	}
	fmt.Fprintf(w, "confidence: expected calibration error %.3f (from 0 to 1) over %d predictions\n", c.ECE, c.N)
	for _, row := range c.Coverage {
		precision := "    -"
		if row.Precision != nil {
			precision = fmt.Sprintf("%5.1f", 100**row.Precision)
		}
		fmt.Fprintf(w, "  >= %.2f  precision %s  share kept %5.1f\n", row.Confidence, precision, 100*row.Share)
	}
}

// domains lists the domains, "all" first.
func (r *RecordReport) domains() []string {
	var names []string
	for name := range r.Domains {
		if name != allTypes {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return append([]string{allTypes}, names...)
}

// Write prints the figures, from 0 to 1.
func (r *RecordReport) Write(w io.Writer) {
	fmt.Fprintf(w, "%-16s%9s%7s%7s%7s%8s%8s%7s%7s%7s%8s%8s%6s%10s", "",
		"spoken P", "R", "F1", "name", "who F1", "| ind P", "R", "F1", "name", "who F1", "| false", "neg", "  n")
	fair := r.Domains[allTypes].Fragments != nil
	if fair {
		fmt.Fprintf(w, "%9s%7s%7s%6s", "| frag P", "R", "F1", "n")
	}
	fmt.Fprintln(w)
	for _, name := range r.domains() {
		d := r.Domains[name]
		fmt.Fprintf(w, "%-16s%9.3f%7.3f%7.3f%7.3f%8.3f%8.3f%7.3f%7.3f%7.3f%8.3f%8.3f%6.2f%6d+%-3d", name,
			d.Spoken.P, d.Spoken.R, d.Spoken.F1, d.SpokenName, d.SpokenWho.F1,
			d.Indirect.P, d.Indirect.R, d.Indirect.F1, d.IndirectName, d.IndirectWho.F1, d.False, d.Negated, d.Spoken.Gold, d.Indirect.Gold)
		if f := d.Fragments; f != nil {
			fmt.Fprintf(w, "%9.3f%7.3f%7.3f%6d", f.P, f.R, f.F1, f.Gold)
		}
		fmt.Fprintln(w)
	}
	if s := r.Standing; s.Records > 0 {
		fmt.Fprintf(w, "speakers of %d detected records: kind %.3f; role, by words: P %.3f R %.3f F1 %.3f (%d gold, %d predicted)\n",
			s.Records, s.Kind, s.Role.P, s.Role.R, s.Role.F1, s.Role.Gold, s.Role.Predicted)
		fmt.Fprintf(w, "roles that agree, whole: P %.3f R %.3f F1 %.3f (%d gold, %d predicted)\n",
			s.Agree.P, s.Agree.R, s.Agree.F1, s.Agree.Gold, s.Agree.Predicted)
	}
	r.Calibration.Write(w)
}

// KindCount is how many mistakes are of a kind.
type KindCount struct {
	Kind string
	N    int
}

// CountKinds counts mistakes by kind, in the order in which the kinds first come.
func CountKinds(all []Mistake) (counts []KindCount) {
	for _, m := range all {
		at := slices.IndexFunc(counts, func(c KindCount) bool { return c.Kind == m.Kind })
		if at < 0 {
			at, counts = len(counts), append(counts, KindCount{Kind: m.Kind})
		}
		counts[at].N++
	}
	return counts
}

// WriteMistakes prints the first mistakes of a kind ("" for any), with the text around.
func WriteMistakes(w io.Writer, all []Mistake, kind string, limit int) {
	fmt.Fprint(w, "\nERRORS")
	for _, c := range CountKinds(all) {
		fmt.Fprintf(w, "  %s %d", c.Kind, c.N)
	}
	fmt.Fprintln(w)
	for i, m := range Select(all, kind, limit) {
		fmt.Fprintf(w, "\n%d. %s (%s)  %s @%d\n", i+1, strings.ToUpper(m.Kind), m.Type, m.Doc, m.Offset())
		for _, s := range []struct {
			label string
			side  *Side
		}{{"gold", m.Gold}, {"pred", m.Predicted}} {
			if s.side == nil {
				continue
			}
			name, sure := "", ""
			if s.side.Name != "" {
				name = "name: " + s.side.Name + " | "
			}
			if s.side.Confidence != nil {
				sure = fmt.Sprintf("  [%.2f]", *s.side.Confidence)
			}
			fmt.Fprintf(w, "   %s  %ssource: %s | cue: %s | content: %s%s\n", s.label, name,
				m.words(s.side.Source), m.words(s.side.Cue), shorten(m.words(s.side.Content), 300), sure)
		}
		if m.Note != "" {
			fmt.Fprintf(w, "   note  %s\n", m.Note)
		}
		var text strings.Builder
		for _, p := range m.Passage(m.either()) {
			if p.Part == "content" {
				p.Text = ">>" + p.Text + "<<"
			}
			text.WriteString(p.Text)
		}
		fmt.Fprintf(w, "   text  %s\n", oneLine(text.String()))
	}
}
