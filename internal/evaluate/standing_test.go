package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestStanding(t *testing.T) {
	var s Standing
	s.add(goldSource{Name: "Ann Lee", Kind: "person", Role: "the chief engineer"}, speaker{Name: "Ann Lee", Kind: "person", Role: "engineer"}, true)
	s.add(goldSource{Name: "Argus", Kind: "organization"}, speaker{Name: "Argus", Kind: "person"}, true)
	s.add(goldSource{Kind: "anonymous"}, speaker{Kind: "person"}, true) // nobody is named: the kind says nothing
	s.add(goldSource{Name: "Ann Lee", Kind: "person", Role: "mayor"}, speaker{Name: "Bo Reed", Kind: "person", Role: "mayor"}, false)
	r := s.result()
	assert.Equal(t, 4, r.Records)
	assert.InDelta(t, 0.75, r.Kind, 1e-9)
	assert.Equal(t, Row{P: 1, R: 0.5, F1: 2.0 / 3, Predicted: 1, Gold: 2}, r.Role)
	assert.Equal(t, Row{P: 1, R: 1, F1: 1, Predicted: 1, Gold: 1}, r.Agree)
	s.add(goldSource{Name: "Ann Lee", Kind: "person", Role: "mayor of Deal"}, speaker{Name: "Ann Lee", Kind: "person", Role: "head of Deal"}, true)
	s.add(goldSource{Name: "Ann Lee", Kind: "person", Role: "mayor"}, speaker{Name: "Ann Lee", Kind: "person", Role: "head of Deal"}, true)
	s.add(goldSource{Name: "Ann Lee", Kind: "person", Role: "mayor"}, speaker{Name: "Ann Lee", Kind: "person"}, true)
	assert.Equal(t, Row{P: 2.0 / 3, R: 0.5, F1: harmonic(2.0/3, 0.5), Predicted: 3, Gold: 4}, s.result().Agree)
}
