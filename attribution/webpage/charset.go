package webpage

import (
	"bytes"
	"mime"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// decode gives a page in UTF-8, the name of its encoding, and the encoding if the page is in another one.
//
// What the header or the page say of the encoding counts, but for a page that is valid UTF-8 from the first byte to the
// last and not plain ASCII: pages are saved and passed on in UTF-8 with the old name still in them.
func decode(page []byte, contentType string) (utf8Page []byte, name string, from encoding.Encoding) {
	found, name, _ := charset.DetermineEncoding(page, contentType)
	if name != "utf-8" && !wide(name) && !named16(contentType) && utf8.Valid(page) && !ascii(page) {
		return page, "utf-8", nil
	}
	if name == "utf-8" || found == nil {
		return page, "utf-8", nil
	}
	if !wide(name) && ascii(page) {
		return page, name, nil
	}
	out, _, err := transform.Bytes(found.NewDecoder(), page)
	if err != nil { // the decoders write U+FFFD for what they can't read; this is for those that will not
		return page, "utf-8", nil
	}
	return out, name, found
}

// wide tells whether an ASCII byte may stand for something else in an encoding.
func wide(name string) bool {
	return name == "utf-16le" || name == "utf-16be" || name == "iso-2022-jp" || name == "replacement"
}

// named16 tells whether the header says UTF-16.
func named16(contentType string) bool {
	_, params, err := mime.ParseMediaType(contentType)
	return err == nil && bytes.HasPrefix(bytes.ToLower([]byte(params["charset"])), []byte("utf-16"))
}

func ascii(page []byte) bool {
	for _, c := range page {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// recode changes a map into UTF-8 into one into the page as it was given: it decodes the page once more, a character at a
// time.
func recode(way []stretch, page []byte, from encoding.Encoding, name string) (out []stretch) {
	w := walker{page: page, decoder: from.NewDecoder(), plain: !wide(name)}
	for _, s := range way {
		if !s.copied {
			start := w.to(int(s.page.start))
			s.page = span(start, max(start, w.to(int(s.page.end))))
			out = append(out, s)
			continue
		}
		for at, end := int(s.page.start), int(s.page.end); at < end; {
			start := w.to(at)
			next := min(max(w.next(), at+1), end)
			text := s.text + at - int(s.page.start)
			piece := stretch{text, text + next - at, span(start, w.to(next)), false}
			same := next-at == 1 && piece.page.end-piece.page.start == 1 && w.same
			if n := len(out) - 1; same && n >= 0 && out[n].copied && out[n].page.end == piece.page.start && out[n].textEnd == text {
				out[n].textEnd, out[n].page.end = piece.textEnd, piece.page.end
			} else {
				piece.copied = same
				out = append(out, piece)
			}
			at = next
		}
	}
	return out
}

// A walker goes through a page as it was given and through its UTF-8 together.
type walker struct {
	page    []byte
	decoder *encoding.Decoder
	plain   bool // ASCII bytes stand for themselves

	in, out       int // where it is in both
	inEnd, outEnd int // the end of the character there
	same          bool
}

// to goes on to a place in the UTF-8, and gives the place in the page.
func (w *walker) to(out int) int {
	for w.out < out {
		w.read()
		if w.outEnd <= w.out && w.inEnd <= w.in { // the page is at its end
			return len(w.page)
		}
		w.in, w.out = w.inEnd, w.outEnd
	}
	return w.in
}

// next gives where the character here ends in the UTF-8.
func (w *walker) next() int {
	w.read()
	return w.outEnd
}

// read finds the end of the character here.
func (w *walker) read() {
	if w.inEnd > w.in || w.outEnd > w.out {
		return
	}
	w.same = false
	if w.in >= len(w.page) && w.in > 0 {
		w.inEnd, w.outEnd = w.in, w.out
		return
	}
	if c := w.page[w.in]; w.plain && c < utf8.RuneSelf && c != 0x1b {
		w.inEnd, w.outEnd, w.same = w.in+1, w.out+1, true
		return
	}
	var dst [16]byte
	// As little room as gives a character: then no more than one is read.
	for room := 1; room <= len(dst); room++ {
		for window := min(8, len(w.page)-w.in); ; window = len(w.page) - w.in {
			n, m, err := w.decoder.Transform(dst[:room], w.page[w.in:w.in+window], w.in+window == len(w.page))
			if n > 0 || m > 0 {
				w.inEnd, w.outEnd = w.in+m, w.out+n
				return
			}
			if err != transform.ErrShortSrc || window == len(w.page)-w.in {
				break
			}
		}
	}
	w.inEnd, w.outEnd = len(w.page), w.out // nothing more comes of it
}
