package wording

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// hearer takes who is told for the hearer, and not for who speaks: The tribunal | was told Voss had shouted; Marsh had lied, jurors
// | were told; and in headlines, which leave the form of be out: Trader hid losses, jury | told. So with who is accused.
func hearer(d *reading.Document, s *proposal.Statement) {
	if s.Verb == nil || len(s.Content) == 0 {
		return
	}
	if withoutObject(d, s) {
		toNobody(s)
		agentOfMarked(d, s)
		withoutMain(d, s)
		return
	}
	if toldAlong(d, s) || hearsOnly(d, s) || toldAside(d, s) {
		toNobody(s)
		return
	}
	if !s.Verb.Takes(lexicon.Recipient) {
		return
	}
	passive := s.PassiveCue(d)
	if passive && len(s.Content) > 1 && s.Content[0].End <= s.Cue.Start && !d.HoldsPassage(s.Content[0]) {
		s.Content = s.Content[1:]
	}
	if s.Source.None() || s.Source.Items.End != s.Cue.Start || s.Relayed || s.Raised {
		return
	}
	if passive && plainPassive(d, s.Cue) || !passive && toldInHeadline(d, s) {
		toNobody(s)
	}
}

// toNobody gives what was said to nobody: whom the models took for the speaker was told it.
func toNobody(s *proposal.Statement) { s.Source, s.Reason = proposal.Source{}, proposal.ReasonPassive }

// hearsOnly says whether the source of a verb only hears what somebody else says: the jury | heard that.
func hearsOnly(d *reading.Document, s *proposal.Statement) bool {
	return !s.Source.None() && lexicon.TellsClause(s.Lemma, lexicon.Hears) && !s.PassiveCue(d)
}

// besideVerb is how many chunks are looked over for the verb beside a participle.
const besideVerb = 40

// toldAlong says whether a cue that cannot do without its hearer has none, and is joined to a passive, whose form of be it leaves out: they
// were called in and | told the yard would close.
func toldAlong(d *reading.Document, s *proposal.Statement) bool {
	first := s.Cue.End - 1
	if s.Source.None() || s.Cue.Start != first || !lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer) {
		return false
	}
	if s.Content[len(s.Content)-1].Start != s.Cue.End {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, first) - 1
	if k < chunks.Start || d.Chunks[k].Kind != reading.Coordinator {
		return false
	}
	for least := max(chunks.Start, k-besideVerb); k > least && d.Chunks[k-1].Start >= s.Source.Items.End; {
		k--
		g := &d.Chunks[k]
		if g.Kind != reading.VerbGroup || !g.Verb.Finite() && !g.Verb.Participle() {
			continue
		}
		before := d.KindWithin(k-1, chunks.End)
		if joined := before == reading.Comma || before == reading.Coordinator; g.Verb.Passive || !joined { // were taken aside, searched and told
			return g.Verb.Passive
		}
	}
	return false
}

// plainPassive says whether a cue ends with a form of be and a participle: was told, had already been told.
func plainPassive(d *reading.Document, cue text.Span) bool {
	be := cue.End - 2
	for be > cue.Start && d.Items[be].Tag == syntax.RB {
		be--
	}
	return d.Items[cue.End-1].Tag == syntax.VBN && be >= cue.Start && (d.Items[be].Tag.Finite() || reading.IsBe(d.Items[be].Lower))
}

// asideReach is how many chunks are looked over for the verb behind an aside.
const asideReach = 40

// toldAside says whether a cue is a participle between the subject of the sentence and its verb, without the object that it wants: The
// dean, | asked whether it was safe, left.
func toldAside(d *reading.Document, s *proposal.Statement) bool {
	v, who, n := s.Cue.Start, s.Source.Items, len(s.Content)-1
	if s.Source.None() || s.Source.Relative || !past.Has(d.Items[v].Tag) || !d.ItemIs(v-1, ",") || s.Content[n].Start < s.Cue.End {
		return false
	}
	if !s.Verb.Takes(lexicon.Recipient) {
		return false
	}
	if who.End < v-1 || who.End > v || slices.ContainsFunc(d.Items[who.Start:v-1], func(it reading.Item) bool { return it.Lower == "," }) {
		return false
	}
	if next := &d.Items[v+1]; next.Passage >= 0 || next.Tag != syntax.IN && !lexicon.Is(next.Lower, lexicon.WhWord) {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	first := d.ChunkAt(chunks, s.Cue.End)
	for k := first; k+1 < min(chunks.End, first+asideReach); k++ {
		if d.Chunks[k].Kind == reading.Comma && d.Chunks[k+1].Kind == reading.VerbGroup && d.Chunks[k+1].Verb.Finite() {
			return true
		}
	}
	return false
}

// toldInHeadline says whether a cue that ends a line without a stop is a participle: a verb that cannot do without its hearer, or in
// the article's own headline, whose verbs are in the present, one that may.
func toldInHeadline(d *reading.Document, s *proposal.Statement) bool {
	last := s.Cue.End - 1
	if s.Cue.Start != last || s.Content[0].Start >= s.Cue.Start || s.Cue.End != d.Sentences[s.Sentence].Items.End {
		return false
	}
	if !past.Has(d.Items[last].Tag) || d.Items[s.Source.Items.End-1].Tag == syntax.PRP {
		return false
	}
	return lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer) ||
		lexicon.TellsClause(s.Lemma, lexicon.MayNameHearer) && d.Sentences[s.Sentence].Para == d.Headline()
}

