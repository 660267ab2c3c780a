import type { wrapUpInteraction } from '../commands/interactions/wrap-up-interaction.ts'
import type { Reader } from '../store/reader.ts'
import { codeLabels } from './code-labels.ts'
import type { Page } from './page.ts'
import { dotted } from './prints/words.ts'

/** What a wrap-up answers. */
export type Wrapped = Extract<Awaited<ReturnType<typeof wrapUpInteraction.handler>>, { ok: true }>['value']

/**
 * Tells people of a wrap-up by the labels of its codes, which are read now, and with the callback it made; `dueAt` is the time
 * that was asked for, read back in full.
 */
export function wrapWords(reader: Reader, dueAt?: number): (wrapped: Wrapped, page: Page) => string {
  const labelOf = codeLabels(reader)
  return ({ ref, reason, outcome, callback, followUps }, { say, clean, format, language }) =>
    [
      dotted([
        say('shell.done.wrap', { ref }),
        reason !== null && clean(labelOf({ kind: 'reason', path: reason }, language)),
        outcome !== null && clean(labelOf({ kind: 'outcome', path: outcome }, language)),
        callback !== null && dueAt === undefined && say('shell.done.callback-made', { ref: callback }),
        ...followUps.map((made) => say('shell.done.case-made', { ref: made })),
      ]),
      ...(callback !== null && dueAt !== undefined
        ? [say('shell.done.callback-add', { ref: callback, time: format.fullMoment(dueAt) })]
        : []),
    ].join('\n')
}
