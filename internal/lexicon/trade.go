package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// trades is the set of sections of data/trades.txt that a noun belongs to, by their order.
type trades uint64

//go:embed data/trades.txt
var tradeData string

var tradeTable = sync.OnceValue(func() *wordtable.Table[trades] {
	m := wordtable.New[trades](words(tradeData))
	order := map[string]int{}
	eachWord(tradeData, func(section, word string) {
		if _, ok := order[section]; !ok {
			order[section] = len(order)
		}
		*m.Put(word) |= 1 << order[section]
	})
	if len(order) > 64 {
		panic("lexicon: more than 64 trades")
	}
	return m
})

// SameTrade says whether two different nouns, in lower case, take each other up: the host and the DJ, the bank and the lender.
func SameTrade(a, b string) bool {
	t := tradeTable()
	return a != b && t.Value(a)&t.Value(b) != 0
}
