package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/text"
)

// Signs of a list before a paragraph, and the spelt-out brackets of tokenised corpora. They are read over, as white space is;
// every offset stays. Signs of Markdown are taken out before an article is read.

// withoutSigns drops the sign that sets a paragraph among others of a list, and gives brackets that are spelt out their
// sign. The paragraph's tokens are those from first on.
func (d *Document) withoutSigns(first int) {
	toks := d.Tokens[first:]
	n := bullet(toks)
	if n == 0 && !slices.ContainsFunc(toks, func(t text.Token) bool { return t.Lower == "lrb" || t.Lower == "rrb" }) {
		return
	}
	kept := toks[:0]
	for i := n; i < len(toks); i++ {
		if b := spelt(toks[i:]); b != "" {
			t := toks[i+2]
			t.Start, t.Lower, t.Kind, t.Capital, t.AllCaps, t.Space = toks[i].Start, b, text.Punct, false, false, toks[i].Space
			kept = append(kept, t)
			i += 2
			continue
		}
		kept = append(kept, toks[i])
	}
	d.Tokens = d.Tokens[:first+len(kept)]
}

// bullet returns how many tokens the sign is that sets a paragraph among others of a list: a dot, a hyphen or star with a blank
// behind it, a number before a quotation or before who is quoted.
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
	numbered := toks[0].Kind == text.Number && (toks[1].Lower == "." || toks[1].Lower == ")")
	if numbered && len(toks) > 2 && (toks[2].Kind == text.Mark || toks[2].Capital && voiced(toks[2:])) {
		return 2
	}
	return 0
}

// voicedMax is how many tokens stand at most before what somebody of a numbered list says.
const voicedMax = 16

// voiced says whether tokens lead to a quotation behind a colon or dash: 1. Ida Voss, baker: “…”.
func voiced(toks []text.Token) bool {
	for i := 1; i+1 < len(toks) && i < voicedMax; i++ {
		if toks[i].Lower == ":" || Punctuation(toks[i].Lower) == Dash {
			return toks[i+1].Kind == text.Mark
		}
	}
	return false
}

// spelt returns the bracket that -LRB- and the like stand for; "" for none.
func spelt(toks []text.Token) string {
	if len(toks) < 3 || !toks[1].AllCaps || toks[1].Space || toks[2].Space {
		return ""
	}
	if toks[0].Lower != "-" || toks[2].Lower != "-" {
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
