package referent

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Where the words end that describe somebody, and when they mean nobody.

// PhraseAt returns chunk k if it is a noun phrase of sentence n; nil else.
func PhraseAt(r *mention.Register, k, n int) *reading.Chunk {
	if r.KindOf(k, r.Doc.Sentences[n].Chunks.End) != reading.NounPhrase {
		return nil
	}
	return &r.Doc.Chunks[k]
}

// Tail returns the item behind what hangs on the description at chunk k: "released in March by the state auditor".
func Tail(r *mention.Register, k, n int) int {
	end := r.Doc.Sentences[n].Chunks.End
	j := k + 1
	if v := r.KindOf(j, end); v == reading.VerbGroup {
		if v := r.Doc.Chunks[j].Verb; v.Finite() || v.Infinitive() || v.Gerund() && !doesThat(r, j, end) {
			return r.Doc.Chunks[k].End
		}
	} else if v != reading.Preposition || r.TimePhrase(min(j+1, end-1)) {
		return r.Doc.Chunks[k].End
	}
	for j < end && j < k+9 {
		switch c := r.Doc.Chunks[j]; c.Kind {
		case reading.NounPhrase, reading.Preposition, reading.Adverb:
		case reading.Bracket:
			if r.KindOf(j+1, end) != reading.NounPhrase { // from Orlo (ORL) chief Tom Roe
				return r.Doc.Chunks[j-1].End
			}
		case reading.VerbGroup:
			if j > k+1 && (c.Verb.Finite() || c.Verb.Gerund() && !lexicon.Is(r.Doc.Items[c.Start].Lower, lexicon.Preposition)) {
				return r.Doc.Chunks[j-1].End
			}
		default:
			return r.Doc.Chunks[j-1].End
		}
		j++
	}
	return r.Doc.Chunks[j-1].End
}

// doesThat says whether what a document is doing by the gerund at chunk j is whole: a petition challenging the tax. What it says is no
// part of what it is called: a letter | saying they may go, a notice | giving them until Friday.
func doesThat(r *mention.Register, j, end int) bool {
	for k := j + 1; k < end; k++ {
		switch c := r.Doc.Chunks[k]; c.Kind {
		case reading.NounPhrase:
			if r.Doc.Items[c.Start].Tag == syntax.PRP {
				return false
			}
		case reading.Preposition:
		case reading.Comma, reading.Stop:
			return k > j+1
		case reading.VerbGroup: // a story claiming the party | lied
			v, _, cue := lexicon.Cue(r.Doc.Items[r.Doc.Chunks[j].Head].Lower)
			return k > j+1 && c.Verb.Finite() && !(cue && v.Takes(lexicon.Bare))
		default:
			return false
		}
	}
	return false
}

// HangsOver says whether the last item of a source is none of its description: the comma that closes an apposition, "officials
// who".
func HangsOver(d *reading.Document, i int) bool {
	it := &d.Items[i]
	return it.Lower == "," || it.Tag == syntax.WP || it.Tag == syntax.WDT
}

// UpToClause cuts a source before what a comma or dash adds: "a neighbour, who asked not to be named".
func UpToClause(d *reading.Document, s text.Span) text.Span {
	for i := s.Start + 1; i < s.End; i++ {
		if it := &d.Items[i]; it.Passage < 0 {
			switch reading.Punctuation(it.Lower) {
			case reading.Comma, reading.Dash, reading.Bracket:
				if it.Lower != "-" {
					return text.Span{Start: s.Start, End: i}
				}
			}
		}
	}
	return s
}

// WithoutDay cuts off the day right behind the head of a source, which tells when it spoke: the coach | on Sunday.
func WithoutDay(d *reading.Document, s, head text.Span) text.Span {
	if s.End == head.End+2 && d.ItemIs(head.End, "on") && lexicon.Is(d.Items[s.End-1].Lower, lexicon.Weekday) {
		s.End = head.End
	}
	return s
}

// Nobody says whether a source is a word for nobody, or for so many of some: no one, neither leader.
func Nobody(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.None() {
		return false
	}
	i := s.Source.Items.Start
	l := d.Items[i].Lower
	if !lexicon.Is(l, lexicon.Negation) {
		return false
	}
	if lexicon.Is(l, lexicon.Determiner|lexicon.Indefinite) {
		return true
	}
	return i+1 < s.Source.Items.End && lexicon.Is(d.Items[i+1].Lower, lexicon.Number|lexicon.Determiner)
}
