package export

import _ "embed" // for what stands in files of its own

// RecordsSchema is the JSON Schema (2020-12) of a line of [Records]. It allows more fields than it names: some may be added.
//
//go:embed schema/records.schema.json
var RecordsSchema string

// FlatSchema is that of a line of [Flat], a [Row].
//
//go:embed schema/flat.schema.json
var FlatSchema string

// BratConfig is the annotation.conf of a folder with the files of [Brat].
//
//go:embed config/annotation.conf
var BratConfig string

// LabelStudioConfig is the labelling interface that the tasks of [LabelStudio] are for.
//
//go:embed config/labelstudio.xml
var LabelStudioConfig string
