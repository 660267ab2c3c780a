import { maskText } from '../../domain/masking.ts'
import { callbacksToMakeOf } from '../../queries/callbacks/callback-board.ts'
import { levelsOfAgent } from '../../queries/agents/levels-of-agent.ts'
import {
  casesAtHandOfAgent,
  casesHandedToSkill,
  casesWakingOfAgent,
  type OwnCase,
} from '../../queries/cases/cases-of-agent.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { maskedCallback } from '../../queries/customers/masked-card.ts'
import { type NamedRecord, namesOfRecords } from '../../queries/events/names-of-records.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { skillList } from '../../queries/site/skill-list.ts'
import type { WaitingDraft } from '../../desk/drafts.ts'
import { labelIn } from '../../domain/labels.ts'
import { formatPhone } from '../../language/phones.ts'
import { formatRelative } from '../../language/times.ts'
import { caseOfResolution } from '../forms/resolution.ts'
import { type OwnDraft, ownKey, type OwnRow } from '../screens/my-work.ts'
import { codeLabel } from './code-label.ts'
import { readInHand } from './read-in-hand.ts'
import { maskingOn, type Reading, sightOn } from './reading.ts'

/** So many of each; the rest is in the list of its kind. */
const shown = 50
const hourMs = 3_600_000
/** A callback is near two hours before it is due: what comes later stands among the callbacks. */
const callbackSoonMs = 2 * hourMs
/** A case that waits is near a day before it wakes. */
const wakingSoonMs = 24 * hourMs

/** What an agent has before him beside the contacts in hand, in the store: callbacks due or soon, cases, and those that wake soon. */
export function readOwnWork(agent: string, reading: Reading): readonly OwnRow[] {
  const { remember, now } = reading
  // What falls due within a span gets nearer without a change of the store.
  const minute = Math.floor(now() / 60_000)
  return [
    ...remember('own callbacks', `${agent} ${minute}`, () => readOwnCallbacks(agent, reading)),
    ...remember('own cases', agent, () => readOwnCases(agent, reading)),
    ...remember('handed cases', agent, () => readHanded(agent, reading)),
    ...remember('waking cases', `${agent} ${minute}`, () => readWaking(agent, reading)),
  ]
}

/** What he began and did not send, the latest first. */
export function readOwnDrafts(agent: string, reading: Reading): readonly OwnRow[] {
  const { reader, remember, deskOf } = reading
  const { drafts } = deskOf(agent)
  return remember('own drafts', `${agent} ${drafts.changes()}`, () => {
    const waiting = drafts.waiting().slice(0, shown)
    if (waiting.length === 0) return []
    const refs = [...new Set(waiting.map(({ under }) => refOf(under)))]
    const named = reader.all(namesOfRecords, { refs: JSON.stringify(refs) })
    return waiting.flatMap((draft) => {
      const record = named.find(({ ref }) => ref === refOf(draft.under))
      return record && isSeen(record, agent, reading) ? [draftRow(draft, record, agent, reading)] : []
    })
  })
}

function refOf(under: string): string {
  return caseOfResolution(under) ?? under
}

function isSeen({ kind, customerId, owner, queueId }: NamedRecord, agent: string, reading: Reading): boolean {
  const sight = sightOn(agent, reading)
  if (kind === 'customer') return customerId !== null && sight.seesCustomer(customerId)
  return sight.sees(`${kind}.see`, { owner, queue: queueId })
}

function draftRow(draft: WaitingDraft, record: NamedRecord, agent: string, reading: Reading): OwnRow {
  const { look } = reading
  const masking = maskingOn(agent, reading)
  const { ref, kind } = record
  const { customerName, contact } = maskedRow(record, masking)
  const who = customerName ?? (contact && formatPhone(contact))
  const of = ownDraft(draft)
  const written = textOf(draft, record, reading)
  const text = masking.hidesContact(record) ? maskText(written) : written
  const what = look.say(`my-work.draft.${of.kind}`)
  const held = readInHand(agent, reading).find((one) => one.ref === ref)
  const isInHand = held !== undefined && held.state !== 'offered'
  return {
    key: ownKey('drafts', `${draft.kind} ${draft.under}`),
    section: 'drafts',
    ref,
    what,
    priority: 'normal',
    dueAt: null,
    who,
    text,
    opens: { is: 'draft', of, on: { kind, ref, isInHand }, kept: { kind: draft.kind, under: draft.under } },
    preview: { who, facts: [ref, what], text },
  }
}

function ownDraft(draft: WaitingDraft): OwnDraft {
  switch (draft.kind) {
    case 'note':
      return { kind: caseOfResolution(draft.under) === null ? 'note' : 'resolution', text: draft.draft }
    case 'callback':
      return { kind: 'callback', queue: draft.draft.queue }
    case 'reply':
    case 'wrap-up':
    case 'transfer':
      return { kind: draft.kind }
    default:
      return draft satisfies never
  }
}

