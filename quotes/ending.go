package quotes

import "fmt"

// An Ending says how a quote ended.
type Ending uint8

const (
	// Closed: its own closing mark ends it.
	Closed Ending = iota
	// Continued: its paragraph ends, and the next one opens it again. Only parts end so.
	Continued
	// Unclosed: it has no closing mark and was ended with its paragraph.
	Unclosed
	// Reopened: it has no closing mark and was ended where the next quote begins.
	Reopened
	// Unopened: it has a closing mark only and was begun with its paragraph.
	Unopened
	// Repaired: the mark that ends it is not the one that belongs to its opening mark, or belongs to a quote around it,
	// or it went on into a paragraph that does not open it again.
	Repaired
	// Dashed: a dash opened it, and by custom nothing closes it.
	Dashed
)

var endings = [...]string{"closed", "continued", "unclosed", "reopened", "unopened", "repaired", "dashed"}

// String gives the ending in one word.
func (e Ending) String() string {
	if int(e) < len(endings) {
		return endings[e]
	}
	return fmt.Sprintf("Ending(%d)", uint8(e))
}

// Sound reports whether the marks of the quote are as custom has them.
func (e Ending) Sound() bool { return e == Closed || e == Continued || e == Dashed }

// MarshalText gives the ending in one word.
func (e Ending) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (e *Ending) UnmarshalText(b []byte) error {
	for i, s := range endings {
		if s == string(b) {
			*e = Ending(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: no ending is called %q", b)
}
