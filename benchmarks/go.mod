module github.com/whosaid/whosaid/benchmarks

go 1.25.0

require (
	github.com/stretchr/testify v1.12.1
	github.com/whosaid/whosaid v0.0.0
)

require (
	github.com/dlclark/regexp2/v2 v2.12.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/whosaid/whosaid => ..
