import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { refOfRefused } from '../../queries/events/refused-work-view.ts'
import { refusedWorkSeen } from '../../queries/events/refused-work-seen.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { cutReading } from '../cut-list.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** What fell due and was refused, the latest first: one's own, or all where one leads; what to do stands below. */
export function refused(call: Call, { reader, sight }: ShellReading): Answer {
  const { rows, below } = cutReading(refusedWorkSeen(reader, sight).slice(0, call.limit + 1), call.limit)
  const shapes = rows.map((row) => ({
    ref: refOfRefused(row),
    command: row.kind,
    at: iso(row.at),
    owner: row.owner,
    queue: row.queueId,
    refusal: JSON.parse(row.refusal) as Refusal,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, paint, format, block, language } = page
    if (rows.length === 0) return say('shell.refused.none')
    const text = rows
      .map((row) => {
        const ref = refOfRefused(row) ?? ''
        const said = sayRefusal(JSON.parse(row.refusal) as Refusal, language)
        const head = dotted([`${format.moment(row.at)}  ${commandWords(row.kind, page)}`, ref, row.owner])
        const next = say('refused.next', { settle: `linia refused settle ${ref}` })
        return `${paint.quiet(head)}\n${block(clean(`${said.message} ${said.hint}\n${next}`, { multiline: true }), 2)}`
      })
      .join('\n')
    return text + below(page)
  })
}
