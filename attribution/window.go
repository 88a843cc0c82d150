package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
)

// A Window is a part of a text that is too long to be read in one piece, with a little of what stands before and behind it.
// Package attribution/batch cuts texts into windows, and does all that follows; this is for programs that must do it themselves,
// because they keep what is between two windows on a disk, say.
type Window struct {
	Article Article // its Text is that of the window; what is beside the text is that of the whole
	Start   int     // where Article.Text begins in the whole text, in bytes

	// Own is the part of the whole text, in bytes, whose records the window is there for: those whose content begins in it. What
	// Article.Text has around it is only read to understand it. The windows of a text have all of it in their Own, each byte once.
	Own Span

	Last bool // nothing comes behind it
}

// A ReadWindow is a window in which all is found but who is behind the words. It holds some hundred bytes for each byte of the
// window until [Memory.Result] has it, which it takes once.
type ReadWindow struct {
	window Window
	read   *prepared
}

// ReadWindow does what does not depend on the windows before, which is nine tenths of the work. It may be called for several
// windows at once.
func (e *Extractor) ReadWindow(w Window) *ReadWindow {
	r := &ReadWindow{window: w}
	r.read = prepare(&r.window.Article, e, decision.Embedded(), nil)
	return r
}

// Result gives the records of a window. All windows of a text must be given in their order, the first to the zero Memory. The
// result is that of the whole text as far as the window has it:
//
//   - Spans are bytes of the whole text. Those of a role and of an affiliation may be in an earlier window.
//   - Quotes have numbers through the whole text. So have speakers, and who has a name has one number as long as the memory
//     reaches; whom the text only describes has another one in each window.
//   - Mentions and Quotes of a Speaker are those of the window.
//
// The result of a text that is one window is that of [Extractor.ExtractArticle], and so is the error.
func (m *Memory) Result(r *ReadWindow) (Result, error) {
	w, read := &r.window, r.read
	told := m.toldIn(read.doc)
	cast := read.cast(m.People, told, identity.Wish{Names: true})
	res, err := read.result(cast, nil)
	if w.Start != 0 {
		res = res.MapSpans(func(s Span) Span { return Span{Start: s.Start + w.Start, End: s.End + w.Start} })
	}
	who := make([]*identity.Speaker, len(res.Speakers)+1) // by ID
	for k, id := range read.number {
		if id > 0 {
			who[id] = &cast.Speakers[k]
		}
	}
	out := Result{Quotes: make([]Quote, 0, len(res.Quotes)), Speakers: []Speaker{}}
	number := make([]int, len(who)) // by ID in res: place in out.Speakers, from 1
	for _, q := range res.Quotes {
		if !holds(w.Own, q.Spans[0].Start) {
			continue
		}
		m.Quotes++
		q.ID = m.Quotes
		q.Headline = q.Headline && w.Start == 0
		if id := q.Speaker.ID; id > 0 {
			if number[id] == 0 {
				out.Speakers = append(out.Speakers, m.meet(res.Speakers[id-1], who[id], told, w))
				number[id] = len(out.Speakers)
			}
			sp := &out.Speakers[number[id]-1]
			sp.Quotes = append(sp.Quotes, q.ID)
			if !who[id].ByName {
				q.Speaker.Name, q.Speaker.Kind, q.Speaker.Named = sp.Name, sp.Kind, sp.Named
			}
			q.Speaker.ID = sp.ID
			if q.Speaker.Role == "" {
				q.Speaker.Role = sp.Role
			}
		}
		out.Quotes = append(out.Quotes, q)
	}
	m.take(cast.Names, w)
	return out, err
}

// holds says whether a place is in a span.
func holds(s Span, at int) bool { return s.Start <= at && at < s.End }

// meet gives a speaker of a window the number and all else that is known of him or her from the windows before, and takes down
// what is new.
func (m *Memory) meet(sp Speaker, x *identity.Speaker, told []int, w *Window) Speaker {
	sp.Quotes = nil
	var own []Span
	for _, s := range sp.Mentions {
		if holds(w.Own, s.Start) {
			own = append(own, s)
		}
	}
	if len(own) < len(sp.Mentions) {
		sp.Mentions = append([]Span{}, own...)
	}
	var k *Remembered
	switch {
	case x.Told >= 0:
		k = &m.People[told[x.Told]]
	case x.ByName && sp.Named && (sp.Kind == Person || sp.Kind == Organization):
		k = m.add(sp.Name, sp.Kind)
	case x.Definite && (sp.Kind == Person || sp.Kind == Anonymous):
		if k = m.inOffice(sp.Name, w.Own.Start); k != nil {
			sp.Name, sp.Kind, sp.Named = k.Name, Person, true
		}
	}
	if k == nil {
		m.Speakers++
		sp.ID = m.Speakers
		return sp
	}
	if k.ID == 0 {
		m.Speakers++
		k.ID = m.Speakers
	}
	sp.ID = k.ID
	k.learn(&sp)
	k.Last = w.Own.End
	return sp
}

// learn puts together what is known of somebody and what a window says.
func (k *Remembered) learn(sp *Speaker) {
	if len(strings.Fields(sp.Name)) > len(strings.Fields(k.Name)) && sp.NameFrom == "" {
		k.Name = strings.Clone(sp.Name)
	}
	if sp.Gender == "" {
		sp.Gender = k.Gender
	}
	k.Gender = sp.Gender
	if sp.Role == "" {
		sp.Role, sp.RoleSpan = k.Role, k.RoleSpan
	} else if k.Role == "" {
		k.Role, k.RoleSpan = strings.Clone(sp.Role), sp.RoleSpan
	}
	if sp.Affiliation == "" {
		sp.Affiliation, sp.AffiliationSpan = k.Affiliation, k.AffiliationSpan
	} else if k.Affiliation == "" {
		k.Affiliation, k.AffiliationSpan = strings.Clone(sp.Affiliation), sp.AffiliationSpan
	}
}
