package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

const article1 = "“We cannot open it,” said Edda Falk, the engineer.\n\nShe told reporters that it sways."

const webPage = `<!doctype html><html lang="en"><head><title>Bridge shut | The Argus</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Bridge shut</h1><p>&ldquo;We cannot <em>open</em> it,&rdquo; said Edda Falk, the engineer. She told reporters that it sways.</p></article></body></html>`

// small are limits for tests.
var small = limits{size: 4000, wait: 10 * time.Second, work: time.Second, jobs: 2}

// request sends a request to a server of its own.
func request(t *testing.T, l limits, method, target, kind, body string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	w := httptest.NewRecorder()
	newHandler(l, log.New(io.Discard, "", 0)).ServeHTTP(w, r)
	res := w.Result()
	assert.Equal(t, "nosniff", res.Header.Get("X-Content-Type-Options"))
	assert.Equal(t, "no-referrer", res.Header.Get("Referrer-Policy"))
	assert.Equal(t, "no-store", res.Header.Get("Cache-Control"))
	assert.Equal(t, "DENY", res.Header.Get("X-Frame-Options"))
	assert.Contains(t, res.Header.Get("Content-Security-Policy"), "default-src 'none'")
	assert.Contains(t, res.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'")
	return res
}

func bodyOf(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return string(b)
}

// filled makes what the form sends: fields by name, and a file by its name.
func filled(t *testing.T, fields map[string]string, file, content string) (kind, body string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, value := range fields {
		require.NoError(t, w.WriteField(name, value))
	}
	part, err := w.CreateFormFile("file", file) // browsers send one without a name when none is chosen
	require.NoError(t, err)
	_, err = io.WriteString(part, content)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return w.FormDataContentType(), b.String()
}

func TestForm(t *testing.T) {
	res := request(t, small, "GET", "/", "", "")
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Equal(t, "text/html; charset=utf-8", res.Header.Get("Content-Type"))
	body := bodyOf(t, res)
	assert.Contains(t, body, `<form method="post" action="/page" enctype="multipart/form-data">`)
	assert.NotContains(t, body, "<script")
	assert.NotContains(t, body, "role=\"alert\"")
	assert.Equal(t, http.StatusOK, request(t, small, "HEAD", "/", "", "").StatusCode)
}

// What is pasted, chosen as a file or copied as HTML gives the page.
func TestPage(t *testing.T) {
	for name, c := range map[string]struct {
		fields        map[string]string
		file, content string
	}{
		"text":      {fields: map[string]string{"text": strings.ReplaceAll(article1, "\n", "\r\n"), "headline": "Bridge shut", "date": "2026-11-24", "checkworthy": "yes", "source": "We can not open it."}},
		"file":      {file: "a.txt", content: article1},
		"page file": {file: "a.html", content: webPage},
		"page":      {fields: map[string]string{"html": webPage, "url": "https://argus.example/1"}},
		"all":       {fields: map[string]string{"html": webPage, "text": "Nobody spoke."}, file: "a", content: article1},
	} {
		t.Run(name, func(t *testing.T) {
			kind, body := filled(t, c.fields, c.file, c.content)
			res := request(t, small, "POST", "/page", kind, body)
			page := bodyOf(t, res)
			assert.Equal(t, http.StatusOK, res.StatusCode, page)
			assert.Equal(t, "text/html; charset=utf-8", res.Header.Get("Content-Type"))
			assert.True(t, strings.HasPrefix(res.Header.Get("Content-Security-Policy"), export.HTML{}.Policy()))
			assert.Contains(t, page, "2 quotes, 2 with a speaker")
			assert.Contains(t, page, "Edda Falk")
			if name == "page" {
				assert.Contains(t, page, "https://argus.example/1#:~:text=")
			}
			if name == "text" {
				assert.Contains(t, page, "checked against the source: ")
				assert.Contains(t, page, "24 November 2026")
			}
		})
	}
}

// What is wrong is said on the form, which still holds what was filled in, as text.
func TestPageRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		fields        map[string]string
		file, content string
		status        int
		words         string
	}{
		"nothing":     {status: 400, words: "there is no text"},
		"no date":     {fields: map[string]string{"text": article1, "date": "yesterday"}, status: 400, words: "write it like 2026-11-24"},
		"too large":   {fields: map[string]string{"text": strings.Repeat("word ", 1000)}, status: 413, words: "more than 4000 bytes"},
		"no UTF-8":    {file: "a.txt", content: "caf\xe9", status: 415, words: "not UTF-8"},
		"a PDF":       {file: "a.pdf", content: "%PDF-1.7 x", status: 415, words: "a PDF"},
		"binary":      {file: "a.bin", content: "a\x00b", status: 415, words: "NUL byte at 1"},
		"no article":  {fields: map[string]string{"html": "<html><nav>Home</nav></html>"}, status: 422, words: "no article could be found"},
		"with markup": {fields: map[string]string{"date": "</title><script>alert(1)</script>", "text": "</textarea><script>alert(2)</script>"}, status: 400, words: "is none"},
	} {
		t.Run(name, func(t *testing.T) {
			kind, body := filled(t, c.fields, c.file, c.content)
			res := request(t, small, "POST", "/page", kind, body)
			assert.Equal(t, c.status, res.StatusCode)
			page := bodyOf(t, res)
			assert.Contains(t, page, c.words)
			assert.Contains(t, page, `role="alert"`)
			assert.NotContains(t, page, "<script")
			if text := c.fields["text"]; text == article1 {
				assert.Contains(t, page, "She told reporters that it sways.</textarea>")
			}
		})
	}
	assert.Equal(t, http.StatusUnsupportedMediaType, request(t, small, "POST", "/page", "text/plain", article1).StatusCode)
	assert.Equal(t, http.StatusBadRequest, request(t, small, "POST", "/page", "multipart/form-data; boundary=x", "--x\r\n").StatusCode)
	many := map[string]string{}
	for _, c := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		many[c] = c
	}
	kind, body := filled(t, many, "", "")
	assert.Equal(t, http.StatusBadRequest, request(t, small, "POST", "/page", kind, body).StatusCode)
}

