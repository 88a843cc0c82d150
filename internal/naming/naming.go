package naming

import (
	"sync"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/wordtable"
)

// A Reader labels one article after the other. It must not be shared between goroutines.
type Reader struct {
	model     *Model
	article   string
	tokens    []text.Token
	tags      []syntax.Tag
	sentences []Sentence

	runs    []run
	words   vocabulary
	answers wordtable.Recall[answer]
	at      []int32       // by token: index of its word + 1, as far as a run is near
	loud    []uint8       // by sentence
	spots   []spot        // of a run and what is beside it
	seen    [rowsMax]seen // of a token: the first n
	n       int
	wait    []uint32 // rows of tokens that are still to be added up
	ends    []int    // by such a token: the row behind its last
	got     []uint64 // what they are
	known   bool     // it is known which words are people's names alone

	best  [][NumLabels]int32
	back  [][NumLabels]Label
	emits [][NumLabels]int32 // by token of the runs, one run after the other
	names []name
	sums  map[sequence.Hash][numKinds]int32
}

var readers = sync.Pool{New: func() any { return new(Reader) }}

// Labels appends the labels of an article's tokens to dst.
func Labels(dst []Label, article string, tokens []text.Token, tags []syntax.Tag, sentences []Sentence) []Label {
	r := readers.Get().(*Reader)
	dst = r.Labels(dst, Embedded(), article, tokens, tags, sentences)
	if cap(r.at) <= 1<<16 { // articles of unusual size are left to the collector
		readers.Put(r)
	}
	return dst
}

// Labels appends the labels of an article's tokens, by a model, to dst.
func (r *Reader) Labels(dst []Label, m *Model, article string, tokens []text.Token, tags []syntax.Tag, sentences []Sentence) []Label {
	r.open(m, article, tokens, tags, sentences)
	start := len(dst)
	for range tokens {
		dst = append(dst, 0)
	}
	r.names = r.names[:0]
	r.scoreRuns()
	for k := range r.runs {
		u := &r.runs[k]
		r.label(u, dst[start+u.Start:start+u.End])
	}
	r.agree(dst[start:])
	r.close()
	return dst
}

func (r *Reader) open(m *Model, article string, tokens []text.Token, tags []syntax.Tag, sentences []Sentence) {
	r.model, r.article, r.tokens, r.tags, r.sentences = m, article, tokens, tags, sentences
	r.findRuns()
	r.meet()
}

func (r *Reader) close() {
	clear(r.words.words) // they hold strings of the article
	r.article, r.tokens, r.tags, r.sentences = "", nil, nil, nil
}

const never = -1 << 28

// together is how many rows are fetched together, or a few more (see internal/sequence).
const together = 1024

// scoreRuns scores the tokens of all runs.
func (r *Reader) scoreRuns() {
	r.emits, r.wait, r.ends = r.emits[:0], r.wait[:0], r.ends[:0]
	tokens := 0
	for k := range r.runs {
		u := &r.runs[k]
		u.emits = tokens
		tokens += u.End - u.Start
		r.look(u)
		for i := u.Start; i < u.End; i++ {
			r.features(u, i)
			r.wait = r.appendRows(r.wait)
			r.ends = append(r.ends, len(r.wait))
		}
		if len(r.wait) >= together {
			r.settle()
		}
	}
	r.settle()
}

// settle adds up the rows of the tokens that wait.
func (r *Reader) settle() {
	r.got = r.model.fetch(r.got, r.wait)
	from := 0
	for _, end := range r.ends {
		r.emits = append(r.emits, score(r.got[from:end]))
		from = end
	}
	r.wait, r.ends = r.wait[:0], r.ends[:0]
}

// label finds the best labels of a run.
func (r *Reader) label(u *run, out []Label) {
	if len(out) == 1 {
		out[0] = r.single(u)
		r.note(u, out)
		return
	}
	r.best, r.back = r.best[:0], r.back[:0]
	var before [NumLabels]int32
	for i := u.Start; i < u.End; i++ {
		emit := &r.emits[u.emits+i-u.Start]
		r.forbid(i, emit)
		var s [NumLabels]int32
		var back [NumLabels]Label
		for l := range Label(NumLabels) {
			s[l], back[l] = r.model.behind(&before, l, i == u.Start)
			s[l] += emit[l]
		}
		r.best, r.back = append(r.best, s), append(r.back, back)
		before = s
	}
	l := Label(0)
	for k := Label(1); k < NumLabels; k++ {
		if before[k] > before[l] {
			l = k
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = l
		l = r.back[i][l]
	}
	r.note(u, out)
}

// single returns the best label of a run of one token, as most are.
func (r *Reader) single(u *run) Label {
	emit := &r.emits[u.emits]
	r.forbid(u.Start, emit)
	l, most := Label(0), r.model.into[0][0]+emit[0]
	for k := Begin(Person); k < NumLabels; k += 2 {
		if x := r.model.into[k][0] + emit[k]; x > most {
			l, most = k, x
		}
	}
	return l
}

// behind returns the best score of a label behind those of the token before, and which of them it stands behind. At the start of
// a run that is out.
func (m *Model) behind(before *[NumLabels]int32, l Label, start bool) (best int32, from Label) {
	switch {
	case start && (l == 0 || l.Begins()):
		return m.into[l][0], 0
	case start:
		return never, l
	case l == 0 || l.Begins():
		best = 2 * never
		for p, x := range m.into[l] {
			if x += before[p]; x > best {
				best, from = x, Label(p)
			}
		}
		return best, from
	}
	best, from = before[l]+m.into[l][l], l
	if x := before[l-1] + m.into[l][l-1]; x > best {
		best, from = x, l-1
	}
	return best, from
}

// forbid takes back labels that a word cannot have, whatever stands around it: no name begins with an article, and none of
// a person goes on with "of" or "and".
func (r *Reader) forbid(i int, emit *[NumLabels]int32) {
	c := r.word(i).class
	if r.known && r.word(i).person > 0 {
		for k := Organization; k <= Other; k++ {
			emit[In(k)] = forbidden
		}
	}
	if c&articleClass != 0 {
		for k := Person; k <= Other; k++ {
			emit[Begin(k)] = forbidden
		}
	}
	if c&functionClass != 0 && c&(particleClass|givenClass) == 0 && !r.tokens[i].Capital {
		emit[In(Person)] = forbidden
	}
}

const forbidden = never / runMax
