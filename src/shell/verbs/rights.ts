import type { RightOfRole } from '../../domain/known-rights.ts'
import { type RightsHolderShown, rightsHolder, rightsNamed } from '../../queries/rights-holder.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { rightWords } from '../right-words.ts'
import type { ShellReading } from '../shell.ts'
import { rightsOfVerb, verbsWithRights } from '../verb-rights.ts'

/**
 * What a role or an agent may do, how far it reaches, up to which amount, and whether the program or the site says so.
 * Everybody sees his own rights; those of others are part of the configuration.
 */
export function rights(call: Call, { reader, sight }: ShellReading): Answer {
  const [who = '', ...words] = call.operands
  if (who === 'me' && call.agent === null) return refuseWith({ code: 'agent-required' })
  const holder = rightsHolder(reader, who === 'me' ? (call.agent ?? '') : who)
  if (!holder.ok) return refuseWith(holder.refusal)
  const { role, agent, queues } = holder.value
  const isOwn = call.agent !== null && agent?.key === call.agent
  const denied = isOwn ? undefined : sight.whyNot('site.see', {})
  if (denied) return refuseWith(denied)
  const what = words.length === 0 ? null : words.join(' ')
  const ofVerb = what === null ? undefined : rightsOfVerb(what)
  const named = rightsNamed(reader, role, { what, ofVerb, verbs: verbsWithRights })
  if (!named.ok) return refuseWith(named.refusal)
  const json = {
    role,
    agent: agent?.key ?? null,
    team: agent?.team ?? null,
    queues,
    rows: named.value.map((right) => {
      const { what: of, scope, from, row } = right
      return { what: of, scope, limit: limitOf(right), from, row }
    }),
  }
  return show(json, (page) => rightsText(holder.value, named.value, page))
}

/** In the site's currency, as its files say it; null where there is none. */
function limitOf({ limitAmount }: RightOfRole): number | null {
  return limitAmount === null ? null : limitAmount / 100
}

function rightsText(holder: RightsHolderShown, rows: readonly RightOfRole[], page: Page): string {
  const { say, clean, table, format } = page
  const text =
    rows.length === 0
      ? say('shell.rights.none')
      : table(
          [
            { title: say('shell.column.right'), cell: ({ what }) => clean(what) },
            { title: say('shell.column.reaches'), cell: ({ scope }) => say(`reach.${scope}`) },
            {
              title: say('shell.column.limit'),
              cell: (right) => {
                const limit = limitOf(right)
                return limit === null ? clean('') : format.number(limit)
              },
              align: 'right',
            },
            {
              title: say('shell.column.from'),
              cell: ({ from, row }) => say(`shell.rights.from.${from}`, { row }),
              isFlexible: true,
            },
            {
              title: say('column.what'),
              cell: ({ what }) => rightWords(what, page),
              isFlexible: true,
            },
          ],
          rows,
        )
  return `${headLine(holder, page)}\n${text}`
}

function headLine({ role, agent, queues }: RightsHolderShown, { say, clean, paint }: Page): string {
  return dotted([
    agent && paint.strong(clean(agent.name)),
    agent ? say(`role.${role}`) : paint.strong(say(`role.${role}`)),
    agent !== null && agent.team !== null && say('shell.rights.team', { team: agent.team }),
    queues.length > 0 && say('shell.rights.queues', { queues: queues.join(', ') }),
  ])
}
