package folding

import "strings"

// Trim takes off what editors put around a quotation and at its end: marks, an ellipsis, the stop of their own
// sentence.
func (f *Text) Trim() {
	first, last := 0, len(f.Tokens)
	if last > 2 && f.Is(0, "(") && f.Is(last-1, ")") && !f.closesBefore(last-1) {
		first, last = 1, last-1
	}
	for first < last {
		if f.Tokens[first].Kind == Mark || f.Tokens[first].Kind == Gap {
			first++
		} else if f.GapInBrackets(first, last) {
			first += 3
		} else {
			break
		}
	}
	for last > first {
		if f.GapInBrackets(last-3, last) && last-3 >= first {
			last -= 3
			continue
		}
		w := &f.Tokens[last-1]
		if w.Kind == Sign {
			if c := f.Spelt(last - 1); len(c) != 1 && string(c) != "—" || strings.IndexByte(".,;:-\xe2", c[0]) < 0 {
				break
			}
		} else if w.Kind == Word {
			break
		}
		last--
	}
	f.Head = first > 0 && first < last && f.Tokens[first-1].Kind == Mark && f.Tokens[first-1].End == f.Tokens[first].Start
	f.Tail = last > first && last < len(f.Tokens) && f.Tokens[last].Kind == Mark && f.Tokens[last].Start == f.Tokens[last-1].End
	f.Tokens, f.Letters = f.Tokens[first:last], f.Letters[:f.Cut(last)]
}

// GapInBrackets reports whether the tokens from i on, before j, begin with an ellipsis in brackets.
func (f *Text) GapInBrackets(i, j int) bool {
	return i >= 0 && i+2 < j && f.Tokens[i+1].Kind == Gap &&
		(f.Is(i, "[") && f.Is(i+2, "]") || f.Is(i, "(") && f.Is(i+2, ")"))
}

// closesBefore reports whether the parenthesis at token 0 is closed before token i.
func (f *Text) closesBefore(i int) bool {
	for k := 1; k < i; k++ {
		if f.Is(k, ")") {
			return true
		}
	}
	return false
}

// Cut is where the letters of the token before i end, with the blank behind them.
func (f *Text) Cut(i int) int {
	if i < len(f.Tokens) {
		return int(f.Tokens[i].At)
	}
	return len(f.Letters)
}
