package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// leftContent returns the content that ends before chunk b, the comma or passage before the source.
func (c *Clause) leftContent(b int) text.Span {
	end := b
	if c.Kind(b) == reading.Quoted {
		end = b + 1
	}
	start := 0
	// what a colon, a semicolon or another cue's content divides is not of this cue
	for k := end - 1; k >= 0; k-- {
		if c.Kind(k) == reading.Semicolon || c.leadsToLast(k, end) {
			start = k + 1
			break
		}
	}
	for i, s := range c.covered {
		hangs := i >= c.hung.Start && i < c.hung.End // Those hurt by the fire will be told, she said
		if s.End <= end && s.End > start && !hangs {
			start = s.End
		}
	}
	if p := c.lastQuoted(end); p > start && c.quotedCueBetween(start, p) { // “…,” she said, but, “…,” said Kunin
		start = p
	}
	if c.Kind(start) == reading.Comma || c.Kind(start) == reading.Coordinator && start+1 < end && c.Kind(start+1) == reading.Quoted {
		start++
	}
	if start >= end {
		return text.Span{}
	}
	return text.Span{Start: start, End: end}
}

// leadsToLast says whether the sign at chunk k is a colon or a dash with nothing but a passage between it and chunk end.
func (c *Clause) leadsToLast(k, end int) bool {
	if k+1 >= end || k+3 < end || c.Kind(k+1) != reading.Quoted {
		return false
	}
	return c.Kind(k) == reading.Colon || c.Kind(k) == reading.Dash
}

// resumed returns the content behind "…, X said": what a comma and a new passage or clause bring.
func (c *Clause) resumed(k int) text.Span {
	switch c.Kind(k) {
	case reading.Comma, reading.Dash:
		n := k + 1
		if c.Kind(n) == reading.Quoted {
			return c.extent(n, true)
		}
		if b := c.leftOf(k); c.openEnded(b) || (c.adverbial(0, b) || c.subordinate(b)) && c.ClauseFollows(n) {
			return c.extent(n, false)
		}
		// "The plan, he said, would fail": a verb without a subject of its own, or the rest of the phrase
		switch c.Kind(n) {
		case reading.VerbGroup:
			if c.Chunks[n].Verb.Finite() && (!c.IsCueChunk(n) || !c.clausal(0, k-2)) {
				return c.extent(n, false)
			}
		case reading.Subordinator:
			if lexicon.TellsClause(c.Word(n), lexicon.GoesOn) {
				return c.extent(n, false)
			}
		}
	}
	// "…," he said, pointing at the gate, "…": the passage behind a later comma
	for e := k; e+1 < len(c.Chunks); e++ {
		if c.IsCueChunk(e) {
			break
		}
		if c.Kind(e) == reading.Comma && c.Kind(e+1) == reading.Quoted && c.lowerStart(e+1) {
			return c.extent(e+1, true)
		}
	}
	return text.Span{}
}

// leftOf returns the chunk of the comma or dash that opened the parenthesis which chunk k closes: "The plan, he said,".
func (c *Clause) leftOf(k int) int {
	mark := c.Kind(k)
	for b := k - 1; b > 0; b-- {
		if c.Kind(b) == mark {
			return b
		}
	}
	return 0
}

// subordinate says whether all before chunk b is a clause that leads up to another: When the water rose, | she said, the piano sank.
func (c *Clause) subordinate(b int) bool {
	if c.Kind(0) != reading.Subordinator || c.Word(0) == "that" || !c.clausal(0, b) {
		return false
	}
	for k := 1; k < b; k++ {
		if c.In(k, 1<<reading.Comma|1<<reading.Coordinator|1<<reading.Quoted) {
			return false
		}
	}
	return true
}

// openEnded says whether the clause before chunk b wants something more: "It was, he said, a failure".
func (c *Clause) openEnded(b int) bool {
	return b > 0 && c.Kind(b-1) == reading.VerbGroup && reading.IsBe(c.HeadOf(b-1).Lower)
}

// lowerStart says whether the passage at chunk k goes on in the middle of a sentence.
func (c *Clause) lowerStart(k int) bool {
	p, ok := c.PassageAt(k)
	if !ok {
		return false
	}
	for _, t := range c.Doc.InnerTokens(p) {
		if t.Kind == text.Word {
			return !t.Capital
		}
	}
	return false
}
