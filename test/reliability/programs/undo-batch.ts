import { undoTogether } from '../../../src/commands/undoing/undo-together.ts'
import { undoableBatch } from '../../../src/queries/events/latest-undoable.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Takes a batch back, and prints `undoing` at the first command that is on the disk and `finished` at the end. */
const [path = '', batch = ''] = process.argv.slice(2)
const store = open(path)
const undoable = undoableBatch(store.reader, batch)
if (!undoable) throw new Error(`${batch} has nothing to undo`)
let isTold = false
const answer = await undoTogether(store, undoable, 'owner', {
  progress: ({ step }) => {
    if (step === 'undoing' && !isTold) say('undoing')
    isTold ||= step === 'undoing'
  },
})
if (!answer.ok) throw new Error(answer.refusal.code)
say(`finished ${answer.value.undone.length}`)
await store.close()
