package main

import (
	"os"
	"runtime"
	"strconv"
)

const onWindows = runtime.GOOS == "windows"

// A screen is what the output goes to.
type screen struct {
	interactive bool // somebody sits before it
	escapes     bool // it understands ANSI escape sequences
	colour      bool // and may be sent colours
	width       int  // of a line, in columns
}

// The width of a line: what to take where it isn't known, and the bounds of what is comfortable to read.
const (
	usualWidth = 80
	leastWidth = 40
	mostWidth  = 100
)

// inspect looks at a stream of the command. Anything but a file is no screen.
func inspect(stream any, getenv func(string) string) screen {
	s := screen{width: usualWidth}
	if file, ok := stream.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			var width int
			width, s.interactive = terminalWidth(file)
			if width > 0 {
				s.width = width
			}
		}
	}
	if n, err := strconv.Atoi(getenv("COLUMNS")); err == nil && n > 0 {
		s.width = n
	}
	s.width = min(max(s.width, leastWidth), mostWidth)
	term := getenv("TERM")
	s.escapes = s.interactive && term != "dumb"
	if onWindows { // the old console there prints escape sequences as they are
		s.escapes = s.escapes && (term != "" || getenv("WT_SESSION") != "")
	}
	s.colour = s.escapes && getenv("NO_COLOR") == ""
	return s
}
