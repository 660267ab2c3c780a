import { addNote } from '../../commands/add-note.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { noteText } from '../note-text.ts'
import type { ShellOnStore } from '../shell.ts'

/** Notes something on an interaction, a customer, a case or a callback; without a text it reads standard input. */
export async function note(call: Call, shell: ShellOnStore) {
  const refs = call.text('where') === null ? call.operands.slice(0, 1) : []
  const words = call.operands.slice(refs.length)
  const text = await noteText(words.length === 0 ? '-' : words.join(' '), shell)
  return giveEach(
    {
      command: addNote,
      verb: 'note',
      kind: 'interactions',
      inputOf: (ref) => accept({ ref, text: text ?? '' }),
      json: ({ ref: noted }) => ({ ref: noted }),
      text: ({ ref: noted }, { say }) => say('shell.done.note', { ref: noted }),
    },
    refs,
    { call, shell },
  )
}
