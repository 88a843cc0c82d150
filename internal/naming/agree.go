package naming

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A name is one occurrence of a name, with what each kind scores there.
type name struct {
	text.Span
	kind   Kind
	key    sequence.Hash
	scores [numKinds]int32
}

// note keeps the names of a run that has been labelled.
func (r *Reader) note(u *run, labels []Label) {
	u.first = len(r.names)
	for i := 0; i < len(labels); i++ {
		if !labels[i].Begins() {
			continue
		}
		n := name{Span: text.Span{Start: u.Start + i, End: u.Start + i + 1}, kind: labels[i].Kind(), key: r.word(u.Start + i).hash}
		for k := Person; k <= Other; k++ {
			n.scores[k] = r.emits[u.emits+i][Begin(k)]
		}
		for i+1 < len(labels) && labels[i+1] == In(n.kind) {
			i++
			n.End++
			n.key = n.key.With(r.word(u.Start + i).hash)
			for k := Person; k <= Other; k++ {
				n.scores[k] += r.emits[u.emits+i][In(k)]
			}
		}
		r.names = append(r.names, n)
	}
	u.last = len(r.names)
}

// agree gives the same name the same kind wherever the article has it: the one that scores most in all places together.
func (r *Reader) agree(labels []Label) {
	r.surnames(labels)
	if r.sums == nil {
		r.sums = make(map[sequence.Hash][numKinds]int32, 64)
	}
	clear(r.sums)
	for i := range r.names {
		n := &r.names[i]
		if n.kind == None {
			continue
		}
		s := r.sums[n.key]
		for k := Person; k <= Other; k++ {
			s[k] += n.scores[k]
		}
		r.sums[n.key] = s
	}
	for i := range r.names {
		n := &r.names[i]
		s := r.sums[n.key]
		best := n.kind
		if best == None {
			continue
		}
		for k := Person; k <= Other; k++ {
			if s[k] > s[best] {
				best = k
			}
		}
		labels[n.Start] = Begin(best)
		for t := n.Start + 1; t < n.End; t++ {
			labels[t] = In(best)
		}
	}
}

// surnames labels the runs again whose name, of something else than a person, ends with a word that alone is a person's
// elsewhere in the article: where "Persoons said" stands, "State for Urbanism Ans Persoons" ends with a person's name.
func (r *Reader) surnames(labels []Label) {
	for i := range r.names {
		if n := &r.names[i]; n.End == n.Start+1 && n.kind == Person {
			count(&r.word(n.Start).person)
		}
	}
	r.known = true
	for k := range r.runs {
		u := &r.runs[k]
		for i := u.Start + 1; i < u.End; i++ {
			l := labels[i]
			if l == 0 || l.Begins() || l.Kind() == Person || r.word(i).person == 0 || i+1 < u.End && labels[i+1] == l {
				continue
			}
			for n := u.first; n < u.last; n++ {
				r.names[n].kind = None
			}
			r.label(u, labels[u.Start:u.End])
			break
		}
	}
	r.known = false
}
