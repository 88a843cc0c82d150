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

// Whom is the table of the second factor of internal/confidence, in the same form, made by
//
//	go run ./internal/train/whom -corpora ../shared/corpora
//
//go:embed whom.txt
var Whom string

// Resolver is the table of internal/candidate, made by
//
//	go run ./internal/train/resolver -corpora ../shared/corpora
//
// It is text: lines of a class of mentions, a template, its bucket and the weight in thousandths of a logit, between tabs.
//
//go:embed resolver.txt
var Resolver string
