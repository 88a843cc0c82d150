package attribution

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Explain writes for people what became of an article's sentences on their way to records: how each was cut up, what the
// rules proposed, what the models made of it and by which margins, whether it was said, on what occasion, and who is behind
// the mention. Sentences in which nothing could be said are left out. The words may change with every version: a program
// reads the records.
//
// It extracts as [Extractor.ExtractArticle] does, from the same stages in the same run, and may be called from any number of
// goroutines with writers of their own. The error is what w gave, or else that of ExtractArticle.
func (e *Extractor) Explain(w io.Writer, a Article) error {
	s := &story{}
	_, err := follow(&a, e, decision.Embedded(), s, identity.Wish{})
	out := bufio.NewWriter(w)
	for _, line := range s.lines {
		out.WriteString(line) // a failure stays with the writer until Flush
		out.WriteByte('\n')
	}
	if failed := out.Flush(); failed != nil {
		return fmt.Errorf("explaining an article: %w", failed)
	}
	return err
}

// A story notes what the stages make of an article. A nil story notes nothing.
type story struct {
	proposed []proposal.Statement
	decided  []proposal.Statement
	lines    []string
}

// proposals notes what the rules of English propose; the models see the same. The caller's patterns are not asked twice.
func (s *story) proposals(d *reading.Document) {
	if s != nil {
		s.proposed = proposal.Find(d, nil).Strict
	}
}

// decisions notes what the models chose, before others get what is theirs and quotations go on.
func (s *story) decisions(st []proposal.Statement) {
	if s == nil {
		return
	}
	s.decided = slices.Clone(st)
	for i := range s.decided {
		s.decided[i].Content = slices.Clone(st[i].Content)
	}
}

// end tells what was noted, with what the later stages made of it.
func (s *story) end(d *reading.Document, cast identity.Cast, res Result) {
	if s == nil {
		return
	}
	proposed, decided, settled := within(s.proposed), within(s.decided), within(cast.Statements)
	records := make(map[[2]Span]*Quote, len(res.Quotes))
	for i := range res.Quotes {
		records[key(&res.Quotes[i])] = &res.Quotes[i]
	}
	for n := range d.Sentences {
		t := teller{d: d, n: n, proposed: at(s.proposed, proposed[n]), decided: at(s.decided, decided[n])}
		t.proposals()
		t.decisions()
		for _, i := range settled[n] {
			st, said := &cast.Statements[i], &cast.Said[i]
			var q *Quote
			if want, ok := quote(d, st, said); ok {
				q = records[key(&want)]
			}
			t.outcome(st, said, q, res)
		}
		if len(t.lines) == 0 {
			continue
		}
		items := d.Sentences[n].Items
		span := d.Span(items.Start, items.End)
		s.lines = append(s.lines, fmt.Sprintf("sentence %d, bytes %d to %d", n+1, span.Start, span.End), t.chunks())
		s.lines = append(append(s.lines, t.lines...), "")
	}
}

// key is what a record is found again by.
func key(q *Quote) [2]Span { return [2]Span{q.Spans[0], q.Cue.Span} }

// within lists the statements of each sentence.
func within(st []proposal.Statement) map[int][]int {
	out := make(map[int][]int, len(st))
	for i := range st {
		out[st[i].Sentence] = append(out[st[i].Sentence], i)
	}
	return out
}

// at returns the statements of a list of indices.
func at(st []proposal.Statement, of []int) (out []*proposal.Statement) {
	for _, i := range of {
		out = append(out, &st[i])
	}
	return out
}

// A teller puts into words what became of one sentence.
type teller struct {
	d                 *reading.Document
	n                 int
	proposed, decided []*proposal.Statement
	lines             []string
}

func (t *teller) say(stage, format string, args ...any) {
	t.lines = append(t.lines, fmt.Sprintf("  %-9s ", stage)+fmt.Sprintf(format, args...))
}

// chunks shows how the sentence was cut up: a bar before each chunk, with what the chunk is.
func (t *teller) chunks() string {
	var out []string
	s := t.d.Sentences[t.n].Chunks
	for _, c := range t.d.Chunks[s.Start:s.End] {
		words := t.words(text.Span{Start: c.Start, End: c.End})
		if name := c.Kind.String(); name != "" {
			words = name + " " + words
		}
		out = append(out, words)
	}
	return "  reading   " + strings.Join(out, " | ")
}

