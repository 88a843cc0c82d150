// Package confidence is the model behind the confidence of a record. It is a product. The first factor is how likely content
// and source are right: a logistic regression of what the record says of itself, fitted by internal/train/confidence on
// records whose truth is known. The second is what is left of that where it was to decide whom the source means: one more, of the
// margin by which it was decided, fitted by internal/train/whom on articles whose speakers are known by name. Beside it stands how
// likely the name is right at all (Name). Weights are whole thousandths of a logit, so that the sums are the same on every platform.
package confidence

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/weights"
)

// A Record is what the confidence of a record rests on, in the words of the public record.
type Record struct {
	Reason, Type          string
	Frame, Class, Mention string
	Share                 float64 // 0 to 1
	Length, Pieces        int     // of the content: words, and stretches
	Named, Negated        bool

	Content, Cue, Source, Link float64 // margins of the models, in logits

	Kind, Mode          string // of the speaker, of the cue
	SourceWords         int
	At                  [2]int // bytes of the source; both zero without one
	Sentence, Paragraph [2]int // bytes of those of the content
	Bytes               int    // of the content
	NameWords           int
	Proper, HasRole     bool // the name is a proper one; the article says as what the speaker serves

	Word    string  // of the source, where it is a pronoun
	Speaker float64 // margin of whom the source means, up to Sole
}

// Features calls f with the pairs of name and value that the model has weights for.
func (r Record) Features(f func(name, value string)) {
	f("bias", "")
	f("reason", r.Reason)
	f("type", r.Type)
	f("frame", r.Frame)
	f("mention", r.Mention)
	f("class", r.Class)
	f("share", tenths[max(0, min(10, int(r.Share*10)))])
	f("words", length(r.Length))
	if r.Type != "indirect" {
		f("quoted in frame", r.Frame)
	}
	if !r.Named {
		f("named", "no")
	}
	f("content margin", margin(r.Content))
	f("cue margin", margin(r.Cue))
	f("source margin", margin(r.Source))
	f("link margin", margin(r.Link))
	f("kind", r.Kind)
	f("mode", r.Mode)
	f("source", r.place())
	f("source words", words(r.SourceWords))
	f("of sentence", tenths[min(4, 5*r.Bytes/max(1, r.Sentence[1]-r.Sentence[0]))])
	if r.Pieces > 1 {
		f("pieces", "several")
	}
	if r.Negated {
		f("negated", "yes")
	}
}

// margin sorts margins, finely where they differ most.
func margin(m float64) string {
	for _, x := range margins {
		if m <= x.limit {
			return x.name
		}
	}
	return "more"
}

var margins = [...]struct {
	limit float64
	name  string
}{
	{0, "0"}, {0.25, "0.25"}, {0.5, "0.5"}, {0.75, "0.75"}, {1, "1"}, {1.5, "1.5"}, {2, "2"}, {2.5, "2.5"}, {3, "3"}, {3.5, "3.5"},
	{4, "4"}, {5, "5"}, {6, "6"}, {7, "7"}, {8, "8"}, {10, "10"},
}

var tenths = [...]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}

// words sorts sources by their number of words.
func words(n int) string {
	switch {
	case n <= 1:
		return tenths[max(0, n)]
	case n <= 3:
		return "2-3"
	case n <= 8:
		return "4-8"
	}
	return "9-"
}

// place says where the words of the source stand, seen from the content: in its sentence, its paragraph, elsewhere, or nowhere.
func (r Record) place() string {
	in := func(s [2]int) bool { return s[0] <= r.At[0] && r.At[0] < s[1] }
	switch {
	case r.At == [2]int{}:
		return "none"
	case in(r.Sentence):
		return "sentence"
	case in(r.Paragraph):
		return "paragraph"
	}
	return "elsewhere"
}

// length sorts contents by their number of words.
func length(words int) string {
	switch {
	case words <= 2:
		return "1-2"
	case words <= 5:
		return "3-5"
	case words <= 12:
		return "6-12"
	case words <= 30:
		return "13-30"
	}
	return "31-"
}

// Words returns how likely the content and the words of the source are right, 0 to 1: the first factor.
func (r Record) Words() float64 {
	w := table()
	sum := 0
	r.Features(func(name, value string) { sum += w[key{name, value}] })
	return logistic(sum)
}

// Probability returns how likely content and source of the record are right, less where it is in doubt whom the source means: 0 to
// 1 in thousandths.
func (r Record) Probability() float64 { return math.Round(1000*r.Words()*r.Whom()) / 1000 }

type key struct{ name, value string }

var table = sync.OnceValue(func() map[key]int { return parse(weights.Confidence) })

// parse reads embedded weights: lines of name, value and weight between tabs; comments begin with #.
func parse(lines string) map[key]int {
	m := map[key]int{}
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 3 {
			panic("confidence: not three columns: " + line)
		}
		n, err := strconv.Atoi(f[2])
		if err != nil {
			panic("confidence: " + err.Error())
		}
		m[key{f[0], f[1]}] = n
	}
	return m
}
