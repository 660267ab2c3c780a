import { createInterface } from 'node:readline'
import { openDesk } from '../../../src/desk/open-desk.ts'
import { say } from './say.ts'

// A console in which somebody types a note as fast as can be, and that is closed then.
const [folder = '', who = ''] = process.argv.slice(2)
const desk = openDesk({
  folder,
  storeId: 'store',
  now: Date.now,
  randomBytes: (count) => new Uint8Array(count),
  pid: process.pid,
  isRunning: () => true,
  latestEvent: () => 0,
  failed: (fault) => say(`failed ${String(fault)}`),
})
const { notes } = desk.of('ewa').drafts
const typed = Array.from({ length: 40 }, (_, index) => `${who} ${index}`)

say('ready')
createInterface({ input: process.stdin }).once('line', () => void type())

async function type(): Promise<void> {
  for (const [index] of typed.entries()) {
    notes.keep('KX-1', typed.slice(0, index + 1).join(', '))
    await new Promise((resolve) => setTimeout(resolve, (index * 7) % 30))
  }
  desk.flush()
  say('typed')
  process.exit()
}
