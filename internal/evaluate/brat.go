package evaluate

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A BratDoc is a text with the attributions that an annotator marked in it.
type BratDoc struct {
	*Doc
	Gold         []*Attribution
	Alternatives [][]*Attribution // the versions of other annotators, from alt/NAME@ANNOTATOR.ann
}

// ReadBrat reads every NAME.txt with a NAME.ann in a folder, in the order of their file names, and of those only the ones
// that fold selects. Documents that can't be read are left out, each with an error that says why.
func ReadBrat(dir string, fold Fold) (docs []*BratDoc, problems []error) {
	names, err := names(dir, ".txt", ".ann", fold)
	if err != nil {
		return nil, []error{err}
	}
	alternatives, err := filepath.Glob(filepath.Join(globbed(dir), "alt", "*.ann")) // sorted
	if err != nil {
		return nil, []error{err}
	}
	for _, name := range names {
		doc, err := readBratDoc(dir, name, alternatives)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s left out: %w", name, err))
			continue
		}
		docs = append(docs, doc)
	}
	return docs, problems
}

var special = regexp.MustCompile(`[\\*?\[]`)

// globbed is a folder's name for a pattern, with nothing in it that has a meaning there.
func globbed(dir string) string {
	if os.PathSeparator == '\\' {
		return dir // has no escapes
	}
	return special.ReplaceAllString(dir, `\$0`)
}

func readBratDoc(dir, name string, alternatives []string) (*BratDoc, error) {
	text, err := readText(filepath.Join(dir, name+".txt"))
	if err != nil {
		return nil, err
	}
	doc := &BratDoc{Doc: NewDoc(name, text)}
	if doc.Gold, err = doc.readGold(filepath.Join(dir, name+".ann")); err != nil {
		return nil, err
	}
	for _, path := range alternatives {
		if base, _, _ := strings.Cut(filepath.Base(path), "@"); base != name {
			continue
		}
		other, err := doc.readGold(path)
		if err != nil {
			return nil, err
		}
		doc.Alternatives = append(doc.Alternatives, other)
	}
	return doc, nil
}

// names lists the documents of a folder that have files with both endings.
func names(dir, first, second string, fold Fold) (found []string, err error) {
	entries, err := os.ReadDir(dir) // sorted
	if err != nil {
		return nil, err
	}
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Name()] = true
	}
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), first); ok && there[name+second] {
			found = append(found, name)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s holds no NAME%s with a NAME%s beside it", dir, first, second)
	}
	return fold.of(found), nil
}

// readText reads a file of UTF-8.
func readText(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(data) {
		return "", fmt.Errorf("%s is not UTF-8: convert it, for example with iconv", path)
	}
	return string(data), nil
}

// codePoints maps places in code points, as brat counts, to places in bytes; its last entry is the text's end.
func codePoints(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// span reads "START END", both in code points.
func span(text string, bytes []int) (Span, error) {
	fields := strings.Fields(text)
	if len(fields) != 2 {
		return Span{}, fmt.Errorf("%q is no span: give a start and an end, in code points", text)
	}
	start, err1 := strconv.Atoi(fields[0])
	end, err2 := strconv.Atoi(fields[1])
	if err1 != nil || err2 != nil || start < 0 || start > end || end >= len(bytes) {
		return Span{}, fmt.Errorf("%q is no span of a text of %d code points", text, len(bytes)-1)
	}
	return Span{Start: bytes[start], End: bytes[end]}, nil
}

var (
	spanLine  = regexp.MustCompile(`^T\d`)
	eventLine = regexp.MustCompile(`^E\d`)
)

// readGold reads the attributions of an .ann file, and the mentions of their speakers from NAME.entities.tsv where that is
// there. Lines look like this, a tab after the first word; an event may lack cue or source, and fragments are cut by ";":
//
//	T1	Content 120 211;230 250	the words
//	E1	Attribution:T4 Content:T1 Cue:T2 Source:T3
//	#1	Speaker E1	the entity
func (d *BratDoc) readGold(path string) ([]*Attribution, error) {
	text, err := readText(path)
	if err != nil {
		return nil, err
	}
	bytes := codePoints(d.Text)
	mentions, err := d.readMentions(strings.TrimSuffix(path, ".ann")+".entities.tsv", bytes)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	spans, entities := map[string][]Span{}, map[string]string{}
	for i, line := range lines {
		columns := strings.Split(line, "\t")
		switch {
		case spanLine.MatchString(line):
			if len(columns) < 2 {
				return nil, fmt.Errorf("%s:%d: no tab after %q", path, i+1, columns[0])
			}
			_, offsets, _ := strings.Cut(columns[1], " ")
			for _, o := range strings.Split(offsets, ";") {
				s, err := span(o, bytes)
				if err != nil {
					return nil, fmt.Errorf("%s:%d: %w", path, i+1, err)
				}
				spans[columns[0]] = append(spans[columns[0]], s)
			}
		case strings.HasPrefix(line, "#") && len(columns) > 2 && strings.HasPrefix(columns[1], "Speaker "):
			entities[strings.TrimSpace(strings.TrimPrefix(columns[1], "Speaker "))] = columns[2]
		}
	}
	var gold []*Attribution
	for i, line := range lines {
		if !eventLine.MatchString(line) {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 2 {
			return nil, fmt.Errorf("%s:%d: no tab after %q", path, i+1, columns[0])
		}
		roles := map[string][]Span{}
		for _, argument := range strings.Fields(columns[1]) {
			role, id, ok := strings.Cut(argument, ":")
			if !ok {
				return nil, fmt.Errorf("%s:%d: %q is no ROLE:SPAN", path, i+1, argument)
			}
			roles[role] = append(roles[role], spans[id]...)
		}
		if a := newAttribution(d.Doc, Parts{roles["Content"], roles["Cue"], roles["Source"]}, nil); a != nil {
			a.mentions = mentions[entities[columns[0]]]
			gold = append(gold, a)
		}
	}
	return gold, nil
}

// readMentions reads lines of ENTITY, START and END with tabs between, in code points, and gives the words of all mentions
// of each entity. A file that is not there has none.
func (d *Doc) readMentions(path string, bytes []int) (map[string]Words, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	found := map[string][]int{}
	for i, line := range strings.Split(string(data), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 3 {
			return nil, fmt.Errorf("%s:%d: entity, start and end are needed, with tabs between", path, i+1)
		}
		s, err := span(columns[1]+" "+columns[2], bytes)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, i+1, err)
		}
		found[columns[0]] = append(found[columns[0]], d.heads(d.sourceWords([]Span{s}), sourceStops)...)
	}
	mentions := map[string]Words{}
	for entity, words := range found {
		mentions[entity] = newWords(words)
	}
	return mentions, nil
}
