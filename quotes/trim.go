package quotes

import "strings"

// trim takes off what editors put around a quotation and at its end: marks, an ellipsis, the stop of their own
// sentence.
func (f *folded) trim() {
	first, last := 0, len(f.words)
	if last > 2 && f.is(0, "(") && f.is(last-1, ")") && !f.closesBefore(last-1) {
		first, last = 1, last-1
	}
	for first < last {
		if f.words[first].kind == tokenMark || f.words[first].kind == tokenGap {
			first++
		} else if f.gapInBrackets(first, last) {
			first += 3
		} else {
			break
		}
	}
	for last > first {
		if f.gapInBrackets(last-3, last) && last-3 >= first {
			last -= 3
			continue
		}
		w := &f.words[last-1]
		if w.kind == tokenSign {
			if c := f.spelt(last - 1); len(c) != 1 && string(c) != "—" || strings.IndexByte(".,;:-\xe2", c[0]) < 0 {
				break
			}
		} else if w.kind == tokenWord {
			break
		}
		last--
	}
	f.head = first > 0 && first < last && f.words[first-1].kind == tokenMark && f.words[first-1].end == f.words[first].start
	f.tail = last > first && last < len(f.words) && f.words[last].kind == tokenMark && f.words[last].start == f.words[last-1].end
	f.words, f.letters = f.words[first:last], f.letters[:f.cut(last)]
}

// gapInBrackets reports whether the tokens from i on, before j, begin with an ellipsis in brackets.
func (f *folded) gapInBrackets(i, j int) bool {
	return i >= 0 && i+2 < j && f.words[i+1].kind == tokenGap &&
		(f.is(i, "[") && f.is(i+2, "]") || f.is(i, "(") && f.is(i+2, ")"))
}

// closesBefore reports whether the parenthesis at token 0 is closed before token i.
func (f *folded) closesBefore(i int) bool {
	for k := 1; k < i; k++ {
		if f.is(k, ")") {
			return true
		}
	}
	return false
}

// cut is where the letters of the token before i end, with the blank behind them.
func (f *folded) cut(i int) int {
	if i < len(f.words) {
		return int(f.words[i].at)
	}
	return len(f.letters)
}
