package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Clauses beside what somebody says that are somebody else's: they are left out of the content where they stand behind it,
// and make a record of their own.

// elsewhere goes through the sentences with quoted words in them, and gives to others what the statements have of theirs.
func elsewhere(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	in := make(map[int][]int) // by sentence: the statements with content or cue there
	for i := range st {
		s, last := &st[i], -1
		if s.Cue.End > s.Cue.Start {
			last = s.Sentence
			in[last] = append(in[last], i)
		}
		for _, c := range s.Content {
			for n := d.SentenceOf(c.Start, s.Sentence); n < len(d.Sentences) && d.Sentences[n].Items.Start < c.End; n++ {
				if n > last {
					in[n] = append(in[n], i)
					last = n
				}
			}
		}
	}
	o := others{c: proposal.NewClause(d)}
	defer o.c.Release()
	for n := range d.Sentences {
		s := d.Sentences[n].Chunks
		if len(in[n]) == 0 || !slices.ContainsFunc(d.Chunks[s.Start:s.End], func(c reading.Chunk) bool { return c.Kind == reading.Quoted }) {
			continue
		}
		o.c.Begin(n)
		o.st, o.here = st, in[n]
		o.owners()
		o.relatives()
		for _, i := range in[n] {
			o.front(&o.st[i])
			o.behind(i)
			nest(o.c, &o.st[i])
		}
		st = o.st
	}
	return st
}

// others gives the clauses of one sentence to whom they belong.
type others struct {
	c    *proposal.Clause
	st   []proposal.Statement
	here []int // those of the sentence
}

// saidBy returns the statement of the sentence whose cue is at chunk k; nil for none.
func (o *others) saidBy(k int) *proposal.Statement {
	at := text.Span{Start: o.c.Chunks[k].Start, End: o.c.Chunks[k].End}
	for _, i := range o.here {
		if o.st[i].Cue.Overlaps(at) {
			return &o.st[i]
		}
	}
	return nil
}

// add makes a statement of what a voice says.
func (o *others) add(v voice, content text.Span) {
	c := o.c
	st := proposal.Statement{
		Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1,
		Reason: proposal.ReasonCue, Source: v.who, Content: []text.Span{content},
	}
	at := c.Chunks[v.by]
	st.Cue = text.Span{Start: at.Start, End: at.End}
	if v.noun {
		n, _ := lexicon.CueNoun(c.Doc.Items[at.Head].Lower)
		st.Cue.Start = at.Head
		st.Lemma, st.Class, st.Frame, st.Share = n.Lemma, n.Class, lexicon.That, n.Share(lexicon.That)
	} else {
		verb, _, _ := lexicon.Cue(c.Doc.Items[at.Head].Lower)
		st.Verb, st.Lemma, st.Class, st.Frame = verb, verb.Lemma, verb.Class, lexicon.NP
		st.Negated = at.Verb.Negated
		if c.Doc.Items[content.Start].Lower == "that" {
			st.Frame = lexicon.That
		}
		st.Share = verb.Share(st.Frame)
	}
	o.here = append(o.here, len(o.st))
	o.st = append(o.st, st)
}

// owners gives “…,” said Roe of Poe's claim that … its two speakers: the claim is Poe's, and no part of who said.
func (o *others) owners() {
	c := o.c
	for k := 1; k+1 < len(c.Chunks); k++ {
		if c.Kind(k) != reading.NounPhrase || c.Kind(k-1) != reading.Preposition || c.Word(k+1) != "that" {
			continue
		}
		v, ok := nounVoice(c, k)
		if !ok || v.by != k || lexicon.Is(c.Doc.Items[v.who.Head.Start].Lower, lexicon.Possessive) {
			continue
		}
		from, head := c.Chunks[k].Start, c.Chunks[k].Head
		taken := false
		var moved text.Span
		for _, i := range o.here {
			s := &o.st[i]
			if s.Source.Items.Overlaps(v.who.Items) && s.Source.Items.Start < from {
				s.Source.Items.End = c.Chunks[k-1].Start
				s.Source.Head.End = min(s.Source.Head.End, s.Source.Items.End)
				if s.Cue.Start <= head && head < s.Cue.End {
					s.Source = v.who
				}
			}
			if s.Cue.Start <= head && head < s.Cue.End {
				taken = true
				continue
			}
			if n := len(s.Content); n > 1 && s.Content[n-1].Start == c.Chunks[k+1].Start && s.Cue.End <= from {
				moved = s.Content[n-1]
				s.Content = s.Content[:n-1]
			}
		}
		if !taken && moved.End > moved.Start {
			o.add(v, moved)
		}
	}
}

