package attribution

// A Class says what kind of saying a cue is: what somebody does whose words they are. It goes by the verb, noun or phrase of
// the cue in its use: "called for calm" is ClassOrder, "called him a liar" ClassDiscuss, "stopped short of saying" what say is,
// "refused to say" what refuse is. See [Mode] for "did not".
type Class string

// The classes, from the plainest to those that report no words at all. A record has no other; the zero value, "", means
// that it has no cue. internal/lexicon/data/cues.txt has the verbs of each.
const (
	ClassReport   Class = "report"   // say, tell, add, explain, according to, a colon: passed on, with nothing implied
	ClassClaim    Class = "claim"    // argue, insist, suggest, allege: put forward as true
	ClassConcede  Class = "concede"  // admit, agree, acknowledge: granted against oneself or to somebody
	ClassDeny     Class = "deny"     // deny, dismiss, reject, dispute
	ClassAsk      Class = "ask"      // ask, wonder, question
	ClassAnswer   Class = "answer"   // answer, reply, respond, retort
	ClassPromise  Class = "promise"  // promise, vow, threaten, refuse: the speaker's own future
	ClassPredict  Class = "predict"  // predict, forecast, expect, warn: what will or may be
	ClassOrder    Class = "order"    // order, urge, demand, call for: what somebody should do
	ClassAdvise   Class = "advise"   // advise, recommend, propose, offer
	ClassPraise   Class = "praise"   // praise, welcome, thank, apologize
	ClassBlame    Class = "blame"    // criticize, accuse, condemn, mock
	ClassUtter    Class = "utter"    // shout, joke, whisper, sigh: how it was said
	ClassWrite    Class = "write"    // write, tweet, post, sign: in writing
	ClassShow     Class = "show"     // show, find, indicate: what studies, polls and figures do
	ClassJudge    Class = "judge"    // rule, decide, sentence, approve: what courts and boards do
	ClassAnnounce Class = "announce" // announce, reveal, confirm, declare: makes something known or so
	ClassDiscuss  Class = "discuss"  // discuss, describe, call X Y: a topic, more than its words
	ClassContinue Class = "continue" // continue, begin, go on: only where speech is running already
	ClassAttitude Class = "attitude" // believe, hope, want, fear, intend: a state of mind, often without any saying
	ClassNone     Class = "none"     // no word of a list in that use: the models took it for a cue by what stands around it
)

// IsSpeech says whether the article tells that somebody said, wrote or showed what the record holds. It is false for attitudes
// (hopes, believes, wants, intends: ClassAttitude), which an article reports of people who need not have opened their mouths,
// and for every mode but [ModeAsserted]: what was not said, or may be, or is said to have been.
func (q Quote) IsSpeech() bool {
	return q.Cue.Class != ClassAttitude && (q.Cue.Mode == ModeAsserted || q.Cue.Mode == "")
}
