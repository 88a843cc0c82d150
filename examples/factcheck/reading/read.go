package reading

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// Read gives the articles of a file to each, one by one: a text and a page are one, JSON lines one a line. A problem is what
// is wrong with the file or a line of it; the other lines are read. The error is that of each, which ends the reading.
//
// With byFolder an article that does not tell its outlet has the name of its file's folder for one: "Harbour Post/ferry.txt".
// What is read does not depend on which of the folders above the file was named.
func Read(f File, byFolder bool, each func(Article) error) (problems []string, err error) {
	folder := filepath.Base(filepath.Dir(f.Path))
	f.Name = folder + "/" + filepath.Base(f.Path)
	give := func(a Article) error {
		if a.Outlet == "" && byFolder {
			a.Outlet = folder
		}
		return each(a)
	}
	switch strings.ToLower(filepath.Ext(f.Path)) {
	case ".jsonl", ".ndjson":
		return readLines(f, give)
	}
	data, err := load(f.Path)
	if err != nil {
		return []string{err.Error()}, nil
	}
	a, err := whole(f, data)
	if err != nil {
		return []string{err.Error()}, nil
	}
	return nil, give(a)
}

// whole reads a file that is one article.
func whole(f File, data []byte) (Article, error) {
	if isPage(f.Path, data) {
		p := webpage.Read(data, webpage.Options{})
		if strings.TrimSpace(p.Article.Text) == "" {
			return Article{}, errors.New("a web page without an article that could be found; take its text out by hand")
		}
		return Article{Article: p.Article, Name: f.Name, URL: p.URL, Language: p.Language}, nil
	}
	text, err := plain(data)
	if err != nil {
		return Article{}, err
	}
	return Article{Article: attribution.Article{Text: text}, Name: f.Name}, nil
}

// isPage says whether a file is a web page, by its name or by how it begins.
func isPage(path string, data []byte) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := strings.ToLower(strings.TrimLeft(string(data[:min(len(data), 512)]), "\uFEFF \t\r\n"))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}
