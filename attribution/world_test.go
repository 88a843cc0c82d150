package attribution

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A worldLine is a statement of testdata/world.txt, with the readings of each field that are right.
type worldLine struct {
	content, name, kind, role, mode []string
}

// worldStart is the line that a block of testdata/world.txt begins with.
var worldStart = regexp.MustCompile(`(?m)^=== `)

// worldLines reads the lines of a block that must be there and those that may, with "~" in a content filled from the text.
func worldLines(t *testing.T, article, labels string) (must, may []worldLine) {
	for l := range strings.Lines(labels) {
		l = strings.TrimSpace(l)
		if l == "" || l == "none" || strings.HasPrefix(l, "not | ") {
			continue
		}
		f := append(strings.Split(l, " | "), "asserted")
		require.GreaterOrEqual(t, len(f), 6, l)
		w := worldLine{content: strings.Split(f[1], " // ")}
		for i, c := range w.content {
			pieces := strings.Split(c, " … ")
			for j, p := range pieces {
				if head, tail, cut := strings.Cut(p, " ~ "); cut {
					from := strings.Index(article, head)
					require.GreaterOrEqual(t, from, 0, l)
					end := strings.Index(article[from:], tail)
					require.Positive(t, end, l)
					pieces[j] = article[from : from+end+len(tail)]
				}
			}
			w.content[i] = strings.Join(pieces, " … ")
		}
		for i, to := range []*[]string{&w.name, &w.kind, &w.role, &w.mode} {
			*to = strings.Split(strings.ReplaceAll(f[2+i], " // -", " // "), " // ")
		}
		if strings.HasPrefix(l, "? ") {
			may = append(may, w)
		} else {
			must = append(must, w)
		}
	}
	return must, may
}

// worldWords are the words of a content, without a leading "that".
func worldWords(s string) []string {
	return strings.FieldsFunc(strings.TrimPrefix(strings.ToLower(s), "that "), func(r rune) bool {
		return strings.ContainsRune(" \n.,!?…“”‘’\"'", r)
	})
}

// common is how much two contents have in common: the words that are in both, of those in either.
func common(a, b []string) float64 {
	both := 0
	rest := slices.Clone(b)
	for _, w := range a {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(rest)))
}

// is says whether a field has one of the values, articles counting for nothing.
func is(got string, values []string) bool {
	plain := func(s string) string {
		return strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "another "), "the ")
	}
	return slices.ContainsFunc(values, func(v string) bool { return v == "-" && got == "" || plain(v) == plain(got) })
}

// A worldTally counts what came out right of the statements of articles; unwanted are records that no label explains.
type worldTally struct{ all, found, border, name, kind, role, mode, unwanted, records float64 }

// String gives the shares.
func (w *worldTally) String() string {
	return fmt.Sprintf("%.0f statements, found %.3f; of these border %.3f, name %.3f, kind %.3f, role %.3f, mode %.3f; %.0f of %.0f records unwanted",
		w.all, w.found/w.all, w.border/w.found, w.name/w.found, w.kind/w.found, w.role/w.found, w.mode/w.found, w.unwanted, w.records)
}

// nearest returns the record that has most in common with a content, at least half; -1 for none.
func nearest(quotes []Quote, w worldLine) (best int, most float64) {
	best, most = -1, 0.5
	for i := range quotes {
		for _, c := range w.content {
			if s := common(worldWords(c), worldWords(quotes[i].Text)); s >= most {
				best, most = i, s
			}
		}
	}
	return best, most
}

// count adds what came out right of a statement, and logs what did not.
func (w *worldTally) count(t *testing.T, quotes []Quote, l worldLine) {
	w.all++
	best, most := nearest(quotes, l)
	if best < 0 {
		t.Logf("missed: %s", l.content[0])
		return
	}
	w.found++
	q := &quotes[best]
	for _, x := range []struct {
		field string
		n     *float64
		right bool
	}{
		{"border", &w.border, most == 1}, {"name", &w.name, is(q.Speaker.Name, l.name)}, {"role", &w.role, is(q.Speaker.Role, l.role)},
		{"kind", &w.kind, q.Speaker.Name == "" || is(string(q.Speaker.Kind), l.kind)},
		{"mode", &w.mode, q.Cue.Mode == "" || is(string(q.Cue.Mode), l.mode)},
	} {
		if x.right {
			*x.n++
		} else {
			t.Logf("%s: %s; is %s: %s, %s, %s, %s", x.field, l.content[0], q.Text, q.Speaker.Name, q.Speaker.Kind, q.Speaker.Role, q.Cue.Mode)
		}
	}
}

