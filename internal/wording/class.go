package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// classes gives each statement the class that its cue has in this use: "called him a liar" is no order, and "stopped short of
// saying" is what "saying" is. The models chose by the class that the verb has on the whole.
func classes(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Verb == nil || s.Cue.End <= s.Cue.Start {
			continue
		}
		if s.Class == s.Verb.Class {
			s.Class = s.Verb.ClassIn(s.Frame)
		}
		last := &d.Items[s.Cue.End-1]
		if last.Tag != syntax.VBG || s.Cue.End-s.Cue.Start < 2 {
			continue
		}
		if v, _, ok := lexicon.Cue(last.Lower); ok && v.Lemma != s.Lemma {
			s.Class = v.Class
		}
	}
}
