import { randomBytes } from 'node:crypto'
import { addNote } from '../../../src/commands/interactions/add-note.ts'
import { openStoreAt } from '../../../src/store/open-store.ts'
import { say } from './say.ts'

/**
 * Adds notes of `LENGTH` characters to one record, at most `COUNT`, and prints `done ID SEQ` for each; then
 * `refused CODE` or `broken MESSAGE` where it ends early, and goes on at every word that comes in.
 */
const [path = '', ref = '', length = '1', count = '1'] = process.argv.slice(2)
const opened = openStoreAt(path, { now: () => Date.now(), randomBytes }, { patienceMs: 300 })
if (opened.ok) {
  const { runner } = opened.value
  const input = { ref, text: 'x'.repeat(Number(length)) }
  const work = async (): Promise<void> => {
    for (let number = 0; number < Number(count); number++) {
      try {
        const outcome = await runner.run({ command: addNote, input, actor: 'ewa' })
        if (!outcome.ok) return say(`refused ${outcome.refusal.code}`)
        say(`done ${outcome.id} ${outcome.seq}`)
      } catch (fault) {
        return say(`broken ${String(fault)}`)
      }
    }
    say('finished')
  }
  await work()
  for await (const word of process.stdin) {
    await work()
    say(`again ${String(word).trim()}`)
  }
  await opened.value.close()
} else {
  say(`refused ${opened.refusal.code}`)
  process.stdin.destroy()
}
