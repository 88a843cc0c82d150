package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIDs(t *testing.T) {
	for name, c := range map[string]struct{ paths, want []string }{
		"names":                {[]string{"a.txt", "news/b.txt", "/tmp/c.text"}, []string{"a", "b", "c"}},
		"dots":                 {[]string{"2016-09-12.clinton.txt", "mr.txt.txt"}, []string{"2016-09-12.clinton", "mr.txt"}},
		"no extension":         {[]string{"README", ".txt", "news/.txt"}, []string{"README", ".txt", "news/.txt"}},
		"same name":            {[]string{"2024/a.txt", "2025/a.txt", "b.txt"}, []string{"2024/a", "2025/a", "b"}},
		"same name, one above": {[]string{"a.txt", "2025/a.txt"}, []string{"a", "2025/a"}},
		"same path":            {[]string{"news/a.txt", "news/a.md", "b.txt"}, []string{"news/a.txt", "news/a.md", "b"}},
		"a name like a path":   {[]string{"x/a.txt", "y/a.txt", "a"}, []string{"x/a", "y/a", "a"}},
		"standard input":       {[]string{"-", "a.txt"}, []string{"stdin", "a"}},
		"a file called stdin":  {[]string{"-", "stdin.txt"}, []string{"-", "stdin"}},
		"a file called -":      {[]string{"stdin.txt", "-", "-.txt"}, []string{"stdin", "-", "-.txt"}},
	} {
		t.Run(name, func(t *testing.T) {
			var sources []source
			for _, p := range c.paths {
				sources = append(sources, source{path: p})
			}
			setIDs(sources)
			var got []string
			for _, s := range sources {
				got = append(got, s.id)
			}
			assert.Equal(t, c.want, got)
		})
	}
}
