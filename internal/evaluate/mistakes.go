package evaluate

import (
	"cmp"
	"slices"
)

// A Mistake is a prediction, a gold attribution, or a pair of them, that is not right.
type Mistake struct {
	Kind            string
	Type            string // direct, mixed or indirect: of the gold side if there is one
	Doc             string
	Gold, Predicted *Side  // nil when there is none
	Note            string // why, where the corpus says so
	text            string
	rank            float64 // within its kind and type, the lowest first
}

// A Side is one of the two readings of a passage. Its spans are in bytes.
type Side struct {
	Parts
	Name       string   // of the speaker, in corpora that have it
	Confidence *float64 // nil when none is given
}

// either gives the gold side, or the predicted one where there is no gold.
func (m Mistake) either() *Side {
	if m.Gold != nil {
		return m.Gold
	}
	return m.Predicted
}

// Offset is where the content begins, in bytes; 0 when a prediction has none.
func (m Mistake) Offset() int {
	if content := m.either().Content; len(content) > 0 {
		return content[0].Start
	}
	return 0
}

// The kinds of mistakes, the worst first.
var (
	bratKinds   = []string{"wrong speaker", "missed", "invented", "content boundary", "cue"}
	recordKinds = []string{"speaker", "not speech", "missed spoken", "spurious spoken", "negation", "missed indirect", "spurious indirect"}
)

// Mistakes gives all mistakes, dealt by kinds in turn, so that the first of them are the worst of each: direct quotes and
// confident predictions come first.
func Mistakes(pairs []Pair) []Mistake {
	var all []Mistake
	for _, p := range pairs {
		side := func(a *Attribution) *Side {
			if a == nil {
				return nil
			}
			return &Side{Parts: a.Parts, Confidence: a.Confidence}
		}
		put := func(kind string, predicted, gold *Attribution, rank float64) {
			all = append(all, Mistake{Kind: kind, Type: cmp.Or(gold, predicted).Type, Doc: p.Name,
				Gold: side(gold), Predicted: side(predicted), text: p.Text, rank: rank})
		}
		a := align(p)
		matched := map[int]bool{}
		for i, predicted := range p.Predicted {
			full, isFull := a.full[i]
			content, isContent := a.content[i]
			switch {
			case isContent:
				matched[content] = true
				put("wrong speaker", predicted, p.Gold[content], -sure(predicted.Confidence))
			case !isFull:
				put("invented", predicted, nil, -sure(predicted.Confidence))
			default:
				matched[full] = true
				gold := p.Gold[full]
				if !slices.Equal(predicted.content, gold.content) {
					put("content boundary", predicted, gold, jaccard(predicted.content, gold.content))
				} else if !slices.Equal(predicted.cue, gold.cue) {
					put("cue", predicted, gold, -sure(predicted.Confidence))
				}
			}
		}
		for j, gold := range p.Gold {
			if !matched[j] {
				put("missed", nil, gold, -float64(len(gold.content)))
			}
		}
	}
	return deal(all, bratKinds)
}

// sure is a confidence, and the middle where none is given.
func sure(confidence *float64) float64 {
	if confidence == nil {
		return 0.5
	}
	return *confidence
}

// deal sorts mistakes by their rank, direct quotes before all, and takes them from each kind in turn.
func deal(all []Mistake, kinds []string) (dealt []Mistake) {
	weight := map[string]int{direct: 0, mixed: 1, indirect: 2}
	slices.SortStableFunc(all, func(a, b Mistake) int {
		return cmp.Or(cmp.Compare(weight[a.Type], weight[b.Type]), cmp.Compare(a.rank, b.rank))
	})
	piles := map[string][]Mistake{}
	deepest := 0
	for _, m := range all {
		piles[m.Kind] = append(piles[m.Kind], m)
		deepest = max(deepest, len(piles[m.Kind]))
	}
	for depth := range deepest {
		for _, kind := range kinds {
			if depth < len(piles[kind]) {
				dealt = append(dealt, piles[kind][depth])
			}
		}
	}
	return dealt
}

// Select gives the first of the mistakes that are of a kind; "" is any kind.
func Select(all []Mistake, kind string, limit int) (some []Mistake) {
	for _, m := range all {
		if len(some) < limit && (kind == "" || m.Kind == kind) {
			some = append(some, m)
		}
	}
	return some
}
