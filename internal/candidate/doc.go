// Package candidate scores whom a pronoun or description may mean. In come facts: of the mention, and of every candidate how
// far away it was mentioned, as what, whether it spoke, what is told of it. They become features (templates, each with a few
// buckets), and a candidate's score is the sum of their weights for the sort of mention, in logits: a log-linear model. Among
// the candidates are the mention itself, a description that stands for nobody named, and nobody.
//
// The weights are fitted by internal/train/resolver. The package must not know how facts are found: internal/identity does.
package candidate
