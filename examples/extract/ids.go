package main

import (
	"path/filepath"
	"strings"
)

// setIDs gives each source an id that no other source has: scorers, databases and people take a second line for the
// same id for a mistake. The id is the file name without extension as long as it is the only one; files that share it
// are told apart by their paths without extension, and then (a.txt beside a.md) with it.
func setIDs(sources []source) {
	level := make([]int, len(sources))
	for changed := true; changed; {
		changed = false
		owners := make(map[string][]int, len(sources))
		for i := range sources {
			sources[i].id = idOf(sources[i].path, level[i])
			owners[sources[i].id] = append(owners[sources[i].id], i)
		}
		for _, same := range owners {
			if len(same) < 2 {
				continue
			}
			for _, i := range same {
				if level[i] < 2 {
					level[i]++
					changed = true
				}
			}
		}
	}
}

// idOf names the document of a path: 0 by the file's name, 1 by the path, 2 by the path with the extension.
func idOf(path string, level int) string {
	if path == stdinPath {
		return [...]string{"stdin", stdinPath, stdinPath}[level]
	}
	path = filepath.ToSlash(path)
	bare := strings.TrimSuffix(path, filepath.Ext(path))
	if bare == "" || strings.HasSuffix(bare, "/") { // ".txt" is a name, not an extension
		bare = path
	}
	switch level {
	case 0:
		return bare[strings.LastIndexByte(bare, '/')+1:]
	case 1:
		return bare
	default:
		return path
	}
}
