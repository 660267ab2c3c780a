import { mentionsOfAgent } from '../../queries/mentions-of-agent.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** Where an agent was mentioned and has not looked yet, the newest first. */
export function mentions(call: Call, { reader }: ShellReading): Answer {
  if (call.agent === null) return refuseWith({ code: 'agent-required' })
  const rows = reader.all(mentionsOfAgent, { agent: call.agent, limit: call.limit })
  const shapes = rows.map(({ by, at, text, interactionRef, caseRef, customerRef }) => ({
    by,
    at: iso(at),
    text,
    interaction: interactionRef,
    case: caseRef,
    customer: customerRef,
  }))
  return show({ rows: shapes }, ({ say, clean, paint, format, block }) => {
    if (rows.length === 0) return say('shell.mentions.none')
    return rows
      .map(({ by, at, text, interactionRef, caseRef, customerRef }) => {
        const head = dotted([`${format.moment(at)}  ${clean(by)}`, caseRef, interactionRef, customerRef])
        return `${paint.quiet(head)}\n${block(clean(text, { multiline: true }), 2)}`
      })
      .join('\n')
  })
}