// add adds another tally.
func (w *worldTally) add(v *worldTally) {
	for _, x := range [][2]*float64{
		{&w.all, &v.all}, {&w.found, &v.found}, {&w.border, &v.border}, {&w.name, &v.name}, {&w.kind, &v.kind},
		{&w.role, &v.role}, {&w.mode, &v.mode}, {&w.unwanted, &v.unwanted}, {&w.records, &v.records},
	} {
		*x[0] += *x[1]
	}
}

// TestWorld: what was said, by whom, as what and in which mode, in articles like those of papers of many countries, which were labelled
// before any of them ran. EVALUATION.md has the first runs; -v logs what each article has wrong.
func TestWorld(t *testing.T) {
	data, err := os.ReadFile("../testdata/world.txt")
	require.NoError(t, err)
	var all worldTally
	for _, block := range worldStart.Split(string(data), -1)[1:] {
		title, rest, _ := strings.Cut(block, "\n")
		article, labels, ok := strings.Cut(rest, "\n---\n")
		require.True(t, ok)
		t.Run(title, func(t *testing.T) {
			var one worldTally
			quotes := Extract(article).Quotes
			must, may := worldLines(t, article, labels)
			for _, l := range must {
				one.count(t, quotes, l)
			}
			for i := range quotes {
				one.records++
				if !slices.ContainsFunc(append(must, may...), func(l worldLine) bool { return explains(&quotes[i], l) }) {
					one.unwanted++
					t.Logf("unwanted: %s %s: %s", quotes[i].Cue.Mode, quotes[i].Speaker.Name, quotes[i].Text)
				}
			}
			t.Log(&one)
			all.add(&one)
		})
	}
	t.Log(&all)
	assert.GreaterOrEqual(t, all.found/all.all, 0.94)
	assert.GreaterOrEqual(t, all.border/all.found, 0.95)
	assert.GreaterOrEqual(t, all.name/all.found, 0.94)
	assert.GreaterOrEqual(t, all.kind/all.found, 0.95)
	assert.GreaterOrEqual(t, all.role/all.found, 0.93)
	assert.GreaterOrEqual(t, all.mode/all.found, 0.99)
}

// explains says whether a label is what a record is about: at least half of their words are the same.
func explains(q *Quote, l worldLine) bool {
	return slices.ContainsFunc(l.content, func(c string) bool { return common(worldWords(c), worldWords(q.Text)) >= 0.5 })
}

// TestTrust: what was not said, and by whom, is not reported as said: a text is right where every record that must be there is, and every
// record that is there has the name and the mode of a line that explains it.
func TestTrust(t *testing.T) {
	data, err := os.ReadFile("../testdata/trust.txt")
	require.NoError(t, err)
	var all, right float64
	for _, block := range worldStart.Split(string(data), -1)[1:] {
		_, rest, _ := strings.Cut(block, "\n")
		article, labels, ok := strings.Cut(rest, "\n---\n")
		require.True(t, ok)
		all++
		quotes := Extract(article).Quotes
		must, may := worldLines(t, article, labels)
		vouched := func(q *Quote) func(l worldLine) bool {
			return func(l worldLine) bool {
				return explains(q, l) && is(q.Speaker.Name, l.name) && is(string(cmp.Or(q.Cue.Mode, ModeAsserted)), l.mode)
			}
		}
		good := true
		for _, l := range must {
			if !slices.ContainsFunc(quotes, func(q Quote) bool { return vouched(&q)(l) }) {
				t.Logf("%s: missed: %s", article, l.content[0])
				good = false
			}
		}
		for i := range quotes {
			if q := &quotes[i]; !slices.ContainsFunc(append(must, may...), vouched(q)) {
				t.Logf("%s: wrong: %s, %s: %s", article, q.Speaker.Name, q.Cue.Mode, q.Text)
				good = false
			}
		}
		if good {
			right++
		}
	}
	t.Logf("%.0f of %.0f right", right, all)
	assert.GreaterOrEqual(t, right/all, 0.84)
}
