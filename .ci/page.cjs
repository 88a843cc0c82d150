// What the page must be in a browser: nothing of an article runs, nothing is fetched, nothing scrolls sideways or overlaps, axe-core
// finds nothing, filters and links work without script. Called by page.sh:
//
//     node page.cjs FOLDER CHROMIUM SERVER [--pictures DIR]
"use strict"
const fs = require("fs"), path = require("path"), puppeteer = require("puppeteer-core")
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")
const [folder, executablePath, server, option, pictures] = process.argv.slice(2)
// Nothing of the browser's own goes out: the machine may have no network.
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"]
let faults = 0
const fault = message => { faults++; console.error("page: " + message) }
const same = (where, what, got, want) => got === want || fault(`${where}: ${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`)
const file = (...names) => "file://" + path.join(folder, ...names)
const named = (dir, end) => fs.readdirSync(path.join(folder, dir)).filter(f => f.endsWith(end)).map(f => f.slice(0, -end.length))

// A page that tells of whatever should not happen on it.
async function watched(browser, where, width = 1400, scheme = "light", scripts = true) {
  const page = await browser.newPage()
  page.on("dialog", d => { fault(`${where.name}: a dialog: ${d.message()}`); d.dismiss() })
  page.on("pageerror", e => fault(`${where.name}: an error: ${e.message}`))
  page.on("popup", p => fault(`${where.name}: opens ${p && p.url()}`))
  page.on("request", r => /^(file|data|about):/.test(r.url()) || r.url().startsWith(server) || fault(`${where.name}: fetches ${r.url()}`))
  await page.setJavaScriptEnabled(scripts)
  await page.setViewport({ width, height: 1000 })
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }])
  return page
}

// The words of the article on the page, without what the page adds to them.
const shown = page => page.$$eval(".text", nodes => nodes.map(node => {
  const copy = node.cloneNode(true)
  for (const added of copy.querySelectorAll(".n, .badge")) added.remove()
  return copy.textContent
}).join(""))

// What could run on a page but what is ours.
const strange = page => page.evaluate(() => {
  const found = []
  for (const e of document.querySelectorAll("*")) {
    if (/^(iframe|object|embed|img|video|audio|base|link)$/i.test(e.tagName)) found.push(e.tagName)
    for (const a of e.attributes) if (/^on/i.test(a.name) || /^\s*(javascript|data|vbscript):/i.test(a.value)) found.push(a.name + "=" + a.value)
  }
  return found.join(" ")
})

async function hostile(browser) {
  const where = {}, page = await watched(browser, where), titles = named("hostile", ".html")
  if (titles.length < 60) fault(`only ${titles.length} hostile articles`)
  for (const title of titles) {
    where.name = `hostile ${title}`
    await page.goto(file("hostile", title + ".html"))
    same(where.name, "text", await shown(page), fs.readFileSync(path.join(folder, "hostile", title + ".txt"), "utf8"))
    same(where.name, "scripts", await page.$$eval("script", s => s.length), 1)
    same(where.name, "strange things", await strange(page), "")
    for (const link of await page.$$("summary")) await link.click().catch(() => {}) // what only runs when it is touched
  }
  for (const title of titles) {
    where.name = `hostile ${title}, through the server`
    const text = fs.readFileSync(path.join(folder, "hostile", title + ".txt"), "utf8")
    await page.goto(server)
    await page.$eval("#text", (e, text) => { e.value = text }, text)
    await page.$eval("#headline", (e, text) => { e.value = text }, text.slice(0, 200))
    await Promise.all([page.waitForNavigation(), page.$eval("form", f => f.requestSubmit())])
    same(where.name, "strange things", await strange(page), "")
    if (text.trim() && !(await page.evaluate(() => document.body.textContent)).includes(text.trim().split("\n")[0].slice(0, 12)))
      fault(`${where.name}: the text is not there`)
    const answer = await fetch(server + "/extract", { method: "POST", headers: { "Content-Type": "text/plain" }, body: text })
    same(where.name, "type of /extract", answer.headers.get("content-type"), "application/json")
    same(where.name, "nosniff", answer.headers.get("x-content-type-options"), "nosniff")
  }
  console.log(`page: ${titles.length} hostile articles, in a file and through the server`)
  await page.close()
}

