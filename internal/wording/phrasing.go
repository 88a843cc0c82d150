package wording

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Turns of phrase in which the words around a cue are taken for what was said.

// phrasings mends the statements of such turns, and drops those that say nothing.
func phrasings(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start {
			continue
		}
		likesToSay(d, s)
		quotedAsSaying(d, s)
		secondVerb(d, s)
		hearer(d, s)
		raised(d, s)
		settingFirst(d, s)
		hearersPlace(d, s)
		agreedWith(d, s)
		thatAlone(d, s)
		relativeObject(d, s)
		splitByAccording(d, s)
		if anonymity(d, s) {
			whoAsked(st, i)
			s.Content = nil
		}
	}
	askedBy(d, st)
	return proposal.WithContent(st)
}

// likesToSay gives the cue its infinitive or gerund: “A gate is a promise,” Holm likes | to say; Holm is fond of | saying.
func likesToSay(d *reading.Document, s *proposal.Statement) {
	last := len(s.Content) - 1
	if last < 1 || s.Content[last].Start != s.Cue.End {
		return
	}
	verb := s.Content[last].End - 1
	infinitive := verb == s.Cue.End+1 && d.ItemIs(s.Cue.End, "to")
	if !infinitive && !(verb == s.Cue.End && d.Items[verb].Tag == syntax.VBG) {
		return
	}
	v, _, ok := lexicon.Cue(d.Items[verb].Lower)
	if !ok || !v.Takes(lexicon.Quote) || !d.HoldsPassage(s.Content[0]) {
		return
	}
	s.Cue.End = verb + 1
	s.Verb, s.Lemma, s.Class, s.Frame, s.Share = v, v.Lemma, v.Class, lexicon.Inverted, v.Share(lexicon.Inverted)
	s.Content = s.Content[:last]
}

// quotedAsSaying gives “…,” the Argus quoted Bello as saying, to Bello, and so what follows: quoted Bello as saying | it was over.
func quotedAsSaying(d *reading.Document, s *proposal.Statement) {
	last := len(s.Content) - 1
	if last < 0 || s.Lemma != "quote" && s.Lemma != "cite" && s.Lemma != "misquote" || s.Content[last].Start != s.Cue.End {
		return
	}
	tail := s.Content[last]
	as := slices.IndexFunc(d.Items[tail.Start:tail.End], func(it reading.Item) bool { return it.Lower == "as" })
	if as <= 0 {
		return
	}
	who := text.Span{Start: tail.Start, End: tail.Start + as}
	rest := text.Span{Start: who.End + 2, End: tail.End}
	for who.End > who.Start+1 && d.ItemIs(who.End-1, ",") {
		who.End--
	}
	switch {
	case last > 0 && d.HoldsPassage(s.Content[0]):
		s.Content = s.Content[:last]
	case last == 0 && rest.Start < rest.End && d.Items[rest.Start-1].Tag == syntax.VBG:
		s.Content = []text.Span{rest}
		s.Frame = lexicon.That
	default:
		return
	}
	s.Source = proposal.Source{Items: who, Head: who}
	for i := who.End - 2; i > who.Start; i-- {
		if d.ItemIs(i, ",") && reading.Proper(d.Items[who.End-1].Tag) {
			s.Source.Head.Start = i + 1 // the head of the agency, Ivo Lund
			break
		}
	}
}

// secondVerb leaves out of a cue a verb that nothing follows: agreed but | accused the council.
func secondVerb(d *reading.Document, s *proposal.Statement) {
	for k := s.Cue.End - 2; k > s.Cue.Start; k-- {
		if it := &d.Items[k]; it.Passage < 0 && it.Lower == "but" && d.Items[k-1].Tag.Verb() && d.Items[k+1].Tag.Finite() {
			s.Cue.Start = k + 1
			return
		}
	}
}

// settingReach is how many items may tell time and place between a cue and "that".
const settingReach = 10

