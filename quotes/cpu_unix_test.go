//go:build unix

package quotes

import (
	"os"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// TestHostileCPU prints the processor time of each hostile input at 1 and 2 MB, garbage collection included: what a
// machine that is busy with other things can still measure.
//
//	QUOTES_CPU=1 GOMAXPROCS=1 go test ./quotes -run HostileCPU -v
func TestHostileCPU(t *testing.T) {
	if os.Getenv("QUOTES_CPU") == "" {
		t.Skip("QUOTES_CPU is not set")
	}
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	for _, h := range hostile {
		var best [2]time.Duration
		for k := range best {
			s := repeated(h.unit, (k+1)<<20)
			best[k] = time.Hour
			for range 6 {
				runtime.GC()
				start := used()
				Find(s)
				best[k] = min(best[k], used()-start)
			}
		}
		t.Logf("%-20s %6.1f ms %6.1f ms  x%.2f", h.name, 1e3*best[0].Seconds(), 1e3*best[1].Seconds(), best[1].Seconds()/best[0].Seconds())
	}
}
