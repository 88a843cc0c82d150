package ascii_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/ascii"
)

// TestClasses holds each class to that of the standard library, for all bytes.
func TestClasses(t *testing.T) {
	for i := range 256 {
		b, r, plain := byte(i), rune(i), i < utf8.RuneSelf
		assert.Equal(t, plain && (unicode.IsLetter(r) || unicode.IsDigit(r)), ascii.Word(b), "%q", b)
		assert.Equal(t, plain && unicode.IsDigit(r), ascii.Digit(b), "%q", b)
		assert.Equal(t, plain && unicode.IsUpper(r), ascii.Capital(b), "%q", b)
	}
}
