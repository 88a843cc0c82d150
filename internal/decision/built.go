package decision

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// statement makes a statement of a cue with its source and contents, with what the rules know of the cue.
func (b *builder) statement(cue sequence.Part, sent int, src proposal.Source, content []text.Span) proposal.Statement {
	st := b.known(cue)
	switch {
	case st.Reason == proposal.ReasonPassive:
		src = proposal.Source{} // what the chain takes for its source is who was told, or "it"
	case src.None():
		src = b.ruledSource(cue, content)
	}
	st.Sentence, st.Para, st.From = sent, b.f.d.Sentences[sent].Para, -1
	st.Cue = text.Span{Start: cue.Start, End: cue.End}
	st.Content = content
	slices.SortFunc(st.Content, func(a, b text.Span) int { return a.Start - b.Start })
	st.Source = src
	st.Negated = false
	for i := cue.Start; i < cue.End; i++ {
		if lexicon.Is(b.f.d.Items[i].Lower, lexicon.Negation) {
			st.Negated = true
		}
	}
	switch {
	case src.None() && (st.Reason == proposal.ReasonPassive || b.passive(cue)):
		st.Reason = proposal.ReasonPassive
	case src.None():
		st.Reason = proposal.ReasonNone
	case st.Reason != proposal.ReasonAccording && st.Reason != proposal.ReasonColon:
		st.Reason = proposal.ReasonCue
	}
	return st
}

// ruledSource returns the source that the rules found for a cue, where they see some of the same content: words with a
// speaker are worth more than without.
func (b *builder) ruledSource(cue sequence.Part, content []text.Span) proposal.Source {
	s := b.f.obs[cue.End-1].strict.statement(b.f.strict)
	if s == nil || s.Reason != proposal.ReasonCue || !s.Cue.Overlaps(text.Span{Start: cue.Start, End: cue.End}) {
		return proposal.Source{}
	}
	for _, c := range content {
		if slices.ContainsFunc(s.Content, func(x text.Span) bool { return x.Overlaps(c) }) {
			return s.Source
		}
	}
	return proposal.Source{}
}

// passive says whether the cue is a passive.
func (b *builder) passive(cue sequence.Part) bool {
	for i := cue.Start; i < cue.End; i++ {
		if c := b.f.d.Chunks[b.f.chunkOf[i]]; c.Kind == reading.VerbGroup {
			return c.Verb.Passive
		}
	}
	return false
}

// known returns the statement that the rules made of the cue, or what its words say of themselves.
func (b *builder) known(cue sequence.Part) proposal.Statement {
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
	st := proposal.Statement{Share: 0.5}
	for i := cue.Start; i < cue.End; i++ {
		it := d.Items[i]
		switch {
		case reading.Verbal(it.Tag) && !lexicon.Is(it.Lower, lexicon.Auxiliary) || reading.Verbal(it.Tag) && st.Lemma == "":
			st.Lemma = syntax.Lemma(it.Lower, it.Tag)
			st.Verb, _, _ = lexicon.Cue(it.Lower)
		case it.Tag == syntax.NN || it.Tag == syntax.NNS:
			if n, ok := lexicon.CueNoun(it.Lower); ok && st.Verb == nil {
				st.Lemma, st.Class, st.Share = n.Lemma, n.Class, n.Share(0)
			}
		}
	}
	if st.Verb != nil {
		st.Lemma, st.Class, st.Share = st.Verb.String(), st.Verb.Class, st.Verb.Share(0)
	}
	if st.Lemma == "" { // no verb and no noun: the last word as it stands, which may be in marks
		st.Lemma = strings.ToLower(d.Items[cue.End-1].Of(d.Text))
	}
	return st
}

// straySign says whether a source ends with a sign that is none of its own: a bracket is, and the comma that closes an apposition.
func straySign(d *reading.Document, x sequence.Part) bool {
	last := d.Items[x.End-1].Lower
	return reading.Punctuation(last) != reading.Other && last != ")" && !clause.ClosesApposition(d, x.Start, x.End)
}