// JSON has the form that extract -format jsonl writes, in bytes of what was sent.
func TestExtract(t *testing.T) {
	json1, err := json.Marshal(map[string]any{"id": "a", "text": article1, "headline": "Bridge shut", "date": "2026-11-24", "more": 1})
	require.NoError(t, err)
	json2, err := json.Marshal(map[string]any{"html": webPage, "url": "https://argus.example/1"})
	require.NoError(t, err)
	for name, c := range map[string]struct{ kind, body, in string }{
		"text":      {"text/plain; charset=utf-8", article1, article1},
		"page":      {"text/html", webPage, webPage},
		"JSON":      {"application/json", string(json1), article1},
		"JSON page": {"application/json", string(json2), webPage},
	} {
		t.Run(name, func(t *testing.T) {
			res := request(t, small, "POST", "/extract", c.kind, c.body)
			body := bodyOf(t, res)
			require.Equal(t, http.StatusOK, res.StatusCode, body)
			assert.Equal(t, "application/json", res.Header.Get("Content-Type"))
			var r export.Record
			require.NoError(t, json.Unmarshal([]byte(body), &r))
			require.Len(t, r.Quotes, 2)
			assert.Equal(t, "“We cannot open it,”", r.Quotes[0].Text)
			assert.Contains(t, r.Quotes[0].Spans[0].Of(c.in), "We cannot")
			assert.Equal(t, "Edda Falk", r.Quotes[0].Speaker.Name)
		})
	}
	about := attribution.Article{Text: article1, Headline: "Bridge shut", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	d := export.New("a", about, attribution.Extract(article1))
	want, err := export.Records{}.Append(nil, d)
	require.NoError(t, err)
	assert.Equal(t, string(want), bodyOf(t, request(t, small, "POST", "/extract", "application/json", string(json1))))
}

func TestExtractRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		kind, body string
		status     int
		words      string
	}{
		"no type":      {"", article1, 415, "send application/json, text/plain or text/html"},
		"a form":       {"application/x-www-form-urlencoded", "text=x", 415, "x-www-form-urlencoded"},
		"too large":    {"text/plain", strings.Repeat("word ", 1000), 413, "more than 4000 bytes"},
		"no JSON":      {"application/json", `{"text": }`, 400, "at byte 10"},
		"no object":    {"application/json", `["a"]`, 400, "at byte"},
		"other field":  {"application/json", `{"text": 7}`, 400, "text"},
		"both":         {"application/json", `{"text": "a", "html": "b"}`, 400, "send one of them"},
		"no date":      {"application/json", `{"text": "a", "date": "x"}`, 400, "write it like"},
		"nothing":      {"text/plain", " ", 400, "there is no text"},
		"empty object": {"application/json", `{}`, 400, "there is no text"},
		"no UTF-8":     {"text/plain", "caf\xe9", 415, "not UTF-8"},
		"no article":   {"text/html", "<nav>Home</nav>", 422, "no article"},
	} {
		t.Run(name, func(t *testing.T) {
			res := request(t, small, "POST", "/extract", c.kind, c.body)
			assert.Equal(t, c.status, res.StatusCode)
			assert.Equal(t, "application/json", res.Header.Get("Content-Type"))
			var answer struct{ Error string }
			require.NoError(t, json.Unmarshal([]byte(bodyOf(t, res)), &answer))
			assert.Contains(t, answer.Error, c.words)
		})
	}
}

