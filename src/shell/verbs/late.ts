import { cardMasking } from '../../queries/customers/card-masking.ts'
import { maskText } from '../../domain/masking.ts'
import { labelIn } from '../../domain/labels.ts'
import { codeLabels } from '../../queries/site/code-labels.ts'
import { lateWrapUpsSeen } from '../../queries/sync/to-settle.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** Wrap-ups that came from a device when the contact was in other hands, until somebody says whether they count. */
export function late(call: Call, { reader, sight }: ShellReading): Answer {
  const { hides } = cardMasking(reader, call.agent)
  const { rows: read, below } = cutReading(
    lateWrapUpsSeen(reader, sight).slice(0, call.limit + 1),
    call.limit,
  )
  const rows = read.map((row) => ({
    ...row,
    note: hides(row.customerId) ? maskText(row.note) : row.note,
    codes: [...(row.reasonCodeId === null ? [] : [row.reasonCodeId]), ...row.outcomeCodeIds].flatMap(
      (id) => reader.one(codeLabels, { id }) ?? [],
    ),
  }))
  const shapes = rows.map(({ ref, queueId, agentId, codes, note, at, id }) => ({
    ref,
    queue: queueId,
    agent: agentId,
    codes: codes.map(({ path }) => path),
    note,
    at: iso(at),
    id,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, paint, format, block, language } = page
    if (rows.length === 0) return say('shell.late.none')
    const texts = rows.map(({ ref, agentId, codes, note, at }) => {
      const head = dotted([`${format.moment(at)}  ${clean(ref)}`, agentId])
      const lines = [
        codes.map(({ labels }) => labelIn(labels, language)).join(', '),
        ...(note === '' ? [] : [note]),
        say('shell.late.next', { ref }),
      ]
      return `${paint.quiet(head)}\n${block(clean(lines.join('\n'), { multiline: true }), 2)}`
    })
    return texts.join('\n') + below(page)
  })
}
