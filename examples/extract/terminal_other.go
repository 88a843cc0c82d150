//go:build !linux && !darwin

package main

import "os"

// terminalWidth does not know the width here; a character device is taken for a terminal.
func terminalWidth(*os.File) (width int, ok bool) { return 0, true }
