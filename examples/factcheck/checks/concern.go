package checks

import "github.com/whosaid/whosaid/quotes"

// A Concern says how soon somebody should look at a verification.
type Concern int

// The concerns, from none to the gravest.
const (
	Unasked   Concern = iota - 1 // there is no source, or nothing between quotation marks
	None                         // the source has these words
	Slight                       // so few words that they stand in many texts, or a house style of its own
	Absent                       // no source has it: it may be from elsewhere
	InPlace                      // the words are true, and their place may make them say something else
	Different                    // words differ
	Foreign                      // the words are somebody else's
)

// String gives the concern in words.
func (c Concern) String() string {
	return [...]string{
		"not checked", "as the source has it", "short, or house style", "in no source",
		"read it in its place", "words differ", "somebody else’s words",
	}[min(max(c, Unasked), Foreign)+1]
}

// concern weighs a verification. A short stretch is found in anybody's words, so of it nothing but its absence is told.
func (v *Verification) concern() Concern {
	has := func(k quotes.WarningKind) bool { return v.warned(k.String()) }
	short := has(quotes.Short)
	switch v.Verdict {
	case quotes.NotFound.String():
		return Absent
	case quotes.Altered.String():
		switch {
		case short:
			return Absent
		case v.onlyStyle():
			return Slight
		case has(quotes.OtherSpeaker):
			return Foreign
		}
		return Different
	}
	switch {
	case short:
		return Slight
	case has(quotes.OtherSpeaker):
		return Foreign
	case v.warned(OtherSource):
		return InPlace
	}
	for _, k := range inPlace {
		if has(k) {
			return InPlace
		}
	}
	return None
}

// inPlace are the warnings about what stands around a passage, or is hidden in it.
var inPlace = []quotes.WarningKind{
	quotes.BehindNegation, quotes.BehindCondition, quotes.BeforeLimiter, quotes.HidesNegation, quotes.HidesLimiter, quotes.CutsNumber,
}

func (v *Verification) warned(kind string) bool {
	for _, w := range v.Warnings {
		if w.Kind == kind {
			return true
		}
	}
	return false
}

// onlyStyle says whether all that differs is how a house writes things, or what the quotation itself declares.
func (v *Verification) onlyStyle() bool {
	for _, e := range v.Edits {
		if !e.Style && !e.Minor && !e.Declared {
			return false
		}
	}
	return true
}
