// Package checks asks the sources about quotations: whether they have them, where, with what differences, and from whom.
package checks

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/whosaid/whosaid/examples/factcheck/reading"
	"github.com/whosaid/whosaid/quotes"
)

// A Library is the sources of a newsroom, ready to be asked. It is in memory with all of them, some 20 bytes for each of
// theirs. It may be shared between goroutines once it is made.
type Library struct {
	Fingerprint string // of all that it holds; the same for the same sources
	Sources     []reading.Source

	index  quotes.Sources
	byName map[string]*shelf
}

// A shelf is a source with what tells places in it.
type shelf struct {
	source *reading.Source
	lines  *quotes.Lines
	over   []quotes.Span // what of it nobody says, in order
	times  []quotes.Span // its time codes
}

// NewLibrary reads sources. Of two with one name the first counts.
func NewLibrary(sources []reading.Source) *Library {
	l := &Library{byName: map[string]*shelf{}}
	var parts []string
	for _, s := range sources {
		if l.byName[s.Name] != nil {
			continue
		}
		src := &s
		sh := &shelf{source: src, lines: quotes.NewLines(s.Text)}
		for _, r := range s.Readers() {
			sh.over = append(sh.over, r(s.Text)...)
		}
		slices.SortFunc(sh.over, func(a, b quotes.Span) int { return a.Start - b.Start })
		if s.Reader == "subtitles" {
			for _, at := range timeCode.FindAllStringSubmatchIndex(s.Text, -1) {
				sh.times = append(sh.times, quotes.Span{Start: at[2], End: at[3]})
			}
		}
		l.byName[s.Name] = sh
		l.Sources = append(l.Sources, s)
		l.index.Add(s.Name, quotes.NewIndex(s.Text, s.Readers()...))
		parts = append(parts, s.Name, reading.Hash(s.Text))
	}
	l.Fingerprint = reading.Hash(parts...)
	return l
}

// timeCode is where a cue of subtitles says when it begins.
var timeCode = regexp.MustCompile(`(?m)^[ \t]*((?:\d+:)?\d{1,2}:\d{2})[.,]\d{3}[ \t]*-->`)

// place is where a span of a source begins, for people: "line 14, column 3, at 00:01:12".
func (s *shelf) place(at quotes.Span) string {
	p := s.lines.Position(at.Start)
	text := fmt.Sprintf("line %d, column %d", p.Line, p.Column)
	if i, found := slices.BinarySearchFunc(s.times, at.Start, func(t quotes.Span, at int) int { return t.Start - at }); found || i > 0 {
		if !found {
			i--
		}
		text += ", at " + s.times[i].Of(s.source.Text)
	}
	return text
}
