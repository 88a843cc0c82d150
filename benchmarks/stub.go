package main

import "io"

func growth([]string, io.Writer) error { return nil }
func twice(io.Reader, io.Writer) error { return nil }
