package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/archive"
)

// all reads an archive; a document is "id: data" and an error "! key: what".
func all(r io.Reader, opts archive.Options) (found []string) {
	for d, err := range archive.Read(r, opts) {
		if err != nil {
			found = append(found, fmt.Sprintf("! %s: %v", d.Key, err))
			continue
		}
		found = append(found, d.ID+": "+string(d.Data))
	}
	return found
}

func gzipped(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts {
		z := gzip.NewWriter(&b)
		_, _ = z.Write([]byte(p))
		_ = z.Close()
	}
	return b.String()
}

func zstded(s string) string {
	z, _ := zstd.NewWriter(nil)
	return string(z.EncodeAll([]byte(s), nil))
}

func tarred(members ...string) string {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		_ = t.WriteHeader(&tar.Header{Name: members[i], Mode: 0o644, Size: int64(len(members[i+1]))})
		_, _ = t.Write([]byte(members[i+1]))
	}
	_ = t.Close()
	return b.String()
}

func zipped(members ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, _ := z.Create(members[i])
		_, _ = w.Write([]byte(members[i+1]))
	}
	_ = z.Close()
	return b.String()
}

func record(kind, uri, media, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-05-17T08:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, media, len(body), body)
}

func response(uri, head, body string) string {
	return record("response", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+head+"\r\n\r\n"+body)
}

const two = `{"id": "a", "text": "one"}` + "\n" + `{"id": 17, "text": "two"}` + "\n"

func TestForms(t *testing.T) {
	want := []string{"a: one", "17: two"}
	for name, c := range map[string]struct{ name, data string }{
		"lines":               {"x", two},
		"a mark":              {"x", "\uFEFF" + two},
		"CRLF":                {"x", strings.ReplaceAll(two, "\n", "\r\n")},
		"no end":              {"x", strings.TrimSuffix(two, "\n")},
		"empty lines":         {"x", "\n\n" + strings.ReplaceAll(two, "\n", "\n \n")},
		"gzip":                {"x", gzipped(two)},
		"gzip in members":     {"x", gzipped(two[:10], two[10:30], "", two[30:])},
		"padding behind gzip": {"x", gzipped(two) + strings.Repeat("\x00", 1000)},
		"zstd":                {"x", zstded(two)},
		"gzip in zstd":        {"x", zstded(gzipped(two))},
		"csv":                 {"x.csv", "id,text\na,one\n17,two\n"},
		"semicolons":          {"x.csv", "\uFEFFtext;id\r\none;a\r\ntwo;17\r\n"},
		"tabs":                {"x.tsv.gz", gzipped("text\tid\none\ta\ntwo\t17")},
		"tar":                 {"x", tarred("d/a.txt", "one", "__MACOSX/z", "z", "d/._a.txt", "z", "17.html", "two")},
		"lines in tar":        {"x.tgz", gzipped(tarred("d/a.jsonl.gz", gzipped(two)))},
		"zip":                 {"x", zipped("a.txt", "one", "d/", "", "d/17.txt", "two")},
		"lines in zip":        {"x", zipped("d/a.jsonl", two)},
		"warc": {"x", record("warcinfo", "", "application/warc-fields", "a: b") + record("conversion", "a", "text/plain", "one") +
			record("response", "b", "application/http", "HTTP/1.1 404 No\r\n\r\nno") + response("c", "Content-Type: image/png", "x") +
			response("17", "content-type: text/html; charset=utf-8", "two")},
		"warc in members": {"x.warc.gz", gzipped(record("resource", "<a>", "text/html", "one"), record("resource", "17", "text/html", "two"))},
		"chunks": {"x", response("a", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "2;x=y\r\non\r\n1\r\ne\r\n0\r\n\r\n") +
			response("17", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", gzipped("two"))},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, want, all(strings.NewReader(c.data), archive.Options{Name: c.name}))
			assert.Equal(t, want[:1], first(archive.Options{Name: c.name}, c.data), "the loop may be left")
			if !strings.Contains(name, "zip") || strings.Contains(name, "gzip") {
				assert.Equal(t, want, all(iotest.OneByteReader(strings.NewReader(c.data)), archive.Options{Name: c.name}))
			}
		})
	}
}

// first leaves the loop with the first document.
func first(opts archive.Options, data string) (found []string) {
	for d := range archive.Read(strings.NewReader(data), opts) {
		return append(found, d.ID+": "+string(d.Data))
	}
	return nil
}