func TestOtherAddresses(t *testing.T) {
	assert.Equal(t, http.StatusNotFound, request(t, small, "GET", "/favicon.ico", "", "").StatusCode)
	assert.Equal(t, http.StatusMethodNotAllowed, request(t, small, "GET", "/extract", "", "").StatusCode)
	assert.Equal(t, http.StatusMethodNotAllowed, request(t, small, "DELETE", "/", "", "").StatusCode)
}

// A page of another site must not send texts here through its reader's browser.
func TestOtherSites(t *testing.T) {
	r := httptest.NewRequest("POST", "/extract", strings.NewReader(article1))
	r.Header.Set("Content-Type", "text/plain")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w := httptest.NewRecorder()
	newHandler(small, log.New(io.Discard, "", 0)).ServeHTTP(w, r)
	assert.Equal(t, http.StatusForbidden, w.Code)
}

// A text that breaks the library is one answer, and says nothing of the text.
func TestPanic(t *testing.T) {
	var notes bytes.Buffer
	s := &server{limits: small, turns: make(chan struct{}, 1), notes: log.New(&notes, "", 0), read: func(attribution.Extractor, attribution.Article) attribution.Result { panic("index") }}
	for range 2 { // the turn is given back
		r := httptest.NewRequest("POST", "/extract", strings.NewReader("A secret."))
		r.Header.Set("Content-Type", "text/plain")
		w := httptest.NewRecorder()
		s.handler().ServeHTTP(w, r)
		assert.Equal(t, http.StatusInternalServerError, w.Code)
		assert.Contains(t, w.Body.String(), "please report it")
	}
	assert.NotContains(t, notes.String(), "secret")
}

// When as many texts are read as may be, the next waits for its turn, and not for ever.
func TestBusy(t *testing.T) {
	l := small
	l.wait = 20 * time.Millisecond
	s := &server{limits: l, turns: make(chan struct{}, 1), notes: log.New(io.Discard, "", 0), read: library}
	s.turns <- struct{}{}
	r := httptest.NewRequest("POST", "/extract", strings.NewReader(article1))
	r.Header.Set("Content-Type", "text/plain")
	w := httptest.NewRecorder()
	s.handler().ServeHTTP(w, r)
	assert.Equal(t, http.StatusServiceUnavailable, w.Code)
	assert.Equal(t, "60", w.Header().Get("Retry-After"))
	assert.Contains(t, w.Body.String(), "try again")
}

// The hostile articles of the page come out of the server as text, too.
func TestHostile(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "page", "hostile.txt"))
	require.NoError(t, err)
	l := small
	l.size = 1 << 20
	for block := range strings.SplitSeq(string(data), "\n=== ") {
		for _, name := range []string{"text", "html", "headline", "url"} {
			kind, body := filled(t, map[string]string{name: block, "text": "“No,” said Tom Roe."}, "", "")
			page := bodyOf(t, request(t, l, "POST", "/page", kind, body))
			assert.LessOrEqual(t, strings.Count(strings.ToLower(page), "<script"), 1)
			assert.NotRegexp(t, `(?i)<[a-z][^<>]*\son[a-z]+=`, page)
		}
	}
}
