package identity

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// shows says whether the cue of a statement is what facts and things do as well as those who speak: show, suggest, expose.
func (r *identity) shows(statement int) bool {
	s := &r.st[statement]
	return s.Class == lexicon.Show || s.Class == lexicon.NoClass || s.Class == lexicon.Announce && s.Frame == lexicon.NP
}

// thing finds what "it" at chunk k takes up though nobody could quote it, "the result", "her approach": the subject of the
// clause before it, or else of the sentence before. It becomes an entity only now. The result is -1 where that is no thing.
func (r *identity) thing(n, k int) int {
	s := r.Doc.Sentences[n].Chunks
	for j := k - 1; j >= s.Start; j-- {
		if m := r.MentionOf(j); m != nil && r.IsSubject(j, s) {
			return r.takenUp(m, n)
		}
	}
	if n == 0 || r.Doc.Sentences[n-1].Para != r.Doc.Sentences[n].Para {
		return -1
	}
	s = r.Doc.Sentences[n-1].Chunks
	for j := s.Start; j < s.End; j++ {
		if m := r.MentionOf(j); m != nil && r.IsSubject(j, s) {
			return r.takenUp(m, n-1)
		}
	}
	return -1
}

// takenUp makes an entity of a definite description that has none yet.
func (r *identity) takenUp(m *nounphrase.Mention, n int) int {
	if m.Pronoun || m.Named() || m.Plural || m.Kind != nounphrase.Unknown || !m.Definite {
		return -1
	}
	if r.MeantAt(m.Items.Start) != -1 || lexicon.Is(m.Head, lexicon.TimeNoun) {
		return -1
	}
	e := r.Add(m, n)
	r.note(e, m, n, true)
	return e
}
