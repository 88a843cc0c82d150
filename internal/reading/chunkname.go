package reading

// chunkNames are the words for what a chunk is; signs and quotations speak for themselves.
var chunkNames = [Stop + 1]string{
	NounPhrase: "noun phrase", VerbGroup: "verb group", Preposition: "preposition", Coordinator: "coordinator",
	Subordinator: "subordinator", Relative: "relative", Adverb: "adverb", Adjective: "adjective",
	Quoted: "quoted", Bracket: "bracket",
}

// String says what a chunk is, for people; it is empty for signs.
func (k ChunkKind) String() string { return chunkNames[k] }
