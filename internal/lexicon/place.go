package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// PlaceKind says what sort of place a word names.
type PlaceKind uint8

// The kinds of place.
const (
	Country PlaceKind = iota // also constituent countries and contested ones: Scotland, Taiwan
	Capital                  // of a country
	City                     // other cities and towns often in the news
	State                    // of the USA, with its abbreviations: "calif."
	Region                   // provinces, islands, counties, continents, parts of the world
	Metonym                  // speaks for who is there: White House, Downing Street, Kremlin, Brussels
	Demonym                  // German, Germans, Californian: Of has the place
)

var placeKinds = [...]string{"country", "capital", "city", "state", "region", "metonym", "demonym"}

// String returns the name of the kind as data/places.txt has it.
func (k PlaceKind) String() string { return placeKinds[k] }

// PlaceInfo is what the lexicon knows of a place name or demonym.
type PlaceInfo struct {
	Kind   PlaceKind
	Of     string // for a demonym its place: "germany"; for an abbreviation the full name
	Plural bool   // a demonym for several people only: "germans", "the french" has no such form
}

// Place looks up a place, an abbreviation of one, or a demonym: "united states", "u.s.", "calif.", "germans".
func Place(lower string) (p PlaceInfo, ok bool) {
	p, ok = places().Get(lower)
	return p, ok
}

//go:embed data/places.txt
var placesData string

//go:embed data/demonyms.txt
var demonymsData string

var places = sync.OnceValue(readPlaces)

func readPlaces() *wordtable.Table[PlaceInfo] {
	m := wordtable.New[PlaceInfo](words(placesData) + 2*words(demonymsData))
	eachLine(demonymsData, func(_, line string) {
		place, rest := cut(line)
		place = strings.ReplaceAll(place, "_", " ")
		for w := range strings.FieldsSeq(rest) {
			one, several, _ := strings.Cut(strings.ReplaceAll(w, "_", " "), "/")
			*m.Put(one) = PlaceInfo{Kind: Demonym, Of: place}
			if several == "" && !strings.HasSuffix(one, "sh") && !strings.HasSuffix(one, "ch") &&
				!strings.HasSuffix(one, "ese") && !strings.HasSuffix(one, "ss") {
				several = thirdOf(one)
			}
			if several != "" && several != "-" {
				*m.Put(several) = PlaceInfo{Kind: Demonym, Of: place, Plural: true}
			}
		}
	})
	eachWord(placesData, func(section, word string) {
		kind := PlaceKind(0)
		for placeKinds[kind] != section {
			kind++
		}
		name, abbrevs, _ := strings.Cut(word, "=")
		addPlace(m, name, PlaceInfo{Kind: kind})
		if abbrevs != "" {
			for a := range strings.SplitSeq(abbrevs, "=") {
				addPlace(m, a, PlaceInfo{Kind: kind, Of: name})
			}
		}
	})
	return m
}

// addPlace keeps the first meaning: the sections stand in the order of their weight.
func addPlace(m *wordtable.Table[PlaceInfo], name string, p PlaceInfo) {
	if !m.Has(name) {
		*m.Put(name) = p
	}
}
