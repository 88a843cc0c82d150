package main

import (
	_ "embed"
	"math/rand/v2"
	"strings"

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

var (
	months    = strings.Fields("January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	roles     = strings.Fields("chairman spokeswoman spokesman president director secretary coach captain minister analyst reporter founder leader economist trustee treasurer curator warden")
	titles    = strings.Fields("President Minister Secretary Chairman Director Governor Mayor Senator Speaker Chancellor Commissioner Leader Captain Professor Superintendent Warden")
	fields    = strings.Fields("Health Urbanism Transport Housing Defence Education Fisheries Energy Trade Justice Culture Fashion Finance Sport Tourism Mobility Forestry Climate Labour Planning")
	nouns     = strings.Fields("brewer company firm retailer bank house maker airline bakery publisher insurer lender carmaker label chain studio club broadcaster supermarket")
	particles = strings.Fields("van von de bin ibn al da di del den")
	wordish   = strings.Fields("May Will Sue Mark Rose Grace Hope Grant Drew Pat Jack Bill Frank Art Dawn Joy June April Faith Rich Penny Ivy Holly Chase Guy Dean Earl Miles Rob Nick Chip Bob Ray Gene Sandy Rusty Ruby Violet Summer Autumn Iris Pearl Daisy Skip Wade Pierce Trip Ford")
)

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

func (s *stock) fill(b *strings.Builder, template string, r *rand.Rand, names []madeName) []madeName {
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	person := func() (string, string) {
		last := pick(s.last)
		if r.IntN(4) == 0 { // a surname that nobody has heard of
			other := pick(s.last)
			last = last[:len(last)/2] + strings.ToLower(other[len(other)/2:])
		}
		first := pick(s.first)
		switch r.IntN(16) {
		case 0:
			last = pick(particles) + " " + last
		case 1:
			first += " " + pick(s.last)[:1] + "."
		}
		return first + " " + last, last
	}
	whole, last := person()
	brand, _ := person()
	if r.IntN(2) == 0 || !strings.Contains(template, "{N} {B}") { // only what is called a firm has a name like a person's
		brand = pick(s.last)
	}
	word := pick(wordish) + " " + pick(s.last)
	org, letters := pick(s.orgs), ""
	if strings.Contains(template, "{A}") {
		org = pick(s.long)
		for _, w := range strings.Fields(org) {
			if w[0] >= 'A' && w[0] <= 'Z' {
				letters += w[:1]
			}
		}
	}
	first := true
	for template != "" {
		at := strings.IndexByte(template, '{')
		if at < 0 {
			b.WriteString(template)
			break
		}
		b.WriteString(template[:at])
		slot := template[at+1]
		template = template[at+3:]
		kind, words := naming.None, ""
		switch slot {
		case 'P':
			kind, words = naming.Person, whole
		case 'S':
			kind, words = naming.Person, last
		case 'Q':
			other, alone := person()
			if kind, words = naming.Person, other; r.IntN(3) == 0 {
				words = alone
			}
		case 'W':
			kind, words = naming.Person, word
		case 'O':
			if kind, words = naming.Organization, org; letters == "" {
				words = pick(s.orgs)
			}
		case 'A':
			kind, words = naming.Organization, letters
		case 'B':
			kind, words = naming.Organization, brand
		case 'L':
			kind, words = naming.Place, pick(s.places)
		case 'D':
			kind, words = naming.Other, pick(s.peoples)
		case 'M':
			words = pick(months)
		case 'R':
			words = pick(roles)
		case 'T':
			words = pick(titles)
		case 'F':
			words = pick(fields)
		case 'N':
			if words = pick(nouns); first && at == 0 {
				words = strings.ToUpper(words[:1]) + words[1:]
			}
		}
		first = false
		if kind != naming.None && words != "" {
			names = append(names, madeName{text.Span{Start: b.Len(), End: b.Len() + len(words)}, kind})
		}
		b.WriteString(words)
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
