package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// wordsOf gives a quotation that stands alone to whom the sentence behind it gives the words: “…” Those were the words of Ada Lund;
// So said Ada Lund.
func wordsOf(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var c *proposal.Clause
	var said, at map[int][]int
	for n := 1; n < len(d.Sentences); n++ {
		if !givesWords(d, n) || !d.QuoteOnly(n-1) {
			continue
		}
		if c == nil {
			c, said, at = proposal.NewClause(d), byContent(d, st), proposal.BySentence(st)
			defer c.Release()
		}
		c.Begin(n)
		cue, k := wordsNoun(c), 4
		if cue.End == cue.Start {
			cue, k = soSaid(c)
		}
		p := lastPassage(d, n-1)
		if cue.End == cue.Start || saidElsewhere(st, said[n-1], p, n-1) {
			continue
		}
		who, _ := c.PhraseFrom(k)
		if who.None() || !speaks(&d.Items[who.Head.End-1]) {
			continue
		}
		// what the models made of the quotation, and of the sentence that gives it away, is made anew
		for _, i := range at[n] {
			st[i].Content = nil
		}
		for _, i := range said[n-1] {
			if st[i].Says(p) {
				st[i].Content = nil
			}
		}
		st = append(st, proposal.Statement{
			Sentence: n, Para: d.Sentences[n].Para, From: -1, Reason: proposal.ReasonCue, Source: who, Cue: cue, Frame: lexicon.Quote,
			Lemma: d.Items[cue.End-1].Lower, Share: proposal.MostlySays, Class: lexicon.Report, Content: []text.Span{{Start: p, End: p + 1}},
		})
	}
	return proposal.WithContent(st)
}

// givesWords says whether sentence n begins as those do that give words away.
func givesWords(d *reading.Document, n int) bool {
	s := d.Sentences[n].Items
	if s.End <= s.Start {
		return false
	}
	first := &d.Items[s.Start]
	return first.Passage < 0 && (lexicon.Is(first.Lower, lexicon.Demonstrative) || first.Lower == "so" || first.Lower == "thus")
}

// wordsNoun returns the noun of "Those were the words of"; empty for none.
func wordsNoun(c *proposal.Clause) (cue text.Span) {
	is := c.Kind(1) == reading.VerbGroup && c.Chunks[1].End == c.Chunks[1].Start+1 && reading.IsBe(c.Word(1))
	if len(c.Chunks) < 5 || !is || c.Chunks[0].End != c.Chunks[0].Start+1 || c.Kind(2) != reading.NounPhrase {
		return cue
	}
	if w := c.Word(3); w != "of" && w != "from" || c.Kind(4) != reading.NounPhrase {
		return cue
	}
	head := c.Chunks[2].Head
	if _, noun := lexicon.CueNoun(c.Doc.Items[head].Lower); noun || c.Doc.ItemIs(head, "words") {
		return text.Span{Start: head, End: head + 1}
	}
	return cue
}

// soSaid returns the verb of "So said", and the chunk behind it; empty for none.
func soSaid(c *proposal.Clause) (cue text.Span, who int) {
	v := 0
	if c.Kind(v) == reading.Adverb {
		v++
	}
	if c.Kind(v) != reading.VerbGroup || c.Kind(v+1) != reading.NounPhrase || !passesOn(c, v) {
		return cue, 0
	}
	if first := c.Word(0); first != "so" && first != "thus" {
		return cue, 0
	}
	at := items(c, v)
	return text.Span{Start: c.Chunks[v].Head, End: at.End}, v + 1
}
