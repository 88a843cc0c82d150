package attribution

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/training"
)

// What internal/train needs and no user does goes through internal/training.
func init() {
	training.Examples = examples
	training.Choices = choices
	training.Extract = func(article string, chain *sequence.Model, links *sequence.Chooser) any {
		res, _ := extract(&Article{Text: article}, &Extractor{}, &engine{chain: chain, links: links})
		return res
	}
}

// examples gives the paragraphs of an article as the chain sees them.
func examples(article string, bits uint) []sequence.Example {
	d := read(article)
	f := proposals(d, bits)
	var out []sequence.Example
	for n := range d.paras {
		var e sequence.Example
		f.eachItem(n, func(at place) {
			e.Items = append(e.Items, text.Span(d.items[at.item].Span))
			e.Features = append(e.Features, append([]uint32(nil), f.item(at)...))
			e.Kinds = append(e.Kinds, f.kind(at))
		})
		out = append(out, e)
	}
	return out
}

// proposals reads what the rules propose for a document.
func proposals(d *document, bits uint) *features {
	strict, _ := d.statements(nil, false)
	loose, _ := d.statements(nil, true)
	return newFeatures(d, strict, loose, bits)
}

// choices gives the links to learn in an article whose items have these labels, by paragraph, with the items.
func choices(article string, labels [][]sequence.Label, bits uint) ([]sequence.Choice, []text.Span) {
	d := read(article)
	f := proposals(d, bits)
	var out []sequence.Choice
	for n := range d.paras {
		p := d.paras[n].sentences
		if p.End <= p.Start {
			continue
		}
		pair := newPairing(f, n, sequence.Parts(nil, labels[n], d.sentences[p.Start].items.Start), bits)
		for i, x := range pair.parts {
			if x.Label == sequence.InSource {
				continue
			}
			c := sequence.Choice{Content: x.Label == sequence.InContent, Part: x}
			for _, k := range pair.candidates(nil, i) {
				var y sequence.Part
				if k >= 0 {
					y = pair.parts[k]
				}
				c.Candidates = append(c.Candidates, y)
				c.Features = append(c.Features, append([]uint32(nil), pair.features(i, k)...))
			}
			out = append(out, c)
		}
	}
	items := make([]text.Span, len(d.items))
	for i, it := range d.items {
		items[i] = text.Span(it.Span)
	}
	return out, items
}
