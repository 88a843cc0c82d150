package reading

import (
	"github.com/whosaid/whosaid/internal/text"
)

// Signs of a page that stand in its text: bullets, the stars of Markdown, [2] of a footnote, the address behind a [link], and
// the spelt-out brackets of tokenised corpora. They are read over, as white space is; every offset stays.

// linkMax is how many tokens the address of a link has at most.
const linkMax = 40

// withoutMarkup drops the tokens of a paragraph, those from first on, that are signs of the page.
func (d *Document) withoutMarkup(first int) {
	toks := d.Tokens[first:]
	if !mayHoldMarkup(toks) {
		return
	}
	kept := toks[:0]
	opened := 0 // brackets of links whose address is still to come
	for i := 0; i < len(toks); {
		n := 0
		switch {
		case len(kept) == 0:
			n = bullet(toks[i:])
		case opened > 0 && toks[i].Lower == "]" && address(toks[i:]) > 0:
			opened--
			n = address(toks[i:])
		}
		switch {
		case n > 0:
		case star(toks, i):
			n = 1
		case footnote(toks, i):
			n = 3
		case toks[i].Lower == "[" && linked(toks[i:]):
			opened++
			n = 1
		}
		if n > 0 {
			if i+n < len(toks) {
				toks[i+n].Space = toks[i+n].Space || toks[i].Space
			}
			i += n
			continue
		}
		if b := spelt(toks[i:]); b != "" {
			t := toks[i+2]
			t.Start, t.Lower, t.Kind, t.Capital, t.AllCaps, t.Space = toks[i].Start, b, text.Punct, false, false, toks[i].Space
			kept = append(kept, t)
			i += 3
			continue
		}
		kept = append(kept, toks[i])
		i++
	}
	d.Tokens = d.Tokens[:first+len(kept)]
}

// mayHoldMarkup says whether any token is one that markup is made of.
func mayHoldMarkup(toks []text.Token) bool {
	if len(toks) > 0 && bullet(toks) > 0 {
		return true
	}
	for i := range toks {
		switch toks[i].Lower {
		case "*", "[", "lrb", "rrb":
			return true
		}
	}
	return false
}

// bullet returns how many tokens the sign is that sets a paragraph among others of a list: a dot, a hyphen or star with a blank
// behind it, a number before a quotation.
func bullet(toks []text.Token) int {
	if len(toks) < 2 {
		return 0
	}
	switch toks[0].Lower {
	case "•", "·", "▪", "‣", "◦", "●", "■", "►":
		return 1
	case "-", "*", "+":
		if toks[1].Space && toks[1].Lower != toks[0].Lower {
			return 1
		}
	}
	if numbered := toks[0].Kind == text.Number && (toks[1].Lower == "." || toks[1].Lower == ")"); numbered && len(toks) > 2 && toks[2].Kind == text.Mark {
		return 2
	}
	return 0
}

// star says whether token i is a star of Markdown: one that has no blank on one of its sides at least.
func star(toks []text.Token, i int) bool {
	if toks[i].Lower != "*" {
		return false
	}
	before := i == 0 || toks[i].Space
	behind := i+1 == len(toks) || toks[i+1].Space
	number := i > 0 && i+1 < len(toks) && toks[i-1].Kind == text.Number && toks[i+1].Kind == text.Number
	return !(before && behind) && !number
}

// footnote says whether the bracketed number of a footnote begins at token i.
func footnote(toks []text.Token, i int) bool {
	return i > 0 && i+2 < len(toks) && toks[i].Lower == "[" && !toks[i].Space && toks[i+1].Kind == text.Number && toks[i+2].Lower == "]"
}

// linked says whether the words of a link begin at a bracket: [the report](https://…).
func linked(toks []text.Token) bool {
	for k := 1; k < len(toks) && k < linkMax; k++ {
		switch toks[k].Lower {
		case "]":
			return k > 1 && address(toks[k:]) > 0
		case "[":
			return false
		}
	}
	return false
}

// address returns how many tokens the end of a link has, its bracket and the address behind that; 0 for none.
func address(toks []text.Token) int {
	if len(toks) < 4 || toks[0].Lower != "]" || toks[1].Lower != "(" || toks[1].Space || toks[2].Space {
		return 0
	}
	for k := 2; k < len(toks) && k < linkMax; k++ {
		if toks[k].Lower == ")" {
			return k + 1
		}
	}
	return 0
}

// spelt returns the bracket that -LRB- and the like stand for; "" for none.
func spelt(toks []text.Token) string {
	if len(toks) < 3 || toks[0].Lower != "-" || toks[2].Lower != "-" || toks[1].Space || toks[2].Space || !toks[1].AllCaps {
		return ""
	}
	switch toks[1].Lower {
	case "lrb":
		return "("
	case "rrb":
		return ")"
	}
	return ""
}
