package main

import (
	"fmt"
	"math"
	"strings"
)

// The picture, in its own units: seconds over bytes, both by powers of ten or two, so that linear is a straight line at the
// same slope for all.
const (
	plotWidth, plotHeight = 720, 430
	plotLeft, plotTop     = 60, 20
	plotInner             = 430 // the width of the field; beside it stand the names
	plotDown              = 360
)

// colours are told apart also by those who do not see red and green as two, and on light and dark ground.
var colours = []string{"#d55e00", "#e69f00", "#0072b2", "#56b4e9", "#009e73", "#cc79a7"}

// draw makes an SVG of curves.
func draw(all []*curve) string {
	least, most := math.Inf(1), math.Inf(-1)
	largest := 1 << 11
	for _, v := range all {
		for _, p := range v.points {
			least, most = min(least, math.Log10(p.seconds)), max(most, math.Log10(p.seconds))
			largest = max(largest, p.size)
		}
	}
	bottom, top := math.Floor(least), math.Ceil(most)
	x := func(size int) float64 {
		return plotLeft + plotInner*(math.Log2(float64(size))-10)/(math.Log2(float64(largest))-10)
	}
	y := func(seconds float64) float64 {
		return plotTop + plotDown*(top-math.Log10(seconds))/(top-bottom)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">`+"\n", plotWidth, plotHeight)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", plotWidth, plotHeight)
	b.WriteString("<title>Seconds of one core by the size of the text</title>\n<g stroke=\"#ddd\">\n")
	for e := bottom; e <= top; e++ {
		fmt.Fprintf(&b, `<path d="M%d %.0fh%d"/>`+"\n", plotLeft, y(math.Pow(10, e)), plotInner)
	}
	b.WriteString("</g>\n<g fill=\"#333\">\n")
	for e := bottom; e <= top; e++ {
		fmt.Fprintf(&b, `<text x="%d" y="%.0f" text-anchor="end">%s</text>`+"\n", plotLeft-6, y(math.Pow(10, e))+4, secondsOf(int(e)))
	}
	for size := 1 << 10; size <= largest; size *= 4 {
		fmt.Fprintf(&b, `<text x="%.0f" y="%d" text-anchor="middle" font-size="11">%s</text>`+"\n", x(size), plotTop+plotDown+20, binaryBytes(size))
	}
	b.WriteString("</g>\n<g fill=\"none\" stroke-width=\"2\">\n")
	for i, v := range all {
		fmt.Fprintf(&b, `<path stroke="%s" d="`, colours[i%len(colours)])
		for k, p := range v.points {
			fmt.Fprintf(&b, "%c%.1f %.1f", "ML"[min(k, 1)], x(p.size), y(p.seconds))
		}
		b.WriteString("\"/>\n")
	}
	b.WriteString("</g>\n")
	for i, v := range all {
		fmt.Fprintf(&b, `<text x="%d" y="%d" fill="%s">%s</text>`+"\n", plotLeft+plotInner+14, plotTop+20+22*i, colours[i%len(colours)], v.name)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// secondsOf writes a power of ten of a second.
func secondsOf(e int) string {
	switch {
	case e >= 0:
		return fmt.Sprintf("%g s", math.Pow(10, float64(e)))
	case e >= -3:
		return fmt.Sprintf("%g ms", math.Pow(10, float64(e+3)))
	}
	return fmt.Sprintf("%g µs", math.Pow(10, float64(e+6)))
}
