package naming

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A run is what may hold names: tokens from a capitalized one to the last that small words join to it.
type run struct {
	text.Span
	sentence int
	acronym  int // token of the bracket behind it that its letters spell from token spelled on; 0 for none
	spelled  int

	emits       int // the score of its first token
	first, last int // its names
}

// How far a run may go: over how many small words, and how many tokens in all. What is longer is cut, at what cost there
// may be to a name: no name is as long.
const (
	linksMax = 3
	runMax   = 48
)

// nameable says whether a name may begin or end with a token.
func (r *Reader) nameable(i int) bool {
	t := &r.tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if t.Capital {
		return true
	}
	s := r.article[t.Start:t.End]
	return len(s) > 2 && s[1] >= 'A' && s[1] <= 'Z' // eBay
}

// findRuns finds the runs of all sentences.
func (r *Reader) findRuns() {
	r.runs = r.runs[:0]
	for n := range r.sentences {
		s := &r.sentences[n]
		for i := s.Start; i < s.End; i++ {
			if !r.nameable(i) {
				continue
			}
			end := r.runEnd(i, s.End)
			if end > i+1 || r.tokens[i].AllCaps || !r.function(r.tokens[i].Lower) {
				r.runs = append(r.runs, run{Span: text.Span{Start: i, End: end}, sentence: n})
			}
			i = end - 1
		}
	}
}

// runEnd returns the token behind the run that begins at token i.
func (r *Reader) runEnd(i, end int) int {
	last := i + 1
	for k := i + 1; k < end && k <= last+linksMax && k < i+runMax; k++ {
		t := &r.tokens[k]
		switch {
		case r.nameable(k), k == last && t.Kind == text.Number: // Radio 1
			last = k + 1
		default:
			if _, joins := r.ask(t.Lower); !joins {
				return last
			}
		}
	}
	return last
}

func (r *Reader) function(lower string) bool {
	c, _ := r.ask(lower)
	return c&functionClass != 0
}

// meet puts the words of the runs and those beside them into the vocabulary, and counts what the article does with them.
func (r *Reader) meet() {
	n := 0
	for k := range r.runs {
		n += r.runs[k].End - r.runs[k].Start + 2*beside
	}
	r.words.reset(n)
	r.at = grow(r.at, len(r.tokens))
	for k := range r.runs {
		u := &r.runs[k]
		s := &r.sentences[u.sentence]
		for i := max(s.Start, u.Start-beside); i < min(s.End, u.End+beside); i++ {
			if r.at[i] == 0 {
				lower := r.tokens[i].Lower
				r.at[i] = r.words.add(lower, sequence.String(lower)) + 1
			}
		}
	}
	for k := range r.words.words {
		w := &r.words.words[k]
		w.class, _ = r.ask(w.lower)
		n := len(w.lower)
		w.end2, w.end3 = sequence.String(w.lower[max(0, n-2):]), sequence.String(w.lower[max(0, n-3):])
		w.end4 = sequence.String(w.lower[max(0, n-4):])
		w.begin4 = sequence.String(w.lower[:min(n, 4)])
	}
	r.judgeSentences()
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Capital || t.Kind != text.Word {
			continue
		}
		at := r.at[i] - 1
		if at < 0 {
			at = r.words.find(t.Lower, sequence.String(t.Lower))
		}
		if at >= 0 {
			count(&r.words.words[at].small)
		}
	}
	for k := range r.runs {
		r.countRun(&r.runs[k])
	}
}

// beside is how many tokens beside a run are looked at.
const beside = 2

// judgeSentences tells the sentences whose capitals say nothing: headlines and what is in capitals.
func (r *Reader) judgeSentences() {
	r.loud = grow(r.loud, len(r.sentences))
	for n := range r.sentences {
		words, capitals, all := 0, 0, 0
		s := r.sentences[n]
		for i := s.Start + 1; i < s.End && i < s.Start+40; i++ {
			t := &r.tokens[i]
			if t.Kind != text.Word || len(t.Lower) < 4 {
				continue
			}
			words++
			if t.Capital {
				capitals++
			}
			if t.AllCaps {
				all++
			}
		}
		switch {
		case words > 1 && all*4 > words*3:
			r.loud[n] = allCapitals
		case words > 2 && capitals*4 > words*3:
			r.loud[n] = titleCase
		}
	}
}

const (
	titleCase   = 1
	allCapitals = 2
)

// countRun counts what a run does with its words.
func (r *Reader) countRun(u *run) {
	s := &r.sentences[u.sentence]
	r.spell(u, s.End)
	if r.loud[u.sentence] != 0 {
		return
	}
	for i := u.Start; i < u.End; i++ {
		if !r.nameable(i) {
			continue
		}
		before, after := i > u.Start && r.nameable(i-1), i+1 < u.End && r.nameable(i+1)
		r.countBeside(s, i, before)
		if i > s.Start {
			r.countPlace(s, i, before, after)
		}
	}
}

// countBeside counts what stands beside the word at token i, and whether its capital says anything; before tells that a word of
// the run does.
func (r *Reader) countBeside(s *Sentence, i int, before bool) {
	w := r.word(i)
	if before {
		count(r.words.pair(r.at[i-1], r.at[i]))
		if c := r.word(i - 1).class; c&(givenClass|letterClass) != 0 && c&functionClass == 0 {
			count(&w.given)
		}
	}
	if i > s.Start && r.at[i-1] > 0 && r.word(i-1).class&titleClass != 0 {
		count(&w.titled)
	}
	if i > s.Start || w.class&functionClass == 0 && before {
		count(&w.capital)
	}
	if i+1 < s.End && (r.tokens[i+1].Lower == "'s" || r.tokens[i+1].Lower == "’s") {
		count(&w.whose)
	}
}

// countPlace counts where in its run the word at token i, which is not the first of its sentence, stands: alone, at the head or at
// the end.
func (r *Reader) countPlace(s *Sentence, i int, before, after bool) {
	w := r.word(i)
	switch {
	case before && !after:
		count(&w.ends)
	case before:
	case after:
		count(&w.leads)
	default:
		count(&w.alone)
		if i+1 < s.End && r.tokens[i-1].Lower == "(" && r.tokens[i+1].Lower == ")" {
			count(&w.bracket)
		}
	}
}

// spell finds the words of a run whose letters stand in the bracket behind it: British Canoe Union (BCU).
func (r *Reader) spell(u *run, end int) {
	k := u.End
	if k+2 >= end || r.tokens[k].Lower != "(" || r.tokens[k+2].Lower != ")" || !r.tokens[k+1].AllCaps {
		return
	}
	letters := r.tokens[k+1].Lower
	n := len(letters)
	for i := k - 1; i >= u.Start && n > 0; i-- {
		lower := r.tokens[i].Lower
		switch {
		case lower != "" && lower[0]|0x20 == letters[n-1]|0x20:
			if n--; n == 0 && len(letters) > 1 {
				u.acronym, u.spelled = k+1, i
			}
		case !r.function(lower):
			return
		}
	}
}

// grow returns n zeroes.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}
