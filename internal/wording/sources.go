package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendSources mends where sources begin and end, and whom passives name.
func mendSources(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	at := proposal.BySentence(st)
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || s.Reason.ByForm() {
			continue
		}
		withoutLink(d, s)
		withoutDay(d, s)
		withoutCondition(d, s)
		wholeSubject(d, s)
		unnamed(d, st, i, at[s.Sentence])
		withoutSource(d, s)
	}
	return proposal.WithContent(st)
}

// withoutSource takes the source behind a cue out of what is said: the roof is unsafe, says | the director. Behind a participle that begins
// the sentence its clause goes on with the source: Fearing that she was ill | , they sent for help.
func withoutSource(d *reading.Document, s *proposal.Statement) {
	who := s.Source.Items
	if s.Source.Relative || who.Start < s.Cue.End || s.Reason != proposal.ReasonCue {
		return
	}
	opens := s.Cue.Start == d.Sentences[s.Sentence].Items.Start && d.Items[s.Cue.Start].Tag == syntax.VBG && d.ItemIs(who.Start-1, ",")
	for i := range s.Content {
		switch c := &s.Content[i]; {
		case !c.Overlaps(who):
		case c.Start >= who.Start || c.End <= who.End:
			s.CutOut(who)
			return
		case opens && c.Start < who.Start-1:
			c.End = who.Start - 1
			s.Content = s.Content[:i+1]
			return
		}
	}
}

// withoutLink takes out of a source what begins its sentence, an adverb that links it to the one before or a day: However | 40% said;
// Yesterday | Tom Roe said.
func withoutLink(d *reading.Document, s *proposal.Statement) {
	first := s.Source.Items.Start
	if first != d.Sentences[s.Sentence].Items.Start || s.Source.Items.End < first+2 {
		return
	}
	lower := d.Items[first].Lower
	day := lexicon.Is(lower, lexicon.Weekday) || lexicon.TellsClause(lower, lexicon.DayWord)
	if !lexicon.TellsClause(lower, lexicon.LinkAdverb) && !(day && d.TokenCapital(first+1)) {
		return
	}
	s.Source.Items.Start++
	if s.Source.Head.Start > first {
		return
	}
	if s.Source.Head.Start++; s.Source.Head.End <= s.Source.Head.Start {
		k := d.ChunkAt(d.Sentences[s.Sentence].Chunks, first+1)
		s.Source.Head = text.Span{Start: first + 1, End: min(d.Chunks[k].End, s.Source.Items.End)}
	}
}

// withoutDay takes out of a source the day on which its words were said: The company | Wednesday | reported that. A day alone is nobody,
// but where it does what a verb says: announced | Friday.
func withoutDay(d *reading.Document, s *proposal.Statement) {
	last := s.Source.Items.End - 1
	it := &d.Items[last]
	if it.Passage >= 0 || s.Source.Items.Start < last && s.Source.Items.End != s.Cue.Start {
		return
	}
	if !lexicon.Is(it.Lower, lexicon.Weekday) && !lexicon.TellsClause(it.Lower, lexicon.DayWord) {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, last)
	if k >= chunks.End || d.Chunks[k].Start != last {
		return // the Mail on Sunday
	}
	if s.Source.Items.Start < last {
		for k--; k >= chunks.Start && d.Chunks[k].End > s.Source.Items.Start; k-- {
			if kind := d.Chunks[k].Kind; kind != reading.NounPhrase && kind != reading.Coordinator {
				return // a poll released | Saturday
			}
		}
		s.Source.Items.End, s.Source.Head.End = last, min(s.Source.Head.End, last)
		return
	}
	if s.Source.Items.End != s.Cue.Start || !d.Items[s.Cue.Start].Tag.Finite() {
		s.Source = proposal.Source{}
	}
}

