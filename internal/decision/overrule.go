package decision

import (
	"slices"
	"sort"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What the rules know better than the chain.

// fix keeps a statement whose form tells all, and its sentences with it.
func (b *builder) fix(s *proposal.Statement) bool {
	if s.Reason != proposal.ReasonTurn && s.Reason != proposal.ReasonSignature && s.Reason != proposal.ReasonRule && !s.Relayed {
		return false
	}
	b.fixed[s.Sentence] = true
	for _, c := range s.Content {
		n := sort.Search(len(b.fixed), func(n int) bool { return b.f.d.Sentences[n].Items.End > c.Start })
		for ; n < len(b.fixed) && b.f.d.Sentences[n].Items.Start < c.End; n++ {
			b.fixed[n] = true
		}
	}
	return true
}

// proposed returns the content that the rules found for a cue that the chain left without any: in the next paragraph, as
// of “The minister said:”, or where the chain saw nothing at all. The labels are those of the items from first on.
func (b *builder) proposed(cue sequence.Part, first int) []text.Span {
	s := b.f.obs[cue.Start].strict.statement(b.f.strict)
	if s == nil {
		return nil
	}
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			if k := i - first; k >= 0 && k < len(b.labels) && b.labels[k] != sequence.Out {
				return nil
			}
		}
	}
	return slices.Clone(s.Content)
}

// ownSentence leaves quotations in other sentences than the cue's to carryOn where the cue's own sentence only reports:
// what goes on behind reported speech is a record of its own.
func (b *builder) ownSentence(content []text.Span, sent int) []text.Span {
	own := b.f.d.Sentences[sent].Items
	inside := func(c text.Span) bool { return c.Start >= own.Start && c.Start < own.End }
	reports := false
	for _, c := range content {
		if inside(c) {
			if b.quotes(c) { // what another sentence says without marks, or beside them far behind, is nobody's
				return slices.DeleteFunc(content, func(c text.Span) bool {
					return !inside(c) && (!b.quotes(c) || b.f.d.Items[c.Start].Passage < 0 && b.f.sentenceAt(c.Start) > sent+1)
				})
			}
			reports = true
		}
	}
	if reports {
		content = slices.DeleteFunc(content, func(c text.Span) bool { return !inside(c) })
	}
	return content
}

// quotes says whether some of the items are a passage.
func (b *builder) quotes(c text.Span) bool {
	for i := c.Start; i < c.End; i++ {
		if b.f.d.Items[i].Passage >= 0 {
			return true
		}
	}
	return false
}

// endRelatives ends what is said in a relative clause without commas where the rules see the clause end, and leaves the
// verb behind it to its own statement: “…,” a woman who said she was afraid | told the Argus. The chain has met too few to
// stop without a comma.
func (b *builder) endRelatives() {
	relatives := map[int][]*proposal.Statement{} // by sentence: what the rules found in such clauses and behind them
	for i := range b.f.strict {
		if s := &b.f.strict[i]; (s.Bounded || s.Behind) && len(relatives[s.Sentence]) < 8 {
			relatives[s.Sentence] = append(relatives[s.Sentence], s)
		}
	}
	if len(relatives) == 0 {
		return
	}
	var crossed []int // sentences
	b.out = slices.DeleteFunc(b.out, func(m proposal.Statement) bool {
		for _, s := range relatives[m.Sentence] {
			if runsOver(&m, s) {
				crossed = append(crossed, m.Sentence)
				return true
			}
		}
		return false
	})
	cues := b.cues()
	for _, n := range crossed {
		for _, s := range relatives[n] {
			if !cues[s.Cue.Start] {
				cues[s.Cue.Start] = true
				b.out = append(b.out, *s)
			}
		}
	}
}

// cues marks the items that are cues of statements made so far.
func (b *builder) cues() []bool {
	cues := make([]bool, len(b.f.d.Items))
	for i := range b.out {
		for k := b.out[i].Cue.Start; k < b.out[i].Cue.End; k++ {
			cues[k] = true
		}
	}
	return cues
}

// runsOver says whether a statement goes on where a relative clause ends: s is what the rules say of its own cue, or of the
// verb behind the clause.
func runsOver(m *proposal.Statement, s *proposal.Statement) bool {
	last := m.Content[len(m.Content)-1].End
	if s.Bounded && m.Cue.Overlaps(s.Cue) {
		return last > s.Content[len(s.Content)-1].End
	}
	return s.Behind && m.Cue.Start >= s.Source.Items.Start && m.Cue.End <= s.Source.Items.End && last > s.Cue.Start
}

