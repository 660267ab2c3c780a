import { addNote } from '../../../src/commands/interactions/add-note.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Adds `COUNT` notes to one record as one bulk change, and prints `done` at its first answer. */
const [path = '', ref = '', count = '1'] = process.argv.slice(2)
const store = open(path)
const notes = function* () {
  for (let number = 0; number < Number(count); number++) {
    yield { command: addNote, input: { ref, text: `Note ${number}` }, actor: 'ewa' }
  }
}
await store.runner.runEach(notes(), (_outcome, index) => {
  if (index === 0) say('done')
})
say('finished')
await store.close()
