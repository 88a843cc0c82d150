package candidate

// A template gives one feature of a candidate at most: the number of its bucket, or -1 for none.
type template struct {
	name   string
	bucket func(m *Mention, f *Facts) int
}

// buckets is how many a template has at most.
const buckets = 16

// Features is how many there are in all.
var Features = len(templates) * buckets

// seen says whether a candidate is an entity mentioned before.
func (f *Facts) seen() bool { return f.Option == Named || f.Option == Described }

// told says whether it is any entity.
func (f *Facts) told() bool { return f.Option <= Ahead }

// near sorts distances in sentences.
func near(far int) int {
	switch {
	case far <= 3:
		return max(0, far)
	case far <= 6:
		return 4
	case far <= 12:
		return 5
	}
	return 6
}

// when gives bucket 0 of a feature that is there or not.
func when(there bool) int {
	if there {
		return 0
	}
	return -1
}

// ofSeen is a template for entities mentioned before.
func ofSeen(name string, bucket func(f *Facts) int) template {
	return template{name, func(_ *Mention, f *Facts) int {
		if !f.seen() {
			return -1
		}
		return bucket(f)
	}}
}

// ofTold is one for all entities.
func ofTold(name string, bucket func(f *Facts) int) template {
	return template{name, func(_ *Mention, f *Facts) int {
		if !f.told() {
			return -1
		}
		return bucket(f)
	}}
}

// byOption is one of the mention, which tells something only beside the sort of candidate.
func byOption(name string, there func(m *Mention) bool) template {
	return template{name, func(m *Mention, f *Facts) int {
		if !there(m) {
			return -1
		}
		return int(f.Option)
	}}
}

// said turns what is told of a property into a bucket; what is not told of both is no feature.
func said(t Told) int { return int(t) - 1 }

// short are the upper bounds of the buckets of how far a candidate is behind the one that the rules choose.
var short = [...]float64{0.05, 0.15, 0.3, 0.5, 0.75, 1, 1.5, 2, 3}

// The buckets of what the rules say of a candidate: first that it is theirs, then how far it is behind.
const (
	ruledChosen  = 0
	ruledFar     = len(short) + 1
	ruledUnrated = len(short) + 2
	ruledNone    = len(short) + 3 // they choose nobody, and this is it
	ruledSome    = len(short) + 4 // they choose somebody, and this is nobody
)

func byRule(f *Facts) int {
	switch {
	case !f.told() && f.Chosen:
		return ruledNone
	case !f.told():
		return ruledSome
	case f.Chosen:
		return ruledChosen
	case !f.Rated:
		return ruledUnrated
	}
	for i, x := range short {
		if f.Short < x {
			return i + 1
		}
	}
	return ruledFar
}

// Expected is what a weight is before anything has been learnt, in logits: the rules are right as a rule, and the more so the
// farther ahead their choice is; who is known by a word is meant by it, and nobody of another country, age or owner.
func Expected(feature int) float64 {
	name, b := Name(feature)
	if name != "rules" {
		return before[name][b]
	}
	switch {
	case b == ruledChosen || b == ruledNone || b > ruledSome:
		return 0
	case b == ruledUnrated || b == ruledSome:
		return -2.5
	case b == ruledFar:
		return -6
	}
	return -2 * short[b-1]
}

// before is what else is expected, by template and bucket.
var before = map[string][buckets]float64{
	"head":    {2 * int(Agree): 1, 2*int(Agree) + 1: 1, 2 * int(Differ): -1, 2*int(Differ) + 1: -1},
	"alone":   {int(Named): 2, int(Itself): -1},
	"country": {int(Differ) - 1: -4},
	"behind":  {int(Differ) - 1: -1.5},
	"owner":   {int(Differ) - 1: -1.5},
	"goes on": {2.5, 1, 2, 2.5, 2, 2.5},
	"passing": {0: -1.5},
	"age":     {int(Differ) - 1: -4, int(Agree) - 1: 2},
}

