package marks

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// Speech that a dash begins: — Bonsoir, dit-il. In many languages a dash of the same kind sets off the narrator's words
// and another leads back to the speaker's.

// dialogue reads p as such a paragraph; it reports whether it is one.
func (w *walker) dialogue(p text.Span) bool {
	start := p.Start + leader(w.s[p.Start:p.End])
	m, n := text.MarkAt(w.s, start)
	if m.Class != text.Dash || start+n >= p.End {
		return false
	}
	w.drop(0)
	at, spoken := start, true // where the present piece begins, with the dash of a spoken one
	inner := start + n
	for i := inner; i < p.End; i++ {
		if !text.MarkByte(w.s[i]) {
			continue
		}
		d, n := text.MarkAt(w.s, i)
		if d == m && turns(w.s, start, i, i+n, p.End, spoken) {
			w.piece(text.Span{Start: at, End: i}, inner, spoken)
			spoken = !spoken
			at, inner = i, i+n
		}
		i += max(n, 1) - 1
	}
	w.piece(text.Span{Start: at, End: p.End}, inner, spoken)
	return true
}

// turns reports whether the dash at [i, j) leads from the speaker's words to the narrator's or back.
func turns(s string, start, i, j, end int, spoken bool) bool {
	left, right := before(s, start, i), after(s, j, end)
	if left != sideSpace {
		// —No —dijo él—. Sí: here the dash that closes the narrator's words clings to them.
		return !spoken && (right == sideSpace || right == sideStop || right == sideEdge)
	}
	word, _ := utf8.DecodeRuneInString(s[skipSpaces(s, j, end):end])
	last, _ := utf8.DecodeLastRuneInString(s[start:trimmed(s, start, i)])
	if spoken {
		return unicode.IsLower(word) && (right != sideSpace || unicode.IsPunct(last))
	}
	return unicode.IsPunct(last)
}

func skipSpaces(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// piece takes one stretch of the paragraph, spoken or told, and the marks in it.
func (w *walker) piece(p text.Span, inner int, spoken bool) {
	p.End = trimmed(w.s, inner, p.End)
	if spoken {
		q := Region{Outer: text.Span{Start: p.Start}, Inner: text.Span{Start: inner}}
		w.push(q, text.Dash)
	}
	floor := len(w.stack)
	w.reader.reset(w.s, text.Span{Start: inner, End: p.End}, inner)
	for more := inner < p.End; more; {
		w.events, more = w.reader.read(w.events[:0], window)
		w.read(nil, false, !more)
	}
	for len(w.stack) > floor {
		w.end(p.End, p.End, Unclosed)
	}
	if spoken {
		w.end(p.End, p.End, Dashed)
	}
}
