package page

import (
	"crypto/sha256"
	_ "embed" // for the files of the page
	"encoding/base64"
	"sync"
)

//go:embed assets/page.css
var styleFile string

//go:embed assets/page.js
var script string

// style is the whole style sheet.
var style = sync.OnceValue(func() string { return styleFile + filterRules() })

// Policy is the page's Content-Security-Policy: nothing is loaded, nothing is sent, and of styles and scripts the two of this package
// work, known by their hashes.
var Policy = sync.OnceValue(func() string {
	return "default-src 'none'; style-src " + source(style()) + "; script-src " + source(script) + "; base-uri 'none'; form-action 'none'"
})

// source is how a policy names something by its hash.
func source(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
