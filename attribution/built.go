package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// statement makes a statement of a cue with its source and contents, with what the rules know of the cue.
func (b *builder) statement(cue sequence.Part, sent int, src source, content []text.Span) statement {
	st := b.known(cue)
	switch {
	case st.reason == ReasonPassive:
		src = source{} // what the chain takes for its source is who was told, or "it"
	case src.none():
		src = b.ruledSource(cue, content)
	}
	st.sentence, st.para, st.from = sent, b.f.d.sentences[sent].para, -1
	st.cue = text.Span{Start: cue.Start, End: cue.End}
	st.content = content
	slices.SortFunc(st.content, func(a, b text.Span) int { return a.Start - b.Start })
	st.source = src
	st.negated = false
	for i := cue.Start; i < cue.End; i++ {
		if lexicon.Is(b.f.d.items[i].lower, lexicon.Negation) {
			st.negated = true
		}
	}
	switch {
	case src.none() && (st.reason == ReasonPassive || b.passive(cue)):
		st.reason = ReasonPassive
	case src.none():
		st.reason = ReasonNone
	case st.reason != ReasonAccording && st.reason != ReasonColon:
		st.reason = ReasonCue
	}
	return st
}

// ruledSource returns the source that the rules found for a cue, where they see some of the same content: words with a
// speaker are worth more than without.
func (b *builder) ruledSource(cue sequence.Part, content []text.Span) source {
	s := b.f.obs[cue.End-1].strict.statement(b.f.strict)
	if s == nil || s.reason != ReasonCue || !overlap(s.cue, text.Span{Start: cue.Start, End: cue.End}) {
		return source{}
	}
	for _, c := range content {
		if slices.ContainsFunc(s.content, func(x text.Span) bool { return overlap(x, c) }) {
			return s.source
		}
	}
	return source{}
}

// passive says whether the cue is a passive.
func (b *builder) passive(cue sequence.Part) bool {
	for i := cue.Start; i < cue.End; i++ {
		if c := b.f.d.chunks[b.f.chunkOf[i]]; c.kind == verbGroup {
			return c.verb.passive
		}
	}
	return false
}

// known returns the statement that the rules made of the cue, or what its words say of themselves.
func (b *builder) known(cue sequence.Part) statement {
	for i := cue.Start; i < cue.End; i++ {
		o := &b.f.obs[i]
		if s := o.strict.statement(b.f.strict); s != nil && o.strict.label.Part() == sequence.InCue {
			return *s
		}
		if s := o.loose.statement(b.f.loose); s != nil && o.loose.label.Part() == sequence.InCue {
			return *s
		}
	}
	d := b.f.d
	st := statement{share: 0.5}
	for i := cue.Start; i < cue.End; i++ {
		it := d.items[i]
		switch {
		case verbal(it.tag) && !lexicon.Is(it.lower, lexicon.Auxiliary) || verbal(it.tag) && st.lemma == "":
			st.lemma = syntax.Lemma(it.lower, it.tag)
			st.verb, _, _ = lexicon.Cue(it.lower)
		case it.tag == syntax.NN || it.tag == syntax.NNS:
			if n, ok := lexicon.CueNoun(it.lower); ok && st.verb == nil {
				st.lemma, st.class, st.share = n.Lemma, n.Class, n.Share(0)
			}
		}
	}
	if st.verb != nil {
		st.lemma, st.class, st.share = st.verb.String(), st.verb.Class, st.verb.Share(0)
	}
	if st.lemma == "" { // no verb and no noun: the last word as it stands, which may be in marks
		st.lemma = strings.ToLower(d.items[cue.End-1].Of(d.text))
	}
	return st
}

// source makes the source of a part: as the rules have it, if they found the same words, or with the first noun phrase in
// it as the head.
func (b *builder) source(x sequence.Part, sent int) source {
	for _, r := range []struct {
		ruled
		st []statement
	}{{b.f.obs[x.Start].strict, b.f.strict}, {b.f.obs[x.Start].loose, b.f.loose}} {
		if s := r.statement(r.st); s != nil && s.source.items == (text.Span{Start: x.Start, End: x.End}) {
			return s.source
		}
	}
	d := b.f.d
	for x.End > x.Start+1 && punctuation(d.items[x.End-1].lower) != other && d.items[x.End-1].lower != ")" && !d.closesApposition(x.Start, x.End) {
		x.End--
	}
	src := source{items: text.Span{Start: x.Start, End: x.End}}
	cs := d.sentences[sent].chunks
	first := b.f.chunkOf[x.Start]
	c := clause{d: d, n: sent, cs: d.chunks[cs.Start:cs.End], subjects: make([]subject, cs.End-cs.Start)}
	if d.chunks[first].kind == relative && x.End == d.chunks[first].end {
		s := c.relativeSubject(first - cs.Start)
		if !s.none() {
			return s.source
		}
	}
	for k := first; k < cs.End && d.chunks[k].start < x.End; k++ {
		ch := d.chunks[k]
		if ch.kind != nounPhrase {
			continue
		}
		src.head = text.Span{Start: max(ch.start, x.Start), End: min(ch.end, x.End)}
		for src.head.End > src.head.Start+1 && d.items[src.head.End-1].tag == syntax.POS {
			src.head.End--
		}
		if k+2 < cs.End && d.chunks[k+1].kind == coordinator && d.items[d.chunks[k+1].start].lower == "and" && d.chunks[k+2].kind == nounPhrase && d.chunks[k+2].start < x.End {
			src.head.End, src.several = min(d.chunks[k+2].end, x.End), true
		}
		return src
	}
	src.head = src.items
	return src
}
