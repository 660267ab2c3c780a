import { createInterface } from 'node:readline'
import { presenceFilesOf } from '../../../src/store/presence/presence-files.ts'
import { say } from './say.ts'

// A console of another machine: its clock differs by so many milliseconds, and it beats whenever it is told to.
const [storePath = '', host = '', offMs = '0'] = process.argv.slice(2)
const files = presenceFilesOf({
  storePath,
  isGroup: false,
  pid: process.pid,
  host,
  isRunning: () => true,
  now: () => Date.now() + Number(offMs),
  elapsed: () => performance.now(),
})
files.announce({ agent: 'ewa', opens: ['KX-1'], writes: null })
say('there')
createInterface({ input: process.stdin }).on('line', () => {
  files.beat()
  say('beat')
})
