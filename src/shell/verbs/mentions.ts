import { maskText } from '../../domain/masking.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { type Mention, mentionsOfAgent } from '../../queries/cases/mentions-of-agent.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import { findRecord } from '../find-record.ts'
import type { Sight } from '../../queries/rights/sight.ts'
import type { Reader } from '../../store/reader.ts'
import type { ShellReading } from '../shell.ts'
import { whyNotSeen } from '../why-not-seen.ts'
import { whoIs } from '../who-is.ts'

/** More than anybody leaves unread; what he may see is picked out of these. */
const lookedThrough = 10_001

/** Where an agent was mentioned and has not looked yet, the newest first; what he may not see is left out. */
export function mentions(call: Call, { reader, sight }: ShellReading): Answer {
  if (call.agent === null) return refuseWith({ code: 'agent-required' })
  const { isOn } = cardMasking(reader, call.agent)
  const seen: Mention[] = []
  for (const mention of reader.all(mentionsOfAgent, { agent: call.agent, limit: lookedThrough })) {
    if (seen.length > call.limit) break
    if (isSeen(mention, reader, sight)) seen.push(mention)
  }
  const { rows: read, below } = cutReading(seen, call.limit)
  const rows = read.map((row) => (isOn ? { ...row, text: maskText(row.text) } : row))
  const shapes = rows.map(({ by, at, text, interactionRef, caseRef, customerRef }) => ({
    by,
    at: iso(at),
    text,
    interaction: interactionRef,
    case: caseRef,
    customer: customerRef,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, paint, format, block } = page
    if (rows.length === 0) return say('shell.mentions.none')
    const text = rows
      .map(({ by, at, text, interactionRef, caseRef, customerRef }) => {
        const head = dotted([
          `${format.moment(at)}  ${whoIs(by, page)}`,
          caseRef,
          interactionRef,
          customerRef,
        ])
        return `${paint.quiet(head)}\n${block(clean(text, { multiline: true }), 2)}`
      })
      .join('\n')
    return text + below(page)
  })
}

/** Whether somebody may see what the note of a mention is on. */
function isSeen({ caseRef, interactionRef, customerRef }: Mention, reader: Reader, sight: Sight): boolean {
  const refs = [caseRef, interactionRef, customerRef].filter((ref) => ref !== null)
  return refs.some((ref) => {
    const found = findRecord(reader, ref)
    return found.is !== 'nothing' && whyNotSeen(found, sight) === undefined
  })
}
