module github.com/whosaid/whosaid/benchmarks

go 1.25.0

require (
	github.com/whosaid/whosaid v0.0.0
)

replace github.com/whosaid/whosaid => ..
