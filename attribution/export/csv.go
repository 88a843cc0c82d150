package export

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// CSV writes one quote a line with commas between, the fields of [Row] under their names: RFC 4180, with a header, in UTF-8.
// Line ends of the article stay in the cells as they are.
type CSV struct {
	Context  int  // as in Flat
	NoHeader bool // the first line is a quote
	BOM      bool // begins with a byte order mark, without which Excel takes UTF-8 for something else

	// Formulas leaves cells as they are that a spreadsheet would calculate: text that begins with =, +, -, @, a tab or a line end.
	// Otherwise they have an apostrophe before it, because an article is written by strangers. A program that takes it away
	// again has the words as they stand: an apostrophe followed by one of these was put there, or followed by apostrophes and one.
	Formulas bool
}

// columns are the names of the fields of Row.
var columns = []string{
	"doc", "quote", "type",
	"speaker", "kind", "named", "withheld", "role", "affiliation", "gender", "speakerId", "known", "mention", "nameFrom",
	"text", "verbatim", "cue", "lemma", "class", "mode", "said", "inHeadline",
	"to", "when", "whenIso", "where", "channel", "via", "confidence", "reason", "checkworthy",
	"start", "end", "startChar", "endChar", "pageStart", "pageEnd", "sentence", "before", "after",
	"headline", "byline", "outlet", "date", "url", "language",
}

// Frame is the header.
func (f CSV) Frame() Frame {
	begin := ""
	if f.BOM {
		begin = "\uFEFF"
	}
	if !f.NoHeader {
		begin += strings.Join(columns, ",") + "\r\n"
	}
	return Frame{Begin: begin}
}

// Append appends a line for each quote.
func (f CSV) Append(dst []byte, d *Document) ([]byte, error) {
	rows, err := Rows(d, Flat{Context: f.Context})
	if err != nil {
		return dst, err
	}
	for i := range rows {
		dst = f.row(dst, &rows[i])
	}
	return dst, nil
}

func (f CSV) row(dst []byte, r *Row) []byte {
	line := cells{dst: dst, guard: !f.Formulas}
	line.text(r.Doc).number(r.Quote).text(string(r.Type))
	line.text(r.Speaker).text(string(r.Kind)).boolean(r.Named).boolean(r.Withheld).text(r.Role).text(r.Affiliation)
	line.text(string(r.Gender)).number(r.SpeakerID).text(r.Known).text(r.Mention).text(string(r.NameFrom))
	line.text(r.Text).text(r.Verbatim).text(r.Cue).text(r.Lemma).text(string(r.Class)).text(string(r.Mode))
	line.boolean(r.Said).boolean(r.InHeadline)
	line.text(r.To).text(r.When).text(r.WhenISO).text(r.Where).text(r.Channel).text(r.Via)
	line.fraction(&r.Confidence).text(string(r.Reason)).fraction(r.Checkworthy)
	line.number(r.Start).number(r.End).number(r.StartChar).number(r.EndChar).optional(r.PageStart).optional(r.PageEnd)
	line.text(r.Sentence).text(r.Before).text(r.After)
	line.text(r.Headline).text(r.Byline).text(r.Outlet).text(r.Date).text(r.URL).text(r.Language)
	return append(line.dst, "\r\n"...)
}

// cells writes the cells of a line. [encoding/csv] can't: it changes the line ends in a cell where it ends lines by CRLF.
type cells struct {
	dst   []byte
	guard bool
	begun bool
}

// plain writes a cell that needs no care.
func (c *cells) plain(s string) *cells {
	if c.begun {
		c.dst = append(c.dst, ',')
	}
	c.begun = true
	c.dst = append(c.dst, s...)
	return c
}

func (c *cells) number(n int) *cells { return c.plain(strconv.Itoa(n)) }

func (c *cells) boolean(b bool) *cells { return c.plain(strconv.FormatBool(b)) }

func (c *cells) fraction(x *float64) *cells {
	if x == nil {
		return c.plain("")
	}
	return c.plain(strconv.FormatFloat(*x, 'f', -1, 64))
}

func (c *cells) optional(n *int) *cells {
	if n == nil {
		return c.plain("")
	}
	return c.number(*n)
}

// text writes a cell of the article's words.
func (c *cells) text(s string) *cells {
	if c.guard && calculates(strings.TrimLeft(s, "'")) {
		s = "'" + s
	}
	if !utf8.ValidString(s) {
		s = string([]rune(s)) // as JSON has it: U+FFFD for each byte, so that places in code points stay true
	}
	if strings.ContainsAny(s, "\",\r\n") {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return c.plain(s)
}

// calculates tells whether a spreadsheet takes a cell for a formula. The wide forms of the signs are some of them, too.
func calculates(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
}
