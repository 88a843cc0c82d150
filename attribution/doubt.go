package attribution

import "math"

// shortfall turns the lead of an entity into a doubt, which is zero where nobody else fits.
func shortfall(lead float64) float32 { return float32(sole - lead) }

// inherit lets the doubt about whom a pronoun means live on: who was only thought to be "he" is the one whom the next "he"
// means the more readily, and not the more surely. A name or description ends it, or begins it anew.
func (r *identity) inherit(x *entity, m *mention) {
	at := &r.at[m.items.Start]
	if m.pronoun {
		at.doubt = max(at.doubt, x.doubt)
	}
	x.doubt = at.doubt
}

// speaker returns the lead of whom a source means over the next best, in hundredths of a logit: as a Candidate's score has
// it, one more of it is twice as much in the exponent.
func (m *margin) speaker() float64 {
	return math.Round(200*(sole-float64(m.doubt))) / 100
}