// proposals tells what the rules proposed, and what of it the models left out.
func (t *teller) proposals() {
	for _, p := range t.proposed {
		t.say("proposal", "%s", t.statement(p))
		if !slices.ContainsFunc(t.decided, func(x *proposal.Statement) bool { return sameCue(x, p) }) {
			t.say("decision", "not that: the models see no saying in it")
		}
	}
}

// decisions tells what the models chose, as far as it is not what was proposed, and how sure they were.
func (t *teller) decisions() {
	for _, x := range t.decided {
		what := t.statement(x)
		if slices.ContainsFunc(t.proposed, func(p *proposal.Statement) bool { return t.statement(p) == what }) {
			what = "as proposed: " + t.cue(x)
		}
		m := evidence(t.d, x).Margin
		if m == (Margin{}) {
			t.say("decision", "%s; the form tells all", what)
			continue
		}
		t.say("decision", "%s; margins: content %.2f, cue %.2f, source %.2f, link %.2f", what, m.Content, m.Cue, m.Source, m.Link)
	}
}

// outcome tells what came of a statement behind the models, up to its record, nil where it has become none.
func (t *teller) outcome(st *proposal.Statement, said *identity.Said, q *Quote, res Result) {
	what := t.statement(st)
	if !slices.ContainsFunc(t.decided, func(x *proposal.Statement) bool { return t.statement(x) == what }) {
		t.say("decision", "behind the models: %s", what)
	}
	if st.Mode.Mode != 0 && st.Mode.Mode != proposal.ModeAsserted {
		t.say("mode", "%s, by %s", modes[st.Mode.Mode], t.words(st.Mode.Words))
	}
	if o := st.Occasion; o != nil {
		t.occasion(o)
	}
	switch {
	case q == nil:
		t.say("identity", "%s is nobody who is quoted", t.words(st.Source.Items))
	case said.Speaker >= 0:
		t.say("identity", "%s is %s", t.source(st), describe(&res.Speakers[q.Speaker.ID-1]))
	case said.Speaker == mention.Ambiguous:
		t.say("identity", "%s may be several: no name is given", t.source(st))
	default:
		t.say("identity", "%s has no name in the article", t.source(st))
	}
	if q != nil {
		t.say("record", "%d: %s, %s, confidence %.2f, reason %q", q.ID, q.Type, t.words(st.Content...), q.Confidence, q.Reason)
	}
}

func (t *teller) occasion(o *proposal.Occasion) {
	for _, part := range []struct {
		name  string
		items text.Span
	}{{"to", o.To}, {"when", o.When}, {"where", o.Where}, {"channel", o.Channel}} {
		if part.items.End > part.items.Start {
			t.say("occasion", "%s: %s", part.name, t.words(part.items))
		}
	}
}

// statement puts a statement into words.
func (t *teller) statement(s *proposal.Statement) string {
	return fmt.Sprintf("%s, by %s, says %s (%s)", t.cue(s), t.source(s), t.words(s.Content...), s.Reason)
}

func (t *teller) cue(s *proposal.Statement) string {
	if s.Cue.End <= s.Cue.Start {
		return "no cue"
	}
	return t.words(s.Cue)
}

func (t *teller) source(s *proposal.Statement) string {
	if s.Source.None() {
		return "nobody"
	}
	return t.words(s.Source.Items)
}

// words quotes ranges of items as the article has them.
func (t *teller) words(ranges ...text.Span) string {
	var out []string
	for _, r := range ranges {
		if r.End > r.Start {
			out = append(out, strings.Join(strings.Fields(t.d.Span(r.Start, r.End).Of(t.d.Text)), " "))
		}
	}
	return "[" + strings.Join(out, " … ") + "]"
}

// sameCue says whether two statements of one sentence hang on the same words.
func sameCue(a, b *proposal.Statement) bool {
	if a.Cue.End <= a.Cue.Start || b.Cue.End <= b.Cue.Start {
		return slices.Equal(a.Content, b.Content)
	}
	return a.Cue.Start < b.Cue.End && b.Cue.Start < a.Cue.End
}

// describe puts a speaker into words.
func describe(s *Speaker) string {
	out := s.Name + ", " + string(s.Kind)
	if s.Role != "" {
		out += ", " + s.Role
	}
	return out
}
