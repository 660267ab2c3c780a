import { type Decision, accept } from '../../domain/decision.ts'
import type { RightOfRole } from '../../domain/known-rights.ts'
import type { Role } from '../../domain/role.ts'
import { type RightsHolderShown, rightsHolder, rightsNamed } from '../../queries/rights/rights-holder.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { queueNames } from '../queue-names.ts'
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
  const named = words.length === 0 ? ofName(null, role, reader) : ofNames(words, role, reader)
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
  const nameOf = queueNames(reader)
  const shown = { ...holder.value, queues: queues.map(nameOf) }
  return show(json, (page) => rightsText(shown, named.value, page))
}

/** The rights that words name, each once: verbs of one or two words, commands, readings, codes and patterns. */
function ofNames(words: readonly string[], role: Role, reader: Reader): Decision<readonly RightOfRole[]> {
  const found = new Map<string, RightOfRole>()
  for (let place = 0; place < words.length; place++) {
    const two = words.slice(place, place + 2).join(' ')
    const name = rightsOfVerb(two) ? two : (words[place] ?? '')
    const named = ofName(name, role, reader)
    // A verb of two words that is mistyped is answered with the one it is near to.
    if (!named.ok) return ofName(words.slice(place).join(' '), role, reader)
    for (const right of named.value) found.set(right.what, right)
    if (name === two && two.includes(' ')) place++
  }
  return accept([...found.values()])
}

function ofName(what: string | null, role: Role, reader: Reader): Decision<readonly RightOfRole[]> {
  const ofVerb = what === null ? undefined : rightsOfVerb(what)
  return rightsNamed(reader, role, { what, ofVerb, verbs: verbsWithRights })
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
            { title: say('column.what'), cell: ({ what }) => rightWords(what, page), isFlexible: true },
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
            { title: say('shell.column.right'), cell: ({ what }) => clean(what) },
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
