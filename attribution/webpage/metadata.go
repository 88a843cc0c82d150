package webpage

import (
	"strings"
	"time"
	"unicode"
)

// metadata fills in what the page says beside the text. What is meant for machines and names a thing for certain goes before
// what is shown, but for the headline, which is what readers were given.
func (p *Page) metadata(c *chooser, kept []int, o Options) {
	n := &c.notes
	data := c.data
	a := &p.Article
	p.URL = address(n.named["canonical"], n.named["og:url"], data.url, o.URL)
	p.Language = strings.ReplaceAll(first(n.language, n.named["content-language"], n.named["og:locale"], data.language), "_", "-")
	a.Outlet = c.outlet()
	a.Headline = c.headline()
	if rest, outlet := splitTitle(n.title, a.Headline, a.Outlet); rest != "" {
		a.Outlet = first(a.Outlet, outlet)
		a.Headline = first(a.Headline, rest)
	}
	a.Headline = first(a.Headline, n.title)
	a.Byline = withoutDate(c.byline(data, kept))
	if strings.EqualFold(a.Byline, a.Outlet) { // nobody is named
		a.Byline = ""
	}
	dates := []string{data.date}
	for _, name := range []string{"article:published_time", "itemprop datepublished", "datepublished", "og:published_time", "parsely-pub-date",
		"sailthru.date", "dc.date.issued", "dcterms.date", "dc.date", "pubdate", "publish-date", "publish_date", "date"} {
		dates = append(dates, n.named[name])
	}
	for _, s := range append(dates, n.times...) {
		if t, ok := date(s); ok {
			a.Date = t
			break
		}
	}
}

// first gives the first that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// address gives the first that is an address of the web; the last counts as it is.
func address(list ...string) string {
	for _, s := range list[:len(list)-1] {
		if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
			return s
		}
	}
	return list[len(list)-1]
}

// layouts are the ways in which pages write a date for machines.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05",
	"2006-01-02T15:04", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102", time.RFC1123, time.RFC1123Z, time.RFC850,
	"January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006",
}

func date(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 40 || !strings.ContainsAny(s, "0123456789") {
		return time.Time{}, false
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 1 {
			return t, true
		}
	}
	return time.Time{}, false
}

// outlet gives the name of the publication. An address is none.
func (c *chooser) outlet() string {
	named := c.notes.named
	for _, s := range []string{named["og:site_name"], c.data.publisher, named["itemprop publisher"], named["application-name"]} {
		s, _, _ = strings.Cut(s, " | ") // "The Argus | News from Bridgeport"
		s = strings.Trim(s, " |-–—")
		if s != "" && (strings.Contains(s, " ") || !strings.Contains(s, ".")) {
			return s
		}
	}
	return ""
}

// headline gives the text of the article's heading, or what the page says for machines.
func (c *chooser) headline() string {
	if c.head.block >= 0 {
		return c.head.text
	}
	list := c.headings()
	best := first(c.data.headline, c.notes.named["og:title"], c.notes.named["twitter:title"])
	if best == "" && len(list) == 1 && !c.out[c.blocks[list[0].block].elem] {
		best = list[0].text
	}
	return best
}

// findHead finds the heading that the page's title has, too: the last of those that have it most. Where the page has no title,
// it is the only one.
func (c *chooser) findHead() heading {
	best, bestShare := heading{block: -1}, 0.0
	outlet := c.outlet()
	list := c.headings()
	titles := []string{c.data.headline, c.notes.named["og:title"], c.notes.named["twitter:title"], c.notes.title}
	_, site := splitTitle(c.notes.title, "", outlet)
	untitled := strings.Join(titles, "") == ""
	for _, h := range list {
		share := 0.0
		for _, t := range titles {
			share = max(share, alike(h.text, t))
		}
		if untitled && len(list) == 1 {
			share = 1
		}
		if c.out[c.blocks[h.block].elem] && strings.EqualFold(h.text, site) {
			continue // the name of the site, in its menu
		}
		if share >= 0.5 && share >= bestShare && !(strings.EqualFold(h.text, outlet) && best.block >= 0) {
			best, bestShare = h, share
		}
	}
	return best
}

