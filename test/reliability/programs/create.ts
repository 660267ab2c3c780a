import { randomBytes } from 'node:crypto'
import { createStore } from '../../../src/store/create-store.ts'
import { openStoreAt } from '../../../src/store/open-store.ts'
import { say } from './say.ts'

/** Makes a store and opens it, or opens the one that is there: prints `made` or the refusal, then `opened ID`. */
const path = process.argv[2] ?? ''
const surroundings = { now: () => Date.now(), randomBytes }
say('ready')
await new Promise((resolve) => process.stdin.once('data', resolve))
process.stdin.destroy()
const made = createStore(path, surroundings, { group: false })
say(made.ok ? 'made' : made.refusal.code)
const opened = openStoreAt(path, surroundings)
say(opened.ok ? `opened ${opened.value.info.storeId}` : opened.refusal.code)
if (opened.ok) await opened.value.close()
