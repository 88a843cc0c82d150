package reading

import (
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/quotes"
)

// A Source is a text that quotations are checked against.
type Source struct {
	Name   string // below the folder of sources: "council/2026-03-03.srt"
	Text   string // as it stands in the file
	Reader string // how it is read: "text", "subtitles" or "page"
}

// ReadSource reads a file of a folder of sources. It must be UTF-8 text of some kind.
func ReadSource(f File) (Source, error) {
	data, err := load(f.Path)
	if err != nil {
		return Source{}, err
	}
	text, err := plain(data)
	if err != nil {
		return Source{}, err
	}
	s := Source{Name: f.Name, Text: text, Reader: "text"}
	switch strings.ToLower(filepath.Ext(f.Path)) {
	case ".srt", ".vtt":
		s.Reader = "subtitles"
	default:
		if isPage(f.Path, data) {
			s.Reader = "page"
		}
	}
	return s, nil
}

// Readers are what of the source is nobody's words.
func (s *Source) Readers() []quotes.Reader {
	switch s.Reader {
	case "subtitles":
		return []quotes.Reader{quotes.Subtitles, quotes.HTML, quotes.StageDirections}
	case "page":
		return []quotes.Reader{quotes.HTML, quotes.StageDirections}
	}
	return []quotes.Reader{quotes.Usual}
}
