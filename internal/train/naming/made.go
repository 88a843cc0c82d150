package main

import (
	_ "embed"
	"math/rand/v2"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

//go:embed templates.txt
var templateData string

// A stock is what the templates are filled in with.
type stock struct {
	first, last, orgs, long, places, peoples []string
}

//go:embed slots.txt
var slotData string

// slots are the classes of words in slots.txt by their names.
var slots = sync.OnceValue(func() map[string][]string {
	classes := map[string][]string{}
	for line := range strings.Lines(slotData) {
		if name, words, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
			classes[name] = strings.Fields(words)
		}
	}
	return classes
})

// gather takes the stock from the machine-made annotation: given names and surnames of people with two, names of the others.
func gather(docs []corpora.Document) *stock {
	var s stock
	for i := range docs {
		d := &docs[i]
		for _, sentence := range d.Sentences {
			for k := sentence.Start; k < sentence.End; k++ {
				entity := d.Tokens[k].Entity
				if silverKinds[entity] == nil {
					continue
				}
				end := k + 1
				for end < sentence.End && d.Tokens[end].Entity == entity {
					end++
				}
				s.take(d, text.Span{Start: k, End: end}, entity)
				k = end - 1
			}
		}
	}
	return &s
}

func (s *stock) take(d *corpora.Document, at text.Span, entity string) {
	words := d.Tokens[at.Start:at.End]
	whole := d.Text[words[0].Start:words[len(words)-1].End]
	if strings.ContainsAny(whole, "\n\"“”‘’'()/,;:") || whole[0] < 'A' || whole[0] > 'Z' || strings.HasPrefix(whole, "The ") {
		return
	}
	switch n := len(words); {
	case entity == "PERSON" && n == 2 && len(words[0].Form) > 2 && len(words[1].Form) > 3:
		s.first, s.last = append(s.first, words[0].Form), append(s.last, words[1].Form)
	case entity == "ORGANIZATION":
		s.orgs = append(s.orgs, whole)
		if n > 2 {
			s.long = append(s.long, whole)
		}
	case entity == "LOCATION":
		s.places = append(s.places, whole)
	case entity == "MISC" && n == 1 && strings.HasSuffix(whole, "n"):
		s.peoples = append(s.peoples, whole)
	}
}

// made fills in the templates, each so many times, and gives the articles with their labels: several templates make one.
func (s *stock) made(times int, r *rand.Rand, use func(article string, names []madeName)) {
	var templates []string
	for line := range strings.Lines(templateData) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			templates = append(templates, line)
		}
	}
	for range times {
		for _, t := range templates {
			var b strings.Builder
			names := s.fill(&b, t, r, nil)
			b.WriteString("\n\n")
			names = s.fill(&b, templates[r.IntN(len(templates))], r, names)
			use(b.String(), names)
		}
	}
}

// A madeName is where a name was filled in.
type madeName struct {
	text.Span // bytes
	kind      naming.Kind
}

// A cast is who and what one template tells of: the same name wherever its slot comes again.
type cast struct {
	whole, last string // a person
	brand       string // a firm that has a person's name
	word        string // a person with a given name that is a word
	org         string
	letters     string // its initials; "" where the template does not ask for them
}

func pick(r *rand.Rand, of []string) string { return of[r.IntN(len(of))] }

// person makes up a name, whole and its last part.
func (s *stock) person(r *rand.Rand) (whole, last string) {
	last = pick(r, s.last)
	if r.IntN(4) == 0 { // a surname that nobody has heard of
		other := pick(r, s.last)
		last = last[:len(last)/2] + strings.ToLower(other[len(other)/2:])
	}
	first := pick(r, s.first)
	switch r.IntN(16) {
	case 0:
		last = pick(r, slots()["particles"]) + " " + last
	case 1:
		first += " " + pick(r, s.last)[:1] + "."
	}
	return first + " " + last, last
}

func (s *stock) cast(template string, r *rand.Rand) (c cast) {
	c.whole, c.last = s.person(r)
	c.brand, _ = s.person(r)
	if r.IntN(2) == 0 || !strings.Contains(template, "{N} {B}") { // only what is called a firm has a name like a person's
		c.brand = pick(r, s.last)
	}
	c.word = pick(r, slots()["wordish"]) + " " + pick(r, s.last)
	c.org = pick(r, s.orgs)
	if strings.Contains(template, "{A}") {
		c.org = pick(r, s.long)
		for _, w := range strings.Fields(c.org) {
			if w[0] >= 'A' && w[0] <= 'Z' {
				c.letters += w[:1]
			}
		}
	}
	return c
}

// name says what stands in the slot of a name.
func (s *stock) name(slot byte, c *cast, r *rand.Rand) (naming.Kind, string) {
	switch slot {
	case 'P':
		return naming.Person, c.whole
	case 'S':
		return naming.Person, c.last
	case 'Q':
		other, alone := s.person(r)
		if r.IntN(3) == 0 {
			return naming.Person, alone
		}
		return naming.Person, other
	case 'W':
		return naming.Person, c.word
	case 'O':
		if c.letters == "" {
			return naming.Organization, pick(r, s.orgs)
		}
		return naming.Organization, c.org
	case 'A':
		return naming.Organization, c.letters
	case 'B':
		return naming.Organization, c.brand
	case 'L':
		return naming.Place, pick(r, s.places)
	case 'D':
		return naming.Other, pick(r, s.peoples)
	}
	return naming.None, ""
}

// words says what stands in the slot of words that are no name.
func words(slot byte, starts bool, r *rand.Rand) string {
	switch slot {
	case 'M':
		return pick(r, slots()["months"])
	case 'R':
		return pick(r, slots()["roles"])
	case 'T':
		return pick(r, slots()["titles"])
	case 'F':
		return pick(r, slots()["fields"])
	case 'N':
		w := pick(r, slots()["nouns"])
		if starts {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		return w
	}
	return ""
}

func (s *stock) fill(b *strings.Builder, template string, r *rand.Rand, names []madeName) []madeName {
	c := s.cast(template, r)
	for first := true; template != ""; first = false {
		at := strings.IndexByte(template, '{')
		if at < 0 {
			b.WriteString(template)
			break
		}
		b.WriteString(template[:at])
		slot := template[at+1]
		template = template[at+3:]
		kind, filled := s.name(slot, &c, r)
		if kind == naming.None {
			filled = words(slot, first && at == 0, r)
		} else if filled != "" {
			names = append(names, madeName{text.Span{Start: b.Len(), End: b.Len() + len(filled)}, kind})
		}
		b.WriteString(filled)
	}
	return names
}

// madeLabels returns what is known of the tokens of a made article: all.
func madeLabels(d *reading.Document, names []madeName) []set {
	truth := make([]set, len(d.Tokens))
	k := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		for k < len(names) && names[k].End <= t.Start {
			k++
		}
		switch {
		case k == len(names) || t.Start < names[k].Start:
			truth[i] = out
		case t.Start == names[k].Start:
			truth[i] = only(naming.Begin(names[k].kind))
		default:
			truth[i] = only(naming.In(names[k].kind))
		}
	}
	return truth
}
