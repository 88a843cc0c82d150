package attribution

// kinds gives the public kind of a speaker.
func kinds(k Kind) Kind { return k }

// origins gives the public origin of a name.
func origins(o Origin) Origin { return o }

// reasons gives the public reason of a record.
func reasons(r Reason) Reason { return r }

// modes gives the public mode of a saying.
func modes(m Mode) Mode { return m }