// settingFirst begins a content with its "that" where what stands before it tells when or how it was said: said | Tuesday in a
// statement posted online | that the bridge is safe.
func settingFirst(d *reading.Document, s *proposal.Statement) {
	if len(s.Content) == 0 || s.Verb == nil || !s.Verb.Takes(lexicon.That) || s.Content[0].Start != s.Cue.End {
		return
	}
	c, chunks := &s.Content[0], d.Sentences[s.Sentence].Chunks
	first := &d.Items[c.Start]
	if first.Passage >= 0 || first.Tag != syntax.IN && !lexicon.Is(first.Lower, lexicon.Weekday|lexicon.TimeNoun) || first.Lower == "that" {
		return
	}
	k := d.ChunkAt(chunks, c.Start)
	time := first.Lower != "tomorrow" && k+2 < chunks.End && onlyTime(d, d.Chunks[k])
	if time && d.Chunks[k+1].Kind == reading.NounPhrase && d.Chunks[k+2].Kind == reading.VerbGroup && d.Chunks[k+2].Verb.Finite() {
		c.Start = d.Chunks[k+1].Start // said yesterday | the lemons would be late
		return
	}
	for k := c.Start + 1; k < c.End-1 && k < c.Start+settingReach; k++ {
		switch it := &d.Items[k]; {
		case it.Passage >= 0 || it.Tag.Finite() && it.Tag != syntax.VBD:
			return
		case it.Lower == "that":
			c.Start = k
			return
		}
	}
}

// hearersPlace begins a content behind the place of who is told: told a hearing | in Lagos | the pier was rotten.
func hearersPlace(d *reading.Document, s *proposal.Statement) {
	if len(s.Content) == 0 || s.Verb == nil || !s.Verb.Takes(lexicon.Recipient) || s.Content[0].Start <= s.Cue.End {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Content[0].Start)
	if k+3 >= chunks.End || k <= chunks.Start || d.Chunks[k].Kind != reading.Preposition {
		return
	}
	if before := d.Chunks[k-1]; before.Kind != reading.NounPhrase || before.Start != s.Cue.End {
		return
	}
	if w := d.Items[d.Chunks[k].Start].Lower; w != "in" && w != "at" {
		return
	}
	if d.Chunks[k+1].Kind == reading.NounPhrase && d.Chunks[k+2].Kind == reading.NounPhrase && d.Chunks[k+3].Kind == reading.VerbGroup &&
		d.Chunks[k+3].Verb.Finite() && d.Chunks[k+1].End <= s.Content[0].End {
		s.Content[0].Start = d.Chunks[k+2].Start
	}
}

// agreedWith begins a content behind whom somebody agrees with: Roe agreed with | Tom Pell | that the plan was mad.
func agreedWith(d *reading.Document, s *proposal.Statement) {
	if len(s.Content) == 0 || s.Cue.End <= s.Cue.Start || !d.ItemIs(s.Cue.End-1, "with") || s.Content[0].Start != s.Cue.End {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.End)
	if k+2 >= chunks.End || d.Chunks[k].Start != s.Cue.End {
		return
	}
	if d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k+2].Kind != reading.NounPhrase {
		return
	}
	if that := d.Chunks[k+1]; d.ItemIs(that.Start, "that") && that.End < s.Content[0].End {
		s.Content[0].Start = that.Start
	}
}

// thatAlone carries a content on of which an aside behind its "that" left nothing: said that | , according to Pell, the plan was mad.
func thatAlone(d *reading.Document, s *proposal.Statement) {
	if len(s.Content) != 1 || s.Content[0].End != s.Content[0].Start+1 || !d.ItemIs(s.Content[0].Start, "that") {
		return
	}
	if !d.ItemIs(s.Content[0].End, ",") || !d.ItemIs(s.Content[0].End+1, "according") { // denied that, saying
		return
	}
	end := d.Sentences[s.Sentence].Items.End
	for end > s.Content[0].End && reading.Punctuation(d.Items[end-1].Lower) == reading.Stop {
		end--
	}
	s.Content[0].End = end
}

