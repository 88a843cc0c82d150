package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// An article has been read for who speaks in it.
type article struct {
	name, text string
	speakers   []speaker
}

// A speaker is one of a record: canonical name, kind, and the words that stand for it there.
type speaker struct {
	Name, Kind, Role string
	Span             []int
}

// outlet is what the names of the articles of one outlet begin with.
func (a *article) outlet() string {
	name, _, _ := strings.Cut(a.name, "-")
	return name
}

// readArticles reads the NAME.txt and NAME.gold.json of a folder, in the order of their names.
func readArticles(dir string) ([]article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.gold.json")) // sorted
	if err != nil {
		return nil, err
	}
	var all []article
	for _, p := range paths {
		base := strings.TrimSuffix(p, ".gold.json")
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		body, err := os.ReadFile(base + ".txt")
		if err != nil {
			return nil, err
		}
		var g struct{ Quotes []struct{ Speaker *speaker } }
		if err := json.Unmarshal(b, &g); err != nil {
			return nil, err
		}
		a := article{name: filepath.Base(base), text: string(body)}
		for _, q := range g.Quotes {
			if q.Speaker != nil && q.Speaker.Name != "" {
				a.speakers = append(a.speakers, *q.Speaker)
			}
		}
		all = append(all, a)
	}
	return all, nil
}

// A target is a name that a reader gave, as words.
type target struct {
	words []string
	kind  naming.Kind
}

// targets returns the names of people and organizations among the speakers: the capitalized ones.
func (a *article) targets() []target {
	var all []target
	seen := map[string]bool{}
	for _, s := range a.speakers {
		kind := map[string]naming.Kind{"person": naming.Person, "organization": naming.Organization, "document": naming.Work}[s.Kind]
		name := s.Name
		if kind == naming.None || seen[name+s.Kind] || !named(name) {
			continue
		}
		seen[name+s.Kind] = true
		d := reading.Read(name)
		var words []string
		for i := range d.Tokens {
			words = append(words, d.Tokens[i].Lower)
		}
		d.Release()
		if words[0] == "the" && len(words) > 1 {
			words = words[1:]
		}
		if len(words) < 10 {
			all = append(all, target{words, kind})
		}
	}
	return all
}

// named says whether a canonical name is a proper one: it begins and ends with a capital.
func named(name string) bool {
	f := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "))
	if len(f) == 0 || strings.ContainsAny(name, ",;") {
		return false
	}
	for _, w := range []string{f[0], f[len(f)-1]} {
		if w[0] >= 'a' && w[0] <= 'z' && !strings.ContainsAny(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			return false
		}
	}
	return true
}

// gold returns what the readers' names say of an article's tokens: where a name stands whole it begins and ends there, and
// so does a surname that stands by itself; what stands before a speaker's name in one run is no part of a person.
func (a *article) gold(d *reading.Document) []set {
	truth := make([]set, len(d.Tokens))
	for _, t := range a.targets() {
		for i := range d.Tokens {
			if matches(d, i, t.words) {
				mark(d, truth, text.Span{Start: i, End: i + len(t.words)}, t.kind)
			}
		}
	}
	for _, t := range a.targets() {
		for i := range d.Tokens {
			if truth[i] == anything && part(d, i, t) && !inName(d, i) {
				mark(d, truth, text.Span{Start: i, End: i + 1}, t.kind)
			}
		}
	}
	for i := range a.speakers {
		a.source(d, truth, &a.speakers[i])
	}
	return truth
}

// source notes where the name of a person begins in the words that stand for the speaker of a record: what stands before it
// with a capital is a title, a role or an employer.
func (a *article) source(d *reading.Document, truth []set, s *speaker) {
	if s.Kind != "person" || len(s.Span) != 2 || !named(s.Name) {
		return
	}
	words := strings.Fields(strings.ToLower(s.Name))
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Start < s.Span[0] || t.End > s.Span[1] || !capital(d, i) || !slices.Contains(words, t.Lower) {
			continue
		}
		end := i + 1
		for end < len(d.Tokens) && d.Tokens[end].End <= s.Span[1] && slices.Contains(words, d.Tokens[end].Lower) {
			end++
		}
		if d.Tokens[end-1].Lower != words[len(words)-1] || end-i < len(words) && end-i > 1 {
			continue
		}
		if i > 0 && capital(d, i-1) && truth[i-1] == anything && d.Tokens[i-1].Start >= s.Span[0] {
			truth[i-1] = noPerson
			if truth[i] == anything {
				mark(d, truth, text.Span{Start: i, End: end}, naming.Person)
			}
		}
		return
	}
}

// matches says whether the words stand at token i, with capitals.
func matches(d *reading.Document, i int, words []string) bool {
	if i+len(words) > len(d.Tokens) || !capital(d, i) {
		return false
	}
	for k, w := range words {
		if d.Tokens[i+k].Lower != w {
			return false
		}
	}
	if len(words) == 1 && inName(d, i) {
		return false
	}
	return true
}

// mark notes a name.
func mark(d *reading.Document, truth []set, s text.Span, kind naming.Kind) {
	for i := s.Start; i < s.End; i++ {
		if truth[i] != anything && truth[i] != notIn() {
			return // part of a longer one
		}
	}
	begin, in := only(naming.Begin(kind)), only(naming.In(kind))
	if _, place := lexicon.Place(joined(d, s)); place && kind == naming.Organization {
		begin, in = begin|only(naming.Begin(naming.Place)), in|only(naming.In(naming.Place))
	}
	for i := s.Start; i < s.End; i++ {
		truth[i] = in
	}
	truth[s.Start] = begin
	if s.End < len(d.Tokens) && truth[s.End] == anything {
		truth[s.End] = notIn()
	}
}

func joined(d *reading.Document, s text.Span) string {
	var words []string
	for _, t := range d.Tokens[s.Start:s.End] {
		words = append(words, t.Lower)
	}
	return strings.Join(words, " ")
}

func capital(d *reading.Document, i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == text.Word && d.Tokens[i].Capital
}

// inName says whether a capitalized word that is no title or role stands beside a token: a name of one word is perhaps part
// of another there.
func inName(d *reading.Document, i int) bool {
	if capital(d, i+1) && lexicon.Function(d.Tokens[i+1].Lower) == 0 {
		return true
	}
	if !capital(d, i-1) {
		return false
	}
	lower := d.Tokens[i-1].Lower
	_, title := lexicon.Title(lower)
	_, role := lexicon.Role(lower)
	return !title && !role && lexicon.Function(lower) == 0
}

// part says whether a token is a part of the name by which it is called for short: surname or given name, letters.
func part(d *reading.Document, i int, t target) bool {
	if !capital(d, i) || len(t.words) < 2 {
		return false
	}
	lower := d.Tokens[i].Lower
	if t.kind == naming.Person {
		return len(lower) > 2 && (lower == t.words[len(t.words)-1] || lower == t.words[0])
	}
	if t.kind != naming.Organization || !d.Tokens[i].AllCaps {
		return false
	}
	letters := ""
	for _, w := range t.words {
		if lexicon.Function(w) == 0 && w != "" {
			letters += w[:1]
		}
	}
	return letters == lower
}