var templates = []template{
	{"option", func(_ *Mention, f *Facts) int { return int(f.Option) }},
	ofSeen("far", func(f *Facts) int { return near(f.Far) }),
	{"ahead", func(_ *Mention, f *Facts) int {
		if f.Option != Ahead {
			return -1
		}
		return near(f.Far)
	}},
	ofSeen("far and place", func(f *Facts) int { return min(near(f.Far), 4)*3 + int(f.Place) }),
	ofSeen("spoke", func(f *Facts) int { return when(f.Spoke) }),
	ofSeen("spoke lately", func(f *Facts) int { return when(f.Lately) }),
	{"spoke last", func(_ *Mention, f *Facts) int {
		if !f.Speaking {
			return -1
		}
		return one(f.Far > 1)
	}},
	ofSeen("mentions", func(f *Facts) int { return count(f.Mentions) }),
	ofTold("first of its kind", func(f *Facts) int { return when(f.First) }),
	ofTold("gender", func(f *Facts) int { return int(f.Gender) }),
	ofTold("kind", func(f *Facts) int { return int(f.Kind)*2 + one(f.Certain) }),
	ofTold("head", func(f *Facts) int { return int(f.Head)*2 + one(f.Option == Described) }),
	ofTold("shared", func(f *Facts) int { return min(f.Shared, 2) }),
	ofTold("unshared", func(f *Facts) int {
		if f.Head != Agree {
			return -1
		}
		return min(f.Unshared, 2)
	}),
	ofTold("head in the name", func(f *Facts) int { return when(f.InName) }),
	ofTold("country", func(f *Facts) int { return said(f.Country) }),
	ofTold("behind", func(f *Facts) int { return said(f.Behind) }),
	ofTold("owner", func(f *Facts) int { return said(f.Owner) }),
	ofTold("age", func(f *Facts) int { return said(f.Age) }),
	{"rules", func(_ *Mention, f *Facts) int { return byRule(f) }},
	ofSeen("in doubt", func(f *Facts) int { return when(f.Doubt > 9) }),
	byOption("generic", func(m *Mention) bool { return m.Generic }),
	byOption("qualified", func(m *Mention) bool { return m.Qualified }),
	byOption("one word", func(m *Mention) bool { return m.Words == 0 }),
	byOption("three words", func(m *Mention) bool { return m.Words > 1 }),
	byOption("said of somebody", func(m *Mention) bool { return m.Said }),
	byOption("sole", func(m *Mention) bool { return m.Fitting == 1 }),
	byOption("alone", func(m *Mention) bool { return m.Near == 1 }),
	byOption("marked", func(m *Mention) bool { return m.Marked }),
	ofTold("passing", func(f *Facts) int { return when(f.Passing) }),
	{"goes on", func(m *Mention, f *Facts) int {
		switch {
		case !f.GoesOn, m.Words == 0 && !f.First && !m.Marked && !m.Alone:
			return -1
		case m.Words == 0 && !m.Alone:
			return one(f.First)
		}
		return max(1, min(m.Words, 2))*2 + one(f.First)
	}},
	{"generic and head", func(m *Mention, f *Facts) int {
		if !f.told() {
			return -1
		}
		return int(f.Head)*2 + one(m.Generic)
	}},
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// count sorts numbers of mentions.
func count(n int) int {
	switch {
	case n <= 3:
		return n
	case n <= 6:
		return 4
	}
	return 5
}

// AppendFeatures appends the numbers of a candidate's features.
func AppendFeatures(out []uint16, m *Mention, f *Facts) []uint16 {
	for i := range templates {
		if b := templates[i].bucket(m, f); b >= 0 && b < buckets {
			out = append(out, uint16(i*buckets+b))
		}
	}
	return out
}

// Name tells the template and the bucket of a feature.
func Name(feature int) (template string, bucket int) {
	return templates[feature/buckets].name, feature % buckets
}

// Conflict says whether what is told of a candidate forbids that the description means it: another country, another age, another
// office of the same sort, a deputy's, a guild for a company, the Labour party for the Tories, an aunt for the mother.
func (f *Facts) Conflict() bool {
	return f.told() && (f.Country == Differ || f.Behind == Differ || f.Age == Differ || f.NoFirm || f.Under || f.Another)
}
