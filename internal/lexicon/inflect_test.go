package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestInflect checks verbs of every pattern against forms written by hand: third, past, participle and gerund, with
// variants joined by a slash; a participle that is left out equals the past.
func TestInflect(t *testing.T) {
	for _, line := range []string{
		"add adds added adding", "admit admits admitted admitting", "agree agrees agreed agreeing",
		"allege alleges alleged alleging", "analyze analyzes/analyses analyzed/analysed analyzing/analysing",
		"answer answers answered answering", "argue argues argued arguing", "ask asks asked asking",
		"be is/am/are was/were been being", "beg begs begged begging", "begin begins began begun beginning",
		"believe believes believed believing", "bet bets bet/betted betting", "bid bids bid/bade bid/bidden bidding",
		"blog blogs blogged blogging", "boo boos booed booing", "break breaks broke broken breaking",
		"broadcast broadcasts broadcast/broadcasted broadcasting", "buy buys bought buying",
		"cancel cancels canceled/cancelled canceling/cancelling", "catch catches caught catching",
		"charge charges charged charging", "chat chats chatted chatting", "choose chooses chose chosen choosing",
		"clap claps clapped clapping", "come comes came come coming", "compel compels compelled compelling",
		"concur concurs concurred concurring", "confer confers conferred conferring", "cry cries cried crying",
		"control controls controlled controlling", "counsel counsels counseled/counselled counseling/counselling",
		"criticize criticizes/criticises criticized/criticised criticizing/criticising",
		"cut cuts cut cutting", "decry decries decried decrying", "demur demurs demurred demurring",
		"deny denies denied denying", "develop develops developed developing", "die dies died dying",
		"do does did done doing", "draw draws drew drawn drawing", "dream dreams dreamed/dreamt dreaming",
		"drop drops dropped dropping", "echo echoes echoed echoing", "explain explains explained explaining",
		"extol extols extolled extolling", "favour favours/favors favoured/favored favouring/favoring",
		"feel feels felt feeling", "fight fights fought fighting", "find finds found finding",
		"focus focuses focused/focussed focusing/focussing", "forbid forbids forbade forbidden forbidding",
		"forecast forecasts forecast/forecasted forecasting", "foresee foresees foresaw foreseen foreseeing",
		"forget forgets forgot forgotten forgetting", "forswear forswears forswore forsworn forswearing",
		"fret frets fretted fretting", "give gives gave given giving", "go goes went gone going",
		"grin grins grinned grinning", "have has had having", "hear hears heard hearing", "hit hits hit hitting",
		"hold holds held holding", "hope hopes hoped hoping", "imply implies implied implying",
		"infer infers inferred inferring", "insist insists insisted insisting", "jab jabs jabbed jabbing",
		"keep keeps kept keeping", "know knows knew known knowing", "label labels labeled/labelled labeling/labelling",
		"lambast lambasts lambasted lambasting", "laugh laughs laughed laughing", "lead leads led leading",
		"learn learns learned/learnt learning", "leave leaves left leaving", "make makes made making",
		"marvel marvels marveled/marvelled marveling/marvelling", "mean means meant meaning",
		"mimic mimics mimicked mimicking", "misspeak misspeaks misspoke misspoken misspeaking",
		"murmur murmurs murmured murmuring", "nod nods nodded nodding", "occur occurs occurred occurring",
		"offer offers offered offering", "overhear overhears overheard overhearing", "panic panics panicked panicking",
		"permit permits permitted permitting", "plan plans planned planning", "plead pleads pleaded/pled pleading",
		"pray prays prayed praying", "predict predicts predicted predicting", "prefer prefers preferred preferring",
		"prove proves proved proved/proven proving", "put puts put putting",
		"quarrel quarrels quarreled/quarrelled quarreling/quarrelling", "quip quips quipped quipping",
		"quiz quizzes quizzed quizzing", "quote quotes quoted quoting", "rap raps rapped rapping", "read reads read reading",
		"rebut rebuts rebutted rebutting", "refer refers referred referring", "regret regrets regretted regretting",
		"reply replies replied replying", "retell retells retold retelling", "reveal reveals revealed revealing",
		"rip rips ripped ripping", "rue rues rued ruing", "rule rules ruled ruling", "run runs ran run running",
		"say says said saying", "see sees saw seen seeing", "seek seeks sought seeking", "sell sells sold selling",
		"set sets set setting", "shake shakes shook shaken shaking", "show shows showed shown/showed showing",
		"shrug shrugs shrugged shrugging", "sigh sighs sighed sighing",
		"signal signals signaled/signalled signaling/signalling", "sing sings sang sung singing",
		"skeet skeets skeeted skeeting", "slam slams slammed slamming", "sob sobs sobbed sobbing",
		"speak speaks spoke spoken speaking", "spell spells spelled/spelt spelling", "spin spins spun spinning",
		"stand stands stood standing", "stress stresses stressed stressing", "submit submits submitted submitting",
		"sum sums summed summing", "swear swears swore sworn swearing", "take takes took taken taking",
		"teach teaches taught teaching", "tell tells told telling", "text texts texted texting",
		"think thinks thought thinking", "throw throws threw thrown throwing", "travel travels traveled/travelled traveling/travelling",
		"try tries tried trying", "tut tuts tutted tutting", "tweet tweets tweeted tweeting",
		"undergo undergoes underwent undergone undergoing", "understand understands understood understanding",
		"undertake undertakes undertook undertaken undertaking", "uphold upholds upheld upholding",
		"urge urges urged urging", "vet vets vetted vetting", "veto vetoes vetoed vetoing", "vie vies vied vying",
		"visit visits visited visiting", "vow vows vowed vowing", "want wants wanted wanting",
		"weep weeps wept weeping", "withdraw withdraws withdrew withdrawn withdrawing",
		"withhold withholds withheld withholding", "worry worries worried worrying", "write writes wrote written writing",
		"yell yells yelled yelling", "zigzag zigzags zigzagged zigzagging",
	} {
		f := strings.Fields(line)
		if len(f) == 4 {
			f = []string{f[0], f[1], f[2], f[2], f[3]}
		}
		want := map[string]Form{}
		for i, list := range f {
			for w := range strings.SplitSeq(list, "/") {
				want[w] |= 1 << i
			}
		}
		got := map[string]Form{}
		for _, in := range Inflect(f[0]) {
			got[in.Text] = in.Form
		}
		if s, ok := otherSpelling(f[0]); ok {
			want[s] |= Base
		}
		assert.Equal(t, want, got, f[0])
	}
}

// TestInflectAnything: no lemma, however odd, breaks it, and the lemma itself always comes first.
func TestInflectAnything(t *testing.T) {
	for _, s := range []string{"", "a", "é", "be", "zzz", "-", "yy", "qu", "ie", "our", "ize"} {
		fs := Inflect(s)
		assert.Equal(t, s, fs[0].Text)
		assert.NotZero(t, fs[0].Form&Base)
	}
}

func FuzzInflect(f *testing.F) {
	f.Add("say")
	f.Add("criticize")
	f.Fuzz(func(t *testing.T, lemma string) {
		var all Form
		for _, in := range Inflect(lemma) {
			all |= in.Form
		}
		if all != Base|Third|Past|Participle|Gerund {
			t.Fatalf("%q lacks forms: %v", lemma, all)
		}
	})
}
