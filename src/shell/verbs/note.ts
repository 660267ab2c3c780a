import { addNote } from '../../commands/interactions/add-note.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { mentionsIn } from '../../domain/mentions-in.ts'
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
      json: ({ ref: noted, mentioned }) => ({ ref: noted, mentioned }),
      text: ({ ref: noted, mentioned }, { say }) => {
        const strangers = mentionsIn(text ?? '').filter(
          (name) => !mentioned.includes(name) && name !== call.agent,
        )
        return [
          say('shell.done.note', { ref: noted }),
          ...(mentioned.length > 0 ? [say('shell.done.note-tells', { names: mentioned.join(', ') })] : []),
          ...(strangers.length > 0
            ? [say('shell.done.note-strangers', { names: strangers.join(', ') })]
            : []),
        ].join(' ')
      },
    },
    refs,
    { call, shell },
  )
}
