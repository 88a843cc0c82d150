package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// An article's names that end as an owner does: Moody's said, Sainsbury's has. A word is one where a verb follows its ending somewhere
// that no owner has there (but not: a friend of Roe's said), and where the article never has the word without its ending.

// endings are the apostrophes that an owner's s may stand behind.
var endings = [...]string{"'s", "’s"}

// findEndings collects the words of the article that are names only with their ending.
func (d *Document) findEndings() {
	clear(d.endings)
	for _, e := range endings {
		for at := 0; ; {
			i := strings.Index(d.Text[at:], e)
			if i < 0 {
				break
			}
			i += at
			at = i + len(e)
			if word := wordEndingAt(d.Text, i); word != "" && d.verbAt(at) && !strings.HasSuffix(d.Text[:i-len(word)], " of ") && mayEnd(word) {
				if d.endings == nil {
					d.endings = map[string]bool{}
				}
				d.endings[word] = true
			}
		}
	}
	if len(d.endings) == 0 {
		return
	}
	for i := 0; i < len(d.Text); {
		if c := d.Text[i]; c < 'A' || c > 'Z' || i > 0 && letterBefore(d.Text, i) {
			i++
			continue
		}
		end := i
		for end < len(d.Text) && asciiLetter(d.Text[end]) {
			end++
		}
		if d.endings[d.Text[i:end]] && !strings.HasPrefix(d.Text[end:], endings[0]) && !strings.HasPrefix(d.Text[end:], endings[1]) {
			delete(d.endings, d.Text[i:end])
		}
		i = end
	}
}

// wordEndingAt returns the word of letters of ASCII with a capital that ends at byte i, "" for none.
func wordEndingAt(s string, i int) string {
	start := i
	for start > 0 && asciiLetter(s[start-1]) {
		start--
	}
	const least = 4 // He's, Who's
	if i-start < least || s[start] < 'A' || s[start] > 'Z' || letterBefore(s, start) {
		return ""
	}
	return s[start:i]
}

// letterBefore says whether a letter, or a hyphen within a word, stands before byte i.
func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || r == '-'
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// verbAt says whether at byte i, behind a blank, a verb stands that follows a subject and no owner. "Said to" may be what is said of him.
func (d *Document) verbAt(i int) bool {
	if i >= len(d.Text) || d.Text[i] != ' ' {
		return false
	}
	end := i + 1
	for end < len(d.Text) && asciiLetter(d.Text[end]) {
		end++
	}
	word := d.Text[i+1 : end]
	return lexicon.TellsText(word, lexicon.BehindName) && !strings.HasPrefix(d.Text[end:], " to ")
}

// mayEnd says whether a word may be a name that has an ending: no word that "'s" makes shorter (That's), no day and no place.
func mayEnd(word string) bool {
	lower := strings.ToLower(word)
	if _, place := lexicon.Place(lower); place || lexicon.Is(lower, ^lexicon.Func(0)) {
		return false
	}
	_, role := lexicon.RoleNoun(lower)
	return !role
}

// joinEndings makes one token of each name and its ending. The paragraph's tokens are those from first on.
func (d *Document) joinEndings(first int) {
	if len(d.endings) == 0 {
		return
	}
	toks := d.Tokens[first:]
	kept := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if i+1 < len(toks) && t.Kind == text.Word && toks[i+1].Lower == "'s" && toks[i+1].Start == t.End && d.endings[d.Text[t.Start:t.End]] {
			t.End, t.Lower = toks[i+1].End, t.Lower+"'s"
			i++
		}
		kept = append(kept, t)
	}
	d.Tokens = d.Tokens[:first+len(kept)]
}
