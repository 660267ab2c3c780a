// Run by the build, bundled as the start is: gives verbs to the bundle and keeps what V8 compiled of it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Script } from 'node:vm'
import { cachesOf, fastRequire } from './fast-require.ts'
import type * as main from './linia.ts'

const [, , store = '', ref = ''] = process.argv
/** On a terminal the console alone: whoever started this types into it, and leaves it. */
const consoleLines = [['--as', 'ewa', '--store', store]]
const shellLines = [
  ['queues', '--json', '--store', store],
  ['queue', 'E-mail', '--json', '--store', store],
  ['show', ref, '--json', '--store', store],
  ['show', ref, '--store', store],
  ['status', 'ready', '--as', 'ewa', '--json', '--store', store],
  ['next', '--as', 'ewa', '--json', '--store', store],
  ['note', ref, 'warm', '--as', 'ewa', '--store', store],
  ['wrap', ref, 'none', '--as', 'ewa', '--json', '--store', store],
  ['--help'],
]

mkdirSync(cachesOf(__dirname), { recursive: true })
const loaded = new Map<string, Script>()
const load = fastRequire(__dirname, require, ({ script, cache }) => loaded.set(cache, script))
if (!load) throw new Error('the folder of the caches cannot be made')
const { linia } = (load('./shell.js') as (name: 'main.js') => typeof main)('main.js')
void runAll()

async function runAll(): Promise<void> {
  for (const words of process.stdin.isTTY ? consoleLines : shellLines) {
    process.argv = [...process.argv.slice(0, 2), ...words]
    await linia()
  }
  // A console lets its young space grow no more, and a cache is taken only under the flags it was made with.
  setFlagsFromString('--semi-space-growth-factor=2')
  // The console's run keeps what only it loads, and leaves what the verbs start with as they compiled it.
  for (const [cache, script] of loaded) {
    if (!process.stdin.isTTY || !existsSync(cache) || /[/](?:console|shared|rest)[.]js$/.test(cache)) {
      writeFileSync(cache, script.createCachedData())
    }
  }
  process.exitCode = 0
}
