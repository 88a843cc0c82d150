package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// A RecordDoc is a text with records that people made, in the form of the library's own. All offsets are in bytes.
type RecordDoc struct {
	Name      string       `json:"doc"`
	Domain    string       `json:"domain"` // "news" when absent
	Quotes    []GoldRecord `json:"quotes"`
	NotSpeech []NotSpeech  `json:"not_speech"`
	Text      string       `json:"-"`
}

// A GoldRecord is something that somebody says in a text.
type GoldRecord struct {
	Type     string     `json:"type"` // direct, mixed or indirect
	Content  spanList   `json:"content"`
	Cue      cue        `json:"cue"`
	Speaker  goldSource `json:"speaker"`
	Negated  bool       `json:"negated"`
	Optional bool       `json:"optional"` // may be missing or not, and counts for nothing
}

type goldSource struct {
	Span spanList `json:"span"`
	Name string   `json:"name"` // "" when the text does not say who it is
	Kind string   `json:"kind"`
	Role string   `json:"role"`
	Also []string `json:"also"` // other names that are as right
}

// is tells whether a name means this speaker.
func (s goldSource) is(name string) bool {
	for _, other := range s.Also {
		if slices.Equal(foldName(other), foldName(name)) {
			return true
		}
	}
	return sameName(s.Name, s.Kind, name)
}

// NotSpeech is words between quotation marks that nobody says: a title, a scare quote.
type NotSpeech struct {
	Span spanList `json:"span"`
	Why  string   `json:"why"`
}

// ReadRecords reads every NAME.txt with a NAME.gold.json in a folder, in the order of their file names, and of those only the
// ones that fold selects. Documents that can't be read are left out, each with an error that says why.
func ReadRecords(dir string, fold Fold) (docs []*RecordDoc, problems []error) {
	names, err := names(dir, ".gold.json", ".txt", fold)
	if err != nil {
		return nil, []error{err}
	}
	for _, name := range names {
		doc, err := readRecordDoc(filepath.Join(dir, name))
		if err != nil {
			problems = append(problems, fmt.Errorf("%s left out: %w", name, err))
			continue
		}
		docs = append(docs, doc)
	}
	return docs, problems
}

// readRecordDoc reads the two files of a document. The text need not be UTF-8.
func readRecordDoc(path string) (*RecordDoc, error) {
	text, err := os.ReadFile(path + ".txt")
	if err != nil {
		return nil, err
	}
	gold, err := os.ReadFile(path + ".gold.json")
	if err != nil {
		return nil, err
	}
	doc := &RecordDoc{Text: string(text)}
	if err := json.Unmarshal(gold, doc); err != nil {
		return nil, fmt.Errorf("%s.gold.json: %w", path, err)
	}
	if doc.Name == "" {
		return nil, fmt.Errorf(`%s.gold.json: no "doc", which names the document`, path)
	}
	if doc.Domain == "" {
		doc.Domain = "news"
	}
	for i, q := range doc.Quotes {
		err := checkSpans(doc.Text, q.Content, q.Cue.Span, q.Speaker.Span)
		switch {
		case len(q.Content) == 0:
			err = errors.New("it has no content")
		case q.Type != direct && q.Type != mixed && q.Type != indirect:
			err = fmt.Errorf("its type is %q: it must be direct, mixed or indirect", q.Type)
		}
		if err != nil {
			return nil, fmt.Errorf("%s.gold.json: record %d: %w", path, i+1, err)
		}
	}
	for i, n := range doc.NotSpeech {
		if err := checkSpans(doc.Text, n.Span); err != nil {
			return nil, fmt.Errorf("%s.gold.json: not_speech %d: %w", path, i+1, err)
		}
	}
	return doc, nil
}

// checkSpans tells whether all spans lie in a text.
func checkSpans(text string, all ...spanList) error {
	for _, spans := range all {
		for _, s := range spans {
			if s.Start < 0 || s.Start > s.End || s.End > len(text) {
				return fmt.Errorf("[%d, %d] is no span of a text of %d bytes", s.Start, s.End, len(text))
			}
		}
	}
	return nil
}

// CheckRecords gives the predictions whose spans lie in their texts. Warnings and problems are those of Bind.
func CheckRecords(docs []*RecordDoc, predictions Predictions) (good Predictions, warnings []string, problems []error) {
	good = Predictions{}
	missing := 0
	for _, d := range docs {
		if _, there := predictions[d.Name]; !there {
			missing++
		}
		for i, p := range predictions[d.Name] {
			if err := checkSpans(d.Text, p.Spans, p.Cue.Span, p.Speaker.Span); err != nil {
				problems = append(problems, fmt.Errorf("%s: prediction %d left out: %w", d.Name, i+1, err))
				continue
			}
			good[d.Name] = append(good[d.Name], p)
		}
	}
	if missing > 0 {
		warnings = append(warnings, fmt.Sprintf("%d of %d documents have no prediction line", missing, len(docs)))
	}
	return good, warnings, problems
}
