package contest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRecentIsBounded(t *testing.T) {
	var l Recent
	for e := range 100 {
		l.Touch(e)
	}
	assert.Equal(t, len(l.list), l.n)
	l.Touch(90)
	assert.EqualValues(t, 90, l.list[0])
	assert.EqualValues(t, 99, l.list[1])
	assert.Equal(t, 97, l.Find(func(e int) bool { return e < 98 && e != 90 }))
}

func TestContest(t *testing.T) {
	c := New(1)
	assert.Equal(t, Sole, c.Lead())
	c.Enter(7, 1)
	assert.Equal(t, -1, c.Best, "on the floor")
	c.Enter(7, 2)
	assert.Equal(t, 7, c.Best)
	assert.Equal(t, Sole, c.Lead())
	c.Enter(8, 2)
	assert.Equal(t, [2]int{7, 8}, [2]int{c.Best, c.Second}, "of equals the first")
	assert.Zero(t, c.Lead())
	c.Enter(9, 2.5)
	assert.Equal(t, [2]int{9, 7}, [2]int{c.Best, c.Second})
	assert.Equal(t, 0.5, c.Lead())
}
