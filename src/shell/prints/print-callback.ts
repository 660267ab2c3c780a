import type { CallbackRecord, CallbackState } from '../../queries/callbacks/callback-by-ref.ts'
import type { SafeText } from '../../language/clean.ts'
import type { Page } from '../page.ts'
import { dotted } from './words.ts'

/** A callback for people, with the name of its queue. */
export function printCallback(callback: CallbackRecord, queue: string, page: Page): string {
  const { say, clean, paint, format } = page
  const { ref, dueAt, agentId, phone, note, state } = callback
  return [
    dotted([
      paint.strong(say('shell.show.callback', { ref, time: format.moment(dueAt) })),
      callbackStateWord(state, page),
      clean(queue),
      agentId === null ? say('consequence.anyone') : clean(agentId),
    ]),
    ...(phone === null ? [] : [format.phone(phone)]),
    ...(note === '' ? [] : [clean(note, { multiline: true })]),
  ].join('\n')
}

export function callbackStateWord(state: CallbackState, { say }: Page): SafeText {
  switch (state) {
    case 'scheduled':
    case 'done':
    case 'cancelled':
      return say(`callback-state.${state}`)
    case 'due':
      return say('shell.callback.due')
    case 'missed':
      return say('shell.callback.missed')
    default:
      throw new Error('a state of a callback nobody names', { cause: state satisfies never })
  }
}
