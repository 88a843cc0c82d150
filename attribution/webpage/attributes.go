package webpage

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributes are what a start tag tells.
type attributes struct {
	flags uint16
	names uint32 // a hash of the class
}

// attributes reads those of the current start tag.
func (s *scanner) attributes(tag tagID) (a attributes) {
	for more := true; more; {
		var key, value []byte
		key, value, more = s.tokens.TagAttr()
		switch string(key) {
		case "class":
			for _, c := range value {
				a.names = (a.names ^ uint32(c)) * 16777619
			}
			a.flags |= s.named(value)
		case "id", "data-component", "data-testid", "data-qa":
			a.flags |= s.named(value)
		case "hidden":
			if !bytes.EqualFold(value, []byte("until-found")) {
				a.flags |= isHidden
			}
		case "aria-hidden":
			if string(value) == "true" {
				a.flags |= isHidden
			}
		case "style":
			if bytes.Contains(value, []byte("none")) || bytes.Contains(value, []byte("hidden")) {
				a.flags |= hiding(string(value))
			}
		case "role":
			a.flags |= role(string(value))
		case "itemprop", "rel", "property":
			a.flags |= s.property(string(value), atom.Atom(tag) == atom.A || string(key) == "itemprop")
		case "datetime":
			s.notes.time(string(value), atom.Atom(tag) == atom.Time)
		case "lang", "xml:lang":
			if atom.Atom(tag) == atom.Html && s.notes.language == "" {
				s.notes.language = string(bytes.TrimSpace(value))
			}
		}
	}
	return a
}

// named gives what a class or an id tells.
func (s *scanner) named(value []byte) (flags uint16) {
	bits := s.classes.names(value, &s.scratch)
	if bits&furnitureName != 0 {
		flags |= isFurniture
	}
	if bits&commentsName != 0 {
		flags |= isComments
	}
	if bits&hiddenName != 0 {
		flags |= isHidden
	}
	if bits&contentName != 0 {
		flags |= isContent
	}
	if bits&bylineName != 0 {
		flags |= isByline
	}
	if bits&standfirstName != 0 {
		flags |= isStandfirst
	}
	return flags
}

// hiding tells whether a style hides the element.
func hiding(style string) uint16 {
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
		return isHidden
	}
	return 0
}

// role gives what a role of ARIA tells.
func role(value string) uint16 {
	switch value {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
		"tablist", "form":
		return isFurniture
	case "article":
		return isArticle
	}
	return 0
}

// property gives what microdata tells; known says that it can be nothing else.
func (s *scanner) property(value string, known bool) uint16 {
	switch value {
	case "articleBody":
		return isContent
	case "author", "creator":
		if known {
			s.notes.scope = "author"
			return isAuthor
		}
	case "publisher":
		s.notes.scope = "publisher"
	case "headline":
		return isHeadline
	}
	return 0
}

// meta reads a meta or link element.
func (n *notes) meta(tokens *html.Tokenizer, link bool) {
	var name, content, rel, itemprop string
	for more := true; more; {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		switch string(key) {
		case "name", "property", "http-equiv":
			if name == "" {
				name = string(bytes.ToLower(bytes.TrimSpace(value)))
			}
		case "itemprop":
			itemprop = string(value)
		case "content", "href":
			content = clean(string(value))
		case "rel":
			rel = string(value)
		}
	}
	switch {
	case content == "":
	case link && rel == "canonical":
		n.set("canonical", content)
	case link:
	case itemprop == "name" && n.scope != "":
		n.set("itemprop "+n.scope, content)
	case itemprop != "":
		n.set("itemprop "+strings.ToLower(itemprop), content)
	case name != "":
		n.set(name, content)
	}
}
