package main

import (
	"fmt"

	"github.com/whosaid/whosaid/internal/headlined"
	"github.com/whosaid/whosaid/internal/longname"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A tally counts how the names that readers gave are found where they stand whole in their articles: exactly, with other
// words glued to them, a part of them, across, not at all; and whether the kind is right.
type tally struct {
	n     [3]outcome // all, people, organizations
	worst []string
}

type outcome struct{ all, exact, kind, glued, part, across, missed int }

// add counts the names of an article as a model labels it.
func (t *tally) add(a *article, m *naming.Model) {
	d := reading.Read(a.text)
	defer d.Release()
	var r naming.Reader
	labels := r.Labels(nil, m, d.Text, d.Tokens, d.Tags, d.Cuts)
	t.compare(a, d, spans(labels))
}

// A span is a name that was found.
type span struct {
	text.Span
	kind naming.Kind
}

func spans(labels []naming.Label) []span {
	var out []span
	for i, l := range labels {
		if l.Begins() {
			out = append(out, span{text.Span{Start: i, End: i + 1}, l.Kind()})
		} else if l > 0 {
			out[len(out)-1].End = i + 1
		}
	}
	return out
}

// addRules counts what package mention takes for the names, phrase by phrase.
func (t *tally) addRules(a *article) {
	d := reading.Read(a.text)
	defer d.Release()
	r := mention.NewRegister(d)
	defer r.Release()
	var out []span
	var cut headlined.Cutter
	for n := range d.Sentences {
		s := d.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			if d.Chunks[k].Kind != reading.NounPhrase {
				continue
			}
			m := nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End)
			longname.Join(r.Doc, &m, k, s.End)
			cut.Cut(d, &m, n)
			if m.Owned() {
				if p := nounphrase.At(d, m.Owner.Start, m.Owner.End); p.Named() {
					out = append(out, spanOf(d, &p))
				}
			}
			if m.Named() {
				out = append(out, spanOf(d, &m))
			}
		}
	}
	t.compare(a, d, out)
}

func spanOf(d *reading.Document, m *nounphrase.Mention) span {
	kind := map[nounphrase.Kind]naming.Kind{
		nounphrase.Person: naming.Person, nounphrase.Organization: naming.Organization, nounphrase.Document: naming.Work,
	}[m.Kind]
	return span{text.Span{Start: d.Items[m.Name.Start].Tok, End: d.Items[m.Name.End-1].TokEnd}, kind}
}

// compare counts; what stands in quotation marks is left out, for the phrases in them are not read.
func (t *tally) compare(a *article, d *reading.Document, found []span) {
	quoted := make([]bool, len(d.Tokens))
	for _, p := range d.Passages {
		for i := p.Tokens.Start; i < p.Tokens.End; i++ {
			quoted[i] = true
		}
	}
	for _, g := range a.targets() {
		for i := range d.Tokens {
			if quoted[i] || !matches(d, i, g.words) {
				continue
			}
			gold := text.Span{Start: i, End: i + len(g.words)}
			if g.kind == naming.Work {
				continue
			}
			t.judge(a, d, gold, g.kind, found)
		}
	}
}

func (t *tally) judge(a *article, d *reading.Document, gold text.Span, kind naming.Kind, found []span) {
	var best span
	for _, f := range found {
		if min(f.End, gold.End)-max(f.Start, gold.Start) > min(best.End, gold.End)-max(best.Start, gold.Start) || f.Span == gold {
			best = f
		}
	}
	for _, o := range []*outcome{&t.n[0], &t.n[min(kind, 2)]} {
		o.all++
		switch {
		case best.Span == gold:
			o.exact++
			if best.kind == kind || kind == naming.Organization && best.kind == naming.Place {
				o.kind++
			}
		case best.Start <= gold.Start && best.End >= gold.End:
			o.glued++
		case min(best.End, gold.End) <= max(best.Start, gold.Start):
			o.missed++
		case best.Start >= gold.Start && best.End <= gold.End:
			o.part++
		default:
			o.across++
		}
	}
	if best.Span != gold {
		s := ""
		if best.End > 0 {
			s = d.Text[d.Tokens[best.Start].Start:d.Tokens[best.End-1].End]
		}
		t.worst = append(t.worst, fmt.Sprintf("%s: %q not %q", a.name, s, d.Text[d.Tokens[gold.Start].Start:d.Tokens[gold.End-1].End]))
	} else if best.kind != kind && !(kind == naming.Organization && best.kind == naming.Place) {
		t.worst = append(t.worst, fmt.Sprintf("%s: %q is a %s", a.name, d.Text[d.Tokens[gold.Start].Start:d.Tokens[gold.End-1].End], best.kind))
	}
}

func (t *tally) print(title string) {
	fmt.Println(title)
	for i, name := range []string{"all", "people", "organizations"} {
		o := t.n[i]
		p := func(n int) float64 { return 100 * float64(n) / float64(max(o.all, 1)) }
		fmt.Printf("  %-14s %5d names, exact %5.1f%% (kind %5.1f%%), glued %4.1f%%, part %4.1f%%, across %4.1f%%, missed %4.1f%%\n",
			name, o.all, p(o.exact), p(o.kind), p(o.glued), p(o.part), p(o.across), p(o.missed))
	}
	if verbose {
		for _, w := range t.worst {
			fmt.Println("    " + w)
		}
	}
}
