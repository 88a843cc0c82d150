package main

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// An article is what POST /extract takes as JSON: what extract -format article writes. Other fields are ignored.
type article struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	HTML     string `json:"html"` // instead of text
	Headline string `json:"headline"`
	Byline   string `json:"byline"`
	Outlet   string `json:"outlet"`
	Date     string `json:"date"`
	URL      string `json:"url"`
}

// extract answers an article with its records as JSON.
func (s *server) extract(w http.ResponseWriter, r *http.Request) {
	t, err := s.posted(w, r)
	if err != nil {
		s.refuse(w, err)
		return
	}
	d, err := s.document(r.Context(), t, attribution.Extractor{})
	if err != nil {
		s.refuse(w, err)
		return
	}
	body, err := export.Records{}.Append(nil, d)
	if err != nil {
		s.refuse(w, err)
		return
	}
	s.send(w, http.StatusOK, "application/json", body)
}

// posted reads what was sent to POST /extract.
func (s *server) posted(w http.ResponseWriter, r *http.Request) (text, error) {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind = ""
	}
	switch kind {
	case "application/json", "text/plain", "text/html", "application/xhtml+xml":
	default:
		return text{}, bad(http.StatusUnsupportedMediaType,
			"the content type %q is not known: send application/json, text/plain or text/html", r.Header.Get("Content-Type"))
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.size))
	if err != nil {
		return text{}, unread(err)
	}
	about := text{id: "article"}
	if kind != "application/json" {
		return newText(body, kind != "text/plain", r.Header.Get("Content-Type"), about)
	}
	var a article
	if err := json.Unmarshal(body, &a); err != nil {
		return text{}, badJSON(err)
	}
	if a.Text != "" && a.HTML != "" {
		return text{}, bad(http.StatusBadRequest, `both "text" and "html" are given: send one of them`)
	}
	if a.ID != "" {
		about.id = a.ID
	}
	about.url = a.URL
	about.article = attribution.Article{Headline: a.Headline, Byline: a.Byline, Outlet: a.Outlet}
	if about.article.Date, err = day(a.Date); err != nil {
		return text{}, err
	}
	if a.HTML != "" {
		return newText([]byte(a.HTML), true, "text/html; charset=utf-8", about)
	}
	return newText([]byte(a.Text), false, "", about)
}

// badJSON says where JSON is wrong.
func badJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return bad(http.StatusBadRequest, "no JSON: %v at byte %d", syntax, syntax.Offset)
	case errors.As(err, &kind):
		return bad(http.StatusBadRequest, "the field %q is no %v, at byte %d", kind.Field, kind.Type, kind.Offset)
	}
	return bad(http.StatusBadRequest, "no JSON: %v", err)
}

// unread says why a body could not be read: what http and the limits say of it stays, the rest is the sender's fault.
func unread(err error) error {
	if statusOf(err) != http.StatusInternalServerError {
		return err
	}
	return bad(http.StatusBadRequest, "what was sent could not be read to its end: %v", err)
}

// refuse says as JSON what is wrong.
func (s *server) refuse(w http.ResponseWriter, err error) {
	body, _ := json.Marshal(map[string]string{"error": wordsOf(err)}) // a string can be written
	status := statusOf(err)
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "60")
	}
	s.send(w, status, "application/json", append(body, '\n'))
}

// send sends an answer.
func (s *server) send(w http.ResponseWriter, status int, kind string, body []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // who does not wait for the answer does not want it
}
