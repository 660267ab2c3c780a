import { knownRights } from '../../domain/known-rights.ts'
import { roles } from '../../domain/role.ts'
import { codePaths } from '../../queries/site/code-paths.ts'
import { statesInHand } from '../../domain/interaction-state.ts'
import { parseRef } from '../../domain/ids.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import type { QueueRecord } from '../../queries/site/queue-by-key.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queueView } from '../../queries/interactions/queue-view.ts'
import { sightOfViewer } from '../../queries/rights/sight.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import type { Reader } from '../../store/reader.ts'
import type { Wanted } from './candidates.ts'

/** More than a person reads in a list of choices. */
const most = 50

/** Whose work comes first, and what else a value depends on. */
export type Around = {
  readonly reader: Reader
  readonly agent: string | null
  /** The ref that the words name before, for codes of its queue. */
  readonly ref: string | undefined
}

/** The values of a store that may stand where something is wanted; none where the store knows nothing of it. */
export function storedValues(wanted: Exclude<Wanted, { is: 'words' }>, around: Around): readonly string[] {
  return wanted.is === 'value' ? ofOption(wanted.verb, wanted.name, around) : ofOperand(wanted, around)
}

function ofOption(verb: string, name: string, around: Around): readonly string[] {
  const { reader } = around
  switch (name) {
    case 'as':
    case 'agent':
      return verb === 'init' ? [] : agents(reader)
    case 'queue':
      return verb === 'init' ? [] : seenQueues(around).map(({ name }) => name)
    case 'reason':
      return codes('reason', around)
    case 'and':
    case 'wrap':
      return codes('outcome', around)
    case 'ref':
      return refsInHand(around)
    default:
      return []
  }
}

function ofOperand(
  { verb, operand, before }: Extract<Wanted, { is: 'operand' }>,
  around: Around,
): readonly string[] {
  const { reader } = around
  if (operand.includes('OUTCOME')) return codes('outcome', { ...around, ref: before[0] })
  if (operand.includes('REF')) {
    const given = new Set(before)
    const refs = verb === 'take' ? refsWaiting(around) : refsInHand(around)
    return refs.filter((ref) => !given.has(ref))
  }
  if (verb === 'rights') return before.length === 0 ? ['me', ...roles, ...agents(reader)] : rightNames(reader)
  if (verb === 'queue') return seenQueues(around).map(({ name }) => name)
  if (verb === 'status' && operand.includes('REASON') && before[0] === 'not-ready') {
    return reader.all(notReadyReasonList, {}).flatMap(({ key, isSystem }) => (isSystem ? [] : [key]))
  }
  return []
}

function agents(reader: Reader): readonly string[] {
  return reader.all(agentList, {}).flatMap(({ key, isDisabled }) => (isDisabled ? [] : [key]))
}

/** Rights are completed by their names; the verbs that need them are typed as they are. */
function rightNames(reader: Reader): readonly string[] {
  return [...knownRights(reader.all(codePaths, {}).map(({ path }) => path))].toSorted()
}

/** What the agent has in hand, and then what waits. */
function refsInHand(around: Around): readonly string[] {
  const { reader, agent } = around
  const own = agent === null ? [] : reader.all(workInHand, { agent })
  const inHand = own.filter(({ state }) => statesInHand.includes(state)).map(({ ref }) => ref)
  return inHand.length > 0 ? inHand : refsWaiting(around)
}

/** The queues that whoever types may see. */
function seenQueues({ reader, agent }: Around): readonly QueueRecord[] {
  const sight = sightOfViewer(reader, agent)
  return reader.all(queueList, {}).filter(({ key }) => sight.sees('queue.see', { queue: key }))
}

function refsWaiting(around: Around): readonly string[] {
  const { reader } = around
  const queues = seenQueues(around)
  const share = Math.ceil(most / Math.max(1, queues.length))
  return queues
    .flatMap(({ key }) => reader.all(queueView, { queueId: key, limit: share }))
    .map(({ ref }) => ref)
}

/** Codes of the queue of what is wrapped up. */
function codes(kind: 'reason' | 'outcome', { reader, ref }: Around): readonly string[] {
  const found = ref === undefined ? undefined : reader.one(interactionByRef, { ref: parseRef(ref) ?? ref })
  if (!found) return []
  return reader
    .all(wrapUpCodesOfQueue, { queueId: found.queueId })
    .flatMap(({ code, isHidden }) => (code.kind === kind && !isHidden ? [code.path] : []))
}
