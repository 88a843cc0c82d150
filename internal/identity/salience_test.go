package identity

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSalience: whom "he", "she" and "they" mean.
func TestSalience(t *testing.T) {
	for name, c := range map[string]struct {
		article string
		want    []string
	}{
		"of its gender": {"Karl Voss met Ida Holm at the quarry. She said it would close.", []string{"Ida Holm"}},
		"the subject":   {"Karl Voss met Peter Orr at the quarry. He said it would close.", []string{"Karl Voss"}},
		"whom it names": {"Karl Voss met Peter Orr at the quarry. Mr Voss could not be trusted, he said.", []string{"Peter Orr"}},
		"of whom it is": {"Karl Voss met Peter Orr at the quarry. He said of Karl Voss that he had paid nothing.", []string{"Peter Orr"}},
		"who goes on":   {"Karl Voss said the quarry would close. Peter Orr wept. He said it was time.", []string{"Karl Voss", "Peter Orr"}},
		"too far back": {"Karl Voss left. It rained. It rained. It rained. It rained. It rained. It rained. It rained. It rained. It rained. " +
			"He said it would close.", []string{""}},
		"introduced": {"Karl Voss runs the quarry. Peter Orr, a driver, lives beside it.\n\n“It shook the house,” he said.", []string{"Peter Orr"}},
		"two alike":  {"At the quarry were Karl Voss, and Peter Orr. He said it would close.", []string{"?"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, saidBy(t, c.article))
		})
	}
}