// withoutObject says whether a cue is a participle behind whom it is done to, for the object that the verb wants is not behind it:
// Minister | accused of “lying”; Residents | told to boil water. Words in marks and clauses may stand without a hearer where no
// headline is, told that.
func withoutObject(d *reading.Document, s *proposal.Statement) bool {
	v := s.Cue.Start
	if s.Source.None() || s.Source.Items.End != v || s.Source.Relative || s.Relayed || s.Raised || s.Reason != proposal.ReasonCue {
		return false
	}
	if !past.Has(d.Items[v].Tag) || s.Cue.End > v+2 || s.Content[len(s.Content)-1].End <= v || objectAhead(d, s) {
		return false
	}
	n := v + 1
	end := d.Sentences[s.Sentence].Items.End
	if n >= end || s.Cue.End == n && s.Content[len(s.Content)-1].Start != n {
		return false
	}
	return lacksObject(d, s, n)
}

// lacksObject says whether the verb of a cue wants an object before item n, which follows it.
func lacksObject(d *reading.Document, s *proposal.Statement, n int) bool {
	end := d.Sentences[s.Sentence].Items.End
	next := &d.Items[n]
	judged := judgesSomebody(s) && next.Passage < 0 && lexicon.TellsClause(next.Lower, lexicon.ChargeLink)
	needs := lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer)
	may := lexicon.TellsClause(s.Lemma, lexicon.MayNameHearer)
	headline := d.Sentences[s.Sentence].Para == d.Headline()
	last := d.Items[end-1]
	line := headline || needs && last.Passage < 0 && reading.Punctuation(last.Lower) != reading.Stop
	switch {
	case judged:
		return true
	case !needs && !may:
		return false
	case next.Passage < 0 && next.Lower == "to":
		return n+1 < end && d.Items[n+1].Tag.Verb() && (headline || s.Lemma != "ask")
	case next.Passage < 0 && next.Lower == "of":
		return headline && s.Lemma != "tell"
	case next.Passage >= 0, next.Tag != syntax.IN, next.Lower == "that":
		return line
	}
	return false
}

// objectAhead says whether the object that is missing behind a cue may stand before its subject, or the subject does not stand for
// somebody to whom it is done: whom she accused of; the firm she accused of.
func objectAhead(d *reading.Document, s *proposal.Statement) bool {
	who := s.Source.Items
	if d.Items[who.End-1].Tag == syntax.PRP {
		return true
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, who.Start) - 1
	return k >= chunks.Start && (d.Chunks[k].Kind == reading.NounPhrase || d.Chunks[k].Kind == reading.Relative)
}

// agentOfMarked gives words in marks to whom "by" names behind them: accused of “bullying” | by former staff.
func agentOfMarked(d *reading.Document, s *proposal.Statement) {
	c := &s.Content[len(s.Content)-1]
	chunks := d.Sentences[s.Sentence].Chunks
	v := reading.View{Doc: d, N: s.Sentence, Chunks: d.Chunks[chunks.Start:chunks.End]}
	by := v.ByBehindMarks(d.ChunkAt(chunks, c.Start)+1-chunks.Start, d.ChunkAt(chunks, c.End)-chunks.Start)
	if by < 0 {
		return
	}
	who := text.Span{Start: v.Chunks[by+1].Start, End: v.Chunks[by+1].End}
	s.Source, s.Reason = proposal.Source{Items: who, Head: who}, proposal.ReasonCue
	c.End = v.Chunks[by].Start
}

// withoutMain ends what somebody is accused of or told to do where the verb of the sentence follows: Two men accused of “plotting” a
// raid | were freed.
func withoutMain(d *reading.Document, s *proposal.Statement) {
	c := &s.Content[len(s.Content)-1]
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.Start) + 1
	for ; k < chunks.End && d.Chunks[k].Start < c.End; k++ {
		switch g := &d.Chunks[k]; {
		case g.Kind == reading.Relative, g.Kind == reading.Subordinator,
			d.Items[g.Start].Passage < 0 && lexicon.Meanwhile(d.Items[g.Start].Lower): // as dams fall
			return
		case g.Kind == reading.VerbGroup && g.Verb.Finite():
			object := d.Chunks[k-1].Kind == reading.NounPhrase || d.Chunks[k-1].Kind == reading.Quoted
			if g.Start > c.Start && object && d.Chunks[k-1].Start > c.Start {
				c.End = g.Start
			}
			return
		}
	}
}
