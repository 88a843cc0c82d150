package offset_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/internal/offset"
	"github.com/whosaid/whosaid/quotes"
)

var units = []quotes.Unit{quotes.Bytes, quotes.CodePoints, quotes.UTF16}

func TestTable(t *testing.T) {
	const text = "ab 😀 cafe\u0301\r\nשלום"
	table := offset.New(text, nil)
	for _, c := range []struct{ bytes, points, units int }{
		{0, 0, 0}, {3, 3, 3}, {7, 4, 5}, {8, 5, 6}, {12, 9, 10}, {14, 10, 11}, {16, 12, 13}, {18, 13, 14}, {24, 16, 17},
	} {
		assert.Equal(t, c.points, table.At(c.bytes, quotes.Bytes, quotes.CodePoints))
		assert.Equal(t, c.units, table.At(c.bytes, quotes.Bytes, quotes.UTF16))
		assert.Equal(t, c.bytes, table.At(c.units, quotes.UTF16, quotes.Bytes))
		assert.Equal(t, c.units, table.At(c.points, quotes.CodePoints, quotes.UTF16))
	}
	assert.Equal(t, 3, table.At(5, quotes.Bytes, quotes.CodePoints), "inside a character is its start")
	assert.Equal(t, 3, table.At(4, quotes.UTF16, quotes.Bytes), "between two surrogates too")
	assert.Equal(t, 24, table.At(99, quotes.CodePoints, quotes.Bytes))
	assert.Equal(t, 0, table.At(-1, quotes.CodePoints, quotes.Bytes))
	_, ok := table.Page(offset.Span{End: 1})
	assert.False(t, ok, "there is no page")
}

// check holds the laws of a table: it says what quotes.Convert says, the way there and back ends where it began, and no
// answer is out of order.
func check(t *testing.T, text string) {
	table := offset.New(text, nil)
	if utf8.ValidString(text) {
		assert.Equal(t, utf8.RuneCountInString(text), table.Len(quotes.CodePoints))
		assert.Equal(t, len(utf16.Encode([]rune(text))), table.Len(quotes.UTF16))
	}
	for _, from := range units {
		all := make([]offset.Span, 0, table.Len(from)+3)
		for i := 0; i <= table.Len(from)+1; i++ {
			all = append(all, offset.Span{Start: i, End: i})
		}
		for _, to := range units {
			for i, want := range quotes.Convert(text, all, from, to) {
				if got := table.At(i, from, to); got != want.Start {
					t.Fatalf("%q: %d in unit %d is %d in unit %d, want %d", text, i, from, got, to, want.Start)
				}
			}
		}
	}
	for i := range text {
		for _, to := range units {
			if back := table.At(table.At(i, quotes.Bytes, to), to, quotes.Bytes); back != i {
				t.Fatalf("%q: byte %d there and back in unit %d is %d", text, i, to, back)
			}
		}
	}
}

func TestLaws(t *testing.T) {
	for _, text := range []string{"", "a", "\xff", strings.Repeat("plain ", 100), strings.Repeat("é😀\r\n", 100), strings.Repeat("x", 200) + "ש" + strings.Repeat("x", 200)} {
		check(t, text)
	}
}

func FuzzTable(f *testing.F) {
	f.Add("ab 😀 cafe\u0301\r\nשלום \xe2\x80 “x”")
	f.Add(strings.Repeat("é😀a", 60))
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1<<12 {
			check(t, text)
		}
	})
}

// A long text is read once, and an answer does not walk through it.
func BenchmarkTable(b *testing.B) {
	text := strings.Repeat("“Ça va”, 😀 said nobody. ", 1<<16)
	b.Run("new", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for range b.N {
			offset.New(text, nil)
		}
	})
	table := offset.New(text, nil)
	b.Run("at", func(b *testing.B) {
		for i := range b.N {
			table.At(i*7919%len(text), quotes.Bytes, quotes.UTF16)
		}
	})
}
