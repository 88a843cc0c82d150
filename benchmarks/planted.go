package main

import "strings"

// planted are sentences that no article has. They stand at the end of a source, so that all of it has to be read.
const planted = "\n\nThen the ferryman told the widow that eleven swans had crossed the frozen harbour before dawn on Tuesday. " +
	"“It’s the third winter – and I’ve kept a book of all of them,” he said, “that they’ve come without the old cob.” " +
	"Nobody else on the quay had counted them, or would own to it, and the harbour log for that week was never found.\n"

// A probe is a quotation with what it is to the source.
type probe struct{ kind, quotation string }

// probes are looked for in every source: three of each kind.
var probes = []probe{
	{"identical", "the ferryman told the widow that eleven swans had crossed the frozen harbour before dawn"},
	{"identical", "Nobody else on the quay had counted them, or would own to it"},
	{"identical", "It’s the third winter – and I’ve kept a book of all of them"},
	{"folded", "It's the third winter - and I've kept a book of all of them"},
	{"folded", `"that they've come without the old cob."`},
	{"folded", "it's the third winter -- and I've kept a book of all of them"},
	{"altered", "the ferryman told the widow that twelve swans had crossed the frozen harbour before dawn"},
	{"altered", "Nobody on the quay had counted them, or would own to it"},
	{"altered", "It's the third winter - and I've never kept a book of all of them"},
	{"absent", "no whale ever sang ditties under purple bridges in Ulaanbaatar"},
	{"absent", "the zoning variance lapsed when kestrels nested above the turbine hall"},
	{"absent", "our quartermaster juggled walnuts while the glockenspiel rusted"},
}

// kinds are those of the probes, in their order.
var kinds = []string{"identical", "folded", "altered", "absent"}

// sourceOf makes a source of so many bytes that the probes are about.
func (c *corpus) sourceOf(size int) string { return c.one(size-len(planted)) + planted }

// found reports whether a passage is the one that a probe is about, give or take its ends.
func (p probe) found(passage string) bool {
	words := strings.Fields(passage)
	return len(words) > 2 && strings.Contains(planted, strings.Join(words[1:len(words)-1], " "))
}
