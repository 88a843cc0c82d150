package marks

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
	"github.com/whosaid/whosaid/internal/text"
)

// The slow, plain reading of a paragraph: every stack that any reading can have, kept in a map under its spelling, with
// nothing left out for being dear and no fast path. It states in forty lines what the beam must come to.

type reading struct {
	price int
	acts  string // one letter an event: enough to compare two readings
	used  bool
}

func exhaustive(events []event) (price int, acts []string) {
	states := map[string]reading{"-": {}}
	for i := range events {
		e := &events[i]
		next := map[string]reading{}
		add := func(stack string, r reading, price int, act string) {
			r.price += price
			r.acts += act
			r.used = r.used || act != "."
			key := stack + "-"
			if r.used {
				key = stack + "+"
			}
			if old, ok := next[key]; !ok || r.price < old.price {
				next[key] = r
			}
		}
		for key, r := range states {
			stack := key[:len(key)-1]
			n := len(stack)
			if e.open < never {
				price := int(e.open)
				if n > 0 {
					price += int(nest(text.Class(stack[n-1]), e.kind()))
				}
				add(stack+string([]byte{byte(e.kind())}), r, price, "(")
			}
			closable := false
			for k := n - 1; k >= 0 && k >= n-reach; k-- {
				o := text.Class(stack[k])
				inside := unclosed * (n - 1 - k)
				if c := e.closing(o); c < never && !closable {
					closable = true
					add(stack[:k], r, int(c)+inside, fmt.Sprint(n-1-k))
				}
				if e.open < never && o == e.kind() && k >= n-2 && (k == n-1 || text.Class(stack[n-1]) != e.kind()) {
					add(stack[:k]+string([]byte{byte(e.kind())}), r, int(e.open)+int(again(o, e.kind(), e.sentence))+inside, "|")
				}
			}
			if p := unopenedPrice(e); n == 0 && !r.used && p < never {
				add(stack, r, int(p), ")")
			}
			if closable {
				add(stack, r, int(e.inert), ".")
			} else {
				add(stack, r, int(e.idle), ".")
			}
		}
		states = next
	}
	best := reading{price: 1 << 30}
	for key, r := range states {
		r.price += unclosed * (len(key) - 1)
		switch {
		case r.price < best.price:
			best, acts = r, []string{r.acts}
		case r.price == best.price:
			acts = append(acts, r.acts)
		}
	}
	return best.price, acts
}

// cost is the price of a reading that the library chose, counted again from what it took the marks for.
func cost(t testing.TB, events []event, acts []act) (price int, spelt string) {
	var stack []text.Class
	used := false
	var b strings.Builder
	for i := range events {
		e, a := &events[i], acts[i]
		n := len(stack)
		switch a.kind {
		case actOpen:
			price += int(e.open)
			if n > 0 {
				price += int(nest(stack[n-1], e.kind()))
			}
			stack = append(stack, e.kind())
			b.WriteString("(")
		case actClose, actAgain:
			k := n - 1 - int(a.inside)
			require.GreaterOrEqual(t, k, 0, "it closes what is open")
			price += unclosed * int(a.inside)
			if a.kind == actAgain {
				price += int(e.open) + int(again(stack[k], e.kind(), e.sentence))
				stack = append(stack[:k], e.kind())
				b.WriteString("|")
			} else {
				price += int(e.closing(stack[k]))
				stack = stack[:k]
				b.WriteString(fmt.Sprint(int(a.inside)))
			}
		case actUnopened:
			require.True(t, n == 0 && !used)
			price += int(unopenedPrice(e))
			b.WriteString(")")
		default:
			p := e.idle
			for k := n - 1; k >= 0 && k >= n-reach; k-- {
				if e.closing(stack[k]) < never {
					p = e.inert
				}
			}
			price += int(p)
			b.WriteString(".")
		}
		used = used || a.kind != actInert
	}
	return price + unclosed*len(stack), b.String()
}

// checkReading compares what the library makes of the paragraphs of s with the reference. It looks at paragraphs on
// their own: what runs over from one to the next has tests of its own.
func checkReading(t testing.TB, s string) {
	layout := text.LayoutOf(s)
	for p, next := layout.Next(s, 0); p.End > p.Start; p, next = layout.Next(s, next) {
		para := s[p.Start:p.End]
		var r reader
		r.reset(para, text.Span{Start: 0, End: len(para)}, 0)
		events, more := r.read(nil, window)
		if more || len(events) == 0 || len(events) > 14 {
			continue
		}
		w := walker{s: para, scratch: new(scratch)}
		w.events, w.acts = events, make([]act, len(events))
		w.reader.reset(para, text.Span{Start: 0, End: len(para)}, 0)
		fast := w.plain(0, true)
		var acts []act
		if fast {
			acts = append(acts, w.acts...)
			price, spelt := cost(t, events, acts)
			require.Zero(t, price, "the fast path takes only what is free: %q", para)
			_, best := exhaustive(events)
			require.Equal(t, []string{spelt}, best, "and only where nothing else is: %q", para)
		}
		w.beam.width = widest
		w.beam.start(nil, 0, false)
		for i := range events {
			w.beam.step(&events[i])
		}
		w.beam.finish(w.acts, nil, true)
		if fast {
			require.Equal(t, acts, w.acts, "fast path and beam: %q", para)
		}
		price, _ := cost(t, events, w.acts)
		want, _ := exhaustive(events)
		if w.beam.lossy {
			require.GreaterOrEqual(t, price, want)
			continue
		}
		require.Equal(t, want, price, "the beam finds the cheapest reading: %q", para)
	}
}

func TestReadingIsTheCheapest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1417))
	for range 4000 {
		checkReading(t, markstest.Random(r, 1+r.IntN(24)))
	}
	for _, s := range []string{
		`'He said "the boys' hats" were his,' she said.`, // an apostrophe that could close the outer quote, through the inner
		`'He said “the boys' hats” were ‘his’,' she said.`,
		`"It was 6'2" and "5" tall," he said.`,
	} {
		checkReading(t, s)
	}
	checkReading(t, markstest.News(t, articles, 1))
}

func FuzzReading(f *testing.F) {
	for _, h := range markstest.Hostile {
		f.Add(strings.Repeat(h.Unit, 3))
	}
	f.Add(`"The boys' 55" set," he said, 'was "new" in '98.'`)
	f.Fuzz(func(t *testing.T, s string) { checkReading(t, s) })
}
