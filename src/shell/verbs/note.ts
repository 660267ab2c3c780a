import { addNote } from '../../commands/add-note.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { noteText } from '../note-text.ts'
import type { ShellOnStore } from '../shell.ts'

/** Notes something on an interaction, a customer, a case or a callback; without a text it reads standard input. */
export async function note(call: Call, shell: ShellOnStore) {
  const [ref = '', ...words] = call.operands
  const text = await noteText(words.length === 0 ? '-' : words.join(' '), shell)
  return give(
    {
      command: addNote,
      inputs: [{ ref, text: text ?? '' }],
      json: ({ ref: noted }) => ({ ref: noted }),
      text: ({ ref: noted }, { say }) => say('shell.done.note', { ref: noted }),
    },
    call,
    shell,
  )
}
