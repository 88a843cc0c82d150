package naming

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A Group is a set of features that the trainer hides together.
type Group uint8

// The groups.
const (
	ByShape   Group = iota // shapes, tags, places in the run
	ByWord                 // the word itself and its ending
	ByBeside               // the words beside it
	ByClass                // what the lexicon has it for
	ByArticle              // what the article does with it elsewhere
	NumGroups = iota
)

// A shape is what a token looks like.
type shape uint8

const (
	outside shape = iota
	small
	capital
	letters // up to four capitals
	shout   // more
	initial
	mixed // McLeod, eBay
	hyphened
	number
	other
)

func (r *Reader) shapeOf(i int) shape {
	t := &r.tokens[i]
	switch t.Kind {
	case text.Word:
	case text.Number:
		return number
	default:
		return other
	}
	switch {
	case !r.nameable(i):
		return small
	case len(t.Lower) == 1 || len(t.Lower) == 2 && t.Lower[1] == '.':
		return initial
	case t.AllCaps && t.End-t.Start < 5:
		return letters
	case t.AllCaps:
		return shout
	}
	s := r.article[t.Start:t.End]
	for k := 1; k < len(s); k++ {
		if s[k] == '-' {
			return hyphened
		}
		if s[k] >= 'A' && s[k] <= 'Z' {
			return mixed
		}
	}
	return capital
}

// A spot is one token as the features see it.
type spot struct {
	*word
	shape shape
	tag   sequence.Hash
	text  sequence.Hash // of the word
}

var nowhere = word{}

func (r *Reader) spot(i int, s *Sentence) spot {
	if i < s.Start || i >= s.End || r.at[i] == 0 {
		return spot{word: &nowhere}
	}
	w := r.word(i)
	return spot{word: w, shape: r.shapeOf(i), tag: sequence.Hash(r.tags[i]) + 1, text: w.hash}
}

// look reads the tokens of a run and those beside it.
func (r *Reader) look(u *run) {
	r.spots = r.spots[:0]
	s := &r.sentences[u.sentence]
	for i := u.Start - beside; i < u.End+beside; i++ {
		r.spots = append(r.spots, r.spot(i, s))
	}
}

func (r *Reader) word(i int) *word { return &r.words.words[r.at[i]-1] }

// features collects those of token i of a run. A change here makes the weights worthless: fit them again.
func (r *Reader) features(u *run, i int) {
	r.n = 0
	s := &r.sentences[u.sentence]
	about := r.spots[i-u.Start : i-u.Start+5]
	b2, b, h, a, a2 := &about[0], &about[1], &about[2], &about[3], &about[4]
	loud := sequence.Hash(r.loud[u.sentence])

	// the place and the shapes
	place := loud
	if i == s.Start {
		place |= 4
		if s.Line {
			place |= 8
		}
	}
	if i == u.Start {
		place |= 16
	}
	if i == u.End-1 {
		place |= 32
	}
	left, right := sequence.Hash(min(i-u.Start, 3)), sequence.Hash(min(u.End-1-i, 3))
	shapes := sequence.Hash(b.shape)<<8 | sequence.Hash(h.shape)<<4 | sequence.Hash(a.shape)
	r.add(ByShape, 1, place, sequence.Hash(h.shape))
	r.add(ByShape, 2, shapes, loud)
	r.add(ByShape, 3, shapes<<8|sequence.Hash(a2.shape)<<4|sequence.Hash(b2.shape), 0)
	r.add(ByShape, 4, left<<4|right, shapes)
	r.add(ByShape, 5, b.tag<<12|h.tag<<6|a.tag, 0)
	r.add(ByShape, 6, h.tag, loud)
	r.add(ByShape, 7, b.tag<<6|h.tag, b2.tag)
	r.add(ByShape, 8, a.tag<<6|a2.tag, h.tag)

	// the words
	r.add(ByWord, 9, h.text, 0)
	r.add(ByWord, 10, h.text, sequence.Hash(h.shape)<<4|sequence.Hash(b.shape))
	r.add(ByWord, 11, b.text, h.text)
	r.add(ByWord, 12, h.text, a.text)
	r.add(ByShape, 13, h.end3, sequence.Hash(h.shape))
	r.add(ByShape, 14, h.end2, sequence.Hash(h.shape))
	r.add(ByWord, 15, h.end4, 0)
	r.add(ByWord, 16, h.begin4, 0)
	r.add(ByBeside, 17, b.text, sequence.Hash(h.shape))
	r.add(ByBeside, 18, a.text, sequence.Hash(h.shape))
	r.add(ByBeside, 19, b2.text, b.text)
	r.add(ByBeside, 20, a.text, a2.text)
	r.add(ByBeside, 21, b2.text, sequence.Hash(b.shape)<<4|sequence.Hash(h.shape))
	r.add(ByBeside, 22, a2.text, sequence.Hash(a.shape)<<4|sequence.Hash(h.shape))

	// what stands before the run and behind it
	before, behind := &r.spots[beside-1], &r.spots[beside+u.End-u.Start]
	r.add(ByBeside, 23, before.text, left)
	r.add(ByBeside, 24, behind.text, right)
	r.add(ByBeside, 25, sequence.Hash(before.class), left<<8|sequence.Hash(before.shape))
	r.add(ByBeside, 26, sequence.Hash(behind.class), right<<8|sequence.Hash(behind.shape))

	// the lexicon
	cb, ch, ca := sequence.Hash(b.class), sequence.Hash(h.class), sequence.Hash(a.class)
	near := sequence.Hash(b.shape)<<4 | sequence.Hash(a.shape)
	r.add(ByClass, 27, ch, sequence.Hash(h.shape))
	r.add(ByClass, 28, ch, near)
	r.add(ByClass, 29, cb, ch)
	r.add(ByClass, 30, ch, ca)
	r.add(ByClass, 31, cb, sequence.Hash(h.shape)<<8|near)
	r.add(ByClass, 32, ca, sequence.Hash(h.shape)<<8|near)
	r.add(ByClass, 33, cb.With(ch), ca)
	r.add(ByClass, 34, sequence.Hash(b2.class), cb)
	r.add(ByClass, 35, ca, sequence.Hash(a2.class))
	r.addLast(u, i, h.shape)
	r.addArticle(u, i, b, h, a)
}

