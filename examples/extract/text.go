package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// textFormat writes documents for people to read:
//
//	budget: 2 quotes, 1 speaker
//
//	1. Margaret Doyle, leader of the council: said
//	   “We have run out of easy savings.”
//	   direct, confidence 0.97
type textFormat struct {
	width  int // of the lines, in columns
	colour bool
}

func (textFormat) begin() string   { return "" }
func (textFormat) between() string { return "\n" }
func (textFormat) end() string     { return "" }
func (textFormat) nothing() string { return "" }

func (f textFormat) document(d document) ([]byte, error) {
	var b strings.Builder
	part := ""
	if d.part != nil {
		part = fmt.Sprintf(", part %d", d.part.Number)
	}
	fmt.Fprintf(&b, "%s%s\n", f.style(bold, printable(d.ID)), f.style(dim, part+": "+summary(d)))
	digits := len(fmt.Sprint(len(d.Quotes)))
	known := map[int]string{}
	for _, s := range d.Speakers {
		if s.Known != "" {
			known[s.ID] = strings.TrimSpace(s.KnownName + " [" + s.Known + "]")
		}
	}
	for i, q := range d.Quotes {
		number := fmt.Sprintf("%*d. ", digits, i+1)
		margin := strings.Repeat(" ", len(number))
		b.WriteString("\n")
		f.paragraph(&b, number, margin, f.speaker(q))
		f.paragraph(&b, margin, margin, f.content(d.text, q))
		f.paragraph(&b, margin, margin, f.mark(dim, evidence(q, known[q.Speaker.ID])))
		if len(q.Candidates) > 0 {
			f.paragraph(&b, margin, margin, f.mark(dim, candidates(q)))
		}
		if q.Checkworthy != nil {
			f.paragraph(&b, margin, margin, f.mark(dim, worth(q.Checkworthy)))
		}
	}
	return []byte(b.String()), nil
}

// summary counts what a document holds.
func summary(d document) string {
	if len(d.Quotes) == 0 {
		return "no quotes"
	}
	return count(len(d.Quotes), "quote") + ", " + count(len(d.Speakers), "speaker")
}

// count is "1 quote", "2 quotes".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// speaker is the line above a quote: who, as what, by which word of saying.
func (f textFormat) speaker(q attribution.Quote) string {
	s := q.Speaker
	name, more := s.Name, ""
	switch {
	case s.IsZero():
		name = "nobody named"
		if why := absent[q.Reason]; why != "" {
			more = " (" + why + ")"
		}
	case s.Name == "":
		name = "“" + cmp.Or(s.Text, "?") + "”"
		more = " (" + cmp.Or(absent[q.Reason], "not named in full") + ")"
	default:
		if s.Role != "" && !strings.EqualFold(s.Role, name) { // not "mayor, mayor"
			more = ", " + s.Role
		}
		switch other := s.Kind != attribution.Person && s.Kind != ""; {
		case other && s.Withheld:
			more += " [" + string(s.Kind) + ", name withheld]"
		case other:
			more += " [" + string(s.Kind) + "]"
		case s.Withheld:
			more += " [name withheld]"
		}
	}
	line := f.mark(bold+cyan, printable(name)) + printable(more)
	if cue := strings.TrimRight(q.Cue.Text, ": "); cue != "" {
		line += f.mark(dim, ": "+printable(cue))
		if q.Cue.Mode != attribution.ModeAsserted && q.Cue.Mode != "" {
			line += " " + f.mark(red, "["+string(q.Cue.Mode)+"]")
		}
	}
	return line
}

// absent says in words why a quote has no speaker.
var absent = map[attribution.Reason]string{
	attribution.ReasonPassive:   "the passive leaves the speaker out",
	attribution.ReasonAmbiguous: "it could be several people",
	attribution.ReasonNone:      "nothing near the quote says who spoke",
}

// content is what was said, with the words between quotation marks made to stand out, and dots where the attribution
// stands in between.
func (f textFormat) content(text string, q attribution.Quote) string {
	var b strings.Builder
	for i, s := range q.Spans {
		if i > 0 {
			b.WriteString(" … ")
		}
		at := s.Start
		for _, v := range q.Verbatim {
			if v.Start < at || v.End > s.End {
				continue
			}
			b.WriteString(printable(text[at:v.Start]))
			b.WriteString(f.mark(bold, printable(text[v.Start:v.End])))
			at = v.End
		}
		b.WriteString(printable(text[at:s.End]))
	}
	return b.String()
}

// evidence is the line below a quote. known is whom of -known the speaker is.
func evidence(q attribution.Quote, known string) string {
	line := fmt.Sprintf("%s, confidence %.2f", q.Type, q.Confidence)
	if q.Speaker.NameFrom != "" {
		line += ", name from the " + string(q.Speaker.NameFrom)
	}
	if q.Speaker.Name != "" && q.Speaker.Text != "" && q.Speaker.Text != q.Speaker.Name {
		line += ", here “" + printable(q.Speaker.Text) + "”"
	}
	if known != "" {
		line += ", known as " + printable(known)
	}
	return line
}

// candidates is the line below that: whom the source may mean, with what part of the evidence.
func candidates(q attribution.Quote) string {
	all := make([]string, len(q.Candidates))
	for i, c := range q.Candidates {
		all[i] = fmt.Sprintf("%s %.2f", printable(c.Name), c.Score)
	}
	return "may be " + strings.Join(all, ", ")
}

// worth is the line that says how much a quote is worth checking: "worth checking 0.71: number, trend; against: personal".
func worth(w *attribution.Checkworthiness) string {
	var speaking, against []string
	for _, f := range w.Because {
		if f.Weight > 0 {
			speaking = append(speaking, f.Name)
		} else {
			against = append(against, f.Name)
		}
	}
	line := fmt.Sprintf("worth checking %.2f", w.Score)
	if len(speaking) > 0 {
		line += ": " + strings.Join(speaking, ", ")
	}
	if len(against) > 0 {
		line += "; against: " + strings.Join(against, ", ")
	}
	return line
}
