//go:build linux || darwin

package attribution

import (
	"syscall"
	"time"
)

// processorTime is what the program has used so far; that of others who share the machine does not count.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
