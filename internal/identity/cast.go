package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/messenger"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/referent"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/veil"
	"github.com/whosaid/whosaid/quotes"
)

// A Cast is who says what in an article: what resolve gives back.
type Cast struct {
	Statements []proposal.Statement // those given, with what the headline and the author's own voice changed in them
	Said       []Said               // by statement
	Speakers   []Speaker
	Names      []mention.FullName // that the text gives, where they were wished for
}

// A Said is what is known of who made a statement.
type Said struct {
	Speaker    int             // index in Cast.Speakers; -1 for nobody, Ambiguous where several fit alike
	Kind       nounphrase.Kind // of the source where it means no one of Cast.Speakers, as far as that is known; else empty
	Role       string
	Via        []Messenger
	Candidates []Candidate
	Inner      []Inner // passages of the content that are somebody else's words
	Doubtful   bool    // the source, a pronoun, answers a question and may mean who asked it
}

// A Speaker is somebody who speaks in the article.
type Speaker struct {
	Name        string
	Origin      mention.Origin // of Name; empty for the text
	Kind        nounphrase.Kind
	Shown       lexicon.Gender // as the article shows it
	Role        quotes.Span    // where it stands; empty for none
	Affiliation quotes.Span    // likewise
	Mentions    []quotes.Span  // in order
	ByName      bool           // it is called by a name, and not by a description
	Named       bool           // and that is a proper name; or it is several who have one each
	Withheld    bool           // the article keeps the name back
	Definite    bool           // a description that means one: "the prime minister"
	Told        int            // number of the name of Metadata.Recall that it bears; -1 for none
}

// A Messenger is somebody through whom the words came.
type Messenger struct {
	Span   quotes.Span
	Name   string
	Origin mention.Origin // of Name
}

// A Candidate is somebody whom a source may mean.
type Candidate struct {
	Name   string
	Origin mention.Origin // of Name
	Score  float64        // its share of what speaks for all
}

// An Inner is a passage that is somebody else's words inside what a speaker says.
type Inner struct {
	Item   int            // the passage
	Source quotes.Span    // the words that name whose they are; empty for none
	Name   string         // of whom that is; may be empty
	Origin mention.Origin // of Name
}

// A Wish is what is wanted of a Cast beside what it always has.
type Wish struct {
	Candidates bool // of everybody whom several may be
	Doubtful   bool // names are given although others fit as well, for a trainer
	Names      bool // Cast.Names

	Model *candidate.Model // whom sources mean; nil for the embedded one
	Watch func(*Choice)    // called with what there was to choose from for each source, for a trainer
}

// Resolve finds out who is behind the sources of statements. Those given stay as they are.
func Resolve(d *reading.Document, st []proposal.Statement, beside Metadata, want Wish) Cast {
	st = slices.Clone(st)
	for i := range st { // in the order of the text from here on
		if byStart := func(a, b text.Span) int { return a.Start - b.Start }; !slices.IsSortedFunc(st[i].Content, byStart) {
			st[i].Content = slices.SortedFunc(slices.Values(st[i].Content), byStart)
		}
	}
	r := identify(d, st, beside, want)
	defer r.Release()
	who := r.speakersOf(st)
	r.describe(st, who)
	r.leaveOut(st, who)
	veil.KeepBack(&r.Register.Register)
	cast := Cast{Statements: st, Said: make([]Said, len(st))}
	if want.Names {
		cast.Names = r.FullNames()
	}
	number := make(map[int]int) // entity -> index in cast.Speakers
	for i := range st {
		s := &cast.Said[i]
		e := who[i]
		s.Speaker = min(e, -1)
		if e >= 0 && r.nameless(e) {
			s.Kind = r.Entities[e].Kind
			e = -1
		}
		if e < 0 && referent.Nobody(r.Doc, &st[i]) {
			s.Kind = nounphrase.Group
		}
		if e == mention.Ambiguous {
			s.Kind = r.kindInDoubt(&st[i])
		}
		if e >= 0 {
			k, ok := number[e]
			if !ok {
				k = len(cast.Speakers)
				number[e] = k
				cast.Speakers = append(cast.Speakers, r.speaker(e))
			}
			s.Speaker = k
			s.Role = r.roleAt(&st[i], e, cast.Speakers[k].Role)
		}
		for _, n := range st[i].Nested {
			s.Inner = append(s.Inner, r.inner(n))
		}
		s.Doubtful = r.doubtfulAnswer(i, who[i])
		root := i
		for st[root].From >= 0 {
			root = st[root].From
		}
		if !st[root].Source.None() {
			s.Candidates = r.candidates(st[root].Source.Head.Start)
		}
		if st[i].From < 0 {
			s.Via = r.via(&st[i], who[i])
		}
	}
	return cast
}

// via gives those through whom a statement came their names.
func (r *identity) via(s *proposal.Statement, speaker int) (out []Messenger) {
	for _, m := range messenger.Find(&r.Register.Register, s, speaker) {
		v := Messenger{Span: m.Span}
		if m.Entity >= 0 && !r.nameless(m.Entity) {
			v.Name, v.Origin = r.nameOf(&r.Entities[m.Entity]), r.Entities[m.Entity].Origin
		}
		out = append(out, v)
	}
	return out
}

// inner finds out whose words a passage is that is somebody else's.
func (r *identity) inner(n proposal.Nested) Inner {
	x := Inner{Item: n.Item}
	h := n.Who.Head
	if h.End <= h.Start {
		return x
	}
	x.Source = r.Doc.Span(h.Start, h.End)
	e := int(r.At[h.Start].Owner) - 1 // Roe's claim
	if e < 0 {
		e = r.MeantAt(h.Start)
	}
	if e >= 0 && !r.nameless(e) {
		x.Name, x.Origin = r.nameOf(&r.Entities[e]), r.Entities[e].Origin
	}
	return x
}
