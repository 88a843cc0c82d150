package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// bridge is a short article with its records.
func bridge() *export.Document {
	a := attribution.Article{Text: "“It sways 🙈,” said Edda Falk, the engineer.", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	var e attribution.Extractor
	res, _ := e.ExtractArticle(a)
	res.Quotes[0].Confidence = 0.98 // so that the examples stay as they are when the models are fitted again
	d := export.New("bridge", a, res)
	d.URL = "https://argus.example/bridge"
	return d
}

// show prints what a format makes of the article; JSON over several lines.
func show(f export.Format) {
	var b bytes.Buffer
	if err := export.Write(&b, f, bridge()); err != nil {
		fmt.Println(err)
	}
	var indented bytes.Buffer
	if json.Indent(&indented, b.Bytes(), "", " ") == nil {
		b = indented
	}
	fmt.Print(b.String())
}

// A file of two documents.
func ExampleWrite() {
	err := export.Write(os.Stdout, export.Doccano{}, bridge(), export.New("empty", attribution.Article{Text: "Nobody spoke."}, attribution.Result{}))
	fmt.Println(err)
	// Output:
	// {"doc":"bridge","text":"“It sways 🙈,” said Edda Falk, the engineer.","label":[[0,13,"Content"],[14,18,"Cue"],[19,42,"Source"]]}
	// {"doc":"empty","text":"Nobody spoke.","label":[]}
	// <nil>
}

// Documents one by one, as they come.
func ExampleWriter() {
	w := export.NewWriter(os.Stdout, export.LabelStudio{Model: "2026-11"})
	for _, id := range []string{"a", "b"} {
		if err := w.Write(export.New(id, attribution.Article{Text: "Nothing."}, attribution.Result{})); err != nil {
			fmt.Println(err)
		}
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	// {"data":{"text":"Nothing.","doc":"a"},"predictions":[{"model_version":"2026-11","score":0,"result":[]}]},
	// {"data":{"text":"Nothing.","doc":"b"},"predictions":[{"model_version":"2026-11","score":0,"result":[]}]}
	// ]
}

// A web page: the spans of Records are the page's.
func ExampleFromPage() {
	page := []byte("<article><h1>Bridge</h1><p>&ldquo;It <em>sways</em>,&rdquo; said Edda Falk, the engineer, on Monday.</p></article>")
	p := webpage.Read(page, webpage.Options{URL: "https://argus.example/bridge"})
	var e attribution.Extractor
	res, _ := e.ExtractArticle(p.Article)
	rows, err := export.Rows(export.FromPage("bridge", p, res), export.Flat{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range rows {
		fmt.Println(r.Speaker, "|", r.Text, "|", string(page[*r.PageStart:*r.PageEnd]), "|", r.URL)
	}
	// Output:
	// Edda Falk | “It sways,” | &ldquo;It <em>sways</em>,&rdquo; | https://argus.example/bridge
}

func ExampleRecords() {
	d := bridge()
	d.Result.Quotes, d.Result.Speakers = d.Result.Quotes[:0], nil // for the example to be short
	fmt.Println(export.Write(os.Stdout, export.Records{}, d))
	// Output:
	// {"doc":"bridge","quotes":[],"speakers":[]}
	// <nil>
}

// What a row has, in bytes and in code points, for one of the quotes.
func ExampleFlat() {
	rows, err := export.Rows(bridge(), export.Flat{Context: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := rows[0]
	fmt.Println(r.Speaker, r.Role, r.Start, r.End, r.StartChar, r.EndChar)
	fmt.Printf("%q %q %q\n", r.Verbatim, r.After, r.Sentence)
	// Output:
	// Edda Falk engineer 0 20 0 13
	// "It sways 🙈," " said Edda" "“It sways 🙈,” said Edda Falk, the engineer."
}

// A cell that a spreadsheet would calculate has an apostrophe before it.
func ExampleCSV() {
	a := attribution.Article{Text: "=2+2 is five, said Tom Roe."}
	var b strings.Builder
	if err := export.Write(&b, export.CSV{}, export.New("roe", a, attribution.Extract(a.Text))); err != nil {
		fmt.Println(err)
	}
	head, line, _ := strings.Cut(b.String(), "\r\n")
	fmt.Println(head[:36])
	fmt.Println(strings.Contains(line, ",'=2+2 is five,"))
	// Output:
	// doc,quote,type,speaker,kind,named,wi
	// true
}

func ExampleW3C() {
	show(export.W3C{Context: 8})
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//  "type": "Annotation",
	//  "motivation": "describing",
	//  "generator": {
	//   "id": "https://github.com/whosaid/whosaid",
	//   "type": "Software",
	//   "name": "whosaid"
	//  },
	//  "body": [
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "Edda Falk"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "direct"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "describing",
	//    "format": "text/plain",
	//    "language": "en",
	//    "value": "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//   }
	//  ],
	//  "target": {
	//   "source": "https://argus.example/bridge",
	//   "selector": [
	//    {
	//     "type": "TextQuoteSelector",
	//     "exact": "“It sways 🙈,”",
	//     "suffix": " said Ed"
	//    },
	//    {
	//     "type": "TextPositionSelector",
	//     "start": 0,
	//     "end": 13
	//    }
	//   ]
	//  }
	// }
}

// Places are in UTF-16 units: the emoji counts two.
func ExampleW3C_hypothesis() {
	show(export.W3C{Context: 8, Hypothesis: true})
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//  "type": "Annotation",
	//  "motivation": "tagging",
	//  "generator": {
	//   "id": "https://github.com/whosaid/whosaid",
	//   "type": "Software",
	//   "name": "whosaid"
	//  },
	//  "body": [
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "Edda Falk"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "direct"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "describing",
	//    "format": "text/plain",
	//    "language": "en",
	//    "value": "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//   }
	//  ],
	//  "target": {
	//   "source": "https://argus.example/bridge",
	//   "selector": [
	//    {
	//     "type": "TextQuoteSelector",
	//     "exact": "“It sways 🙈,”",
	//     "suffix": " said Ed"
	//    },
	//    {
	//     "type": "TextPositionSelector",
	//     "start": 0,
	//     "end": 14
	//    }
	//   ]
	//  }
	// }
}

func ExampleSchemaOrg() {
	show(export.SchemaOrg{})
	// Output:
	// {
	//  "@context": "https://schema.org",
	//  "@graph": [
	//   {
	//    "@id": "https://argus.example/bridge",
	//    "@type": "NewsArticle",
	//    "datePublished": "2026-11-24T00:00:00Z",
	//    "url": "https://argus.example/bridge"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1",
	//    "@type": "Person",
	//    "name": "Edda Falk",
	//    "jobTitle": "engineer"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//    "@type": "Quotation",
	//    "text": "“It sways 🙈,”",
	//    "creator": {
	//     "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//    },
	//    "spokenByCharacter": {
	//     "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//    },
	//    "isPartOf": {
	//     "@id": "https://argus.example/bridge"
	//    },
	//    "datePublished": "2026-11-24T00:00:00Z"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#review-1",
	//    "@type": "ClaimReview",
	//    "claimReviewed": "“It sways 🙈,”",
	//    "itemReviewed": {
	//     "@type": "Claim",
	//     "author": {
	//      "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//     },
	//     "appearance": {
	//      "@id": "https://argus.example/bridge"
	//     },
	//     "datePublished": "2026-11-24T00:00:00Z"
	//    },
	//    "author": {
	//     "@type": "Organization"
	//    },
	//    "reviewRating": {
	//     "@type": "Rating",
	//     "ratingValue": "",
	//     "alternateName": ""
	//    }
	//   }
	//  ]
	// }
}

func ExampleBrat() {
	show(export.Brat{})
	// Output:
	// T1	Content 0 13	“It sways 🙈,”
	// T2	Cue 14 18	said
	// T3	Source 19 42	Edda Falk, the engineer
	// T4	Attribution 14 18	said
	// E1	Attribution:T4 Content:T1 Cue:T2 Source:T3
	// A1	Type E1 direct
	// A2	Mode E1 asserted
	// A3	Kind E1 person
	// #1	Speaker E1	Edda Falk
	// #2	AnnotatorNotes E1	confidence 0.980, reason cue
}

func ExampleLabelStudio() {
	show(export.LabelStudio{})
	// Output:
	// [
	//  {
	//   "data": {
	//    "text": "“It sways 🙈,” said Edda Falk, the engineer.",
	//    "doc": "bridge",
	//    "url": "https://argus.example/bridge"
	//   },
	//   "predictions": [
	//    {
	//     "model_version": "whosaid",
	//     "score": 0.98,
	//     "result": [
	//      {
	//       "id": "r1",
	//       "from_name": "label",
	//       "to_name": "text",
	//       "type": "labels",
	//       "value": {
	//        "start": 0,
	//        "end": 13,
	//        "text": "“It sways 🙈,”",
	//        "labels": [
	//         "Content"
	//        ]
	//       },
	//       "score": 0.98,
	//       "meta": {
	//        "text": [
	//         "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//        ]
	//       }
	//      },
	//      {
	//       "id": "r2",
	//       "from_name": "label",
	//       "to_name": "text",
	//       "type": "labels",
	//       "value": {
	//        "start": 14,
	//        "end": 18,
	//        "text": "said",
	//        "labels": [
	//         "Cue"
	//        ]
	//       },
	//       "score": 0.98,
	//       "meta": {
	//        "text": [
	//         "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//        ]
	//       }
	//      },
	//      {
	//       "id": "r3",
	//       "from_name": "label",
	//       "to_name": "text",
	//       "type": "labels",
	//       "value": {
	//        "start": 19,
	//        "end": 42,
	//        "text": "Edda Falk, the engineer",
	//        "labels": [
	//         "Source"
	//        ]
	//       },
	//       "score": 0.98,
	//       "meta": {
	//        "text": [
	//         "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//        ]
	//       }
	//      },
	//      {
	//       "from_id": "r1",
	//       "to_id": "r2",
	//       "type": "relation",
	//       "direction": "right",
	//       "labels": [
	//        "cue"
	//       ]
	//      },
	//      {
	//       "from_id": "r1",
	//       "to_id": "r3",
	//       "type": "relation",
	//       "direction": "right",
	//       "labels": [
	//        "source"
	//       ]
	//      }
	//     ]
	//    }
	//   ]
	//  }
	// ]
}

func ExampleDoccano() {
	show(export.Doccano{Relations: true})
	// Output:
	// {
	//  "doc": "bridge",
	//  "text": "“It sways 🙈,” said Edda Falk, the engineer.",
	//  "entities": [
	//   {
	//    "id": 1,
	//    "label": "Content",
	//    "start_offset": 0,
	//    "end_offset": 13
	//   },
	//   {
	//    "id": 2,
	//    "label": "Cue",
	//    "start_offset": 14,
	//    "end_offset": 18
	//   },
	//   {
	//    "id": 3,
	//    "label": "Source",
	//    "start_offset": 19,
	//    "end_offset": 42
	//   }
	//  ],
	//  "relations": [
	//   {
	//    "id": 1,
	//    "from_id": 1,
	//    "to_id": 2,
	//    "type": "cue"
	//   },
	//   {
	//    "id": 2,
	//    "from_id": 1,
	//    "to_id": 3,
	//    "type": "source"
	//   }
	//  ]
	// }
}

func ExampleSpaCy() {
	show(export.SpaCy{})
	// Output:
	// {
	//  "text": "“It sways 🙈,” said Edda Falk, the engineer.",
	//  "spans": [
	//   {
	//    "start": 0,
	//    "end": 13,
	//    "label": "Content",
	//    "id": "1",
	//    "speaker": "Edda Falk"
	//   },
	//   {
	//    "start": 14,
	//    "end": 18,
	//    "label": "Cue",
	//    "id": "1",
	//    "speaker": "Edda Falk"
	//   },
	//   {
	//    "start": 19,
	//    "end": 42,
	//    "label": "Source",
	//    "id": "1",
	//    "speaker": "Edda Falk"
	//   }
	//  ],
	//  "meta": {
	//   "doc": "bridge"
	//  }
	// }
}