// A heading is one of the first order, and the block that it begins with; -1: there is none.
type heading struct {
	text  string
	block int
}

// maxHeadings is how many of them are looked at.
const maxHeadings = 20

func (c *chooser) headings() (found []heading) {
	last := int32(-1)
	for i := range c.blocks {
		b := &c.blocks[i]
		e := c.elements[b.elem]
		if b.tag != tagH1 && e.flags&isHeadline == 0 {
			continue
		}
		if b.elem == last { // a heading in two lines
			found[len(found)-1].text += " " + clean(c.line(b))
			continue
		}
		if len(found) == maxHeadings {
			break
		}
		last = b.elem
		found = append(found, heading{clean(c.line(b)), i})
	}
	return found
}

// alike gives how many of the words of a heading are in a title, from 0 to 1.
func alike(heading, title string) float64 {
	in := map[string]bool{}
	for _, w := range fields(title) {
		in[w] = true
	}
	list := fields(heading)
	n := 0
	for _, w := range list {
		if in[w] {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(list))
}

func fields(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// titleMarks divide the headline from the outlet in a page's title.
var titleMarks = []string{" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « "}

// splitTitle cuts the outlet from a page's title: behind the last mark, or what is left when the headline is known.
func splitTitle(title, headline, outlet string) (rest, found string) {
	at, size := -1, 0
	for _, m := range titleMarks {
		if i := strings.LastIndex(title, m); i > at {
			at, size = i, len(m)
		}
	}
	if at < 0 {
		return "", ""
	}
	rest, found = strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+size:])
	switch {
	case outlet != "" && strings.EqualFold(found, outlet):
	case headline != "" && alike(headline, rest) < 0.8:
		return "", ""
	case len(strings.Fields(found)) > 5 || len(strings.Fields(rest)) < 2:
		return "", ""
	}
	return rest, found
}

// byline gives the author, as a machine is told or as the page shows.
func (c *chooser) byline(data article, kept []int) string {
	if data.author != "" {
		return data.author
	}
	n := &c.notes
	for _, flag := range []uint16{isAuthor, isByline} {
		if flag == isByline {
			for _, name := range []string{"author", "byl", "article:author", "parsely-author", "sailthru.author", "dc.creator", "itemprop author"} {
				if s := n.named[name]; isByName(s) {
					return s
				}
			}
		}
		if s := c.shownByline(flag); s != "" {
			return s
		}
	}
	if len(kept) == 0 {
		return ""
	}
	for i := kept[0] - 1; i >= 0 && i >= kept[0]-8; i-- { // a line without a name of its own above the text
		if line := clean(c.line(&c.blocks[i])); lineBits(line)&bylineLine != 0 && isByName(line) {
			return line
		}
	}
	return ""
}

// withoutDate takes the punctuation around a byline away, and a date behind a bar.
func withoutDate(byline string) string {
	if before, after, found := strings.Cut(byline, "|"); found {
		if _, ok := date(after); ok {
			byline = before
		}
	}
	return strings.Trim(byline, " ,;|•·")
}

// shownByline gives the first text whose element says that it is the author's name.
func (c *chooser) shownByline(flag uint16) string {
	for i := range c.blocks {
		b := &c.blocks[i]
		if c.elements[b.elem].flags&flag != 0 && c.elements[b.elem].flags&isComments == 0 {
			if s := clean(c.line(b)); isByName(s) {
				return s
			}
		}
	}
	for _, k := range c.notes.captures {
		if k.flags&flag == 0 {
			continue
		}
		var w strings.Builder
		for _, p := range c.pieces[min(k.first, len(c.pieces)):min(k.last, len(c.pieces))] {
			if w.Len() > maxByline {
				break
			}
			w.WriteString(c.textOf(p, maxByline))
		}
		if s := clean(w.String()); isByName(s) {
			return s
		}
	}
	return ""
}

// maxByline is the longest byline in bytes.
const maxByline = 200

// isByName tells whether a text may be a byline: no address, and not too long.
func isByName(s string) bool {
	return s != "" && len(s) <= maxByline && !strings.Contains(s, "://") && strings.ContainsFunc(s, unicode.IsUpper)
}
