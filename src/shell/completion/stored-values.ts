import { casePriorities } from '../../domain/case-state.ts'
import { caseLinkKinds } from '../../domain/case-link-kind.ts'
import { statesInHand } from '../../domain/interaction-state.ts'
import { parseRef } from '../../domain/ids.ts'
import { knownRights } from '../../domain/known-rights.ts'
import type { Labels } from '../../domain/labels.ts'
import { roles } from '../../domain/role.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { announcementList } from '../../queries/announcements/announcement-list.ts'
import { announcementsOfAgent } from '../../queries/announcements/announcements-of-agent.ts'
import { codePaths } from '../../queries/site/code-paths.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { newestProcesses } from '../../queries/processes/newest-processes.ts'
import { runningInstances } from '../../queries/processes/running-instances.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import { ownFieldList } from '../../queries/customers/own-field-list.ts'
import { purposeList } from '../../queries/customers/purpose-list.ts'
import { putBackReasonList } from '../../queries/site/put-back-reason-list.ts'
import type { QueueRecord } from '../../queries/site/queue-by-key.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queueView } from '../../queries/interactions/queue-view.ts'
import { sightOfViewer } from '../../queries/rights/sight.ts'
import { macroList, templateList, visible } from '../../queries/messages/template-list.ts'
import { verificationMethodList } from '../../queries/customers/verification-method-list.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import { viewList, viewsInOrder } from '../../queries/site/view-list.ts'
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

/** A word that may stand somewhere, and what people call what it stands for. */
export type StoredValue = { readonly word: string; readonly about: Labels | string }

/** The values of a store that may stand where something is wanted; none where the store knows nothing of it. */
export function storedValues(
  wanted: Exclude<Wanted, { is: 'words' }>,
  around: Around,
): readonly StoredValue[] {
  return wanted.is === 'value' ? ofOption(wanted, around) : ofOperand(wanted, around)
}

function ofOption(
  { verb, name, option }: Extract<Wanted, { is: 'value' }>,
  around: Around,
): readonly StoredValue[] {
  const { reader } = around
  if (verb === 'init') return []
  switch (name) {
    case 'as':
    case 'agent':
      return agents(reader)
    case 'queue':
      return queues(around)
    case 'reason':
      return option.value === 'CODE' ? codes('reason', around) : reasonsOf(verb, reader)
    case 'and':
    case 'wrap':
      return codes('outcome', around)
    case 'ref':
    case 'from':
    case 'interaction':
      return refsInHand(around)
    case 'view':
      return views(around)
    case 'template':
      return templates(around)
    case 'purpose':
      return purposes(reader)
    case 'kind':
      return verb === 'case link' ? bare(caseLinkKinds) : []
    case 'priority':
      return bare(casePriorities)
    case 'to':
      return verb === 'announce' ? audiences(around) : []
    case 'channel':
      return channels(reader)
    case 'field':
      return fields(verb, around)
    default:
      return []
  }
}

function ofOperand(
  { verb, operand, before }: Extract<Wanted, { is: 'operand' }>,
  around: Around,
): readonly StoredValue[] {
  const { reader } = around
  if (verb.startsWith('view ')) return views(around)
  if (verb === 'process start' && operand === 'REF') return refsInHand(around)
  if (verb.startsWith('process ')) return ofProcesses(operand, around)
  if (verb.startsWith('announcements ')) return announcements(around)
  if (operand.includes('OUTCOME')) return codes('outcome', { ...around, ref: before[0] })
  if (operand.includes('REF')) {
    const given = new Set(before)
    const refs = verb === 'take' ? refsWaiting(around) : refsInHand(around)
    return refs.filter(({ word }) => !given.has(word))
  }
  const family = verb.split(' ')[0]
  if (operand.includes('NAME') && family === 'template') return templates(around)
  if (operand.includes('NAME') && family === 'macro') return macros(around)
  if (operand.includes('PRIORITY')) return bare(casePriorities)
  if (operand.includes('PURPOSE')) return purposes(reader)
  if (operand.includes('METHOD')) return reader.all(verificationMethodList, {}).map(keyAndLabels)
  if (operand.includes('AGENT')) return agents(reader)
  if (verb === 'rights') {
    return before.length === 0
      ? [...bare(['me', ...roles]), ...agents(reader)]
      : bare([...rightNames(reader)])
  }
  if (verb === 'queue' || verb === 'codes' || operand.includes('QUEUE')) return queues(around)
  if (verb === 'status' && operand.includes('REASON') && before[0] === 'not-ready') {
    return reader.all(notReadyReasonList, {}).filter(({ isSystem }) => !isSystem).map(keyAndLabels) // prettier-ignore
  }
  return []
}

/** Processes by their keys, and those that run by their refs; what is typed beside them nobody knows. */
function ofProcesses(operand: string, around: Around): readonly StoredValue[] {
  const { reader, agent } = around
  const keys = operand.includes('KEY')
    ? reader.all(newestProcesses, {}).map(({ definition: { key, labels } }) => ({ word: key, about: labels }))
    : []
  if (!operand.includes('REF')) return keys
  const seesAll = sightOfViewer(reader, agent).scopeOf('case.see') === 'site'
  const running = seesAll
    ? reader.all(runningInstances, {}).map(({ ref, process }) => ({ word: ref, about: process }))
    : []
  return [...keys, ...running]
}