func TestNoArchive(t *testing.T) {
	for _, text := range []string{"", "One.", "{\n  \"id\": 1\n}", "{\"never\" is a word} said", "PK\x03\x04" + strings.Repeat("x", 26) + "[Content_Types].xml"} {
		assert.Equal(t, archive.None, archive.FormOf([]byte(text), "a.txt"), text)
		assert.Equal(t, []string{"a: " + text}, all(strings.NewReader(text), archive.Options{Name: "d/a.txt"}))
	}
}

func TestFieldsAreKept(t *testing.T) {
	opts := archive.Options{Name: "x", Fields: archive.Fields{Text: "body", ID: "uid"}}
	const object = `{"uid": 12345678901234567890, "body": "one \ud83d\ude00 \\ud800", "text": 3, "url": "u", "date": "2024-05-17", ` +
		`"outlet": "o", "headline": "h", "byline": null, "other": {"a": [1]}}`
	for d, err := range archive.Read(strings.NewReader(object), opts) {
		require.NoError(t, err)
		assert.Equal(t, "2024-05-17", d.Date.Format("2006-01-02"))
		assert.Equal(t, []string{"x:1", "12345678901234567890", "one 😀 \\ud800", "u", "o", "h", ""},
			[]string{d.Key, d.ID, string(d.Data), d.URL, d.Outlet, d.Headline, d.Byline})
	}
	for d, err := range archive.Read(strings.NewReader(response("http://a/b", "Content-Type: text/html", "x")), archive.Options{Name: "w"}) {
		require.NoError(t, err)
		assert.Equal(t, []string{"w@0", "http://a/b", "http://a/b", "text/html", "2024-05-17"}, []string{d.Key, d.ID, d.URL, d.Type, d.Date.Format("2006-01-02")})
	}
}

// What is broken is told with its place, and what stands behind it is read.
func TestHostileLines(t *testing.T) {
	good := `{"text": "ok"}` + "\n"
	for name, c := range map[string]struct{ data, want string }{
		"no JSON":       {`{"text": oops}` + "\n", "line 2, byte 24: no JSON: invalid character 'o' looking for beginning of value"},
		"no object":     {"[1]\n", "line 2, byte 15: no article: not a JSON object"},
		"no text":       {`{"id": "a"}` + "\n", `line 2, byte 15: no article: "text" is missing`},
		"text a number": {`{"text": 7}` + "\n", `line 2, byte 15: no article: "text" is no string`},
		"id true":       {`{"text": "", "id": true}` + "\n", `line 2, byte 15: no article: "id" is no string`},
		"not UTF-8":     {"{\"text\": \"caf\xe9\"}\n", "line 2, byte 28: not UTF-8: byte 0xE9"},
		"surrogate":     {`{"text": "a\ud800b"}` + "\n", `line 2, byte 15: no article: "text" holds half of a character (a \u escape of a surrogate without its other half)`},
		"date":          {`{"text": "", "date": "17 May"}` + "\n", `line 2, byte 15: no article: "date" "17 May" is neither 2024-05-17 nor 2024-05-17T08:00:00Z`},
		"long":          {`{"text": "` + strings.Repeat("a", 300_000) + `"}` + "\n", "line 2, byte 15: a line of more than 1000 bytes"},
		"NUL":           {"\x00\x00\n", "line 2, byte 15: no JSON: invalid character '\\x00' looking for beginning of value"},
	} {
		got := all(strings.NewReader(good+c.data+good), archive.Options{Name: "d/x.jsonl", Limit: 1000})
		assert.Equal(t, []string{"x:1: ok", "! d/x.jsonl:2: " + c.want, "x:3: ok"}, got, name)
	}
	got := all(strings.NewReader("\uFEFF"+good+`{"text": "ha`), archive.Options{Name: "x"})
	assert.Equal(t, []string{"x:1: ok", "! x:2: line 2, byte 18: the input ends in the middle of a line"}, got, "the mark counts")
	got = all(io.MultiReader(strings.NewReader(good), iotest.ErrReader(errors.New("torn"))), archive.Options{Name: "x", Form: archive.Lines})
	assert.Equal(t, []string{"x:1: ok", "! x:2: line 2, byte 15: torn"}, got)
}

