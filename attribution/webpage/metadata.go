package webpage

func (p *Page) metadata(c *chooser, o Options) {
	p.Language = c.notes.language
	p.URL = o.URL
}
