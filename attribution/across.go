package attribution

import (
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// subjectAcross looks for "X, the minister of Y, said": p is the comma or dash before the verb.
func (c *clause) subjectAcross(p int) subject {
	mark := c.kind(p)
	best := -1
	for q := p; q > 0; {
		m := q - 1
		for m >= 0 && c.kind(m) != mark && c.kind(m) != stop && c.kind(m) != colon && c.kind(m) != semicolon && c.kind(m) != quoted && (c.kind(m) != dash || mark == dash) {
			m--
		}
		if c.kind(m) == quoted && c.kind(m-1) != mark {
			// a title in the apposition: "X, the author of “Y,” said"
			for m >= 0 && c.kind(m) != mark && c.kind(m) != stop {
				m--
			}
		}
		if c.kind(m) != mark || !c.apposes(m+1, q) {
			break
		}
		// what stands before chunk m must end in a noun phrase that can be a subject; the leftmost such is the one
		if c.canBeSubject(c.nounEndingAt(m - 1)) {
			best = m
		}
		q = m
	}
	if best < 0 {
		return subject{}
	}
	s := c.subjectEndingAt(c.nounEndingAt(best - 1))
	if s.none() {
		return s
	}
	if c.identifies(best+1, p) {
		s.items.End = c.cs[p-1].end
		if mark == comma { // PolNeAR's sources keep the comma that closes an apposition
			s.items.End = c.cs[p].end
		}
	}
	return s
}

// canBeSubject says whether the noun phrase at chunk e, which a comma follows, can be the subject of a verb behind the
// commas: no number, no time, and not the object of a verb or preposition.
func (c *clause) canBeSubject(e int) bool {
	if e < 0 || c.head(e).tag == syntax.CD {
		return false
	}
	s := c.subjectEndingAt(e)
	return !s.none() && c.opens(s.first)
}

// identifies says whether what stands in commas behind a subject, chunks [from, to), belongs to the source: an
// apposition, a relative clause, "from Osaka", "prosecuting"; but not what the subject was doing.
func (c *clause) identifies(from, to int) bool {
	switch c.kind(from) {
	case verbGroup:
		return to == from+1 && c.cs[from].verb.gerund()
	case preposition:
		return c.word(from) == "of" || c.word(from) == "from"
	case adverb, subordinator:
		return false
	}
	return true
}

// nounEndingAt returns the chunk of the noun phrase that ends at chunk k, a bracket behind it aside; -1 for none.
func (c *clause) nounEndingAt(k int) int {
	if c.kind(k) == bracket {
		k--
	}
	if c.kind(k) == nounPhrase {
		return k
	}
	return -1
}

// apposes says whether chunks [from, to) can stand between a subject and its verb, set off by commas: an age, an
// apposition, a relative clause, a participle, a phrase of place or time; but no clause of their own.
func (c *clause) apposes(from, to int) bool {
	if from >= to || to-from > 40 {
		return false
	}
	switch c.kind(from) {
	case relative:
		return true
	case coordinator:
		return false
	case nounPhrase:
		if c.d.items[c.cs[from].head].tag == syntax.PRP {
			return false
		}
	case verbGroup:
		return !c.cs[from].verb.finite()
	case subordinator: // ", when asked about the dam,"
		if c.kind(from+1) != verbGroup || c.cs[from+1].verb.finite() {
			return false
		}
	}
	for k := from; k < to; k++ {
		if c.kind(k) == relative {
			return true
		}
		if c.kind(k) == verbGroup && c.cs[k].verb.finite() {
			return false
		}
	}
	return true
}

// relativeSubject finds the antecedent of "who", "which" or "that" at chunk r.
func (c *clause) relativeSubject(r int) subject {
	p := r - 1
	for c.kind(p) == comma || c.kind(p) == bracket || c.kind(p) == dash || c.kind(p) == quoted {
		p--
	}
	if c.kind(p) != nounPhrase {
		return subject{}
	}
	a := c.subjectEndingAt(p)
	s := subject{first: r, own: true}
	s.items = text.Span{Start: c.cs[r].start, End: c.cs[r].end}
	s.relativ = true
	if !a.none() {
		s.head = a.head
		if c.word(r) == "who" && c.kind(r-1) != comma { // "a man from the ministry who said": the man, not the ministry
			return s
		}
	}
	return s
}

// closesApposition says whether the items [from, to) end with the second of two commas that set something off: "X, the
// minister of Y,".
func (d *document) closesApposition(from, to int) bool {
	if d.items[to-1].lower != "," {
		return false
	}
	for i := from; i < to-1; i++ {
		if d.items[i].lower == "," {
			return true
		}
	}
	return false
}