func TestHostileRows(t *testing.T) {
	const head = "text,id\nok,1\n"
	for name, c := range map[string]struct{ data, want string }{
		"lines in a field": {"\"a\n\"\"b\"\"\",2\n", "2: a\n\"b\""},
		"a mark too much":  {"a\"b\"c,2\n", `! x.csv:3: line 3, byte 13: no row of CSV: bare " in non-quoted-field`},
		"fields":           {"a,b,2\n", "! x.csv:3: line 3, byte 13: 3 fields, and there are 2 names"},
		"not UTF-8":        {"caf\xe9,2\n", "! x.csv:3: line 3, byte 13: not UTF-8: byte 0xE9, 3 bytes on"},
		"long":             {strings.Repeat("a", 300_000) + ",2\n", "! x.csv:3: line 3, byte 13: a line of more than 1000 bytes"},
		"long row":         {"\"" + strings.Repeat("a\n", 1000) + "\",2\n", "! x.csv:3: line 3, byte 13: a row of more than 1000 bytes"},
	} {
		got := all(strings.NewReader(head+c.data+"last,9\n"), archive.Options{Name: "x.csv", Limit: 1000})
		require.GreaterOrEqual(t, len(got), 3, name)
		assert.Equal(t, []string{"1: ok", c.want, "9: last"}, []string{got[0], got[1], got[len(got)-1]}, name)
	}
	assert.Equal(t, []string{"1: ok", "! x.csv:3: line 3, byte 13: the input ends in the middle of a row"},
		all(strings.NewReader(head+"\"ha\n"), archive.Options{Name: "x.csv"}))
	assert.Equal(t, []string{`! x.csv:1: line 1, byte 0: no column is called "text", there are ["a" "b"]: say which is the text`},
		all(strings.NewReader("a,b\n1,2\n"), archive.Options{Name: "x.csv"}))
	assert.Empty(t, all(strings.NewReader(""), archive.Options{Name: "x.csv"}))
}

func TestHostileCompression(t *testing.T) {
	rows := func(from, to int) string {
		var b strings.Builder
		for i := from; i < to; i++ {
			fmt.Fprintf(&b, `{"text": "%d %x"}`+"\n", i, uint32(i)*2654435761)
		}
		return b.String()
	}
	a, b, c := gzipped(rows(1, 200)), gzipped(rows(200, 400)), gzipped(rows(400, 500))
	torn := []byte(b)
	for i := range 20 {
		torn[len(torn)/2+i] ^= 0x55
	}
	got := all(strings.NewReader(a+string(torn)+c), archive.Options{Name: "x"})
	require.Greater(t, len(got), 299)
	assert.True(t, strings.HasSuffix(got[198], fmt.Sprintf(": 199 %x", func() uint32 { i := uint32(199); return i * 2654435761 }())))
	assert.True(t, slices.ContainsFunc(got, func(s string) bool {
		return strings.HasPrefix(s, "! ") && strings.Contains(s, fmt.Sprintf("byte %d: behind line ", len(a))) && strings.Contains(s, "reading goes on with its next member")
	}), "%q", got[198:])
	assert.Contains(t, got[len(got)-1], ": 499 ")
	assert.Contains(t, got[len(got)-100], ": 400 ", "all of the last member")

	got = all(strings.NewReader(a+b[:len(b)/2]), archive.Options{Name: "x"})
	assert.Contains(t, got[len(got)-1], "unexpected EOF")
	assert.Contains(t, got[len(got)-1], "nothing behind it can be read")

	z := zstded(rows(1, 200_000))
	got = all(strings.NewReader(z[:len(z)/2]), archive.Options{Name: "x"})
	assert.Greater(t, len(got), 100)
	assert.Contains(t, got[len(got)-1], "! x:")

	assert.Equal(t, []string{"! x: byte 0: the compressed data is broken (unexpected EOF); nothing behind it can be read"},
		all(strings.NewReader(a[:5]), archive.Options{Name: "x"}))
}

func TestHostileArchives(t *testing.T) {
	whole := tarred("a.txt", "one", "b.txt", strings.Repeat("b", 2000), "c.txt", "three")
	assert.Equal(t, []string{"a: one", "! x/b.txt: a document of more than 1000 bytes", "c: three"}, all(strings.NewReader(whole), archive.Options{Name: "x", Limit: 1000}))
	got := all(strings.NewReader(whole[:2000]), archive.Options{Name: "x"})
	assert.Equal(t, "a: one", got[0])
	assert.Contains(t, got[1], "! x/b.txt: unexpected EOF")
	only := func(name string) bool { return strings.HasSuffix(name, "c.txt") }
	assert.Equal(t, []string{"c: three"}, all(strings.NewReader(whole), archive.Options{Name: "x", Include: only}))

	z := zipped("a.txt", "one", "b.txt", "two")
	assert.Equal(t, []string{"! x: the zip archive is broken: zip: not a valid zip file"}, all(strings.NewReader(z[:len(z)-10]), archive.Options{Name: "x"}))
	assert.Contains(t, all(io.MultiReader(strings.NewReader(z)), archive.Options{Name: "x"})[0], "unpack it to a file")
	bad := []byte(z)
	bad[strings.Index(z, "a.txt")+len("a.txt")+1] ^= 0xff // in the first member's data
	got = all(bytes.NewReader(bad), archive.Options{Name: "x"})
	assert.Contains(t, got[0], "! x/a.txt: ")
	assert.Equal(t, "b: two", got[1])

	deep := two
	for range 9 {
		deep = gzipped(deep)
	}
	assert.Contains(t, all(strings.NewReader(deep), archive.Options{Name: "x"})[0], "too many of them")
}