// taken says whether item i is of the content of a statement.
func (o *others) taken(i int) bool {
	return slices.ContainsFunc(o.here, func(k int) bool { return o.st[k].Says(i) })
}

// front drops a clause of time or manner before a cue with a colon: As I leave, she calls: “…”.
func (o *others) front(s *proposal.Statement) {
	c := o.c
	if len(s.Content) < 2 || s.Cue.End <= s.Cue.Start || c.Doc.Items[s.Cue.End-1].Lower != ":" {
		return
	}
	s.Content = slices.DeleteFunc(s.Content, func(x text.Span) bool {
		if x.End > s.Cue.Start || !setsScene(c.Doc.Items[x.Start].Lower) {
			return false
		}
		return !slices.ContainsFunc(c.Doc.Items[x.Start:x.End], func(it reading.Item) bool { return it.Passage >= 0 })
	})
}

// setsScene says whether a conjunction begins a clause of time or manner, and none that could be what is said.
func setsScene(lower string) bool {
	switch lower {
	case "that", "whether", "if":
		return false
	}
	return lexicon.Is(lower, lexicon.Subordinator)
}

// behind ends the content of statement i where somebody else's clause begins behind a comma: ", despite Roe calling it
// “dead”", ", a charge that Roe called “a lie”", ", as Roe pressed for loans".
func (o *others) behind(i int) {
	c := o.c
	end := c.ItemEnd()
	for n, span := range o.st[i].Content {
		if span.End > end || span.End <= c.Chunks[0].Start {
			continue
		}
		for k := chunkFrom(c, span.Start+1); k+2 < len(c.Chunks) && c.Chunks[k].Start < span.End; k++ {
			if c.Kind(k) != reading.Comma || c.Chunks[k].Start < span.Start+2 { // "that, while …"
				continue
			}
			v, ok := o.opened(k+1, &o.st[i], span.End)
			if !ok {
				continue
			}
			s := &o.st[i]
			s.Content = slices.Clone(s.Content)
			s.Content[n].End = c.Chunks[k].Start
			rest := text.Span{Start: c.Chunks[v.by].End, End: span.End}
			s.Content = append(s.Content[:n+1], slices.DeleteFunc(s.Content[n+1:], func(x text.Span) bool { return x.Start < end })...)
			for rest.Start < rest.End && linksWords(&c.Doc.Items[rest.Start]) {
				rest.Start++
			}
			if v.noun {
				for rest.Start < rest.End && c.Doc.Items[rest.Start].Lower != "that" {
					rest.Start++ // claims by residents
				}
			}
			if o.saidBy(v.by) == nil && rest.End > rest.Start {
				o.add(v, rest)
			}
			return
		}
	}
}

// opened says whether a clause of somebody else's begins at chunk k and goes on to item end, and whose.
func (o *others) opened(k int, s *proposal.Statement, end int) (v voice, ok bool) {
	c := o.c
	from := c.Chunks[k].Start
	opener := c.Chunks[k].End == c.Chunks[k].Start+1 && lexicon.Elsewhere(c.Word(k))
	charge := c.Kind(k) == reading.NounPhrase && lexicon.Charge(c.Doc.Items[c.Chunks[k].Head].Lower) && c.Kind(k+1) != reading.VerbGroup
	if !opener && !charge {
		return v, false
	}
	for q := k + 1; q < len(c.Chunks) && c.Chunks[q].Start < end; q++ {
		if c.Kind(q) == reading.Quoted {
			v, ok = voiceOf(c, q, k)
			return v, ok && another(c, v, s, from, end)
		}
	}
	if c.Word(k) != "as" || c.Kind(k+1) != reading.NounPhrase {
		return v, false
	}
	// ", as Roe pressed Ottawa for loans": somebody by name who speaks
	for m := k + 2; m < len(c.Chunks) && m < k+4; m++ {
		if c.Kind(m) != reading.VerbGroup {
			continue
		}
		v = voice{who: proposal.Source{Items: text.Span{Start: c.Chunks[k+1].Start, End: c.Chunks[k+1].End}}, by: m}
		v.who.Head = v.who.Items
		if !c.Chunks[m].Verb.Finite() || c.Chunks[m].Verb.Passive || !says(c, m) || !reading.Proper(c.Doc.Items[c.Chunks[k+1].Head].Tag) {
			return v, false
		}
		return v, another(c, v, s, from, end)
	}
	return v, false
}

// linksWords says whether an item is a sign or preposition between a verb and the words that it passes on: dismissed as.
func linksWords(it *reading.Item) bool {
	if it.Passage >= 0 {
		return false
	}
	return it.Tag == syntax.IN && it.Lower != "that" || reading.Punctuation(it.Lower) == reading.Comma
}
