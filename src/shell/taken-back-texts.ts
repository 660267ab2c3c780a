import type { EventRow } from '../queries/events/event-by-seq.ts'
import { eventDetails } from '../queries/events/event-details.ts'
import type { Reader } from '../store/reader.ts'
import type { Page } from './page.ts'

/** A text that somebody wrote, in a command that was taken back: nothing on the records shows it any more. */
export type TakenBackText = {
  readonly seq: number
  readonly command: string
  readonly ref: string
  readonly text: string
}

/** Under which name each command has what was written in it. */
const writtenIn: Readonly<Record<string, string>> = {
  'message.reply': 'text',
  'message.compose': 'text',
  'note.add': 'text',
  'case.resolve': 'resolution',
  'interaction.transfer': 'note',
}

/** More of a batch are not read out: undoing the undo puts all of it back as it was. */
const most = 20

/** What whoever took commands back had written in them himself; what others wrote is theirs to see. */
export function takenBackTexts(
  reader: Reader,
  undone: readonly Pick<EventRow, 'seq' | 'command' | 'actor'>[],
  actor: string,
): readonly TakenBackText[] {
  return undone
    .filter((event) => event.actor === actor && event.command in writtenIn)
    .slice(0, most)
    .flatMap(({ seq, command }) => {
      const input = reader.one(eventDetails, { seq })?.input ?? {}
      const text = input[writtenIn[command] ?? '']
      const ref = input['ref']
      return typeof text === 'string' && text.trim() !== ''
        ? [{ seq, command, ref: typeof ref === 'string' ? ref : '', text }]
        : []
    })
}

/** Each text under what it was, so that it can be read, copied and sent again. */
export function takenBackText(
  texts: readonly TakenBackText[],
  { say, clean }: Pick<Page, 'say' | 'clean'>,
): string {
  return texts
    .flatMap(({ ref, text }) => [
      say('shell.undo.text', { ref: ref === '' ? '' : ` ${ref}` }),
      clean(text, { multiline: true }).replaceAll(/^(?=.)/gm, '  '),
    ])
    .join('\n')
}
