package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// An event is one gold attribution: its spans in bytes of the text.
type event struct{ source, cue, content []text.Span }

// An article is a text with what is said in it.
type article struct {
	name, text, ann string
	events          []event
}

// readArticles reads the NAME.txt and NAME.ann pairs of a folder in brat's standoff format, in the order of their names.
func readArticles(dir string) ([]article, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.ann")) // sorted
	if err != nil {
		return nil, err
	}
	var out []article
	for _, name := range names {
		base := strings.TrimSuffix(name, ".ann")
		body, err := os.ReadFile(base + ".txt")
		if err != nil {
			return nil, err
		}
		ann, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a := article{name: filepath.Base(base), text: string(body), ann: string(ann)}
		if err := a.parse(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no .ann files in %s", dir)
	}
	return out, nil
}

// parse reads lines of spans, "T2<TAB>Cue 113 119;130 140<TAB>text" in code points, and of events, "E1<TAB>Attribution:T4
// Content:T1 Cue:T2 Source:T3".
func (a *article) parse() error {
	offsets := make([]int, 0, len(a.text)+1)
	for i := range a.text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(a.text))
	spans := map[string][]text.Span{}
	for line := range strings.Lines(a.ann) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 2 || line[0] != 'T' {
			continue
		}
		_, list, _ := strings.Cut(f[1], " ")
		for piece := range strings.SplitSeq(list, ";") {
			var s text.Span
			if _, err := fmt.Sscan(piece, &s.Start, &s.End); err != nil {
				return err
			}
			if s.Start < 0 || s.End < s.Start || s.End >= len(offsets) {
				return fmt.Errorf("offsets %d to %d in %d code points", s.Start, s.End, len(offsets)-1)
			}
			spans[f[0]] = append(spans[f[0]], text.Span{Start: offsets[s.Start], End: offsets[s.End]})
		}
	}
	for line := range strings.Lines(a.ann) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 2 || line[0] != 'E' {
			continue
		}
		var e event
		for part := range strings.FieldsSeq(f[1]) {
			role, id, _ := strings.Cut(part, ":")
			switch role {
			case "Content":
				e.content = append(e.content, spans[id]...)
			case "Cue":
				e.cue = append(e.cue, spans[id]...)
			case "Source":
				e.source = append(e.source, spans[id]...)
			}
		}
		byStart := func(a, b text.Span) int { return a.Start - b.Start }
		if a.exchanged(&e) {
			e.source, e.cue = e.cue, e.source
		}
		slices.SortFunc(e.content, byStart)
		slices.SortFunc(e.source, byStart)
		if len(e.content) > 0 {
			a.events = append(a.events, e)
		}
	}
	return nil
}

// exchanged says whether the annotator took the cue for the source, as a dozen times in train: a source that begins with a
// word of saying, a cue without one.
func (a *article) exchanged(e *event) bool {
	if len(e.source) == 0 || len(e.cue) == 0 {
		return false
	}
	first, _, _ := strings.Cut(a.text[e.source[0].Start:e.source[0].End], " ")
	if v, _, ok := lexicon.Cue(first); !ok || v.Share(0) < 0.9 {
		return false
	}
	for _, s := range e.cue {
		for word := range strings.FieldsSeq(a.text[s.Start:s.End]) {
			if _, _, ok := lexicon.Cue(strings.Trim(word, ",:")); ok {
				return false
			}
		}
	}
	return true
}
