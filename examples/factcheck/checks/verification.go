package checks

import (
	"slices"

	"github.com/whosaid/whosaid/quotes"
)

// A Stretch is what an article has between quotation marks, and so vouches for.
type Stretch struct {
	Text    string
	Speaker string // the proper name of the person who is said to have said it; empty when there is none
	SaidIn  string // the source that the article names; empty when it names none
}

// A Verification is what the sources say to a stretch.
type Verification struct {
	Verdict    string // that of quotes.Verdict, or Unchecked
	Concern    Concern
	Source     string      // its name; empty when none has it
	At         quotes.Span // bytes of the source
	Place      string      // the same for people
	Passage    string      // the words of the source
	Before     string      // what their sentence has in front of them, with the blank between
	After      string      // and behind them
	Similarity float64
	Edits      []Edit
	Warnings   []Warning
	Elsewhere  []Elsewhere // the other sources that have it as true
}

// Unchecked is the verdict where there are no sources.
const Unchecked = "unchecked"

// An Edit is a difference, with the words on both sides.
type Edit struct {
	Op        string      `json:"op"`
	Source    string      `json:"source"`
	Quotation string      `json:"quotation"`
	At        quotes.Span `json:"at"` // bytes of the stretch
	Declared  bool        `json:"declared,omitempty"`
	Minor     bool        `json:"minor,omitempty"`
	Style     bool        `json:"style,omitempty"`
}

// A Warning is a reason to read the passage in its place.
type Warning struct {
	Kind  string `json:"kind"`  // that of quotes.WarningKind, or OtherSource
	Words string `json:"words"` // of the source: the negation, the limiter, the name of the speaker
}

// OtherSource warns that the words stand in another source than the article names.
const OtherSource = "other source"

// An Elsewhere is another place with the same words.
type Elsewhere struct {
	Source string `json:"source"`
	Place  string `json:"place"`
}

// Check asks all sources about a stretch.
func (l *Library) Check(s Stretch) Verification {
	v := Verification{Verdict: Unchecked, Concern: Unasked}
	if len(l.Sources) == 0 {
		return v
	}
	named := s.SaidIn
	if l.byName[named] == nil {
		named = ""
	}
	found := l.index.Select(quotes.Selector{Exact: s.Text, Speaker: s.Speaker}, named)
	if len(found) == 0 {
		v.Verdict = quotes.NotFound.String()
		v.Concern = v.concern()
		return v
	}
	// Of sources that have the words equally, one in which they are the speaker's goes before the others.
	slices.SortStableFunc(found, func(a, b quotes.Found) int {
		if a.Verdict != b.Verdict {
			return 0
		}
		return foreign(a.Match) - foreign(b.Match)
	})
	best := found[0]
	shelf := l.byName[best.Name]
	v.Verdict, v.Source, v.At, v.Similarity = best.Verdict.String(), best.Name, best.Source, best.Similarity
	v.Place, v.Passage = shelf.place(best.Source), shelf.spoken(best.Source)
	v.Before, v.After = shelf.around(best.Source)
	for _, e := range best.Edits {
		v.Edits = append(v.Edits, edit(e, shelf.spoken(e.Source), s.Text))
	}
	for _, w := range best.Warnings {
		v.Warnings = append(v.Warnings, Warning{w.Kind.String(), shelf.spoken(w.Source)})
	}
	if named != "" && best.Name != named {
		v.Warnings = append(v.Warnings, Warning{OtherSource, best.Name})
	}
	for _, f := range found[1:] {
		if f.Verdict <= quotes.Repunctuated {
			v.Elsewhere = append(v.Elsewhere, Elsewhere{f.Name, l.byName[f.Name].place(f.Source)})
		}
	}
	v.Concern = v.concern()
	return v
}

// edit gives an edit with its words.
func edit(e quotes.Edit, source, quotation string) Edit {
	return Edit{
		Op: e.Op.String(), Source: source, Quotation: e.Quotation.Of(quotation), At: e.Quotation,
		Declared: e.Declared, Minor: e.Minor, Style: e.Style,
	}
}

// foreign is 1 for a passage out of somebody else's turn.
func foreign(m quotes.Match) int {
	for _, w := range m.Warnings {
		if w.Kind == quotes.OtherSpeaker {
			return 1
		}
	}
	return 0
}
