package batch

import (
	"bytes"
	"io"
	"iter"
	"sort"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// How a text is cut, in bytes. A window is as long as windowLen if it can be cut there, and never longer than MaxWindow; it is
// read with as much as the others say of what stands before and behind it.
const (
	windowLen  = 128 << 10
	MaxWindow  = 192 << 10
	lookBehind = 4 << 10
	lookAhead  = 2 << 10
)

// Windows cuts a text as it is read into windows of some 128 KB, and holds no more than two of them. It cuts at the ends of
// paragraphs, blank lines, and not inside a quotation that closes before [MaxWindow]; where there is no such place at the end of a
// line, of a sentence, between two words, or, in a word of that length, between two characters. The last window says so. An error
// of reading is the last pair. about is what is known of the text; its own Text is not looked at.
//
// [ExtractText] reads the windows, too.
func Windows(text io.Reader, about attribution.Article) iter.Seq2[attribution.Window, error] {
	return func(yield func(attribution.Window, error) bool) {
		c := cutter{in: text}
		for !c.done {
			w, err := c.next()
			w.Article.Headline, w.Article.Byline, w.Article.Outlet, w.Article.Date = about.Headline, about.Byline, about.Outlet, about.Date
			if !yield(w, err) || err != nil {
				return
			}
		}
	}
}

// A cutter has the text from a little before the next window on.
type cutter struct {
	in    io.Reader
	buf   []byte
	start int // of buf in the text
	own   int // of the next window in buf
	ended bool
	done  bool
}

// next gives the next window.
func (c *cutter) next() (attribution.Window, error) {
	if err := c.fill(c.own + MaxWindow + lookAhead); err != nil {
		return attribution.Window{}, err
	}
	end, ahead := len(c.buf), len(c.buf)
	if !c.ended || len(c.buf)-c.own > MaxWindow {
		end = c.own + place(c.buf[c.own:min(c.own+MaxWindow, len(c.buf))])
		ahead = end + paragraphs(c.buf[end:min(end+lookAhead, len(c.buf))])
	}
	c.done = end == len(c.buf)
	w := attribution.Window{
		Start: c.start, Own: attribution.Span{Start: c.start + c.own, End: c.start + end}, Last: c.done,
		Article: attribution.Article{Text: string(c.buf[:ahead])},
	}
	behind := max(end-lookBehind, c.own)
	behind = min(behind+firstParagraph(c.buf[behind:end]), end)
	c.buf = append(c.buf[:0], c.buf[behind:]...)
	c.start, c.own = c.start+behind, end-behind
	return w, nil
}

// fill reads until there are n bytes, or all.
func (c *cutter) fill(n int) error {
	for len(c.buf) < n && !c.ended {
		if cap(c.buf) < n {
			c.buf = append(make([]byte, 0, MaxWindow+lookBehind+lookAhead), c.buf...)
		}
		k, err := io.ReadFull(c.in, c.buf[len(c.buf):n])
		c.buf = c.buf[:len(c.buf)+k]
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			c.ended = true
		default:
			return err
		}
	}
	return nil
}

// place finds where to cut a text of MaxWindow bytes.
func place(text []byte) int {
	open := quotes.Find(string(text))
	top := open[:0]
	for _, q := range open {
		if q.Depth == 0 {
			top = append(top, q)
		}
	}
	inside := func(at int) bool {
		i := sort.Search(len(top), func(i int) bool { return top[i].Outer.End > at })
		return i < len(top) && top[i].Outer.Start < at
	}
	best, anyParagraph, line := 0, 0, 0
	for at, blank := nextLine(text, windowLen/2); at < len(text); at, blank = nextLine(text, at) {
		line = at
		if !blank {
			continue
		}
		anyParagraph = at
		if best > 0 && at > windowLen {
			break
		}
		if !inside(at) {
			best = at
		}
	}
	switch {
	case best > 0:
		return best
	case anyParagraph > 0:
		return anyParagraph
	case line > 0:
		return line
	}
	return word(text)
}

// nextLine gives the next place behind at where a line begins that is not blank, and whether the line before it is; the length of
// the text for none.
func nextLine(text []byte, at int) (next int, blank bool) {
	i := bytes.IndexByte(text[at:], '\n')
	if i < 0 {
		return len(text), false
	}
	for at += i + 1; at < len(text); {
		end := bytes.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if len(bytes.TrimSpace(text[at:at+end])) > 0 {
			break
		}
		at, blank = min(at+end+1, len(text)), true
	}
	return at, blank
}

// word finds where to cut a text without lines: behind a sentence, or between words, or between characters.
func word(text []byte) int {
	half := len(text) / 2
	for _, end := range []string{". ", " ", "\t"} {
		if i := bytes.LastIndex(text[half:], []byte(end)); i >= 0 {
			return half + i + len(end)
		}
	}
	end := len(text)
	for k := 1; k < utf8.UTFMax && k < end; k++ {
		if utf8.RuneStart(text[end-k]) {
			if !utf8.FullRune(text[end-k:]) {
				return end - k
			}
			break
		}
	}
	return end
}

// firstParagraph gives where the first paragraph begins of which text has all, as far as can be told from it; its length for none.
func firstParagraph(text []byte) int {
	at, _ := nextLine(text, 0)
	return at
}

// paragraphs gives where the last paragraph ends of which text has all.
func paragraphs(text []byte) int {
	return bytes.LastIndexByte(text, '\n') + 1
}
