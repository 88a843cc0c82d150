module github.com/whosaid/whosaid/internal/bench/quotes

go 1.25.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0
	github.com/whosaid/whosaid v0.0.0
)

replace github.com/whosaid/whosaid => ../../..
