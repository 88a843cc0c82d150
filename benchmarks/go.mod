module github.com/whosaid/whosaid/benchmarks

go 1.25.0

require github.com/whosaid/whosaid v0.0.0

require github.com/dlclark/regexp2/v2 v2.12.0 // indirect

replace github.com/whosaid/whosaid => ..
