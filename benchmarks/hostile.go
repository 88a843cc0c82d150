package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/whosaid/whosaid/internal/marks/markstest"
	"github.com/whosaid/whosaid/quotes"
)

// hostile measures Locate on pairs that have every word everywhere, at a size and at twice that.
func hostile(args []string, out io.Writer) error {
	f, rounds := flagsOf("hostile")
	kb := f.Int("kb", 100, "the size of source and quotation")
	if err := f.Parse(args); err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	printLoad(out)
	fmt.Fprintf(out, "\nProcessor time of quotes.Locate, medians; source and quotation have %d KB each\n\n", *kb)
	fmt.Fprintln(out, "| kind | ms | twice the size, ms | ratio |\n| --- | --- | --- | --- |")
	worst := 0.0
	for _, p := range markstest.Pairs {
		var times [2][]float64
		for range *rounds {
			for i := range times {
				size := *kb << (10 + i)
				source, quotation := markstest.Repeated(p.Source, size)+"x", markstest.Repeated(p.Quotation, size)+"y"
				runtime.GC()
				times[i] = append(times[i], timed(func() { quotes.Locate(source, quotation) }).Seconds()*1000)
			}
		}
		once, double := median(times[0]), median(times[1])
		worst = max(worst, double/once)
		fmt.Fprintf(out, "| %s | %.1f | %.1f | %.2f |\n", p.Name, once, double, double/once)
	}
	_, err := fmt.Fprintf(out, "\nat most %.2f times for twice the size, in %d kinds\n", worst, len(markstest.Pairs))
	return err
}