// withoutCondition takes out of a source what begins the clause as a condition: Provided | the inspector says; Whether or not | the
// minister says.
func withoutCondition(d *reading.Document, s *proposal.Statement) {
	first := s.Source.Items.Start
	if s.Source.Items.End < first+2 {
		return
	}
	supposed := first == d.Sentences[s.Sentence].Items.Start && lexicon.TellsMode(d.Items[first].Lower, lexicon.Condition)
	if supposed || d.ItemIs(first, "not") && d.ItemIs(first-1, "or") && d.ItemIs(first-2, "whether") {
		s.Source.Items.Start++
		s.Source.Head.Start = max(s.Source.Head.Start, first+1)
	}
}

// wholeSubject begins a source with the sentence where the models see only the end of its subject: Messages sent to | the guard suggest;
// The widow of | sculptor Enzo Brandi said.
func wholeSubject(d *reading.Document, s *proposal.Statement) {
	chunks := d.Sentences[s.Sentence].Chunks
	if chunks.End-chunks.Start < 3 {
		return
	}
	k := d.ChunkAt(chunks, s.Source.Items.Start)
	if k > chunks.Start && (k >= chunks.End || d.Chunks[k].Start > s.Source.Items.Start) {
		k-- // sculptor | Enzo Brandi
	}
	first := &d.Chunks[chunks.Start]
	if k-chunks.Start < 2 || first.Kind != reading.NounPhrase || d.Chunks[k-1].Kind != reading.Preposition {
		return
	}
	if s.Source.Items.End != s.Cue.Start {
		return
	}
	switch k - chunks.Start {
	case 2:
		if _, role := lexicon.RoleNoun(d.Items[first.Head].Lower); !role || !d.ItemIs(d.Chunks[k-1].Start, "of") {
			return
		}
	case 3:
		_, doc := lexicon.DocNoun(d.Items[first.Head].Lower)
		prep := d.Items[d.Chunks[k-1].Start].Lower
		doc = doc && (prep == "by" || lexicon.TellsClause(prep, lexicon.DescribedBy)) // no "came as"
		if g := &d.Chunks[k-2]; !doc || g.Kind != reading.VerbGroup || g.End != g.Start+1 || !past.Has(d.Items[g.Start].Tag) {
			return
		}
	default:
		return
	}
	s.Source.Items.Start, s.Source.Head = first.Start, text.Span{Start: first.Start, End: first.End}
}

// past are the tags of a participle of the past, which may look like the tense.
var past = syntax.Set(syntax.VBN, syntax.VBD)

// unnamed gives a source the clause in which somebody asks for his name to be withheld, and drops what that clause says: Two
// officials, who asked that their names not be used, | said. Those of the sentence are given.
func unnamed(d *reading.Document, st []proposal.Statement, i int, here []int) {
	s := &st[i]
	if !s.Source.Relative || len(s.Content) == 0 || !d.ItemIs(s.Source.Items.Start-1, ",") {
		return
	}
	end := s.Content[len(s.Content)-1].End
	if !keepsName(d, text.Span{Start: s.Source.Items.Start, End: end}) {
		return
	}
	cue := keepsName(d, text.Span{Start: s.Source.Items.Start, End: s.Cue.End})
	for _, k := range here {
		o := &st[k]
		if cue && k != i && o.Source.Items.End == s.Source.Items.Start-1 && o.Cue.End < o.Source.Items.End && d.ItemIs(s.Cue.End, ",") {
			o.Content, s.Content = s.Content, nil // was told by two officials, who asked not to be named, | that
			return
		}
		around := o.Source.Items.End == s.Source.Items.Start-1 && d.ItemIs(end, ",") && o.Cue.Start == end+1
		if around && !o.Source.None() {
			o.Source.Items.End = end + 1
			s.Content = nil
			return
		}
	}
}

// keepsName says whether the items of a clause say that a name is kept back.
func keepsName(d *reading.Document, clause text.Span) bool {
	for i := clause.Start; i < clause.End; i++ {
		for _, p := range lexicon.WithheldTo(d.Items[i].Lower) {
			first := i + 1 - len(p.Words)
			if first >= clause.Start && p.Is(func(k int) string { return d.Items[first+k].Lower }) {
				return true
			}
		}
	}
	return false
}
