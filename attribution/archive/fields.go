package archive

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"
)

// named gives the fields with the names that they have when nothing is said.
func (f Fields) named() Fields {
	return Fields{
		cmp.Or(f.ID, "id"), cmp.Or(f.Text, "text"), cmp.Or(f.URL, "url"), cmp.Or(f.Date, "date"),
		cmp.Or(f.Outlet, "outlet"), cmp.Or(f.Headline, "headline"), cmp.Or(f.Byline, "byline"),
	}
}

// document makes a document of its fields. get gives a field, and false where there is none.
func (f Fields) document(get func(name string) (string, bool, error)) (d Document, err error) {
	f = f.named()
	var text, date string
	for _, field := range []struct {
		name   string
		value  *string
		needed bool
	}{
		{f.ID, &d.ID, false}, {f.Text, &text, true}, {f.URL, &d.URL, false}, {f.Date, &date, false},
		{f.Outlet, &d.Outlet, false}, {f.Headline, &d.Headline, false}, {f.Byline, &d.Byline, false},
	} {
		value, ok, err := get(field.name)
		switch {
		case err != nil:
			return d, err
		case !ok && field.needed:
			return d, fmt.Errorf("no article: %q is missing", field.name)
		}
		*field.value = value
	}
	if date != "" {
		if d.Date, err = parseDate(date); err != nil {
			return d, fmt.Errorf("no article: %q %q is neither 2024-05-17 nor 2024-05-17T08:00:00Z", f.Date, date)
		}
	}
	d.Data = []byte(text)
	return d, nil
}

// parseDate reads a day, or a time of one.
func parseDate(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t, err = time.Parse(time.DateOnly, s)
	}
	return t, err
}

// object reads a line. Where it can't, it says at which byte of the line, or 0.
func (f Fields) object(line []byte) (Document, int, error) {
	if at := invalid(line); at >= 0 {
		return Document{}, at, fmt.Errorf("not UTF-8: byte 0x%02X", line[at])
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return Document{}, int(max(syntax.Offset-1, 0)), fmt.Errorf("no JSON: %w", err)
		}
		return Document{}, 0, errors.New("no article: not a JSON object")
	}
	d, err := f.document(func(name string) (string, bool, error) { return text(name, fields[name], name == f.named().ID) })
	return d, 0, err
}

// text gives a field as text. Numbers are ids as they are written; other fields are strings.
func text(name string, raw json.RawMessage, number bool) (string, bool, error) {
	switch {
	case len(raw) == 0, string(raw) == "null":
		return "", false, nil
	case raw[0] == '"':
		if loneSurrogate(raw) {
			return "", false, fmt.Errorf("no article: %q holds half of a character (a \\u escape of a surrogate without its other half)", name)
		}
		var s string
		err := json.Unmarshal(raw, &s)
		return s, true, err
	case number && (raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9'):
		return string(raw), true, nil
	}
	return "", false, fmt.Errorf("no article: %q is no string", name)
}

// invalid gives the first byte that is not UTF-8, or -1.
func invalid(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// loneSurrogate tells whether a JSON string escapes one half of a surrogate pair, which encoding/json would replace.
func loneSurrogate(raw []byte) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			next := bytes.IndexByte(raw[i:], '\\')
			if next < 0 {
				return false
			}
			i += next
		}
		unit, ok := escape(raw[i:])
		if !ok {
			i++ // what is escaped
			continue
		}
		i += 5
		switch {
		case unit >= 0xdc00 && unit < 0xe000:
			return true
		case unit >= 0xd800 && unit < 0xdc00:
			low, ok := escape(raw[i+1:])
			if !ok || low < 0xdc00 || low >= 0xe000 {
				return true
			}
			i += 6
		}
	}
	return false
}

// escape reads "\uXXXX" at the start.
func escape(raw []byte) (uint64, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	return unit, err == nil
}
