package folding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/marks"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
)

// How a word is read: its letters in one form, whatever encoding, line ends and tags made of them.

// word takes letters and digits, the apostrophes between them and the stops between digits.
func (f *Text) word(i int) int {
	w := spelling{start: i, end: i, at: len(f.Letters)}
	j := i
	for k := f.spell(j, &w); k > j; k = f.spell(j, &w) {
		j = k
	}
	if w.marked {
		sortMarks(f.Letters[w.at:])
	}
	if w.commas {
		f.Letters = ungroup(f.Letters, w.at)
	}
	if j == i+1 && w.end == j {
		if k := f.initials(i); k > 0 {
			j, w.end = k, k
		}
	}
	letters := f.Letters[w.at:]
	t := Token{Start: int32(i), End: int32(w.end), At: int32(w.at), Key: keyOf(letters), Flags: w.flags | smallOf(letters)}
	f.Tokens = append(f.Tokens, t)
	f.Letters = append(f.Letters, ' ')
	return j
}

// smallOf gives the flag of letters of which none is a capital. Of those beyond ASCII it does not ask.
func smallOf(letters []byte) Flags {
	for _, b := range letters {
		if b >= utf8.RuneSelf || ascii.Capital(b) {
			return 0
		}
	}
	return Small
}

// spelling is a word that is being read.
type spelling struct {
	start, end int // in the text; what is ignored at its end does not belong to it
	at         int // in the letters
	flags      Flags
	commas     bool // whether a comma stands between its digits
	marked     bool // whether it has letters beyond ASCII
	alone      bool // whether it is one letter of a script without spaces, and the marks on it
}

// spell takes the sign at byte j into a word, and returns where the next one stands; j where the word has ended.
func (f *Text) spell(j int, w *spelling) int {
	s := f.Source
	if j >= f.limit {
		k := f.through(j, w.end)
		w.end = max(w.end, k)
		return k
	}
	b := s[j]
	switch {
	case w.alone:
		return f.letter(j, w)
	case ascii.Word(b):
		f.Letters = append(f.Letters, b)
		w.end = j + 1
		return j + 1
	case (b == '.' || b == ',') && j+1 < f.limit && j > w.start && ascii.Digit(s[j-1]) && ascii.Digit(s[j+1]):
		f.Letters = append(f.Letters, b)
		w.commas = w.commas || b == ','
		return j + 1
	case b == '-' || b >= utf8.RuneSelf:
		if k := f.broken(j, w.end); k > j {
			w.flags |= Broken
			return k
		}
		if n := thousands(s[w.start:f.limit], j-w.start); n > 0 {
			w.end = j + n
			return j + n
		}
	}
	if m, n := text.MarkAt(s, j); n > 0 {
		if (marks.Apostrophe(m.Class) || m.Class == text.Prime && !ascii.Digit(s[j-1])) && j+n < f.limit && LetterAt(s, j+n) && w.end == j {
			f.Letters = append(f.Letters, '\'')
			return j + n
		}
		return j
	}
	if b < utf8.RuneSelf && b != '&' {
		return j
	}
	return f.letter(j, w)
}

// letter takes a letter beyond ASCII into a word, or one that is written as an entity, and passes what no reader sees.
func (f *Text) letter(j int, w *spelling) int {
	r, n := decode(f.Source, j)
	if ignored(r) && r > ' ' {
		if w.end == j {
			w.end = j + n
		}
		return j + n
	}
	r = narrow(r)
	if !unicode.IsMark(r) {
		alone := unspaced(r)
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) || w.alone || alone && j > w.start {
			return j
		}
		w.alone = alone
	}
	w.marked = true
	w.end = j + n
	f.Letters = letters().take(f.Letters, r)
	return j + n
}

// through leads a word on behind a tag that stands in the midst of it, as in un<b>believ</b>able; 0 when it ends there.
func (f *Text) through(j, end int) int {
	if f.next == len(f.over) || j != end || f.Source[f.limit] != '<' {
		return 0
	}
	o := f.over[f.next]
	if o.End >= len(f.Source) || !LetterAt(f.Source, o.End) && !elided(f.Source, o.End) || !readers.InlineTag(f.Source[o.Start:o.End]) {
		return 0
	}
	f.aim(o.End)
	if f.limit <= o.End {
		return 0
	}
	return o.End
}

// elided reports whether an apostrophe and a letter stand at byte i.
func elided(s string, i int) bool {
	m, n := text.MarkAt(s, i)
	return n > 0 && marks.Apostrophe(m.Class) && i+n < len(s) && LetterAt(s, i+n)
}

// broken leads a word on behind the end of the line that it was broken at, 0 when it was not. What is read over may lie
// between: the number of a page, that of the next line.
func (f *Text) broken(j, end int) int {
	s := f.Source
	n := hyphen(s[j:])
	if s[j] == 0xC2 && strings.HasPrefix(s[j:], "\u00ad") {
		n = 2
	}
	if n == 0 || j != end || ascii.Digit(s[j-1]) {
		return 0
	}
	next, k, lines, over := f.next, j+n, 0, false
	for k < len(s) {
		if next < len(f.over) && k >= f.over[next].Start {
			k = max(k, f.over[next].End)
			next++
			over = true
			continue
		}
		switch s[k] {
		case '\n':
			lines++
		case ' ', '\t', '\r', '\f':
		default:
			if lines == 0 || lines > 1 && !over || ascii.Digit(s[k]) || !LetterAt(s, k) {
				return 0
			}
			f.aim(k)
			return k
		}
		k++
	}
	return 0
}

// hyphen measures a hyphen: - ‐ the one that does not break, and ¬, which programs that read scans write at line ends.
func hyphen(s string) int {
	switch {
	case strings.HasPrefix(s, "-"):
		return 1
	case strings.HasPrefix(s, "¬"):
		return 2
	case strings.HasPrefix(s, "‐"), strings.HasPrefix(s, "‑"):
		return 3
	}
	return 0
}

// initials takes an abbreviation of single letters with stops from byte i on, U.S. or p.m., and returns where it ends.
func (f *Text) initials(i int) int {
	s := f.Source[:f.limit]
	letter := func(k int) bool { return k < len(s) && ascii.Word(s[k]) && !ascii.Digit(s[k]) }
	if i > 0 && (s[i-1] == '.' || ascii.Word(s[i-1])) || !letter(i) {
		return 0
	}
	j := i + 1
	for j+2 <= len(s) && s[j] == '.' && letter(j+1) && !letter(j+2) && (j+2 == len(s) || !ascii.Digit(s[j+2])) {
		j += 2
	}
	if j == i+1 {
		return 0
	}
	for k := i + 2; k < j; k += 2 {
		f.Letters = append(f.Letters, s[k])
	}
	if j < len(s) && s[j] == '.' && (j+1 == len(s) || s[j+1] != '.') {
		j++
	}
	return j
}

func LetterAt(s string, i int) bool {
	if ascii.Word(s[i]) {
		return true
	}
	r, _ := decode(s, i)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}
