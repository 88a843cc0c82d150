package export

import (
	"fmt"

	"github.com/whosaid/whosaid/attribution"
)

// What programs for labelling text take: a text, labelled stretches of it, and links between these. Stretches are in code points.
// The labels are those of [Brat].
const (
	labelContent = "Content"
	labelCue     = "Cue"
	labelSource  = "Source"
)

// A label is a stretch of the text with what it is.
type label struct {
	attribution.Span // in code points
	words            string
	name             string
	quote            *attribution.Quote
}

// A link goes from one label to another, by their places in a list.
type link struct {
	from, to int
	name     string
}

// labels gives all labels of a document: a content in several pieces has several, whose first is the one that cue and source are
// linked to. Stretches without words, such as the source of a record that is carried on, have none.
func (d *Document) labels() (all []label, links []link) {
	put := func(s attribution.Span, name string, q *attribution.Quote) {
		all = append(all, label{d.points(s), s.Of(d.Article.Text), name, q})
	}
	for i := range d.Result.Quotes {
		q := &d.Result.Quotes[i]
		first := len(all)
		for n, s := range q.Spans {
			if n > 0 {
				links = append(links, link{len(all), first, "continues"})
			}
			put(s, labelContent, q)
		}
		if s := q.Cue.Span; s.Start < s.End {
			links = append(links, link{first, len(all), "cue"})
			put(s, labelCue, q)
		}
		if s := q.Speaker.Span; s.Start < s.End {
			links = append(links, link{first, len(all), "source"})
			put(s, labelSource, q)
		}
	}
	return all, links
}

// LabelStudio writes an array of tasks with predictions, for a project with [LabelStudioConfig].
type LabelStudio struct {
	Model string // the model_version of the predictions; "whosaid" when empty
}

type task struct {
	Data        taskData     `json:"data"`
	Predictions []prediction `json:"predictions"`
}

type taskData struct {
	Text     string `json:"text"`
	Doc      string `json:"doc"`
	Headline string `json:"headline,omitempty"`
	Outlet   string `json:"outlet,omitempty"`
	URL      string `json:"url,omitempty"`
}

type prediction struct {
	Model  string  `json:"model_version"`
	Score  float64 `json:"score"` // the mean confidence
	Result []any   `json:"result"`
}

type taskRegion struct {
	ID    string    `json:"id"`
	From  string    `json:"from_name"`
	To    string    `json:"to_name"`
	Type  string    `json:"type"`
	Value taskValue `json:"value"`
	Score float64   `json:"score"`
	Meta  taskMeta  `json:"meta"`
}

type taskValue struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Labels []string `json:"labels"`
}

// taskMeta is shown beside a region.
type taskMeta struct {
	Text []string `json:"text"`
}

type taskRelation struct {
	From      string   `json:"from_id"`
	To        string   `json:"to_id"`
	Type      string   `json:"type"`
	Direction string   `json:"direction"`
	Labels    []string `json:"labels"`
}

// Frame is that of a JSON array.
func (LabelStudio) Frame() Frame { return Frame{Begin: "[\n", Between: ",\n", End: "\n]\n"} }

// Append appends a task.
func (f LabelStudio) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	if f.Model == "" {
		f.Model = "whosaid"
	}
	all, links := d.labels()
	p := prediction{Model: f.Model, Result: make([]any, 0, len(all)+len(links))}
	for i, l := range all {
		p.Result = append(p.Result, taskRegion{
			ID: regionID(i), From: "label", To: "text", Type: "labels", Score: l.quote.Confidence, Meta: taskMeta{[]string{sentence(l.quote)}},
			Value: taskValue{l.Start, l.End, l.words, []string{l.name}},
		})
	}
	for _, l := range links {
		p.Result = append(p.Result, taskRelation{regionID(l.from), regionID(l.to), "relation", "right", []string{l.name}})
	}
	for _, q := range d.Result.Quotes {
		p.Score += q.Confidence / float64(len(d.Result.Quotes))
	}
	a := d.Article
	out, err := appendJSON(dst, d, task{taskData{a.Text, d.ID, a.Headline, a.Outlet, d.URL}, []prediction{p}})
	if err != nil {
		return dst, err
	}
	return out[:len(out)-1], nil // without its line end
}

func regionID(i int) string { return fmt.Sprintf("r%d", i+1) }

// Doccano writes JSON lines for sequence labelling: {"text": …, "label": [[start, end, "Content"], …]}. Labels of one text may
// overlap, which a project has to allow.
type Doccano struct {
	lines
	Relations bool // for projects with relations: "entities" and "relations" instead of "label"
}

type doccanoLine struct {
	Doc       string             `json:"doc"`
	Text      string             `json:"text"`
	Label     *[]any             `json:"label,omitempty"`
	Entities  *[]doccanoEntity   `json:"entities,omitempty"`
	Relations *[]doccanoRelation `json:"relations,omitempty"`
}

type doccanoEntity struct {
	ID    int    `json:"id"`
	Label string `json:"label"`
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
}

type doccanoRelation struct {
	ID   int    `json:"id"`
	From int    `json:"from_id"`
	To   int    `json:"to_id"`
	Type string `json:"type"`
}

// Append appends a line.
func (f Doccano) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	all, links := d.labels()
	line := doccanoLine{Doc: d.ID, Text: d.Article.Text}
	if !f.Relations {
		triples := make([]any, 0, len(all))
		for _, l := range all {
			triples = append(triples, []any{l.Start, l.End, l.name})
		}
		line.Label = &triples
		return appendJSON(dst, d, line)
	}
	entities, relations := make([]doccanoEntity, 0, len(all)), make([]doccanoRelation, 0, len(links))
	for i, l := range all {
		entities = append(entities, doccanoEntity{i + 1, l.name, l.Start, l.End})
	}
	for i, l := range links {
		relations = append(relations, doccanoRelation{i + 1, l.from + 1, l.to + 1, l.name})
	}
	line.Entities, line.Relations = &entities, &relations
	return appendJSON(dst, d, line)
}

// SpaCy writes JSON lines of a text and spans of it, {"text": …, "spans": [{"start", "end", "label", "id"}], "meta": {"doc": …}}:
// what doc.char_span(start, end, label, alignment_mode="contract") takes, and Prodigy as it is. The id tells which
// spans belong to one quote.
type SpaCy struct{ lines }

type spacyLine struct {
	Text  string      `json:"text"`
	Spans []spacySpan `json:"spans"`
	Meta  spacyMeta   `json:"meta"`
}

type spacySpan struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Label   string `json:"label"`
	ID      string `json:"id"`
	Speaker string `json:"speaker,omitempty"`
}

type spacyMeta struct {
	Doc string `json:"doc"`
}

// Append appends a line.
func (SpaCy) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	all, _ := d.labels()
	line := spacyLine{Text: d.Article.Text, Spans: make([]spacySpan, 0, len(all)), Meta: spacyMeta{d.ID}}
	for _, l := range all {
		line.Spans = append(line.Spans, spacySpan{l.Start, l.End, l.name, fmt.Sprint(l.quote.ID), l.quote.Speaker.Name})
	}
	return appendJSON(dst, d, line)
}
