// What the exports for the web must be, by those who made the standards: the W3C's own schemas for Web Annotation, with a library
// that is not ours, and JSON-LD in its strict mode, in which a key without a meaning is an error. Called by exports.sh:
//
//     node exports.cjs STANDARDS FILES
"use strict"
const fs = require("fs"), path = require("path")
const Ajv = require("ajv-draft-04"), formats = require("ajv-formats"), jsonld = require("jsonld")

const [standards, files] = process.argv.slice(2)
const read = file => JSON.parse(fs.readFileSync(file, "utf8"))
const lines = file => fs.readFileSync(path.join(files, file), "utf8").trim().split("\n").map(line => JSON.parse(line))
const fail = message => { console.error(message); process.exitCode = 1 }

// The W3C's schemas refer to each other by their file names.
const annotation = path.join(standards, "w3c-annotation")
const ajv = new Ajv({ strict: false, logger: false })
formats(ajv)
for (const name of fs.readdirSync(path.join(annotation, "definitions"))) {
  ajv.addSchema(read(path.join(annotation, "definitions", name)), name)
}
const checks = read(path.join(annotation, "annotations", "annotationMusts.test")).assertions.map(name => {
  const schema = read(path.join(annotation, name))
  delete schema.id // some have one of another's
  return { name, valid: ajv.compile(schema) }
})
const broken = a => checks.filter(c => !c.valid(a)).map(c => c.name)

function schemas(name) {
  const all = lines(name)
  for (const a of all) for (const check of broken(a)) fail(`${name}: ${a.id}: ${check}`)
  // The checks must be able to fail.
  for (const [what, harm] of [
    ["exact", a => { [a.target].flat()[0].selector[0].exact = 7 }],
    ["start", a => { [a.target].flat()[0].selector[1].start = -1 }],
    ["id", a => { delete a.id }],
    ["context", a => { a["@context"] = "https://example.com" }],
  ]) {
    const a = structuredClone(all[0])
    harm(a)
    if (broken(a).length === 0) fail(`${name}: a wrong ${what} went through`)
  }
  console.log(`${name}: ${all.length} annotations, each with ${checks.length} checks of the W3C`)
}

const contexts = {
  "http://www.w3.org/ns/anno.jsonld": read(path.join(annotation, "anno.jsonld")),
  "https://schema.org": read(path.join(standards, "schemaorg", "schemaorgcontext.jsonld")),
}
const documentLoader = async url => {
  const key = Object.keys(contexts).find(k => k === url.replace(/\/$/, ""))
  if (!key) throw new Error(`nothing is fetched: ${url}`)
  return { contextUrl: null, documentUrl: url, document: contexts[key] }
}
const expand = doc => jsonld.expand(doc, { documentLoader, safe: true })

async function meanings(name) {
  let terms = 0
  for (const doc of lines(name)) {
    try {
      terms += JSON.stringify(await expand(doc)).split('"http').length
    } catch (e) {
      fail(`${name}: ${doc.id}: ${e.message} ${JSON.stringify(e.details?.event ?? {}).slice(0, 300)}`)
    }
  }
  const doc = lines(name)[0]
  const wrong = { ...doc, verdict: 1, "@context": "http://www.w3.org/ns/anno.jsonld" }
  await expand(wrong).then(() => fail(`${name}: a key without a meaning went through`), () => {})
  console.log(`${name}: JSON-LD, ${terms} terms with a meaning`)
}

async function main() {
  for (const name of ["w3c.jsonl", "w3c-page.jsonl", "hypothesis.jsonl"]) {
    schemas(name)
    await meanings(name)
  }
  await meanings("schema.jsonl")
}
main().catch(fail)
