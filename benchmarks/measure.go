package main

import (
	"slices"
	"syscall"
	"time"
)

// processor is the time that the cores have spent on this process so far, the collector of memory included.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return spent(&u)
}

func spent(u *syscall.Rusage) time.Duration {
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// enough is how long a thing is repeated until its time counts: the clock of the processor is coarse.
const enough = 20 * time.Millisecond

// timed gives the processor time of one call.
func timed(do func()) time.Duration {
	for n := 1; ; n *= 4 {
		before := processor()
		for range n {
			do()
		}
		if d := processor() - before; d >= enough || n >= 1<<20 {
			return d / time.Duration(n)
		}
	}
}

// median is the middle of values, of an even number the mean of the two in the middle.
func median(values []float64) float64 {
	v := slices.Sorted(slices.Values(values))
	if len(v) == 0 {
		return 0
	}
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// rate is megabytes a second.
func rate(bytes int, d time.Duration) float64 { return float64(bytes) / 1e6 / d.Seconds() }

func least(values []float64) float64 { return slices.Min(values) }
func most(values []float64) float64  { return slices.Max(values) }
