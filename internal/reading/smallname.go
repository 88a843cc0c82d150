package reading

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendNames makes names of what no other rule takes for one by its capitals: words of names that begin small (al-Rashid,
// Hargreave Foods plc), and places whose first word, at the start of a sentence, is a verb: Downing Street.
func (d *Document) mendNames(toks []text.Token, tags []syntax.Tag) {
	if len(toks) > 1 && tags[0].Verb() && toks[0].Capital && toks[1].Capital {
		if _, place := lexicon.Place(toks[0].Lower + " " + toks[1].Lower); place {
			tags[0], tags[1] = syntax.NNP, syntax.NNP
		}
	}
	if len(toks) > 1 && tags[0] == syntax.MD && toks[0].Capital && (tags[1] == syntax.VBD || tags[1] == syntax.VBZ) { // May said, Will says
		tags[0] = syntax.NNP
	}
	for i := range toks {
		t := &toks[i]
		if t.Capital || t.Kind != text.Word {
			continue
		}
		if d.arabic(t) || t.Lower == "plc" && i > 0 && toks[i-1].Capital {
			t.Capital, tags[i] = true, syntax.NNP
		}
	}
}

// arabic says whether a token is a name that begins with the Arabic article, in small letters.
func (d *Document) arabic(t *text.Token) bool {
	if WithoutArticle(t.Lower) == t.Lower {
		return false
	}
	first := d.Text[t.Start+len("al-")]
	return first >= 'A' && first <= 'Z'
}

// WithoutArticle drops the Arabic article of a name, which papers leave out or not: al-Rashid.
func WithoutArticle(lower string) string {
	if len(lower) > 5 && (strings.HasPrefix(lower, "al-") || strings.HasPrefix(lower, "el-")) {
		return lower[3:]
	}
	return lower
}
