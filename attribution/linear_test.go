package attribution

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// linear holds work to time in proportion to a size in bytes: eight times as much may take forty times as long, which the
// square of it would not. work prepares a size and returns what is to be timed. Under the race detector, which makes
// everything some ten times slower, the sizes are a quarter: the bound is shown by the runs without it.
func linear(t *testing.T, size int, work func(size int) func()) {
	t.Helper()
	if raceEnabled {
		size /= 4
	}
	took := func(do func()) time.Duration {
		start := time.Now()
		do()
		return time.Since(start)
	}
	do, small := work(size), time.Hour
	for range 3 {
		small = min(small, took(do))
	}
	do = work(8 * size)
	most := 40*small + 50*time.Millisecond
	large := took(do)
	for tries := 2; tries > 0 && large >= most; tries-- { // the machine may have been busy
		large = min(large, took(do))
	}
	assert.Less(t, large, most, "8 times the text")
}

// TestCueTailIsLinear: a sentence of very many cues is looked into by halves.
func TestCueTailIsLinear(t *testing.T) {
	linear(t, 1<<14, func(size int) func() {
		s := strings.Repeat("Anna Keller said Tuesday Tom Loy said in a statement ", size/53)
		return func() { Extract(s) }
	})
}
