import { setAgentStatus } from '../../commands/agents/set-agent-status.ts'
import { signInAgent } from '../../commands/agents/sign-in-agent.ts'
import { signOutAgent } from '../../commands/agents/sign-out-agent.ts'
import { findAgent } from '../../commands/finding/find-agent.ts'
import { agentState } from '../../domain/agent-state.ts'
import { labelIn } from '../../domain/labels.ts'
import { myWork } from '../../queries/agents/my-work.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf, give } from '../give.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { workShape, workText } from './work.ts'

const statuses = ['ready', 'not-ready', 'sign-in', 'sign-out']

/** Chooses the agent's status, signs in or out; without a word it shows how it stands. */
export async function status(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [wanted, reason] = call.operands
  const agent = actorOf(call)
  const reasonText = reasonTexts(shell)
  if (reason !== undefined && wanted !== 'not-ready')
    return mistakenBy({ kind: 'operand-extra', verb: `status ${wanted}`, operand: reason })
  const whose = call.text('agent')
  if (whose !== null && wanted !== 'ready' && wanted !== 'not-ready')
    return mistakenBy({
      kind: 'operand-unknown',
      verb: 'status',
      operand: wanted ?? '',
      wanted: ['ready', 'not-ready'],
    })
  switch (wanted) {
    case undefined:
      return standing(call, shell)
    case 'sign-in':
      return give(
        {
          command: signInAgent,
          inputs: [{}],
          json: (value) => value,
          text: (_value, { say }) => say('shell.done.sign-in', { agent }),
        },
        call,
        shell,
      )
    case 'sign-out': {
      const work = call.text('work')
      return give(
        {
          command: signOutAgent,
          inputs: [work === null ? {} : { work }],
          json: (value) => value,
          text: ({ putBack }, { say }) =>
            dotted([
              say('shell.done.sign-out', { agent }),
              putBack.length > 0 && say('shell.done.signed-out-put-back', { refs: putBack.join(', ') }),
            ]),
        },
        call,
        shell,
      )
    }
    case 'ready':
    case 'not-ready':
      return give(
        {
          command: setAgentStatus,
          inputs: [
            {
              status: wanted,
              ...(reason !== undefined && { reason }),
              ...(call.is('after-this') && { afterThis: true }),
              ...(whose !== null && { agent: whose }),
            },
          ],
          json: ({ agent: key, status: chosen, reasonId, when }) => ({
            agent: key,
            status: chosen,
            reason: reasonId,
            when,
          }),
          text: ({ agent: key, status: chosen, reasonId, when }, page) =>
            page.say(when === 'now' ? 'shell.done.status' : 'shell.done.status-after-this', {
              agent: key,
              status: statusText(chosen, reasonText(reasonId, page), page),
            }),
        },
        call,
        shell,
      )
    default:
      return mistakenBy({ kind: 'operand-unknown', verb: 'status', operand: wanted, wanted: statuses })
  }
}

async function standing(call: Call, shell: ShellOnStore): Promise<Answer> {
  const found = await findAgent(viewOf(shell.reader), actorOf(call))
  if (!found.ok) return refuseWith(found.refusal)
  const { key, name, status: chosen, reasonId, statusSince, nextStatus, nextReasonId } = found.value
  const rows = shell.reader.all(myWork, { agent: key })
  const reasonText = reasonTexts(shell)
  const inHand: Record<string, number> = {}
  for (const { state } of rows) inHand[state] = (inHand[state] ?? 0) + 1
  const state = agentState(chosen, inHand)
  const next = nextStatus === null ? null : { status: nextStatus, reason: nextReasonId }
  const since = iso(statusSince)
  const work = rows.map(workShape)
  return show({ agent: key, name, status: chosen, reason: reasonId, since, state, next, work }, (page) => {
    const { say, clean, paint, format } = page
    const head = dotted([
      paint.strong(clean(name)),
      statusText(chosen, reasonText(reasonId, page), page),
      format.since(statusSince),
      say(`shell.agent-state.${state}`),
      next !== null &&
        say('shell.status.next', {
          status: statusText(next.status, reasonText(next.reason, page), page),
        }),
    ])
    return rows.length === 0 ? head : `${head}\n\n${workText(rows, page)}`
  })
}

function statusText(status: 'ready' | 'not-ready' | 'logged-out', reason: string, { say }: Page): string {
  return reason === '' ? say(`status.${status}`) : `${say(`status.${status}`)}: ${reason}`
}

/** The label of a reason; all are read now, because the store is closed when people are answered. */
function reasonTexts({ reader }: ShellOnStore): (key: string | null, page: Page) => string {
  const labels = new Map(reader.all(notReadyReasonList, {}).map((reason) => [reason.key, reason.labels]))
  return (key, { clean, language }) => {
    if (key === null) return ''
    const found = labels.get(key)
    return clean(found ? labelIn(found, language) : key)
  }
}
