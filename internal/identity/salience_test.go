package identity

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRecentIsBounded(t *testing.T) {
	var l recent
	for e := range 100 {
		l.touch(e)
	}
	assert.Equal(t, len(l.list), l.n)
	l.touch(90)
	assert.EqualValues(t, 90, l.list[0])
	assert.EqualValues(t, 99, l.list[1])
	assert.Equal(t, 97, l.find(func(e int) bool { return e < 98 && e != 90 }))
}
