package candidate

// A Class is a sort of mention, which has weights of its own.
type Class uint8

// The classes.
const (
	Person  Class = iota // the minister, the DJ
	Firm                 // the company, the council: an organization
	Thing                // a definite description of no known kind: the lender
	Classes              // how many there are
)

var classNames = [Classes]string{"person", "firm", "thing"}

func (c Class) String() string { return classNames[c] }

// An Option is a sort of candidate.
type Option uint8

// The options.
const (
	Named     Option = iota // an entity with a name
	Described               // one without
	Ahead                   // one with a name that comes only later
	Itself                  // the mention, which means nobody told of elsewhere
)

// A Gender is how a candidate's gender goes with that of a description.
type Gender uint8

// The genders.
const (
	Open  Gender = iota // not known
	Same                // that of the description
	Known               // and that of the description is not
)

// A Kind is what a candidate is.
type Kind uint8

// The kinds.
const (
	AnyKind   Kind = iota // not known
	Human                 // with a name
	Nameless              // somebody without
	Body                  // an organization
	Territory             // a place by name
	Paper                 // a document
	Many                  // several
)

// Told says what is known of a property of both.
type Told uint8

// What may be told.
const (
	Untold Told = iota
	Agree
	Differ
)

// A Place is where in its clause a candidate was mentioned last.
type Place uint8

// The places.
const (
	Other   Place = iota
	Subject       // of a clause under another
	Main          // of the main clause
)

// A Mention is what is known of the mention itself.
type Mention struct {
	Class     Class
	Generic   bool // a word by which any such is taken up: the company, the singer
	Qualified bool // of, for or at goes on behind it
	Words     int  // what else it says: words beside the head
	Said      bool // its head was said of somebody here
	Marked    bool // what it says is marked
	Alone     bool // its noun alone tells one from others: the Chilean, the 22-year-old
	Opens     bool // it begins its sentence, or stands behind a quotation that does
	Near      int  // named ones of its kind mentioned lately
	Fitting   int  // named ones seen that nothing speaks against
}

// Facts are what is known of a candidate.
type Facts struct {
	Option   Option
	Far      int // sentences since the last mention; for one ahead, until the first
	Place    Place
	Spoke    bool // ever
	Lately   bool // within two sentences
	Speaking bool // it spoke last
	Mentions int  // so far
	First    bool // the first of its kind in the article
	Gender   Gender
	Kind     Kind
	Certain  bool // of the kind
	Head     Told // the head noun is said of it; others are
	Shared   int  // other words that are said of it, too
	Unshared int
	InName   bool // the head is a word of its name
	Country  Told
	Behind   Told // what "of" or "for" hangs on the description
	Owner    Told
	Age      Told
	NoFirm   bool    // the head takes up companies alone, and its name is none of one
	Under    bool    // its office is under that of the description: the deputy mayor for the mayor
	Another  bool    // the description has the name of another
	GoesOn   bool    // it was the main subject of the sentence before, which the description opens the next one with
	Passing  bool    // it was only described in passing: no subject, and it never spoke
	Chosen   bool    // by the rules
	Rated    bool    // they thought of it
	Short    float64 // how far it is behind the best of the rules
	Doubt    float64 // that the last mention was in
}
