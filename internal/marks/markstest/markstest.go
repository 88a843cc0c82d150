// Package markstest makes texts that are hard to read, for the tests of what reads quotation marks.
//
// Everything here is the same on every machine. It knows nothing of what is made of the texts.
package markstest

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Hostile are the inputs that bring other finders to their knees, each to be repeated.
var Hostile = []struct{ Name, Unit string }{
	{"opening", "“"}, {"straight", `"`}, {"spaced", `" `}, {"opening words", "“a "}, {"alternating", "“‘"},
	{"alternating words", "“a ‘b "}, {"mixed", "“\"‘'«„`` "}, {"apostrophes", "'"}, {"apostrophe words", "'a "}, {"plurals", "s' "},
	{"unclosed nested", "“ ‘ « ‹ „ ‚ "}, {"closing", "” "}, {"reopened", "“a b c\n\n"}, {"reopened nested", "“‘a b c\n"},
	{"unclosed paragraphs", "\"a b c\n"}, {"backslashes", `\`}, {"ampersands", "&"}, {"references", "&amp;amp;#"}, {"hyphens", "-"},
	{"hyphen pairs", "-- "}, {"mojibake", "â€"}, {"bare bytes", "\x93a "}, {"newlines", "\n"}, {"spaces", " "}, {"returns", "\r"},
	{"brackets", ">"}, {"stars", "*"}, {"entities before", "&nbsp;'"}, {"dots", "."},
	{"wrapped", "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj\n"},
	{"inches", `6'2" `}, {"quote and inch", `"a 5" `},
}

// Pairs are sources and quotations, each to be repeated, made so that every word is everywhere, and every sign may begin
// something.
var Pairs = []struct{ Name, Source, Quotation string }{
	{"one word", "a ", "a "}, {"turned", "a b ", "b a "}, {"brackets", "a ", "a [b] "}, {"ellipses", "a ", "… a "},
	{"open brackets", "[", "["}, {"stops", ".", ". "}, {"nearly", "a b c d e ", "a b c d f "}, {"apostrophes", "s' ", "s "},
	{"tags", "<a <!-- ", "a "}, {"parentheses", "(a [sic ", "(a "}, {"broken lines", "a-\n", "a- "}, {"codes", "00:01 -->\n1\n\n", "01 1 "},
	{"hyphens", "a-b ", "b a-"}, {"numbers", "1 204 ", "1,204 "}, {"styles", "per cent we are ", "% we're "},
}

// Repeated is the unit again and again, until that makes n bytes.
func Repeated(unit string, n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }

// Size is n, or a quarter of it under -short.
func Size(n int) int {
	if testing.Short() {
		return n / 4
	}
	return n
}

// pieces make random texts that are hard to read.
var pieces = []string{`"`, `"`, "'", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''", "‹", "›", "「", "」", "′", "″", "&quot;",
	`\"`, "â€œ", "\x93", " ", " ", " ", " ", "we won", "the boys", "s", "6", "said", ".", ",", "?", "He", "--", "—", "(", ")", "n",
	"\n", "\n\n", "\r\n", "...", "90s", "em", "> ", "•", "\u00a0", "é", "\xff", "$5", "[", "]"}

// Random is a text of n pieces.
func Random(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
		if r.IntN(3) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// clearPieces are what most of news is made of, with white space behind them.
var clearPieces = []string{"we", "won", "don't", "it’s", "boys'", "players’", "said", "he", "In 2019,", "back.", "–", "(again)", "café",
	`"We`, `won,"`, "“We", "won,”", `"No."`, "“No.”", "''It", "is''", "“‘No’,", "rock’n’roll", "\n", "\n\n", "-", "1."}

// Prose is a text of n pieces in which most marks are clear, as they are in news, and one piece in rare is hard to read.
func Prose(r *rand.Rand, n, rare int) string {
	var b strings.Builder
	for range n {
		if r.IntN(rare) == 0 {
			b.WriteString(pieces[r.IntN(len(pieces))])
			continue
		}
		b.WriteString(clearPieces[r.IntN(len(clearPieces))])
		if r.IntN(20) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// News is the articles of a folder, joined until they make about n bytes.
func News(tb testing.TB, folder string, n int) string {
	tb.Helper()
	paths, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	var b strings.Builder
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(t)
		b.WriteString("\n\n")
	}
	if b.Len() == 0 {
		tb.Skip("no articles")
	}
	return strings.Repeat(b.String(), 1+n/b.Len())
}
