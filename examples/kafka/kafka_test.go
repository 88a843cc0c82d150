package main

import (
	_ "github.com/twmb/franz-go/pkg/kfake"
	_ "github.com/stretchr/testify/assert"
)
