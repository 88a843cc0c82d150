package weights

import _ "embed"

// Confidence is the table of internal/confidence, made by
//
//	go run ./internal/train/confidence -corpora ../shared/corpora
//
// It is text: lines of a feature's name, its value and its weight in thousandths of a logit, between tabs.
//
//go:embed confidence.txt
var Confidence string