/** One's own views and everybody's. */
function views({ reader, agent }: Around): readonly StoredValue[] {
  return viewsInOrder(reader.all(viewList, { agent: agent ?? 'owner' })).map(({ name, labels }) => ({
    word: name,
    about: labels,
  }))
}

/** What is announced to whoever types, by its title. */
function announcements({ reader, agent }: Around): readonly StoredValue[] {
  const rows =
    agent === null
      ? reader.all(announcementList, { limit: most })
      : reader.all(announcementsOfAgent, { agent, limit: most })
  return rows.map(({ ref, title }) => ({ word: ref, about: title }))
}

/** Whom something may be announced to. */
function audiences(around: Around): readonly StoredValue[] {
  return [
    ...bare(['everyone', ...roles.map((role) => `role:${role}`)]),
    ...seenQueues(around).map(({ key, labels }) => ({ word: `queue:${key}`, about: labels })),
    ...agents(around.reader),
  ]
}

function agents(reader: Reader): readonly StoredValue[] {
  return reader
    .all(agentList, {})
    .flatMap(({ key, name, isDisabled }) => (isDisabled ? [] : [{ word: key, about: name }]))
}

function queues(around: Around): readonly StoredValue[] {
  return seenQueues(around).map(({ name, labels }) => ({ word: name, about: labels }))
}

function reasonsOf(verb: string, reader: Reader): readonly StoredValue[] {
  const use = verb === 'decline' ? 'decline' : 'put-back'
  if (verb !== use) return []
  return reader.all(putBackReasonList, {}).filter(({ uses }) => uses.includes(use)).map(keyAndLabels) // prettier-ignore
}

function templates({ reader, agent }: Around): readonly StoredValue[] {
  return visible(reader.all(templateList, { agent: agent ?? '' })).map(named)
}

function macros({ reader, agent }: Around): readonly StoredValue[] {
  return visible(reader.all(macroList, { agent: agent ?? '' })).map(named)
}

function purposes(reader: Reader): readonly StoredValue[] {
  return reader.all(purposeList, {}).map(keyAndLabels)
}

function channels(reader: Reader): readonly StoredValue[] {
  return bare([...new Set(reader.all(queueList, {}).flatMap((queue) => queue.channels))])
}

/** Fields before their values: `tariff=`. */
function fields(verb: string, around: Around): readonly StoredValue[] {
  const [family] = verb.split(' ')
  if (verb === 'wrap' || verb === 'correct') {
    const asked = codesOf(around).flatMap(({ code }) => code.fields)
    return [...new Map(asked.map(({ key, labels }) => [key, { word: `${key}=`, about: labels }])).values()]
  }
  if (family !== 'customer' && family !== 'case') return []
  return around.reader.all(ownFieldList, { of: family }).map(({ key }) => ({ word: `${key}=`, about: '' }))
}

function keyAndLabels({ key, labels }: { readonly key: string; readonly labels: Labels }): StoredValue {
  return { word: key, about: labels }
}

function named({ shortName, labels }: { readonly shortName: string; readonly labels: Labels }): StoredValue {
  return { word: shortName, about: labels }
}

function bare(words: readonly string[]): readonly StoredValue[] {
  return words.map((word) => ({ word, about: '' }))
}

/** Rights are completed by their names; the verbs that need them are typed as they are. */
function rightNames(reader: Reader): readonly string[] {
  return [...knownRights(reader.all(codePaths, {}).map(({ path }) => path))].toSorted()
}

/** What the agent has in hand, and then what waits. */
function refsInHand(around: Around): readonly StoredValue[] {
  const { reader, agent } = around
  const own = agent === null ? [] : reader.all(workInHand, { agent })
  const inHand = own.filter(({ state }) => statesInHand.includes(state)).map(({ ref }) => ref)
  return inHand.length > 0 ? bare(inHand) : refsWaiting(around)
}

/** The queues that whoever types may see. */
function seenQueues({ reader, agent }: Around): readonly QueueRecord[] {
  const sight = sightOfViewer(reader, agent)
  return reader.all(queueList, {}).filter(({ key }) => sight.sees('queue.see', { queue: key }))
}

function refsWaiting(around: Around): readonly StoredValue[] {
  const { reader } = around
  const seen = seenQueues(around)
  const share = Math.ceil(most / Math.max(1, seen.length))
  return bare(
    seen.flatMap(({ key }) => reader.all(queueView, { queueId: key, limit: share })).map(({ ref }) => ref),
  )
}

/** Codes of the queue of what is wrapped up. */
function codes(kind: 'reason' | 'outcome', around: Around): readonly StoredValue[] {
  return codesOf(around).flatMap(({ code, isHidden }) =>
    code.kind === kind && !isHidden ? [{ word: code.path, about: code.labels }] : [],
  )
}

function codesOf({ reader, ref }: Around) {
  const found = ref === undefined ? undefined : reader.one(interactionByRef, { ref: parseRef(ref) ?? ref })
  return found ? reader.all(wrapUpCodesOfQueue, { queueId: found.queueId }) : []
}
