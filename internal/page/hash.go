package page

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// hashOf is the SHA-256 of a text in hexadecimal digits.
func hashOf(text string) string {
	h := sha256.New()
	_, _ = io.WriteString(h, text) // a hash does not fail
	return hex.EncodeToString(h.Sum(nil))
}
