package corpora

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSameName(t *testing.T) {
	assert.True(t, sameName([]string{"vance"}, []string{"nora", "vance"}))
	assert.True(t, sameName([]string{"h.f.u."}, []string{"harbour", "freight", "union"}))
	assert.False(t, sameName([]string{"hfa"}, []string{"harbour", "freight", "union"}))
}
