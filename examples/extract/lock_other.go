//go:build !linux && !darwin

package main

import "os"

// lock would keep other runs out.
func lock(*os.File) bool { return true }
