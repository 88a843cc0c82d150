package page

import (
	"strconv"
)

// A speakerView is a speaker of the list, with what is theirs.
type speakerView struct {
	Name, Absent, Role, Kind, Note string
	Count                          string
	Share                          string // of the words that are said, in percent
	Quotes                         []quotedView
}

// A quotedView is a quote as it can be cited.
type quotedView struct {
	Card, Number, Citation string
}

// mostSpeakers is how many stand in the list at once. The text should not be far away; the others are behind a word.
const mostSpeakers = 6

// speakers makes the list.
func (l *layout) speakers() (all []speakerView) {
	for _, p := range l.cast.parts {
		v := speakerView{Name: p.name, Role: p.role, Note: p.note, Count: count(len(p.quotes), "quote")}
		v.Share = strconv.Itoa(percent(p.words, l.cast.words))
		if v.Name == "" {
			v.Absent = "speaker not named"
		} else if known("kind", string(p.kind)) != "" {
			v.Kind = say("kind", string(p.kind))
		}
		for _, i := range p.quotes {
			q := &l.quotes[i]
			v.Quotes = append(v.Quotes, quotedView{Card: l.cardID(q), Number: number(q), Citation: l.citation(i)})
		}
		all = append(all, v)
	}
	return all
}
