// What a bundle of the tests begins with: loads the program as the real start does, with what V8 compiled for an earlier console.
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { fastRequire } from '../../../bin/fast-require.ts'

/** The console is drawn by then, and a test has hardly killed it yet. */
const drawnAfterMs = 600

const load = fastRequire(__dirname, require, ({ script, cache }) => {
  if (existsSync(cache)) return
  setTimeout(() => {
    // Other consoles start at the same time: it appears whole.
    const making = `${cache}.${process.pid}.new`
    writeFileSync(making, script.createCachedData())
    renameSync(making, cache)
  }, drawnAfterMs).unref()
})
if (!load) throw new Error('the bundle has no folder for what is compiled of it')
const parts = load('./all.js') as (name: string) => unknown
parts('program.js')
