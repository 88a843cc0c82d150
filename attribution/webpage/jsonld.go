package webpage

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// An article is what JSON-LD says of the page's article.
type article struct {
	headline, author, publisher, date, language, url string
}

// linkedData reads the JSON-LD of a page: the first object that is an article. What can't be read is left out.
func linkedData(texts []string) (a article) {
	r := ldReader{named: map[string]map[string]any{}}
	for _, text := range texts {
		var value any
		if json.Unmarshal(unwrapped(text), &value) == nil {
			r.collect(value, 0)
		}
	}
	if r.article == nil {
		return a
	}
	o := r.article
	a.headline = line(o["headline"])
	if a.headline == "" {
		a.headline = line(o["name"])
	}
	a.author = r.names(o["author"])
	if a.author == "" {
		a.author = r.names(o["creator"])
	}
	a.publisher = r.names(o["publisher"])
	a.date = line(o["datePublished"])
	a.language = r.names(o["inLanguage"])
	for _, key := range []string{"mainEntityOfPage", "url", "@id"} {
		if u := line(o[key]); a.url == "" && strings.HasPrefix(u, "http") {
			a.url = u
		} else if m, ok := o[key].(map[string]any); ok && a.url == "" && strings.HasPrefix(line(m["@id"]), "http") {
			a.url = line(m["@id"])
		}
	}
	return a
}

// unwrapped gives the JSON in a script: without the comments that hide it from old browsers, and with spaces for the line ends
// that some systems leave in its strings.
func unwrapped(text string) []byte {
	start := strings.IndexAny(text, "{[")
	end := strings.LastIndexAny(text, "}]")
	if rest := strings.TrimLeft(text, " \t\r\n/*"); start >= 0 && strings.HasPrefix(rest, "<![CDATA[") {
		start = len(text) - len(rest) + len("<![CDATA[")
		if i := strings.LastIndex(text, "]]>"); i > start {
			end = start + strings.LastIndexAny(text[start:i], "}]")
		}
		start += max(0, strings.IndexAny(text[start:], "{["))
	}
	if start < 0 || end < start {
		return nil
	}
	b := []byte(text[start : end+1])
	for i, c := range b {
		if c < ' ' {
			b[i] = ' '
		}
	}
	return b
}

// An ldReader finds the article and the things that are named.
type ldReader struct {
	article map[string]any
	named   map[string]map[string]any // by @id
}

// maxDepth is how deep objects are looked for.
const maxDepth = 6

func (r *ldReader) collect(value any, depth int) {
	switch v := value.(type) {
	case []any:
		for _, x := range v {
			r.collect(x, depth)
		}
	case map[string]any:
		if id := line(v["@id"]); id != "" && len(v) > 1 && r.named[id] == nil {
			r.named[id] = v
		}
		if r.article == nil && isArticleType(v["@type"]) {
			r.article = v
		}
		if depth < maxDepth {
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"} {
				r.collect(v[key], depth+1)
			}
		}
	}
}

// isArticleType tells whether a type is that of an article: NewsArticle, BlogPosting, Report and the like.
func isArticleType(value any) bool {
	switch v := value.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report"
	case []any:
		for _, x := range v {
			if s, ok := x.(string); ok && isArticleType(s) {
				return true
			}
		}
	}
	return false
}

// names gives the name of a thing, or of several: "A, B and C".
func (r *ldReader) names(value any) string {
	var list []string
	var add func(value any, depth int)
	add = func(value any, depth int) {
		if depth > 2 || len(list) > 10 {
			return
		}
		switch v := value.(type) {
		case string:
			if s := line(v); s != "" && !strings.Contains(s, "://") {
				list = append(list, s)
			}
		case []any:
			for _, x := range v {
				add(x, depth+1)
			}
		case map[string]any:
			name := v["name"]
			if name == nil && r.named[line(v["@id"])] != nil {
				name = r.named[line(v["@id"])]["name"]
			}
			add(name, depth+1)
		}
	}
	add(value, 0)
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
}

// line gives a string as one line, with the character references that some pages leave in it decoded.
func line(value any) string {
	s, _ := value.(string)
	return clean(html.UnescapeString(s))
}