// addLast adds what the last word of the run is: it tells for all of them.
func (r *Reader) addLast(u *run, i int, h shape) {
	last, first := r.word(u.End-1), r.word(u.Start)
	right, left := sequence.Hash(min(u.End-1-i, 5)), sequence.Hash(min(i-u.Start, 5))
	r.add(ByClass, 36, sequence.Hash(last.class), right<<8|sequence.Hash(h))
	r.add(ByClass, 37, sequence.Hash(first.class), left<<8|sequence.Hash(h))
	r.add(ByWord, 38, last.hash, right)
	r.add(ByWord, 39, first.hash, left)
	var any class
	for k := i + 1; k < u.End && k < i+4; k++ {
		any |= r.word(k).class & (givenClass | orgClass | suffixClass | roleClass | courtesyClass | ofClass | docClass)
	}
	r.add(ByClass, 40, sequence.Hash(any), sequence.Hash(r.word(i).class))
}

// addArticle adds what the article does with the same words elsewhere.
func (r *Reader) addArticle(u *run, i int, b, h, a *spot) {
	quiet := uint8(1) // the occurrence at hand has been counted, too
	if r.loud[u.sentence] != 0 {
		quiet = 0
	}
	lone := few(h.alone, quiet*one(b.shape <= small && a.shape <= small))
	shapes := sequence.Hash(b.shape)<<8 | sequence.Hash(h.shape)<<4 | sequence.Hash(a.shape)
	r.add(ByArticle, 41, few(h.small, 0)<<8|few(h.capital, quiet), shapes)
	given := few(h.given, quiet*one(b.class&(givenClass|letterClass) != 0))
	titled := few(h.titled, quiet*one(b.class&titleClass != 0))
	r.add(ByArticle, 42, lone<<8|given, titled<<4|sequence.Hash(b.shape))
	r.add(ByArticle, 43, few(h.leads, quiet)<<8|few(h.ends, quiet), shapes)
	r.add(ByArticle, 44, few(h.bracket, 0)<<4|few(h.whose, 0), sequence.Hash(h.shape))
	if b.shape > small && r.at[i-1] > 0 && i > u.Start {
		pairs := *r.words.pair(r.at[i-1], r.at[i])
		together := few(pairs, quiet)
		hereAlone := few(h.capital, min(pairs, h.capital))
		thereAlone := few(b.capital, min(pairs, b.capital))
		r.add(ByArticle, 45, together<<16|hereAlone<<8|thereAlone, 0)
		r.add(ByArticle, 46, together<<16|hereAlone<<8|few(b.small, 0), few(h.titled, 0)<<4|lone)
		r.add(ByArticle, 47, hereAlone<<8|thereAlone, sequence.Hash(b.class).With(sequence.Hash(h.class)))
	}
	if a.shape > small && i+1 < u.End {
		pairs := *r.words.pair(r.at[i], r.at[i+1])
		nextAlone, hereAlone := few(a.capital, min(pairs, a.capital)), few(h.capital, min(pairs, h.capital))
		r.add(ByArticle, 48, few(pairs, quiet)<<16|nextAlone<<8|hereAlone, few(a.titled, 0)<<4|few(a.alone, 0))
	}
	if u.acronym > 0 {
		switch {
		case i == u.spelled:
			r.add(ByArticle, 49, 1, 0)
		case i > u.spelled:
			r.add(ByArticle, 49, 2, 0)
		}
	}
}

func one(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// rowsMax is more than there are templates, and a power of two, so that no bounds are checked.
const rowsMax = 64

// A seen is a feature: a template with what it found.
type seen struct {
	x, y     sequence.Hash
	template uint8
	group    Group
}

// add adds a feature.
func (r *Reader) add(g Group, template uint8, x, y sequence.Hash) {
	r.seen[r.n&(rowsMax-1)] = seen{x, y, template, g}
	r.n++
}

// appendRows appends the rows of the features. They are made here and not one by one as they are found, since none waits for another.
func (r *Reader) appendRows(rows []uint32) []uint32 {
	bits := r.model.bits
	for i := range r.seen[:r.n] {
		f := &r.seen[i]
		rows = append(rows, f.x.With(f.y).With(sequence.Hash(f.template)).Row(bits))
	}
	return rows
}
