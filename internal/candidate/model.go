package candidate

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/weights"
)

// A Model has a weight, in thousandths of a logit, of each feature for each class.
type Model [Classes][]int32

// Embedded is the model that the library is built with.
var Embedded = sync.OnceValue(func() *Model {
	m, err := Parse(weights.Resolver)
	if err != nil {
		panic("candidate: " + err.Error())
	}
	return m
})

// Score returns how well a candidate fits, in logits.
func (w *Model) Score(m *Mention, f *Facts) float64 {
	row := w[m.Class]
	sum := int32(0)
	for i := range templates {
		if b := templates[i].bucket(m, f); b >= 0 && b < buckets {
			sum += row[i*buckets+b]
		}
	}
	return float64(sum) / 1000
}

// Parse reads weights: lines of class, template, bucket and weight between tabs; comments begin with #.
func Parse(lines string) (*Model, error) {
	w := &Model{}
	for c := range w {
		w[c] = make([]int32, Features)
	}
	class, index := map[string]int{}, map[string]int{}
	for c, name := range classNames {
		class[name] = c
	}
	for i := range templates {
		index[templates[i].name] = i
	}
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("not four columns: %q", line)
		}
		c, known := class[f[0]]
		t, there := index[f[1]]
		b, err := strconv.Atoi(f[2])
		n, bad := strconv.Atoi(f[3])
		if !known || !there || err != nil || bad != nil || b < 0 || b >= buckets {
			return nil, fmt.Errorf("no weight: %q", line)
		}
		w[c][t*buckets+b] = int32(n)
	}
	return w, nil
}
