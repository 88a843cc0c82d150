// Package parquet writes records as Apache Parquet: one row for each quote, with the fields of [export.Row] and a list of its spans.
//
//	err := parquet.Write(file, parquet.Options{}, docs...)
//
// It is a module of its own, because of what it needs: nobody else gets that.
package parquet
