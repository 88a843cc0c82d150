package main

import (
	"bytes"

	"github.com/whosaid/whosaid/attribution"
)

// explainFormat tells for people how the records of a document came about. Its offsets are bytes of the text that was read.
type explainFormat struct{ extractor attribution.Extractor }

func (explainFormat) begin() string   { return "" }
func (explainFormat) between() string { return "" }
func (explainFormat) end() string     { return "" }
func (explainFormat) nothing() string { return "" }

func (f explainFormat) document(d document) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("document " + printable(d.ID) + "\n\n")
	err := f.extractor.Explain(&out, d.article)
	return out.Bytes(), err
}
