// The barest program that answers what `linia show REF --json` is asked: one connection, one statement, one line.
const Database = require('better-sqlite3')

const [path, ref] = process.argv.slice(2)
const db = new Database(path, { readonly: true })
const row = db.prepare('SELECT * FROM interactions WHERE ref = ?').get(ref)
process.stdout.write(`${JSON.stringify(row)}\n`)