// relativeObject leaves out the pronoun that stands for what is named: whom | he calls | “the brakes”.
func relativeObject(d *reading.Document, s *proposal.Statement) {
	if len(s.Content) < 2 || s.Content[0].End != s.Content[0].Start+1 || !d.HoldsPassage(s.Content[1]) {
		return
	}
	if tag := d.Items[s.Content[0].Start].Tag; tag == syntax.WP || tag == syntax.WDT {
		s.Content = s.Content[1:]
	}
}

// splitByAccording takes in what follows the source of a clause that is cut by it: The port will, according to Lund, | be sold.
func splitByAccording(d *reading.Document, s *proposal.Statement) {
	if s.Reason != proposal.ReasonAccording || len(s.Content) != 1 || s.Source.None() {
		return
	}
	last := s.Content[0].End - 1
	if !lexicon.Is(d.Items[last].Lower, lexicon.Auxiliary|lexicon.Modal) || s.Content[0].End >= s.Cue.Start {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Source.Items.End)
	if k+1 < chunks.End && d.Chunks[k].Kind == reading.Comma {
		s.Content = append(s.Content[:1:1], text.Span{Start: d.Chunks[k+1].Start, End: clauseEnd(d, chunks, k+2)})
	}
}

// anonymity says whether a statement is about how somebody spoke who wants no name: spoke on condition of anonymity to discuss.
func anonymity(d *reading.Document, s *proposal.Statement) bool {
	named := func(r text.Span) bool {
		return slices.ContainsFunc(d.Items[r.Start:r.End], func(it reading.Item) bool { return it.Lower == "anonymity" })
	}
	if named(s.Cue) {
		return true
	}
	if len(s.Content) != 1 || s.Content[0].Start < s.Cue.End {
		return false
	}
	c := s.Content[0]
	return c.End <= c.Start+2 && named(c) || d.ItemIs(c.Start, "anonymity") || wantsNoName(d, c)
}

// whoAsked gives the source of a statement the clause in which somebody asks for his name to be kept back, that of statement i: said a
// teller | who asked not to be identified.
func whoAsked(st []proposal.Statement, i int) {
	s := &st[i]
	if !s.Source.Relative || len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return
	}
	for k := max(0, i-besideReach); k < min(len(st), i+besideReach+1); k++ {
		if o := &st[k]; k != i && o.Sentence == s.Sentence && !o.Source.None() && o.Source.Items.End == s.Source.Items.Start {
			o.Source.Items.End = s.Content[0].End
			return
		}
	}
}

// wantsNoName says whether words ask that somebody's name be kept back, or be another: asked | not to be named because the talks go
// on; asked | to be called Amir.
func wantsNoName(d *reading.Document, c text.Span) bool {
	i := c.Start
	if d.ItemIs(i, "not") {
		i++
	}
	if !d.ItemIs(i, "to") || !d.ItemIs(i+1, "be") || i+2 >= c.End || !lexicon.TellsClause(d.Items[i+2].Lower, lexicon.GivenAway) {
		return false
	}
	refused := d.ItemIs(i-1, "not") // of the cue, too: asked not
	return refused || i+3 < c.End && (d.ItemIs(i+3, "as") || d.TokenCapital(i+3))
}

// askedBy gives a question to the passive before it: The witness was asked by Ms Orde: “Were you there?”. The witness is who
// was asked, and the colon no cue of its own.
func askedBy(d *reading.Document, st []proposal.Statement) {
	var colons map[int]int // by item: the statement whose cue is the colon there
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || len(s.Content) != 1 || s.Content[0].End > s.Cue.Start || s.Source.None() || !s.PassiveCue(d) {
			continue
		}
		if colons == nil {
			colons = colonCues(d, st)
		}
		if k, ok := colons[s.Source.Items.End]; ok && k != i && len(st[k].Content) > 0 {
			s.Content, st[k].Content = st[k].Content, nil
			s.Frame = lexicon.Quote
		}
	}
}

// colonCues finds the statements whose cue is a colon.
func colonCues(d *reading.Document, st []proposal.Statement) map[int]int {
	at := make(map[int]int)
	for i := range st {
		if c := st[i].Cue; c.End == c.Start+1 && d.ItemIs(c.Start, ":") {
			at[c.Start] = i
		}
	}
	return at
}
