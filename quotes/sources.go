package quotes

import "slices"

// Sources are many sources with names: the transcripts of a newsroom, the documents that a text was made from. The zero
// value is ready. Once all are added it may be shared between goroutines.
type Sources struct{ all []source }

type source struct {
	name  string
	index *Index
}

// A Found is a quotation found in one of many sources.
type Found struct {
	Name string `json:"name"`
	Match
}

// Add adds a source, which may be added under several names.
func (s *Sources) Add(name string, x *Index) { s.all = append(s.all, source{name, x}) }

// Select looks for a quotation in all sources and gives those that have it, the truest first, of those equally true in
// the order in which they were added. If the source is known that it is said to come from, name it: it is first among
// those equally true, so that another in front of it is the finding "they said it elsewhere". Named "", none is.
func (s *Sources) Select(q Selector, named string) []Found {
	var out []Found
	for _, src := range s.all {
		if m := src.index.Select(q); m.Verdict != NotFound {
			out = append(out, Found{src.name, m})
		}
	}
	slices.SortStableFunc(out, func(a, b Found) int {
		switch {
		case a.Verdict != b.Verdict:
			return int(a.Verdict) - int(b.Verdict)
		case a.Name != b.Name && a.Name == named:
			return -1
		case a.Name != b.Name && b.Name == named:
			return 1
		case a.Similarity != b.Similarity:
			return compare(b.Similarity, a.Similarity)
		}
		return 0
	})
	return out
}

func compare(a, b float64) int {
	if a < b {
		return -1
	}
	return 1
}
