package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// loadKnown reads the people of -known; nobody for no path.
func loadKnown(path string) (known []attribution.Known, err error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %s", errorText(err))
	}
	return parseKnown(data)
}

// parseKnown reads a JSON array of people. It is strict, and an error names the place: a field that is misspelt would
// leave somebody unknown without a word.
func parseKnown(data []byte) (known []attribution.Known, err error) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	in := json.NewDecoder(bytes.NewReader(data))
	at := int64(0) // where the thing ends that an error is about
	defer func() {
		var syntax *json.SyntaxError
		switch {
		case err == nil:
			return
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			at, err = int64(len(data)), errors.New("no JSON array of people: the file ends before it does")
		case errors.As(err, &syntax):
			rest := data[in.InputOffset():] // behind the last thing that was understood
			at, err = int64(len(data)-len(bytes.TrimLeft(rest, " \t\r\n,:"))), fmt.Errorf("no JSON array of people: %w", err)
		}
		err = fmt.Errorf("at %v: %w", quotes.NewLines(string(data)).Position(int(at)), err)
		known = nil
	}()

	if t, err := in.Token(); err != nil {
		return nil, err
	} else if t != json.Delim('[') {
		return nil, errors.New("no JSON array of people: it begins with [")
	}
	for in.More() {
		at = in.InputOffset()
		if t, err := in.Token(); err != nil {
			return nil, err
		} else if t != json.Delim('{') {
			return nil, errors.New("a person is an object in braces")
		}
		at = in.InputOffset() - 1
		begin := at
		var k attribution.Known
		seen := map[string]bool{}
		for in.More() {
			t, err := in.Token()
			if err != nil {
				return nil, err
			}
			name := t.(string) // the decoder lets nothing else stand there
			at = in.InputOffset() - int64(len(name)) - 2
			var value json.RawMessage
			if err := in.Decode(&value); err != nil {
				return nil, err
			}
			if seen[name] {
				return nil, fmt.Errorf("%q is there twice", name)
			}
			seen[name] = true
			if err := setKnown(&k, name, value); err != nil {
				return nil, err
			}
		}
		if _, err := in.Token(); err != nil {
			return nil, err
		}
		if k.ID == "" {
			at = begin
			return nil, errors.New(`"id" is missing or empty: it tells people apart`)
		}
		known = append(known, k)
	}
	if _, err := in.Token(); err != nil {
		return nil, err
	}
	at = in.InputOffset()
	if _, err := in.Token(); err != io.EOF {
		return nil, errors.New("something stands behind the array")
	}
	return known, nil
}

// setKnown sets a field of a person. As everywhere in JSON, null is as good as nothing.
func setKnown(k *attribution.Known, name string, value json.RawMessage) error {
	if string(value) == "null" {
		value = nil
	}
	text := func(to *string) error {
		if value != nil && json.Unmarshal(value, to) != nil {
			return fmt.Errorf("%q is a text, in quotation marks", name)
		}
		return nil
	}
	day := func(to *time.Time) error {
		var s string
		if err := text(&s); err != nil || value == nil {
			return err
		}
		for _, form := range []string{time.DateOnly, time.RFC3339} {
			if t, err := time.Parse(form, s); err == nil {
				*to = t
				return nil
			}
		}
		return fmt.Errorf("%q %q is no day: write it like 2024-05-17 or 2024-05-17T08:00:00Z", name, s)
	}
	switch name {
	case "id":
		return text(&k.ID)
	case "name":
		return text(&k.Name)
	case "role":
		return text(&k.Role)
	case "from":
		return day(&k.From)
	case "until":
		return day(&k.Until)
	case "kind":
		err := text((*string)(&k.Kind))
		if err == nil && k.Kind != "" && !slices.Contains(kinds, k.Kind) {
			return fmt.Errorf("%q %q is not known: use %s", name, k.Kind, list(kinds))
		}
		return err
	case "aliases":
		if value != nil && json.Unmarshal(value, &k.Aliases) != nil {
			return fmt.Errorf("%q is an array of texts", name)
		}
		return nil
	}
	return fmt.Errorf("%q is no field of a person: use id, name, aliases, role, kind, from or until", name)
}

// kinds are what Known.Kind may be.
var kinds = []attribution.Kind{attribution.Person, attribution.Organization, attribution.Group, attribution.Anonymous,
	attribution.Document, attribution.Unknown}

// list is "a, b or c".
func list[T ~string](words []T) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(string(w))
	}
	return b.String()
}
