import type { StandingCommand } from '../../commands/undoing/check-undo.ts'
import type { Undone } from '../../commands/undoing/undo-together.ts'
import { eventNumber } from '../../domain/pending-number.ts'
import type { Language } from '../../language/language.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Undoable } from '../../queries/events/latest-undoable.ts'
import { commandWords } from '../command-words.ts'
import type { Page } from '../page.ts'

/** More refs than these say less than the first; `linia history` and `--json` have them. */
const refsShown = 3

/** What an undo came to; `refs` are those of what a single command was given for. */
export function undoneText(
  { batch, events }: Undoable,
  done: Undone & { readonly refs: readonly string[] },
  page: Page,
): string {
  const { say, format } = page
  const [only] = done.undone
  if (only && events.length === 1) {
    const what = [commandWords(only.command, page), ...done.refs.slice(0, refsShown)].join(' ')
    return say('shell.done.undo', { what, seq: eventNumber(only.seq), time: format.moment(only.at) })
  }
  const n = done.undone.length
  const told =
    n === 0
      ? say('shell.done.undo-none', { batch: batch ?? '' })
      : say('shell.done.undo-batch', { n, batch: batch ?? '', what: countedText(done.undone, page) })
  const goesOn = done.isInterrupted || done.stoppedBy !== null
  return [
    told,
    ...(done.standing.length > 0 ? [standingText(done.standing, page)] : []),
    ...(goesOn ? [say('shell.undo.stopped', { batch: batch ?? '' })] : []),
  ].join('\n')
}

/** How many of what, in the order in which they were given: `3 × wrapped up, 1 × noted`. */
function countedText(undone: Undone['undone'], page: Page): string {
  const counts = new Map<string, number>()
  for (const { command } of undone.toReversed()) counts.set(command, (counts.get(command) ?? 0) + 1)
  return [...counts]
    .map(([command, count]) => `${page.format.number(count)} × ${commandWords(command, page)}`)
    .join(', ')
}

const linesShown = 20

/** The first commands that stay, each with its reason. */
export function standingText(standing: readonly StandingCommand[], page: Page): string {
  const more = standing.length - linesShown
  return [
    page.say('shell.undo.standing', { n: standing.length }),
    ...standing.slice(0, linesShown).map(({ event, refusal }) => {
      const { message } = sayRefusal(refusal, page.language)
      return `  ${eventNumber(event.seq)}: ${page.clean(message)}`
    }),
    ...(more > 0 ? [page.say('shell.import.more', { n: more })] : []),
  ].join('\n')
}

/** Commands that stay, as programs read them. */
export function standingShape(standing: readonly StandingCommand[], language: Language): readonly object[] {
  return standing.map(({ event: { seq, command }, refusal }) => {
    return { seq, command, error: sayRefusal(refusal, language) }
  })
}
