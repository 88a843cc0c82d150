package evaluate

// The spans that the CofeNet paper counts, in the order of its table.
var cofenetParts = []string{"source", "cue", "content"}

// A CofenetScore is the figures of the CofeNet paper's table (exe/eval of github.com/cofe-ai/CofeNet): token by token and
// without any allowance, every fragment a span of its own. A document with alternative versions is scored against each of
// those instead of its own, as the paper's test file has them all.
type CofenetScore struct {
	Documents   int            `json:"documents"`
	Annotations int            `json:"annotation files"`
	Exact       map[string]Row `json:"exact"` // by part: the same tokens
	Begin       map[string]Row `json:"begin"` // by part: the same first token
}

// Cofenet compares predictions with gold attributions in that convention.
func Cofenet(pairs []Pair) *CofenetScore {
	s := &CofenetScore{Documents: len(pairs), Exact: map[string]Row{}, Begin: map[string]Row{}}
	exact, begin := map[string]*tally{}, map[string]*tally{}
	for _, part := range cofenetParts {
		exact[part], begin[part] = &tally{}, &tally{}
	}
	for _, p := range pairs {
		pieces := tokens(p.Text)
		mine := elements(labels(pieces, p.Predicted))
		versions := p.Alternatives
		if len(versions) == 0 {
			versions = [][]*Attribution{p.Gold}
		}
		for _, version := range versions {
			s.Annotations++
			theirs := elements(labels(pieces, version))
			for _, part := range cofenetParts {
				exact[part].compare(mine[part], theirs[part], func(s Span) Span { return s })
				begin[part].compare(mine[part], theirs[part], func(s Span) Span { return Span{Start: s.Start} })
			}
		}
	}
	for _, part := range cofenetParts {
		s.Exact[part], s.Begin[part] = exact[part].row(), begin[part].row()
	}
	return s
}

// compare adds what two lists of spans have in common, by some key.
func (t *tally) compare(predicted, gold []Span, key func(Span) Span) {
	p, g := map[Span]bool{}, map[Span]bool{}
	for _, s := range predicted {
		p[key(s)] = true
	}
	both := 0
	for _, s := range gold {
		if k := key(s); !g[k] {
			g[k] = true
			both += one(p[k])
		}
	}
	t.add(both, len(p), both, len(g))
}

// A label is what a token is: the begin or the inside of a part, or nothing.
type label struct {
	part  string
	begin bool
}

// labels marks tokens. Every fragment begins anew, and where spans overlap the last one stays.
func labels(pieces []Span, attributions []*Attribution) []label {
	all := make([]label, len(pieces))
	for _, a := range attributions {
		for _, p := range []struct {
			part      string
			fragments []Span
		}{{"content", a.Content}, {"source", a.Source}, {"cue", a.Cue}} {
			for _, f := range p.fragments {
				first, end := touched(pieces, f)
				for i := first; i < end; i++ {
					all[i] = label{p.part, i == first}
				}
			}
		}
	}
	return all
}

// elements reads labels back into spans of tokens. An inside without its begin is no span.
func elements(labels []label) map[string][]Span {
	found := map[string][]Span{}
	part, start := "", 0
	for i, l := range append(labels, label{}) {
		if part != "" && (l.begin || l.part != part) {
			found[part] = append(found[part], Span{Start: start, End: i})
			part = ""
		}
		if l.begin {
			part, start = l.part, i
		}
	}
	return found
}
