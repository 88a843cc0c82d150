package main

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution/export"
)

// A format is a way to write documents.
type format string

const (
	formatAuto    format = "" // text on a terminal, jsonl elsewhere
	formatJSONL   format = "jsonl"
	formatJSON    format = "json"
	formatText    format = "text"
	formatArticle format = "article"
	formatBrat    format = "brat"
	formatHTML    format = "html"
)

// exports are the formats that package export writes, in the order of the help: a new one needs a line here and one there.
var exports = []struct {
	name format
	as   export.Format
}{
	{formatJSONL, export.Records{}},
	{"flat", export.Flat{}},
	{"csv", export.CSV{}},
	{"w3c", export.W3C{}},
	{"hypothesis", export.W3C{Hypothesis: true}},
	{"schema", export.SchemaOrg{}},
	{formatBrat, export.Brat{}},
	{"labelstudio", export.LabelStudio{}},
	{"doccano", export.Doccano{}},
	{"spacy", export.SpaCy{}},
	{formatHTML, export.HTML{}},
}

// exported gives the format of package export that has a name.
func exported(name format) (export.Format, bool) {
	for _, e := range exports {
		if e.name == name {
			return e.as, true
		}
	}
	return nil, false
}

// formatNames are all that -format takes, as a sentence has them.
func formatNames() string {
	names := []string{string(formatText), string(formatJSON)}
	for _, e := range exports {
		names = append(names, string(e.name))
	}
	return strings.Join(names, ", ") + " or " + string(formatArticle)
}

// isFormat tells whether -format takes a name.
func isFormat(f format) bool {
	_, ok := exported(f)
	return ok || slices.Contains([]format{formatJSON, formatText, formatArticle}, f)
}

// formatFor gives the way to write documents to this output. The text of -source is given, too.
func (o options) formatFor(out screen, against string) formatter {
	switch {
	case o.format == formatJSON:
		return jsonFormat{}
	case o.format == formatArticle:
		return articleFormat{exportFormat{export.Records{}}}
	case o.format == formatText, o.format == formatAuto && out.interactive:
		return textFormat{width: out.width, colour: out.colour}
	case o.format == formatBrat && o.folder != "":
		return &bratFolder{path: o.folder}
	case o.format == formatHTML:
		return newHTMLFormat(export.HTML{Source: against})
	}
	as, ok := exported(o.format)
	if !ok {
		as = export.Records{}
	}
	return exportFormat{as}
}
