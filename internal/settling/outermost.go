package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// outermost gives a sentence to whoever says all of it, by what the rules find at its end, where the models saw only what
// is said within: Sales are expected to fall, | Fisk said; The league is expected to meet, | according to the Post. A paper behind
// what somebody says only carried it.
func outermost(d *reading.Document, st []proposal.Statement, found *proposal.Found) []proposal.Statement {
	at := proposal.BySentence(st)
	in := proposal.Clauses{Doc: d, Found: found}
	defer in.Release()
	for n := range d.Sentences {
		if len(at[n]) == 0 {
			continue
		}
		nobodys := agentless(d, st, at[n])
		for _, s := range in.Read(n) {
			here := at[n]
			ahead := s.Frame == lexicon.That || s.Frame == lexicon.Bare
			if ahead {
				here = within(&s, st, here)
			}
			behind := s.Frame == lexicon.Inverted || nobodys && s.Reason == proposal.ReasonAccording
			whole := len(s.Content) == 1 && len(here) > 0 && (ahead || behind)
			if !whole || !plain(d, &s) || !covers(&s, st, here) || (ahead || pronoun(&d.Items[s.Source.Head.End-1])) && quoted(d, st, here) {
				continue
			}
			for _, i := range here {
				st[i].Content = nil
			}
			s.Content = slices.Clone(s.Content)
			st[here[0]] = s
			break
		}
	}
	return proposal.WithContent(st)
}

// within returns which of the statements given are about words behind the cue of s; none where one has to do with the cue.
func within(s *proposal.Statement, st []proposal.Statement, here []int) (in []int) {
	for _, i := range here {
		o := &st[i]
		said := slices.ContainsFunc(o.Content, func(c text.Span) bool { return c.Overlaps(s.Cue) })
		if said || o.Cue.Overlaps(s.Cue) || o.Source.Items.Overlaps(s.Cue) {
			return nil
		}
		if o.Cue.Start >= s.Cue.End {
			in = append(in, i)
		}
	}
	return in
}

// quoted says whether one of the statements given holds a whole quotation: he, behind more of the same, may be who is quoted.
func quoted(d *reading.Document, st []proposal.Statement, here []int) bool {
	return slices.ContainsFunc(here, func(i int) bool {
		return slices.ContainsFunc(st[i].Content, func(c text.Span) bool {
			return slices.ContainsFunc(d.Items[c.Start:c.End], func(it reading.Item) bool {
				return it.Passage >= 0 && d.SentenceLike(d.Passages[it.Passage])
			})
		})
	})
}

// agentless says whether all the statements of a sentence, those given, are passives without anybody who says it.
func agentless(d *reading.Document, st []proposal.Statement, here []int) bool {
	for _, i := range here {
		if s := &st[i]; !s.Source.None() || s.Reason.ByForm() || len(s.Content) == 0 || !s.PassiveCue(d) {
			return false
		}
	}
	return true
}

// covers says whether the content of s holds the cues and all the words of the statements given.
func covers(s *proposal.Statement, st []proposal.Statement, here []int) bool {
	whole := text.Span{Start: s.Content[0].Start, End: s.Content[len(s.Content)-1].End}
	in := func(x text.Span) bool { return x.Start >= whole.Start && x.End <= whole.End }
	for _, i := range here {
		if !in(st[i].Cue) {
			return false
		}
		for _, c := range st[i].Content {
			if !in(c) {
				return false
			}
		}
	}
	return true
}
