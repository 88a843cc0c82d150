package page

import (
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/attribution"
)

// A filterView is a group of choices of which one is taken.
type filterView struct {
	Name    string // of the group on the page
	Label   string
	Choices []choiceView
}

// A choiceView is one of them.
type choiceView struct {
	ID, Value, Words string
	Person           bool // the words are a name
	Count            string
	Checked          bool
}

// mostFilters is for how many speakers there is a choice, those who say most. More would be no help: the list of speakers has all.
const mostFilters = 24

// filters are the groups of an article; those in which nothing can be chosen are left out.
func (l *layout) filters() (all []filterView) {
	if len(l.quotes) < 2 {
		return nil
	}
	speakers := l.group("speaker", "Speaker")
	for i, p := range l.cast.parts {
		if i < mostFilters && p.name != "" {
			speakers.add(speakerClass(i+1), p.name, len(p.quotes))
		}
	}
	without := 0
	for i := range l.quotes {
		if l.cast.placeOf(&l.quotes[i]) == 0 {
			without++
		}
	}
	words := "not named"
	if len(l.cast.place) > mostFilters {
		words = "all others"
	}
	speakers.add(speakerClass(0), words, without)
	for i := range speakers.Choices {
		speakers.Choices[i].Person = i > 0 && speakers.Choices[i].Value != speakerClass(0)
	}

	kinds, types, levels := l.group("kind", "Kind"), l.group("type", "Type"), l.group("confidence", "Confidence")
	for _, k := range facetKinds {
		kinds.add("k-"+string(k), say("kind", string(k)), l.counted(func(q *attribution.Quote, _ *cardView) bool {
			return kindKey(q.Speaker.Kind) == string(k)
		}))
	}
	for _, t := range facetTypes {
		types.add("t-"+string(t), say("type", string(t)), l.counted(func(q *attribution.Quote, _ *cardView) bool {
			return typeKey(q.Type) == string(t)
		}))
	}
	for _, level := range facetLevels {
		levels.add("c-"+level, say("level", level), l.counted(func(_ *attribution.Quote, c *cardView) bool { return c.Level.Key == level }))
	}
	for _, f := range []filterView{speakers, kinds, types, levels} {
		if len(f.Choices) > 2 { // all, and two to choose between
			all = append(all, f)
		}
	}
	return all
}

// What there is to choose, beside speakers.
var (
	facetKinds = []attribution.Kind{
		attribution.Person, attribution.Organization, attribution.Group, attribution.Anonymous, attribution.Document, attribution.Unknown,
	}
	facetTypes  = []attribution.Type{attribution.Direct, attribution.Mixed, attribution.Indirect}
	facetLevels = []string{levelSure, levelLikely, levelCheck}
)

// group begins a group with the choice of all.
func (l *layout) group(name, label string) filterView {
	f := filterView{Name: l.prefix + name, Label: label}
	f.Choices = []choiceView{{ID: f.Name + "-all", Value: "all", Words: "all", Count: strconv.Itoa(len(l.quotes)), Checked: true}}
	return f
}

// add adds a choice, if it would leave something.
func (f *filterView) add(value, words string, n int) {
	if n > 0 {
		f.Choices = append(f.Choices, choiceView{ID: f.Name + "-" + value, Value: value, Words: words, Count: strconv.Itoa(n)})
	}
}

func (l *layout) counted(is func(*attribution.Quote, *cardView) bool) (n int) {
	for i := range l.quotes {
		if is(&l.quotes[i], l.cards[i]) {
			n++
		}
	}
	return n
}

// filterRules are the rules of style that make the choices work without a script, the same for every page: when a choice is taken, cards
// without its class go, and the text is no longer marked where it is not of that class.
var filterRules = sync.OnceValue(func() string {
	var values []string
	for i := range mostFilters + 1 {
		values = append(values, speakerClass(i))
	}
	for _, k := range facetKinds {
		values = append(values, "k-"+string(k))
	}
	for _, t := range facetTypes {
		values = append(values, "t-"+string(t))
	}
	for _, level := range facetLevels {
		values = append(values, "c-"+level)
	}
	var cards, texts, marks []string
	for _, v := range values {
		chosen := `.story:has(input[value="` + v + `"]:checked) `
		cards = append(cards, chosen+".card:not(."+v+")")
		marks = append(marks, chosen+".n:not(."+v+")")
		texts = append(texts, chosen+".said:not(."+v+")")
	}
	const with = ",\n"
	return "\n" + strings.Join(append(cards, marks...), with) + " { display: none }\n" +
		strings.Join(texts, with) + " { background: none; box-shadow: none; font-weight: inherit }\n"
})
