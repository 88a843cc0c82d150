package main

import (
	"strings"
	"unicode"

	"github.com/whosaid/whosaid/quotes"
)

// dresses are the fourteen ways in which variants.py of the corpora rewrites an article.
var dresses = []string{"curly", "single", "straightsingle", "guillemets", "low9", "ptb", "entities", "mojibake", "crlf",
	"nbsp", "bom", "doublespace", "hardwrap", "spaced"}

var pairs = map[string][2]string{"curly": {"“", "”"}, "guillemets": {"« ", " »"}, "low9": {"„", "“"}, "ptb": {"``", "''"},
	"entities": {"&ldquo;", "&rdquo;"}, "mojibake": {"â€œ", "â€\u009d"}, "single": {"‘", "’"}, "straightsingle": {"'", "'"},
	"spaced": {"“ ", " ”"}}

var apostrophes = map[string]string{"curly": "’", "single": "’", "low9": "’", "guillemets": "’", "spaced": "’",
	"entities": "&#39;", "mojibake": "â€™"}

// dress rewrites a text and tells where each byte of the old one went; at[len(s)] is the new length.
func dress(kind, s string) (string, []int) {
	var b strings.Builder
	at := make([]int, len(s)+1)
	col, last := 0, rune(0)
	n := 0
	for i, r := range s {
		at[i] = b.Len()
		piece := string(r)
		if p, ok := pairs[kind]; ok && r == '"' {
			if opens(s, i) {
				piece = p[0]
			} else {
				piece = p[1]
			}
		}
		if a, ok := apostrophes[kind]; ok && r == '\'' {
			piece = a
		}
		switch {
		case kind == "crlf" && r == '\n':
			piece = "\r\n"
		case kind == "nbsp" && r == ' ' && n%3 == 0:
			piece = "\u00a0"
		case kind == "bom" && i == 0:
			piece = "\ufeff" + piece
		case kind == "doublespace" && r == ' ' && strings.ContainsRune(".?!\"", last):
			piece = "  "
		case kind == "hardwrap":
			if col++; r == '\n' {
				col = 0
			} else if r == ' ' && col > 64 {
				piece, col = "\n", 0
			}
		}
		b.WriteString(piece)
		last = r
		n++
	}
	at[len(s)] = b.Len()
	return b.String(), at
}

// opens tells the sides of straight marks apart as variants.py does.
func opens(s string, i int) bool {
	prev, next := ' ', ' '
	for _, r := range s[:i] {
		prev = r
	}
	for _, r := range s[i+1:] {
		next = r
		break
	}
	return (unicode.IsSpace(prev) || strings.ContainsRune("([—-", prev)) && !unicode.IsSpace(next)
}

// newsdev asks for the same quotes in every dress: as many, and each with the same words.
func newsdev() error {
	docs, err := documents("newsdev")
	if err != nil || len(docs) == 0 {
		return err
	}
	for _, kind := range dresses {
		var s score
		for _, d := range docs {
			text, at := dress(kind, d.text)
			want := map[span]bool{}
			for _, q := range quotes.Find(d.text) {
				if q.Depth == 0 {
					want[wordSpan(text, span{at[q.Inner.Start], at[q.Inner.End]})] = true
				}
			}
			s.gold += len(want)
			new := document{name: kind + "-" + d.name, text: text}
			for _, q := range quotes.Find(text) {
				if q.Depth > 0 {
					continue
				}
				s.found++
				w := wordSpan(text, span{q.Inner.Start, q.Inner.End})
				if want[w] {
					s.right++
					delete(want, w)
				} else {
					show("extra", new, w.start, w.end)
				}
			}
			for w := range want {
				show("missed", new, w.start, w.end)
			}
		}
		report("newsdev, "+kind, s)
	}
	return nil
}

// wordSpan shrinks a span to its words.
func wordSpan(s string, r span) span {
	w := word.FindAllStringIndex(s[r.start:r.end], -1)
	if len(w) == 0 {
		return r
	}
	return span{r.start + w[0][0], r.start + w[len(w)-1][1]}
}
