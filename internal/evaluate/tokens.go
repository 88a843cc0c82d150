package evaluate

import (
	"regexp"
	"unicode/utf8"
)

const (
	space = `\s\x{0B}\x{1C}-\x{1F}\x{85}\pZ` // as isSpace has it
	ends  = `(?:[^\pL\pN_]|$)`               // what stands after the end of a word
)

// treebank matches one token at the start of a text, as the Penn Treebank cuts them. The first group that takes part is the
// token; what a pattern has after its group is only looked at.
var treebank = regexp.MustCompile("^(?:" +
	"(``|''|\\.\\.\\.|…|--+|—|–" +
	`|(?:https?://|www\.)[^` + space + `]*[\pL\pN_/]` +
	`|[@#][\pL\pN_]+` +
	`|(?:[A-Za-z]\.){2,}` + // U.S.
	`|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|Lt|Col|Sgt|Inc|Corp|Co|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)` +
	`|((?i:can))not` + ends +
	`|([\pL\pN]+?)n['’]t` + ends + // do n't
	`|(n['’]t)` + ends +
	`|(['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M))` + ends +
	`|(\p{Nd}+(?:[.,:/]\p{Nd}+)*` +
	`|[\pL\pN]+(?:-[\pL\pN]+)*` +
	`|[^` + space + `])` +
	")")

// tokens cuts a text as the corpora of the CofeNet paper are cut, or nearly so.
func tokens(text string) (found []Span) {
	for at := 0; at < len(text); {
		m := treebank.FindStringSubmatchIndex(text[at:])
		if m == nil {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 {
				found = append(found, Span{Start: at + m[g], End: at + m[g+1]})
				at += m[g+1]
				break
			}
		}
	}
	return found
}