// sentence says whether one of the items is a passage that could stand as a sentence.
func (b *builder) sentence(c text.Span) bool {
	for i := c.Start; i < c.End; i++ {
		if p := b.f.d.Items[i].Passage; p >= 0 && b.f.d.SentenceLike(b.f.d.Passages[p]) {
			return true
		}
	}
	return false
}

// keepQuotations adds what the rules found of quotations that the chain gave to nobody: a quotation with a speaker is
// worth more than one without. Words in marks that are no sentence want a word of saying that is one often enough.
func (b *builder) keepQuotations() {
	used := make([]bool, len(b.f.d.Items))
	span := func(c text.Span, mark bool) (met bool) {
		for i := c.Start; i < c.End; i++ {
			met = met || used[i]
			used[i] = used[i] || mark
		}
		return met
	}
	use := func(s *proposal.Statement, mark bool) bool {
		met := span(s.Cue, mark)
		for _, c := range s.Content {
			met = span(c, mark) || met
		}
		return met
	}
	for i := range b.out {
		use(&b.out[i], true)
	}
	for i := range b.f.strict {
		s := &b.f.strict[i]
		sure := s.Share >= 0.25 || slices.ContainsFunc(s.Content, b.sentence)
		if !s.Source.None() && slices.ContainsFunc(s.Content, b.quotes) && sure && !use(s, false) {
			use(s, true)
			b.out = append(b.out, *s)
		}
	}
}

// withoutFront drops the pieces before a cue where "that", "whether" or "if" follows it: what it says is all behind it. Set
// off by a comma it may well go on: “It is a risk, he said, that …”.
func (b *builder) withoutFront(content []text.Span, cue sequence.Part) []text.Span {
	goesOn := func(c text.Span) bool {
		if c.Start < cue.End || b.f.d.Chunks[b.f.chunkOf[c.Start]].Kind != reading.Subordinator {
			return false
		}
		for i := cue.End; i < c.Start; i++ {
			if k := reading.Punctuation(b.f.d.Items[i].Lower); k == reading.Comma || k == reading.Stop {
				return false
			}
		}
		return true
	}
	if len(content) < 2 || !slices.ContainsFunc(content, goesOn) {
		return content
	}
	return slices.DeleteFunc(content, func(c text.Span) bool { return c.End <= cue.Start && !b.quotes(c) })
}

// withoutPronoun drops pieces that are a lone pronoun: the "it" that only stands for the rest of the content in "It was
// announced that …", what says nothing by itself, as in "She wrote it", and a "which" without anything else.
func (b *builder) withoutPronoun(content []text.Span) []text.Span {
	lone := func(c text.Span, tags ...syntax.Tag) bool {
		return c.End == c.Start+1 && slices.Contains(tags, b.f.d.Items[c.Start].Tag)
	}
	content = slices.DeleteFunc(content, func(c text.Span) bool { return lone(c, syntax.PRP) })
	if len(content) == 1 && lone(content[0], syntax.WDT, syntax.WP) {
		return nil
	}
	return content
}

// withoutRecipient drops the hearer from what is said, where a quotation stands before the cue: “We will win,” Fox will tell |
// parliament. The models take what follows "will tell" for more of it.
func (b *builder) withoutRecipient(content []text.Span, cue sequence.Part) []text.Span {
	v, _, ok := lexicon.Cue(b.f.d.Items[cue.End-1].Lower)
	before := func(c text.Span) bool { return c.End <= cue.Start && b.quotes(c) }
	if !ok || !v.Takes(lexicon.Recipient) || !slices.ContainsFunc(content, before) {
		return content
	}
	return slices.DeleteFunc(content, func(c text.Span) bool {
		if c.Start != cue.End {
			return false
		}
		for k := b.f.chunkOf[c.Start]; k < len(b.f.d.Chunks) && b.f.d.Chunks[k].Start < c.End; k++ {
			switch b.f.d.Chunks[k].Kind {
			case reading.NounPhrase, reading.Preposition, reading.Coordinator, reading.Adverb:
			default:
				return false
			}
		}
		return true
	})
}
