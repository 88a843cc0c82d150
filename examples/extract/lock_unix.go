//go:build linux || darwin

package main

import (
	"os"
	"syscall"
)

// lock keeps other runs out as long as the file is open. It is false when one is in.
func lock(file *os.File) bool {
	return !isBlocked(syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB))
}

// isBlocked tells whether somebody else has the lock. Some network file systems have none, which is no reason not to work.
func isBlocked(err error) bool { return err == syscall.EWOULDBLOCK }
