package samename

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNames(t *testing.T) {
	f := strings.Fields
	assert.Equal(t, "salinas", FirstSurname(f("elena salinas ortega")))
	assert.Empty(t, FirstSurname(f("donald trump tweets")))
	assert.True(t, OtherMiddle(f("john a smith"), f("john c smith")))
	assert.False(t, OtherMiddle(f("john a smith"), f("john smith")))
	assert.True(t, MoreMiddle(f("john smith"), f("john a smith")))
	assert.True(t, OfKnown(f("sony"), f("sony walkman")))
	assert.False(t, OfKnown(f("sony"), f("sony corporation")))
	assert.True(t, InHonour("foundation"))
	assert.True(t, Equal(f("ida roe"), f("ida roe")))
	assert.True(t, Prefix(f("ida"), f("ida roe")))
	assert.True(t, Suffix(f("roe"), f("ida roe")))
	assert.False(t, Suffix(f("ida roe"), f("roe")))
	assert.True(t, SameFirst("tom", "t"))
	assert.False(t, SameFirst("tom", "ida"))
}
