package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Clauses beside what somebody says that are somebody else's: they are left out of the content where they stand behind it,
// and make a record of their own.

// elsewhere goes through the sentences with quoted words in them, and gives to others what the statements have of theirs.
func (d *document) elsewhere(st []statement) []statement {
	in := make(map[int][]int) // by sentence: the statements with content or cue there
	for i := range st {
		s, last := &st[i], -1
		if s.cue.End > s.cue.Start {
			last = s.sentence
			in[last] = append(in[last], i)
		}
		for _, c := range s.content {
			for n := d.sentenceOf(c.Start, s.sentence); n < len(d.sentences) && d.sentences[n].items.Start < c.End; n++ {
				if n > last {
					in[n] = append(in[n], i)
					last = n
				}
			}
		}
	}
	o := others{c: newClause(d, false)}
	defer o.c.release()
	for n := range d.sentences {
		s := d.sentences[n].chunks
		if len(in[n]) == 0 || !slices.ContainsFunc(d.chunks[s.Start:s.End], func(c chunk) bool { return c.kind == quoted }) {
			continue
		}
		o.c.begin(n)
		o.st, o.here = st, in[n]
		o.owners()
		o.relatives()
		for _, i := range in[n] {
			o.front(&o.st[i])
			o.behind(i)
			o.c.nest(&o.st[i])
		}
		st = o.st
	}
	return st
}

// others gives the clauses of one sentence to whom they belong.
type others struct {
	c    *clause
	st   []statement
	here []int // those of the sentence
}

// saidBy returns the statement of the sentence whose cue is at chunk k; nil for none.
func (o *others) saidBy(k int) *statement {
	at := text.Span{Start: o.c.cs[k].start, End: o.c.cs[k].end}
	for _, i := range o.here {
		if overlap(o.st[i].cue, at) {
			return &o.st[i]
		}
	}
	return nil
}

// add makes a statement of what a voice says.
func (o *others) add(v voice, content text.Span) {
	c := o.c
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonCue, source: v.who, content: []text.Span{content}}
	at := c.cs[v.by]
	st.cue = text.Span{Start: at.start, End: at.end}
	if v.noun {
		n, _ := lexicon.CueNoun(c.d.items[at.head].lower)
		st.cue.Start = at.head
		st.lemma, st.class, st.frame, st.share = n.Lemma, n.Class, lexicon.That, n.Share(lexicon.That)
	} else {
		verb, _, _ := lexicon.Cue(c.d.items[at.head].lower)
		st.verb, st.lemma, st.class, st.frame = verb, verb.Lemma, verb.Class, lexicon.NP
		st.negated = at.verb.negated
		if c.d.items[content.Start].lower == "that" {
			st.frame = lexicon.That
		}
		st.share = verb.Share(st.frame)
	}
	o.here = append(o.here, len(o.st))
	o.st = append(o.st, st)
}

// owners gives “…,” said Roe of Poe's claim that … its two speakers: the claim is Poe's, and no part of who said.
func (o *others) owners() {
	c := o.c
	for k := 1; k+1 < len(c.cs); k++ {
		if c.kind(k) != nounPhrase || c.kind(k-1) != preposition || c.word(k+1) != "that" {
			continue
		}
		v, ok := c.nounVoice(k)
		if !ok || v.by != k || lexicon.Is(c.d.items[v.who.head.Start].lower, lexicon.Possessive) {
			continue
		}
		from, head := c.cs[k].start, c.cs[k].head
		taken := false
		var moved text.Span
		for _, i := range o.here {
			s := &o.st[i]
			if overlap(s.source.items, v.who.items) && s.source.items.Start < from {
				s.source.items.End = c.cs[k-1].start
				s.source.head.End = min(s.source.head.End, s.source.items.End)
				if s.cue.Start <= head && head < s.cue.End {
					s.source = v.who
				}
			}
			if s.cue.Start <= head && head < s.cue.End {
				taken = true
				continue
			}
			if n := len(s.content); n > 1 && s.content[n-1].Start == c.cs[k+1].start && s.cue.End <= from {
				moved = s.content[n-1]
				s.content = s.content[:n-1]
			}
		}
		if !taken && moved.End > moved.Start {
			o.add(v, moved)
		}
	}
}

// relatives reads "The council, which Roe branded “a shambles”, said …": the words between marks are Roe's, and the council
// is who said what follows.
func (o *others) relatives() {
	c := o.c
	for k := 2; k+2 < len(c.cs); k++ {
		if c.kind(k) != relative || c.kind(k-1) != comma || c.kind(k-2) != nounPhrase || c.kind(k+1) != nounPhrase {
			continue
		}
		v := k + 2
		for c.kind(v) == adverb {
			v++
		}
		if c.kind(v) != verbGroup || c.cs[v].verb.passive {
			continue
		}
		q := v + 1
		for q < v+3 && (c.kind(q) == preposition || c.kind(q) == adverb) {
			q++
		}
		if c.kind(q) != quoted || !c.gives(v, q) {
			continue
		}
		words := text.Span{Start: c.cs[q].start, End: c.cs[q].end}
		if s := o.saidBy(v); s != nil {
			if len(s.content) > 1 && s.content[0] == (text.Span{Start: c.cs[k].start, End: c.cs[k].end}) && !slices.ContainsFunc(s.content[1:], func(x text.Span) bool { return x.End > x.Start+1 || c.d.items[x.Start].passage < 0 }) {
				s.content = s.content[1:] // “a shambles” is what was said, not which
			}
		} else if !o.taken(words.Start) {
			o.add(voice{who: source{items: text.Span{Start: c.cs[k+1].start, End: c.cs[k+1].end}, head: text.Span{Start: c.cs[k+1].start, End: c.cs[k+1].end}}, by: v}, words)
		}
		o.goesOn(k, q+1)
	}
}

