package main

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// A set is the labels that a token may have, one bit each; 0 where nothing is known.
type set uint16

const (
	anything = set(0)
	out      = set(1)
)

func only(l naming.Label) set { return 1 << l }

// noPerson is any label but those of a person's name.
const noPerson = set(1<<naming.NumLabels-1) &^ (1<<1 | 1<<2)

// notIn is any label but those of a name that goes on.
func notIn() set {
	s := out
	for k := naming.Person; k <= naming.Other; k++ {
		s |= only(naming.Begin(k))
	}
	return s
}

// silverKinds are the kinds of the machine-made annotation. It does not tell works from other things.
var silverKinds = map[string][]naming.Kind{
	"PERSON": {naming.Person}, "ORGANIZATION": {naming.Organization}, "LOCATION": {naming.Place}, "MISC": {naming.Other, naming.Work},
}

// silver returns what the machine-made annotation says of an article's tokens. Titles that it glues to names are cut off.
func silver(doc *corpora.Document, d *reading.Document) []set {
	truth := make([]set, len(d.Tokens))
	k := 0
	before := "O"
	for i := range d.Tokens {
		t := &d.Tokens[i]
		for k < len(doc.Tokens) && doc.Tokens[k].Start < t.Start {
			k++
		}
		if k == len(doc.Tokens) || doc.Tokens[k].Span != t.Span {
			before = "?"
			continue
		}
		entity := doc.Tokens[k].Entity
		kinds := silverKinds[entity]
		if kinds == nil {
			truth[i], before = out, "O"
			continue
		}
		for _, kind := range kinds {
			if entity == before {
				truth[i] |= only(naming.In(kind))
			} else {
				truth[i] |= only(naming.Begin(kind))
			}
		}
		if before == "?" {
			truth[i] = anything
			continue
		}
		before = entity
		if _, title := lexicon.Title(t.Lower); title && entity == "PERSON" && truth[i] == only(naming.Begin(naming.Person)) {
			truth[i], before = out, "O"
		}
	}
	return truth
}
