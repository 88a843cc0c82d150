package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/transcript"
)

// turns makes statements of the turns of a transcript.
func turns(d *reading.Document) (out []Statement) {
	for _, t := range transcript.Turns(d) {
		out = append(out, Statement{
			Sentence: t.Sentence, Para: t.Para, From: -1, Reason: ReasonTurn,
			Lemma: ":", Frame: lexicon.Quote, Share: 0.95, Class: lexicon.Report,
			Cue: t.Colon, Source: Source{Items: t.Who, Head: t.Name}, Content: []text.Span{t.Says},
		})
	}
	return out
}
