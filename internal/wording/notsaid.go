package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// What stands between marks and was said by nobody.

// notSaid drops the statements of it, and lists their passages, which are nobody's.
func notSaid(d *reading.Document, st []proposal.Statement) ([]proposal.Statement, []int) {
	var nobodys []int
	references := referencesFrom(d)
	nobodys = listedTitles(d, st, references)
	for i := range st {
		s := &st[i]
		listed := s.Para >= references && (s.Cue.End <= s.Cue.Start || s.Reason.ByForm()) && len(s.Content) == 1 && titled(d, s.Content[0])
		if !listed && !citation(d, s) && !letters(d, s) {
			continue
		}
		for _, c := range s.Content {
			for k := c.Start; k < c.End; k++ {
				if p := d.Items[k].Passage; p >= 0 {
					nobodys = append(nobodys, p)
				}
			}
		}
		s.Content = nil
	}
	return proposal.WithContent(st), nobodys
}

// referencesFrom returns the paragraph from which on titles of sources are listed, behind a heading that says so; one behind the last
// for none.
func referencesFrom(d *reading.Document) int {
	for p := len(d.Paras) - 1; p > 0; p-- {
		s := d.Paras[p].Sentences
		if s.End <= s.Start {
			continue
		}
		items := text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End}
		if !d.HoldsPassage(items) && lexicon.HeadsReferences(d.Lowers(nil, items)) {
			return p + 1
		}
		if !d.HoldsPassage(items) {
			break
		}
	}
	return len(d.Paras)
}

// listedTitles lists the passages of those paragraphs that are titles, and nobody says by a verb.
func listedTitles(d *reading.Document, st []proposal.Statement, from int) (titles []int) {
	if from >= len(d.Paras) || d.Paras[from].Sentences.Start >= len(d.Sentences) {
		return nil
	}
	said := make(map[int]bool)
	for i := range st {
		for _, c := range st[i].Content {
			for k := c.Start; k < c.End && st[i].Cue.End > st[i].Cue.Start && !st[i].Reason.ByForm(); k++ {
				said[d.Items[k].Passage] = true
			}
		}
	}
	for k := d.Sentences[d.Paras[from].Sentences.Start].Items.Start; k < len(d.Items); k++ {
		if p := d.Items[k].Passage; p >= 0 && !said[p] && !closed(d, d.Passages[p]) {
			titles = append(titles, p)
		}
	}
	return titles
}

// titled says whether a content is one passage that does not end as a sentence does.
func titled(d *reading.Document, c text.Span) bool {
	return c.End == c.Start+1 && d.Items[c.Start].Passage >= 0 && !closed(d, d.Passages[d.Items[c.Start].Passage])
}

// citation says whether a statement is one of a list of sources: "Police close road for flock" — The Northern Press, May 3, 2007. A
// title stands before a dash, an outlet and a day. A tweet has a day, too, behind a person or an account in brackets.
func citation(d *reading.Document, s *proposal.Statement) bool {
	if s.Reason != proposal.ReasonSignature && s.Reason != proposal.ReasonColon || s.Source.None() || len(s.Content) != 1 {
		return false
	}
	c, src := s.Content[0], s.Source.Items
	if c.End != c.Start+1 || d.Items[c.Start].Passage < 0 || src.Start < c.End || closed(d, d.Passages[d.Items[c.Start].Passage]) {
		return false
	}
	name := src.Start
	for name < src.End && d.Items[name].Lower != "," && d.Items[name].Lower != "(" {
		name++
	}
	if name == src.Start || !outlet(d, name-1) || d.ItemIs(name, "(") {
		return false
	}
	end := d.Sentences[d.SentenceOf(name-1, s.Sentence)].Items.End
	return dated(d, text.Span{Start: name, End: min(end, name+8)})
}

// closed says whether a passage ends as a sentence does, and a title does not.
func closed(d *reading.Document, p reading.Passage) bool {
	toks := d.InnerTokens(p)
	return len(toks) == 0 || reading.Punctuation(toks[len(toks)-1].Lower) == reading.Stop
}

// outlet says whether a name ends at item i as those of newspapers and institutions do.
func outlet(d *reading.Document, i int) bool {
	l := d.Items[i].Lower
	_, org := lexicon.OrgNoun(l)
	return d.TokenCapital(i) && (org || lexicon.OrgSuffix(l))
}

// dated says whether a month with a number beside it stands among items.
func dated(d *reading.Document, s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if !lexicon.Is(d.Items[i].Lower, lexicon.Month) {
			continue
		}
		if numbered(d, i-1) || numbered(d, i+1) {
			return true
		}
	}
	return false
}

func numbered(d *reading.Document, i int) bool {
	return i < len(d.Items) && d.Items[i].Lower != "" && d.Items[i].Lower[0] >= '0' && d.Items[i].Lower[0] <= '9'
}

// letters says whether nothing stands between the marks of a content but single letters: the letter "e" of a name.
func letters(d *reading.Document, s *proposal.Statement) bool {
	found := false
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			p := d.Items[i].Passage
			if p < 0 {
				continue
			}
			toks := d.InnerTokens(d.Passages[p])
			if len(toks) != 1 || toks[0].Kind != text.Word || toks[0].End-toks[0].Start != 1 || toks[0].Lower == "i" {
				return false
			}
			found = true
		}
	}
	return found
}
