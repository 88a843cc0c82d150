package evaluate

// A tally counts for precision (hits of the predicted) and recall (found of the gold). They are kept apart because the rows by
// type type each side by its own content.
type tally struct{ hit, predicted, found, gold int }

func (t *tally) add(hit, predicted, found, gold int) {
	t.hit += hit
	t.predicted += predicted
	t.found += found
	t.gold += gold
}

// A Row is precision, recall and F1, from 0 to 1, with the numbers that they are of.
type Row struct {
	P         float64 `json:"p"`
	R         float64 `json:"r"`
	F1        float64 `json:"f1"`
	Predicted int     `json:"predicted"`
	Gold      int     `json:"gold"`
}

func (t *tally) row() Row {
	p, r := share(t.hit, t.predicted), share(t.found, t.gold)
	return Row{P: p, R: r, F1: harmonic(p, r), Predicted: t.predicted, Gold: t.gold}
}

// share is a part of a whole, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// harmonic is the F1 of a precision and a recall.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// The measures, in the order of the tables.
const (
	contentExact  = "content exact"
	contentWords  = "content words"
	cueExact      = "cue exact"
	cueOverlap    = "cue overlap"
	sourceExact   = "source exact"
	sourceOverlap = "source overlap"
	attributionF  = "ATTRIBUTION"
	strictTriple  = "strict triple"
)

var measures = []string{contentExact, contentWords, cueExact, cueOverlap, sourceExact, sourceOverlap, attributionF, strictTriple}

// tallies are the counts of every measure and type.
type tallies map[string]map[string]*tally

func newTallies() tallies {
	t := tallies{}
	for _, m := range measures {
		t[m] = map[string]*tally{}
		for _, k := range types {
			t[m][k] = &tally{}
		}
	}
	return t
}

// count adds what one document gives.
func (t tallies) count(p Pair, a alignment) {
	t.countSpans(p, contentExact, "", func(a *Attribution) Words { return a.content }, nil)
	t.countSpans(p, cueExact, cueOverlap, func(a *Attribution) Words { return a.cue }, cueStops)
	t.countSpans(p, sourceExact, sourceOverlap, func(a *Attribution) Words { return a.source }, sourceStops)
	t.countWords(p)
	loose := map[int]bool{}
	for _, j := range a.full {
		loose[j] = true
	}
	exactPredicted, exactGold := exactTriples(p.Predicted, p.Gold), exactTriples(p.Gold, p.Predicted)
	for i, attr := range p.Predicted {
		_, full := a.full[i]
		for _, k := range []string{allTypes, attr.Type} {
			t[attributionF][k].add(one(full), 1, 0, 0)
			t[strictTriple][k].add(one(exactPredicted[i]), 1, 0, 0)
		}
	}
	for j, attr := range p.Gold {
		for _, k := range []string{allTypes, attr.Type} {
			t[attributionF][k].add(0, 0, one(loose[j]), 1)
			t[strictTriple][k].add(0, 0, one(exactGold[j]), 1)
		}
	}
}

// distinct are the different spans of a document, in order of their first attribution, with the types of theirs.
type distinct struct {
	spans []Words
	types map[string]map[string]bool // by the key of the span
}

func distinctSpans(attributions []*Attribution, part func(*Attribution) Words) distinct {
	d := distinct{types: map[string]map[string]bool{}}
	for _, a := range attributions {
		span := part(a)
		if span == nil {
			continue
		}
		if d.types[span.key()] == nil {
			d.types[span.key()] = map[string]bool{allTypes: true}
			d.spans = append(d.spans, span)
		}
		d.types[span.key()][a.Type] = true
	}
	return d
}

// of counts the spans of a type, and those of them that are among some.
func (d distinct) of(kind string, some map[string]bool) (among, all int) {
	for key, types := range d.types {
		if types[kind] {
			all++
			among += one(some[key])
		}
	}
	return among, all
}

// countSpans counts one part of the attributions: exact, and overlapping unless that measure has no name.
func (t tallies) countSpans(p Pair, exact, overlap string, part func(*Attribution) Words, stops map[string]bool) {
	predicted, gold := distinctSpans(p.Predicted, part), distinctSpans(p.Gold, part)
	both := map[string]bool{}
	for key := range predicted.types {
		both[key] = gold.types[key] != nil
	}
	add := func(measure string, hit, found map[string]bool) {
		for _, k := range types {
			hits, all := predicted.of(k, hit)
			founds, golds := gold.of(k, found)
			t[measure][k].add(hits, all, founds, golds)
		}
	}
	add(exact, both, both)
	if overlap != "" {
		hit, found := pairUp(p.Doc, predicted.spans, gold.spans, stops)
		add(overlap, hit, found)
	}
}

// countWords counts the words in contents.
func (t tallies) countWords(p Pair) {
	words := func(attributions []*Attribution, kind string) Words {
		var all []int
		for _, a := range attributions {
			if kind == allTypes || kind == a.Type {
				all = append(all, a.content...)
			}
		}
		return newWords(all)
	}
	allPredicted, allGold := words(p.Predicted, allTypes), words(p.Gold, allTypes)
	for _, k := range types {
		predicted, gold := words(p.Predicted, k), words(p.Gold, k)
		t[contentWords][k].add(common(predicted, allGold), len(predicted), common(gold, allPredicted), len(gold))
	}
}

// exactTriples gives the indices of the attributions that have an exact counterpart, each counterpart used once.
func exactTriples(attributions, others []*Attribution) map[int]bool {
	type triple struct{ content, cue, source string }
	of := func(a *Attribution) triple { return triple{a.content.key(), a.cue.key(), a.source.key()} }
	left := map[triple]int{}
	for _, o := range others {
		left[of(o)]++
	}
	found := map[int]bool{}
	for i, a := range attributions {
		if left[of(a)] > 0 {
			left[of(a)]--
			found[i] = true
		}
	}
	return found
}