function textOf(draft: WaitingDraft, { queueId }: NamedRecord, reading: Reading): string {
  switch (draft.kind) {
    case 'note':
    case 'transfer':
      return draft.draft
    case 'reply':
      return draft.draft.text
    case 'callback':
      return `${draft.draft.when} ${draft.draft.note}`.trim()
    case 'wrap-up': {
      const { reason, outcomes, texts } = draft.draft
      const codes = [
        ...(reason === null ? [] : [codeLabel({ kind: 'reason', path: reason, queueId }, reading)]),
        ...outcomes.map((path) => codeLabel({ kind: 'outcome', path, queueId }, reading)),
      ]
      return [...codes, ...Object.values(texts)].filter((part) => part !== '').join(' · ')
    }
    default:
      return draft satisfies never
  }
}

function readOwnCallbacks(agent: string, reading: Reading): readonly OwnRow[] {
  const { reader, look, now } = reading
  const masking = maskingOn(agent, reading)
  const queues = reader.all(queueList, {})
  return reader
    .all(callbacksToMakeOf, { agent, limit: shown })
    .filter(({ dueAt }) => dueAt <= now() + callbackSoonMs)
    .filter(({ agentId, queueId }) =>
      sightOn(agent, reading).sees('callback.see', { owner: agentId, queue: queueId }),
    )
    .map((stored) => {
      const row = masking.hides(stored.customerId) ? maskedCallback(stored) : stored
      const { ref, dueAt, customerName, note, queueId } = row
      const phone = row.phone === null ? '' : formatPhone(row.phone)
      const labels = queues.find(({ key }) => key === queueId)?.labels
      const facts = [ref, phone, labels ? labelIn(labels, look.language) : queueId]
      return {
        key: ownKey('callbacks', ref),
        section: 'callbacks',
        ref,
        what: formatRelative(dueAt, now(), look.language),
        priority: 'normal',
        dueAt,
        who: customerName,
        text: note,
        opens: { is: 'callback', ref },
        preview: { who: customerName, facts: facts.filter((fact) => fact !== ''), text: note },
      }
    })
}

function readOwnCases(agent: string, reading: Reading): readonly OwnRow[] {
  const found = reading.reader.all(casesAtHandOfAgent, { agent, limit: shown })
  return casesSeen(found, agent, { viewer: agent, reading }).map((one) =>
    caseRow(one, 'cases', reading.look.say(`case-state.${one.state}`), reading),
  )
}

/** Cases that processes handed to a skill which he has: whoever opens one can take it on. */
function readHanded(agent: string, reading: Reading): readonly OwnRow[] {
  const { reader, look } = reading
  const labels = new Map(
    reader.all(skillList, {}).map((skill) => [skill.key, labelIn(skill.labels, look.language)]),
  )
  return reader.all(levelsOfAgent, { agent }).flatMap(({ skill }) => {
    const found = reader.all(casesHandedToSkill, { handedTo: `skill:${skill}`, limit: shown })
    return casesSeen(found, null, { viewer: agent, reading }).map((one) =>
      caseRow(one, 'handed', labels.get(skill) ?? skill, reading),
    )
  })
}

function readWaking(agent: string, reading: Reading): readonly OwnRow[] {
  const { reader, look, now } = reading
  const found = reader.all(casesWakingOfAgent, { agent, until: now() + wakingSoonMs, limit: shown })
  return casesSeen(found, agent, { viewer: agent, reading }).map((one) => {
    const { pendingUntil } = one
    const what = pendingUntil === null ? '' : formatRelative(pendingUntil, now(), look.language)
    return caseRow(one, 'waking', what, reading)
  })
}

/** Those of them that whoever looks may see; `owner` answers for them, or nobody does. */
function casesSeen(
  found: readonly OwnCase[],
  owner: string | null,
  { viewer, reading }: { readonly viewer: string; readonly reading: Reading },
): readonly OwnCase[] {
  const masking = maskingOn(viewer, reading)
  return found
    .filter(({ queueId }) => sightOn(viewer, reading).sees('case.see', { owner, queue: queueId }))
    .map((one) => maskedRow(one, masking))
}

function caseRow(
  { ref, state, priority, customerName, subject, nearestDue }: OwnCase,
  section: 'cases' | 'handed' | 'waking',
  what: string,
  { look }: Reading,
): OwnRow {
  const facts = [ref, look.say(`case-state.${state}`), look.say(`priority.${priority}`)]
  return {
    key: ownKey(section, ref),
    section,
    ref,
    what,
    priority,
    dueAt: nearestDue,
    who: customerName,
    text: subject,
    opens: { is: 'case', ref },
    preview: { who: customerName, facts, text: subject },
  }
}
