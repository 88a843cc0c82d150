package proposal

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// What the stages behind the models need to mend statements.

// MostlySays is the share of a verb's uses that pass words on from which on it is taken to do so.
const MostlySays = 0.4

// BySentence lists the statements that have their cue in each sentence.
func BySentence(st []Statement) map[int][]int {
	at := make(map[int][]int, len(st))
	alone := make([]int, len(st)) // room for the first of each sentence
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start {
			continue
		}
		list := at[s.Sentence]
		if list == nil {
			list = alone[i : i : i+1]
		}
		at[s.Sentence] = append(list, i)
	}
	return at
}

// WithContent drops statements that have lost all that they said.
func WithContent(st []Statement) []Statement {
	for i := range st {
		if len(st[i].Content) == 0 {
			kept := make([]Statement, 0, len(st))
			for _, s := range st {
				if len(s.Content) > 0 {
					kept = append(kept, s)
				}
			}
			return kept
		}
	}
	return st
}

// CutOut takes a stretch of items out of the content of a statement, which may lose all that it says.
func (s *Statement) CutOut(cut text.Span) {
	var rest []text.Span
	for _, x := range s.Content {
		if before := (text.Span{Start: x.Start, End: min(x.End, cut.Start)}); before.End > before.Start {
			rest = append(rest, before)
		}
		if behind := (text.Span{Start: max(x.Start, cut.End), End: x.End}); behind.End > behind.Start {
			rest = append(rest, behind)
		}
	}
	s.Content = rest
}

// FirstPhrase returns the head of the noun phrase with which the content of a statement begins, which must have some.
func (s *Statement) FirstPhrase(d *reading.Document) int {
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Content[0].Start)
	return d.Chunks[min(k, chunks.End-1)].Head
}
