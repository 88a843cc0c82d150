package export_test

import (
	"github.com/whosaid/whosaid/attribution/export"
)

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