// taken says whether item i is of the content of a statement.
func (o *others) taken(i int) bool {
	return slices.ContainsFunc(o.here, func(k int) bool { return o.st[k].says(i) })
}

// goesOn gives the verb of saying behind a relative clause, at chunk m or behind the comma there, the subject before it.
func (o *others) goesOn(k, m int) {
	c := o.c
	for c.kind(m) == comma || c.kind(m) == adverb {
		m++
	}
	if c.kind(m) != verbGroup || !c.cs[m].verb.finite() {
		return
	}
	s := o.saidBy(m)
	if s == nil || !s.source.none() && s.source.head.Start < c.cs[k].start {
		return
	}
	if subject := c.subjectEndingAt(k - 2); !subject.none() {
		s.source = subject.source
		if s.reason == ReasonNone {
			s.reason = ReasonCue
		}
	}
}

// front drops a clause of time or manner before a cue with a colon: As I leave, she calls: “…”.
func (o *others) front(s *statement) {
	c := o.c
	if len(s.content) < 2 || s.cue.End <= s.cue.Start || c.d.items[s.cue.End-1].lower != ":" {
		return
	}
	s.content = slices.DeleteFunc(s.content, func(x text.Span) bool {
		l := c.d.items[x.Start].lower
		if x.End > s.cue.Start || c.d.items[x.Start].passage >= 0 || l == "that" || l == "whether" || l == "if" || !lexicon.Is(l, lexicon.Subordinator) {
			return false
		}
		return !slices.ContainsFunc(c.d.items[x.Start:x.End], func(it item) bool { return it.passage >= 0 })
	})
}

// behind ends the content of statement i where somebody else's clause begins behind a comma: ", despite Roe calling it
// “dead”", ", a charge that Roe called “a lie”", ", as Roe pressed for loans".
func (o *others) behind(i int) {
	c := o.c
	end := c.itemEnd()
	for n, span := range o.st[i].content {
		if span.End > end || span.End <= c.cs[0].start {
			continue
		}
		for k := c.chunkFrom(span.Start + 1); k+2 < len(c.cs) && c.cs[k].start < span.End; k++ {
			if c.kind(k) != comma || c.cs[k].start < span.Start+2 { // "that, while …"
				continue
			}
			v, ok := o.opened(k+1, &o.st[i], span.End)
			if !ok {
				continue
			}
			s := &o.st[i]
			s.content = slices.Clone(s.content)
			s.content[n].End = c.cs[k].start
			rest := text.Span{Start: c.cs[v.by].end, End: span.End}
			s.content = append(s.content[:n+1], slices.DeleteFunc(s.content[n+1:], func(x text.Span) bool { return x.Start < end })...)
			for rest.Start < rest.End && c.d.items[rest.Start].passage < 0 && (c.d.items[rest.Start].tag == syntax.IN && c.d.items[rest.Start].lower != "that" || punctuation(c.d.items[rest.Start].lower) == comma) {
				rest.Start++ // dismissed as
			}
			if v.noun {
				for rest.Start < rest.End && c.d.items[rest.Start].lower != "that" {
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
func (o *others) opened(k int, s *statement, end int) (v voice, ok bool) {
	c := o.c
	from := c.cs[k].start
	opener := c.cs[k].end == c.cs[k].start+1 && lexicon.Elsewhere(c.word(k))
	charge := c.kind(k) == nounPhrase && lexicon.Charge(c.d.items[c.cs[k].head].lower) && c.kind(k+1) != verbGroup
	if !opener && !charge {
		return v, false
	}
	for q := k + 1; q < len(c.cs) && c.cs[q].start < end; q++ {
		if c.kind(q) == quoted {
			v, ok = c.voiceOf(q, k)
			return v, ok && c.another(v, s, from, end)
		}
	}
	if c.word(k) != "as" || c.kind(k+1) != nounPhrase {
		return v, false
	}
	// ", as Roe pressed Ottawa for loans": somebody by name who speaks
	for m := k + 2; m < len(c.cs) && m < k+4; m++ {
		if c.kind(m) != verbGroup {
			continue
		}
		v = voice{who: source{items: text.Span{Start: c.cs[k+1].start, End: c.cs[k+1].end}}, by: m}
		v.who.head = v.who.items
		if !c.cs[m].verb.finite() || c.cs[m].verb.passive || !c.says(m) || !proper(c.d.items[c.cs[k+1].head].tag) {
			return v, false
		}
		return v, c.another(v, s, from, end)
	}
	return v, false
}
