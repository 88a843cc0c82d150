module github.com/whosaid/whosaid

go 1.25.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0
	github.com/klauspost/compress v1.20.4
	github.com/stretchr/testify v1.12.1
	golang.org/x/net v0.58.0
	golang.org/x/text v0.41.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