// joined says whether "and" and another noun phrase stand behind chunk k, which two more follow.
func joined(d *reading.Document, k int) bool {
	and, another := &d.Chunks[k+1], &d.Chunks[k+2]
	return and.Kind == reading.Coordinator && d.Items[and.Start].Lower == "and" && another.Kind == reading.NounPhrase
}

// source makes the source of a part: as the rules have it, if they found the same words, or with the first noun phrase in
// it as the head.
func (b *builder) source(x sequence.Part, sent int) proposal.Source {
	for _, r := range []struct {
		ruled
		st []proposal.Statement
	}{{b.f.obs[x.Start].strict, b.f.strict}, {b.f.obs[x.Start].loose, b.f.loose}} {
		if s := r.statement(r.st); s != nil && s.Source.Items == (text.Span{Start: x.Start, End: x.End}) {
			return s.Source
		}
	}
	d := b.f.d
	for x.End > x.Start+1 && straySign(d, x) {
		x.End--
	}
	src := proposal.Source{Items: text.Span{Start: x.Start, End: x.End}}
	cs := d.Sentences[sent].Chunks
	first := b.f.chunkOf[x.Start]
	view := reading.View{Doc: d, N: sent, Chunks: d.Chunks[cs.Start:cs.End]}
	c := clause.Clause{View: view, Subjects: make([]clause.Subject, len(view.Chunks))}
	if d.Chunks[first].Kind == reading.Relative && x.End == d.Chunks[first].End {
		s := c.RelativeSubject(first - cs.Start)
		if !s.None() {
			return s.Source
		}
	}
	if ch := d.Chunks[first]; ch.Kind == reading.Adjective && ch.Start == x.Start && someAlone(d, ch.Start) {
		src.Head = text.Span{Start: ch.Start, End: ch.End} // many, including Ida Roe: not she alone
		return src
	}
	for k := first; k < cs.End && d.Chunks[k].Start < x.End; k++ {
		ch := d.Chunks[k]
		if ch.Kind != reading.NounPhrase {
			continue
		}
		if roleBehind(d, k+1, cs.End, x) {
			continue
		}
		src.Head = text.Span{Start: max(ch.Start, x.Start), End: min(ch.End, x.End)}
		for src.Head.End > src.Head.Start+1 && d.Items[src.Head.End-1].Tag == syntax.POS {
			src.Head.End--
		}
		if another := k + 2; another < cs.End && d.Chunks[another].Start < x.End && joined(d, k) {
			src.Head.End, src.Several = min(d.Chunks[another].End, x.End), true
		}
		return src
	}
	src.Head = src.Items
	return src
}

// roleBehind says whether chunk k, right behind another noun phrase of the source, is who speaks, so that the one before tells only of
// whom or what it is: Kerb! | editor Ashley Pell, royalties group | the Performing Right Society.
func roleBehind(d *reading.Document, k, end int, x sequence.Part) bool {
	if k >= end || d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k].End > x.End || d.Chunks[k].Start != d.Chunks[k-1].End {
		return false
	}
	ch := d.Chunks[k]
	if ch.End < ch.Start+2 || d.Items[ch.End-1].Passage >= 0 || !d.TokenCapital(ch.End-1) {
		return false
	}
	if d.RoleWord(ch.Start) {
		return true
	}
	last := ch.Start - 1
	called, ok := lexicon.OrgNoun(d.Items[last].Lower)
	if !ok && last > d.Chunks[k-1].Start && d.Items[last-1].Passage < 0 { // think tank
		called, ok = lexicon.OrgNoun(d.Items[last-1].Lower + " " + d.Items[last].Lower)
	}
	return ok && !called.Is(lexicon.Plural) && !d.TokenCapital(last) && d.ItemIs(ch.Start, "the") && d.TokenCapital(ch.Start+1)
}

// someAlone says whether item i is a word for some of those spoken of, and none that "of" goes on with: many, including Ida Roe.
func someAlone(d *reading.Document, i int) bool {
	return lexicon.TellsWho(d.Items[i].Lower, lexicon.SomeOf) && !d.ItemIs(i+1, "of")
}
