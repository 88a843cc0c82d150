package page

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// A cardView is what stands beside a quote.
type cardView struct {
	ID, Place string // the anchors of the card and of the quote in the text
	Number    string
	Class     string // what the filters ask for: the classes in a string
	classes   []string

	Name     string // of the speaker; "" when the article does not tell
	Absent   string // then: in words
	Here     string // the words that stand for the speaker at this place, if they are others
	NameIs   string // where the name is from, that it is kept back
	Role     string
	Kind     string
	Type     string
	Cue      string
	Badge    string // "not said"
	Attitude string // that nobody need have spoken
	Facts    []factView
	Level    levelView
	Reason   string
	Link     string // to the words on the live page
	Check    *checkView
	Nested   []nestedView
}

// A factView is one of the circumstances: "to", "reporters".
type factView struct {
	Label, Words string
	ISO          string // of a time
}

// A nestedView is somebody else's words within a quote.
type nestedView struct{ Words, Name string }

// card makes the card of a quote.
func (l *layout) card(i int, c *checker) *cardView {
	q := &l.quotes[i]
	v := &cardView{
		ID: l.cardID(q), Place: l.placeID(q), Number: number(q),
		Type: say("type", string(q.Type)), Cue: oneLine(strings.Trim(q.Cue.Text, ": ")),
		Level: levelOf(q), Reason: reasonOf(q), Link: l.address.passage(l.text(), q), Check: c.check(l.text(), q),
		Facts: facts(q),
	}
	v.speaker(q)
	v.Badge = badge(q)
	if q.Attitude {
		v.Attitude = say("class", string(attribution.ClassAttitude))
	}
	for _, n := range q.Nested {
		v.Nested = append(v.Nested, nestedView{oneLine(n.Text), cmp.Or(n.Speaker.Name, n.Speaker.Text)})
	}
	v.classes = []string{
		speakerClass(l.cast.placeOf(q)), "k-" + kindKey(q.Speaker.Kind), "t-" + typeKey(q.Type), "c-" + v.Level.Key,
	}
	v.Class = strings.Join(v.classes, " ")
	return v
}

// speaker fills in who said it.
func (v *cardView) speaker(q *attribution.Quote) {
	s := &q.Speaker
	if v.Name = oneLine(s.Name); v.Name == "" {
		v.Absent = absent(q)
	}
	if here := oneLine(s.Text); v.Name == "" || !strings.Contains(here, v.Name) {
		v.Here = here
	}
	if !strings.EqualFold(s.Role, v.Name) { // not "mayor, mayor"
		v.Role = oneLine(s.Role)
	}
	if !s.IsZero() {
		v.Kind = say("kind", string(s.Kind))
	}
	v.NameIs = known("from", string(s.NameFrom))
	if s.Withheld {
		v.NameIs = strings.TrimPrefix(v.NameIs+", name withheld", ", ")
	}
}

// absent says that there is no name, and what there is instead: "speaker not named", "one of: A, B".
func absent(q *attribution.Quote) string {
	const most = 5
	if q.Reason == attribution.ReasonAmbiguous && len(q.Candidates) > 1 {
		var names []string
		for i, c := range q.Candidates[:min(most, len(q.Candidates))] {
			if i < 2 || c.Score >= perhaps {
				names = append(names, oneLine(c.Name))
			}
		}
		return "one of: " + strings.Join(names, ", ")
	}
	return "speaker not named"
}

// label is what the quote is called where it is not seen: "Ana Duarte, paraphrased".
func (v *cardView) label() string { return cmp.Or(v.Name, v.Absent) + ", " + v.Type }

// badge says that what the words of saying tell was not said, or was denied.
func badge(q *attribution.Quote) string {
	if words := known("mode", string(q.Cue.Mode)); words != "" {
		return words
	}
	if q.Cue.Negated {
		return say("mode", string(attribution.ModeNegated))
	}
	if q.Cue.Class == attribution.ClassDeny {
		return say("class", string(attribution.ClassDeny))
	}
	return ""
}

// perhaps is the share of the evidence from which on a second one whom a pronoun may mean is named.
const perhaps = 0.2

// facts are to whom, when, where and by which way it was said, as far as the article tells.
func facts(q *attribution.Quote) (all []factView) {
	if c := q.Circumstances; c != nil {
		add := func(label string, of *attribution.Circumstance) {
			if of != nil {
				all = append(all, factView{Label: label, Words: oneLine(of.Text)})
			}
		}
		add("to", c.To)
		if c.When != nil {
			add("when", &c.When.Circumstance)
			if !c.When.Guess {
				all[len(all)-1].ISO = c.When.ISO
			}
		}
		add("where", c.Where)
		add("channel", c.Channel)
	}
	if len(q.Candidates) > 1 && q.Speaker.Name != "" && q.Candidates[1].Score >= perhaps {
		all = append(all, factView{Label: "or perhaps", Words: oneLine(q.Candidates[1].Name)})
	}
	for _, via := range q.Via {
		all = append(all, factView{Label: "through", Words: oneLine(cmp.Or(via.Name, via.Text))})
	}
	return all
}

// How sure a record is, in a word. The least confidence of each is also said at the foot of the page.
const (
	levelSure   = "sure"
	levelLikely = "likely"
	levelCheck  = "check"

	fromSure   = 0.9
	fromLikely = 0.5
)

// A levelView is a confidence as a word and as a bar.
type levelView struct {
	Key, Word string
	Percent   string // may be empty
}

// levelOf is how sure a record is. What is sure of one whose source fits several is that it does: a reader has to tell which of them
// it is, whatever the figure, which is left out.
func levelOf(q *attribution.Quote) levelView {
	if q.Reason == attribution.ReasonAmbiguous {
		return levelView{Key: levelCheck, Word: say("level", levelCheck)}
	}
	return newLevel(q.Confidence)
}

func newLevel(confidence float64) levelView {
	key := levelCheck
	switch {
	case confidence >= fromSure:
		key = levelSure
	case confidence >= fromLikely:
		key = levelLikely
	}
	return levelView{Key: key, Word: say("level", key), Percent: strconv.Itoa(int(math.Round(100 * min(1, max(0, confidence)))))}
}

// kindKey and typeKey are what a record says, or the last of their kind for what nobody knows: they become classes.
func kindKey(k attribution.Kind) string {
	if known("kind", string(k)) == "" {
		return string(attribution.Unknown)
	}
	return string(k)
}

func typeKey(t attribution.Type) string {
	if known("type", string(t)) == "" {
		return string(attribution.Indirect)
	}
	return string(t)
}
