package evaluate

import (
	"fmt"
	"html/template"
	"math"
	"strings"
)

// The diagram's measures, in its own units.
const (
	diagramSide  = 300 // of the square in which accuracy stands over confidence
	diagramLeft  = 56
	diagramTop   = 16
	diagramGap   = 14 // between the square and the bars below it
	diagramBars  = 60 // the height of the longest bar
	diagramRight = 24
	diagramLow   = 46 // below the bars, for the figures of the axis
)

// Diagram draws a reliability diagram as SVG: for each tenth of confidence how many of the predictions are right, against the
// diagonal on which confidence means what it says, and below it how many predictions there are. Circles grow with their number.
func (c *Calibration) Diagram() template.HTML {
	var b strings.Builder
	bottom := diagramTop + diagramSide
	floor := bottom + diagramGap + diagramBars
	width, height := diagramLeft+diagramSide+diagramRight, floor+diagramLow
	x := func(v float64) float64 { return diagramLeft + v*diagramSide }
	y := func(v float64) float64 { return float64(bottom) - v*diagramSide }
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d"`,
		width, height, width*5/4, height*5/4)
	b.WriteString(` role="img" aria-label="Reliability: accuracy over confidence">`)
	fmt.Fprintf(&b, `<rect class="frame" x="%d" y="%d" width="%d" height="%d"/>`, diagramLeft, diagramTop, diagramSide, diagramSide)
	for i := range 6 {
		v := float64(i) / 5
		fmt.Fprintf(&b, `<line class="grid" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x(v), diagramTop, x(v), bottom)
		fmt.Fprintf(&b, `<line class="grid" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>`, diagramLeft, y(v), diagramLeft+diagramSide, y(v))
		fmt.Fprintf(&b, `<text x="%d" y="%.1f" text-anchor="end">%.1f</text>`, diagramLeft-6, y(v)+4, v)
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle">%.1f</text>`, x(v), floor+14, v)
	}
	fmt.Fprintf(&b, `<line class="ideal" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`, x(0), y(0), x(1), y(1))
	fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle">confidence</text>`, x(0.5), floor+34)
	fmt.Fprintf(&b, `<text transform="translate(14 %.1f) rotate(-90)" text-anchor="middle">accuracy</text>`, y(0.5))
	fmt.Fprintf(&b, `<text transform="translate(14 %d) rotate(-90)" text-anchor="middle">number</text>`, floor-diagramBars/2)

	most := 1
	for _, bin := range c.Bins {
		most = max(most, bin.N)
	}
	var line strings.Builder
	for _, bin := range c.Bins {
		fmt.Fprintf(&line, "%.1f,%.1f ", x(bin.Confidence), y(bin.Accuracy))
	}
	fmt.Fprintf(&b, `<polyline class="curve" points="%s"/>`, strings.TrimSpace(line.String()))
	for _, bin := range c.Bins {
		title := fmt.Sprintf("<title>%d predictions of %.1f to %.1f: confidence %.3f, right %.3f</title>",
			bin.N, bin.From, bin.From+1.0/calibrationBins, bin.Confidence, bin.Accuracy)
		fmt.Fprintf(&b, `<line class="gap" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`,
			x(bin.Confidence), y(bin.Confidence), x(bin.Confidence), y(bin.Accuracy))
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="%.1f">%s</circle>`,
			x(bin.Confidence), y(bin.Accuracy), 3+6*math.Sqrt(share(bin.N, most)), title)
		tall := diagramBars * share(bin.N, most)
		fmt.Fprintf(&b, `<rect class="bar" x="%.1f" y="%.1f" width="%.1f" height="%.1f">%s</rect>`,
			x(bin.From)+1, float64(floor)-tall, diagramSide/float64(calibrationBins)-2, tall, title)
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}
