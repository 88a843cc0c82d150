// Package checkworthy says how much a claim is worth checking: how far it states, as a fact of the present or the past,
// something that evidence could bear out or refute.
//
// In come the words of a claim and how it was said; out goes a number from 0 to 1 with the features that made it. The idea and
// the kinds of features are those of ClaimBuster (Hassan, Arslan, Li, Tremayne: Toward Automated Fact-Checking, KDD 2017) and
// of the CheckThat! labs; the weights are ours, set by hand on one half of testdata/checkworthy.txt, since no labelled
// data with a licence was at hand. They are a ranking for people who cannot read everything, and no judgement.
package checkworthy