const overlapping = () => {
  const boxes = [...document.querySelectorAll(".card, .text, .filters, .speakers")].filter(e => e.offsetParent).map(e => [e, e.getBoundingClientRect()])
  for (const [a, x] of boxes) for (const [b, y] of boxes) {
    if (a === b || a.contains(b) || b.contains(a)) continue
    if (x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1) return a.className + " " + (a.id || "") + " over " + b.className + " " + (b.id || "")
  }
  return ""
}

async function looks(browser) {
  const addresses = named("pages", ".html").map(name => [name, file("pages", name + ".html")]).concat([["the form", server + "/"]])
  let views = 0
  for (const [name, address] of addresses) for (const scheme of ["light", "dark"]) for (const width of [1400, 900, 390]) {
    const where = { name: `${name}, ${width} px, ${scheme}` }, page = await watched(browser, where, width, scheme)
    await page.goto(address)
    const lay = async state => {
      same(where.name, state + ", scrolls sideways by", await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0)
      same(where.name, state + ", overlap", await page.evaluate(overlapping), "")
    }
    await lay("closed")
    await page.$$eval("details", all => { for (const d of all) d.open = true })
    await lay("open")
    await (await page.createCDPSession()).send("Page.setBypassCSP", { enabled: true })
    const violations = await page.evaluate(axe + ";axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes[0].html.slice(0, 200)))")
    for (const v of violations) fault(`${where.name}: ${v}`)
    if (scheme === "light" && width === 1400) {
      await page.emulateMediaType("print")
      await lay("in print")
    }
    views++
    await page.close()
  }
  console.log(`page: ${views} views`)
}

async function works(browser) {
  const where = { name: "harbour, without script" }, page = await watched(browser, where, 1400, "light", false)
  await page.goto(file("pages", "harbour.html"))
  const cards = async () => (await Promise.all((await page.$$(".card")).map(async c => await c.isVisible()))).filter(Boolean).length
  const all = await cards()
  if (all < 5) fault(`${where.name}: ${all} cards`)
  await (await page.$(".filters summary")).click()
  let fewer = 0
  for (const label of await page.$$(".filters label")) {
    if (!(await label.isVisible())) continue
    await label.click()
    if (await cards() < all) fewer++
  }
  if (fewer === 0) fault(`${where.name}: no filter leaves out a card`)
  await page.goto(file("pages", "harbour.html"))
  const there = await page.$(".text a.n, a.n"), id = await (await there.getProperty("hash")).jsonValue()
  await there.click()
  const card = await page.$(id)
  if (!card || !(await card.isIntersectingViewport())) fault(`${where.name}: the number in the text does not lead to ${id}`)
  const back = await card.$("a.goto"), place = await (await back.getProperty("hash")).jsonValue()
  await back.click()
  if (!(await (await page.$(place)).isIntersectingViewport())) fault(`${where.name}: the card does not lead back to ${place}`)
  console.log(`page: ${all} cards, ${fewer} filters, links both ways`)
  await page.close()
}

async function draw(browser) {
  for (const [name, width, height, scheme] of [["wide", 1400, 1000, "light"], ["phone", 390, 900, "light"], ["dark", 1400, 1000, "dark"]]) {
    const page = await watched(browser, { name }, width, scheme)
    await page.setViewport({ width, height })
    await page.goto(file("pages", "harbour.html"))
    await page.screenshot({ path: path.join(pictures, name + ".png") })
  }
}

async function main() {
  const browser = await puppeteer.launch({ executablePath, headless: true, args: flags })
  try {
    if (option === "--pictures") return await draw(browser)
    for (const check of [hostile, looks, works]) await check(browser)
  } finally {
    await browser.close()
  }
  if (faults > 0) throw new Error(`${faults} faults`)
}
main().catch(e => { console.error("page: " + e.stack); process.exitCode = 1 })
