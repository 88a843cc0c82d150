package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed" // for the form
	"encoding/base64"
	"errors"
	"html/template"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

//go:embed form.html
var formFile string

//go:embed form.css
var formStyle string

var formTemplate = sync.OnceValue(func() *template.Template { return template.Must(template.New("form").Parse(formFile)) })

// formPolicy lets the form look as it does, and be sent here.
var formPolicy = sync.OnceValue(func() string {
	sum := sha256.Sum256([]byte(formStyle))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
})

// A formView is the form with what was wrong with it, and what was filled in.
type formView struct {
	Style  template.CSS
	Wrong  string
	Filled map[string]string
	MiB    int64
}

// form answers with the form.
func (s *server) form(w http.ResponseWriter, _ *http.Request) {
	s.showForm(w, http.StatusOK, formView{})
}

func (s *server) showForm(w http.ResponseWriter, status int, v formView) {
	v.Style, v.MiB = template.CSS(formStyle), s.size>>20
	var b bytes.Buffer
	if err := formTemplate().Execute(&b, v); err != nil {
		s.notes.Printf("the form: %v", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Security-Policy", formPolicy())
	s.send(w, status, "text/html; charset=utf-8", b.Bytes())
}

// page answers what the form sent with the page; with the form, if something is wrong with it.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	fields, err := s.fields(w, r)
	if err == nil {
		err = s.showPage(w, r, fields)
	}
	if err != nil {
		filled := map[string]string{}
		for name, f := range fields {
			if f.file == "" {
				filled[name] = string(f.value)
			}
		}
		s.showForm(w, statusOf(err), formView{Wrong: wordsOf(err), Filled: filled})
	}
}

// showPage sends the page of what is in the fields, or says why not.
func (s *server) showPage(w http.ResponseWriter, r *http.Request, fields map[string]field) error {
	about := text{id: "article", url: strings.TrimSpace(fields["url"].text())}
	about.article = attribution.Article{
		Headline: fields["headline"].text(), Byline: fields["byline"].text(), Outlet: fields["outlet"].text(),
	}
	var err error
	if about.article.Date, err = day(fields["date"].text()); err != nil {
		return err
	}
	var t text
	switch file, pasted := fields["file"], fields["html"]; {
	case len(file.value) > 0:
		about.id = cmp.Or(file.file, about.id)
		t, err = newText(file.value, isPage(file.file, file.kind, file.value), file.kind, about)
	case strings.TrimSpace(pasted.text()) != "":
		t, err = newText(pasted.value, true, "text/html; charset=utf-8", about)
	default:
		t, err = newText(lines(fields["text"].value), false, "", about)
	}
	if err != nil {
		return err
	}
	d, err := s.document(r.Context(), t, attribution.Extractor{Candidates: true, Checkworthy: len(fields["checkworthy"].value) > 0})
	if err != nil {
		return err
	}
	as := export.HTML{Source: fields["source"].text()}
	var b bytes.Buffer
	if err := export.Write(&b, as, d); err != nil {
		return err
	}
	w.Header().Set("Content-Security-Policy", as.Policy()+"; frame-ancestors 'none'")
	s.send(w, http.StatusOK, "text/html; charset=utf-8", b.Bytes())
	return nil
}

// A field is what one part of the form holds.
type field struct {
	value []byte
	file  string // its name, of a file
	kind  string // its content type, of a file
}

func (f field) text() string { return string(f.value) }

// lines gives a text with the line ends that it had: browsers send those of a text area as CRLF.
func lines(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// mostFields is more than the form has.
const mostFields = 20

// fields reads what the form sent, all of it in memory: the standard library's own way may write files.
func (s *server) fields(w http.ResponseWriter, r *http.Request) (map[string]field, error) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/form-data" {
		return nil, bad(http.StatusUnsupportedMediaType,
			"the content type %q is no form's: send multipart/form-data, or use POST /extract", r.Header.Get("Content-Type"))
	}
	form := multipart.NewReader(http.MaxBytesReader(w, r.Body, s.size), params["boundary"])
	fields := map[string]field{}
	for range mostFields {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			return fields, nil
		}
		if err != nil {
			return fields, unread(err)
		}
		value, err := io.ReadAll(part)
		if err != nil {
			return fields, unread(err)
		}
		fields[part.FormName()] = field{value: value, file: part.FileName(), kind: part.Header.Get("Content-Type")}
	}
	return fields, bad(http.StatusBadRequest, "more than %d fields", mostFields)
}