// Each way to write a header, as the standard library and the tar of this machine do.
func TestTarHeaders(t *testing.T) {
	long := strings.Repeat("folder/", 60) + "a.txt"
	for _, format := range []tar.Format{tar.FormatGNU, tar.FormatPAX} {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		for _, h := range []*tar.Header{
			{Name: "d/", Typeflag: tar.TypeDir, Mode: 0o755}, {Name: "l", Linkname: "d", Typeflag: tar.TypeSymlink},
			{Name: long, Mode: 0o644, Size: 3}, {Name: "été/b.txt", Mode: 0o644, Size: 3}, {Name: "c.txt", Mode: 0o644},
		} {
			h.Format = format
			require.NoError(t, w.WriteHeader(h))
			_, _ = w.Write([]byte("one")[:h.Size])
		}
		require.NoError(t, w.Close())
		var keys []string
		for d, err := range archive.Read(&b, archive.Options{Name: "x"}) {
			require.NoError(t, err)
			keys = append(keys, d.Key+"="+string(d.Data))
		}
		assert.Equal(t, []string{"x/" + long + "=one", "x/été/b.txt=one", "x/c.txt="}, keys, format)
	}
	whole := tarred("a.txt", "one", "b.txt", "two")
	for what, at := range map[string]int{"checksum": 1024 + 3, "size": 1024 + 125} {
		bad := []byte(whole)
		bad[at] ^= 0x11
		got := all(bytes.NewReader(bad), archive.Options{Name: "x"})
		assert.Equal(t, []string{"a: one", "! x: the tar archive is broken here, nothing behind it can be read: a header whose checksum is wrong"}, got, what)
	}
}

func TestHostileWARC(t *testing.T) {
	a, c := record("resource", "a", "text/plain", "one"), record("resource", "c", "text/plain", "three")
	for name, s := range map[string]struct{ data, want string }{
		"between":   {"garbage\r\nmore\r\n", fmt.Sprintf("! x: byte %d: no WARC record begins here; reading goes on with the next", len(a))},
		"no length": {"WARC/1.0\r\nWARC-Type: resource\r\n\r\n", fmt.Sprintf("! x: byte %d: a record whose Content-Length is \"\"", len(a))},
		"long":      {record("resource", "b", "text/plain", strings.Repeat("b", 2000)), fmt.Sprintf("! x@%d: byte %d: a document of more than 1000 bytes", len(a), len(a))},
		"no HTTP":   {record("response", "b", "application/http", "hello\r\n\r\n"), fmt.Sprintf("! x@%d: byte %d: a response that is none of HTTP", len(a), len(a))},
	} {
		assert.Equal(t, []string{"a: one", s.want, "c: three"}, all(strings.NewReader(a+s.data+c), archive.Options{Name: "x", Limit: 1000}), name)
	}
	got := all(strings.NewReader(a+c[:len(c)-7]), archive.Options{Name: "x"})
	require.Len(t, got, 2)
	assert.Contains(t, got[1], "unexpected EOF")
	torn := []byte(gzipped(c))
	for i := 30; i < 60; i++ {
		torn[i] ^= 0x55
	}
	got = all(strings.NewReader(gzipped(a)+string(torn)+gzipped(c)), archive.Options{Name: "x"})
	assert.Equal(t, "a: one", got[0])
	assert.Equal(t, "c: three", got[len(got)-1])
	assert.Greater(t, len(got), 2)
}

// Whatever the bytes are: no panic, an end, and no more than they can hold.
func FuzzRead(f *testing.F) {
	for _, s := range []string{two, gzipped(two), zstded(two), tarred("a.txt", "one"), zipped("a.jsonl", two), response("a", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "1\r\na\r\n0\r\n\r\n"), "id,text\n1,\"a\n"} {
		f.Add([]byte(s), "x")
		f.Add([]byte(s), "x.csv")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		n := 0
		for d, err := range archive.Read(bytes.NewReader(data), archive.Options{Name: name, Limit: 1 << 16}) {
			if err == nil {
				require.LessOrEqual(t, len(d.Data), 1<<16)
			}
			if n++; n > 1000 {
				break
			}
		}
	})
}
