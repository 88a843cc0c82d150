//go:build linux || darwin

package main

import (
	"os"
	"syscall"
	"unsafe"
)

// terminalWidth asks the terminal for its width, 0 when it does not know, and tells whether the file is a terminal at
// all: /dev/null is a character device too. It is golang.org/x/term's GetSize in one call, to spare two modules.
func terminalWidth(file *os.File) (width int, ok bool) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, failed := syscall.Syscall(syscall.SYS_IOCTL, file.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	return int(size.columns), failed == 0
}
