package page

import (
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// A checker compares quotations with a source. A nil one checks nothing.
type checker struct {
	source string
	index  *quotes.Index
}

// newChecker makes the checker of a source; nil for none.
func newChecker(source string) *checker {
	if source == "" {
		return nil
	}
	return &checker{source: source, index: quotes.NewIndex(source)}
}

// A checkView is how a quote stands to its source.
type checkView struct {
	Key   string     // "verbatim", "not-found"
	Words string     // the verdict for people
	Diffs []diffView // of the stretches whose words or punctuation differ
	Warns []string   // why the passage should be read in its place
}

// A diffView leads from the source to the quotation: what is the same, what was left out, what was put in.
type diffView []changeView

// A changeView is a stretch of a diff. Of two that are empty, the other stands.
type changeView struct{ Same, Out, In string }

// check compares what stands between a quote's marks, each stretch for itself; the worst one decides. It is nil where there is nothing
// to compare.
func (c *checker) check(text string, q *attribution.Quote) *checkView {
	if c == nil || len(q.Verbatim) == 0 {
		return nil
	}
	worst := quotes.Verbatim
	v := &checkView{}
	warned := map[string]bool{}
	for _, s := range q.Verbatim {
		words := s.Of(text)
		m := c.index.Select(quotes.Selector{Exact: words, Speaker: q.Speaker.Name})
		worst = max(worst, m.Verdict)
		if m.Verdict != quotes.Verbatim && m.Verdict != quotes.NotFound {
			v.Diffs = append(v.Diffs, c.diff(words, m))
		}
		for _, w := range m.Warnings {
			words := say("warning", w.Kind.String()) + ": “" + shortened(w.Source.Of(c.source)) + "”"
			if !warned[words] {
				warned[words] = true
				v.Warns = append(v.Warns, words)
			}
		}
	}
	v.Key, v.Words = strings.ReplaceAll(worst.String(), " ", "-"), say("verdict", worst.String())
	return v
}

// diff makes the diff of a quotation.
func (c *checker) diff(quotation string, m quotes.Match) (d diffView) {
	at := 0
	for _, e := range m.Edits {
		if e.Quotation.Start < at || e.Quotation.End > len(quotation) || e.Source.End > len(c.source) {
			continue
		}
		if same := quotation[at:e.Quotation.Start]; same != "" {
			d = append(d, changeView{Same: same})
		}
		d = append(d, changeView{Out: oneLine(e.Source.Of(c.source)), In: e.Quotation.Of(quotation)})
		at = e.Quotation.End
	}
	if same := quotation[at:]; same != "" {
		d = append(d, changeView{Same: same})
	}
	return d
}

// checked says how the check of a whole article came out; "" when nothing was checked.
func (l *layout) checked() string {
	found := map[string]int{}
	total := 0
	for _, c := range l.cards {
		if c.Check != nil {
			found[c.Check.Key]++
			total++
		}
	}
	if total == 0 {
		return ""
	}
	var parts []string
	for v := quotes.Verbatim; v <= quotes.NotFound; v++ {
		if n := found[strings.ReplaceAll(v.String(), " ", "-")]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+say("outcome", v.String()))
		}
	}
	return count(total, "quotation") + " checked against the source: " + strings.Join(parts, ", ") + "."
}
