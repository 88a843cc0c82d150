//go:build !race

package attribution

// raceEnabled says whether the tests run under the race detector.
const raceEnabled = false
