package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
)

// shows says whether the cue of a statement is what facts and things do as well as those who speak: show, suggest, expose.
func (r *identity) shows(statement int) bool {
	s := &r.st[statement]
	return s.class == lexicon.Show || s.class == lexicon.NoClass || s.class == lexicon.Announce && s.frame == lexicon.NP
}

// thing finds what "it" at chunk k takes up though nobody could quote it, "the result", "her approach": the subject of the
// clause before it, or else of the sentence before. It becomes an entity only now. The result is -1 where that is no thing.
func (r *identity) thing(n, k int) int {
	s := r.d.sentences[n].chunks
	for j := k - 1; j >= s.Start; j-- {
		if m := r.mentionOf(j); m != nil && r.isSubject(j, s) {
			return r.takenUp(m, n)
		}
	}
	if n == 0 || r.d.sentences[n-1].para != r.d.sentences[n].para {
		return -1
	}
	s = r.d.sentences[n-1].chunks
	for j := s.Start; j < s.End; j++ {
		if m := r.mentionOf(j); m != nil && r.isSubject(j, s) {
			return r.takenUp(m, n-1)
		}
	}
	return -1
}

// takenUp makes an entity of a definite description that has none yet.
func (r *identity) takenUp(m *mention, n int) int {
	if m.pronoun || m.named() || m.plural || m.kind != Unknown || !m.definite || r.meantAt(m.items.Start) != -1 || lexicon.Is(m.head, lexicon.TimeNoun) {
		return -1
	}
	e := r.add(m, n)
	r.note(e, m, n, true)
	return e
}
