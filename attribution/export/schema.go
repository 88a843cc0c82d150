package export

import _ "embed" // for the schemas

// RecordsSchema is the JSON Schema (2020-12) of a line of [Records]. It allows more fields than it names: some may be added.
//
//go:embed schema/records.schema.json
var RecordsSchema string

// FlatSchema is that of a line of [Flat], a [Row].
//
//go:embed schema/flat.schema.json
var FlatSchema string
