import { isPendingSeq } from '../../src/domain/pending-number.ts'
import type { Dump, DumpedRow } from '../builders/dump-store.ts'

type Rows = readonly DumpedRow[]

/** From which event on a store has the history, and up to which not everything is known any more that was touched. */
type KnownHistory = { readonly eventsFrom: number; readonly forgotten: number }
const whole: KnownHistory = { eventsFrom: 1, forgotten: 0 }

/** What holds in every store, said without any of the program's own code; one line for each breach. */
export function breaches(dump: Dump, known: KnownHistory = whole): readonly string[] {
  const rows = (name: string): Rows => dump.get(name) ?? []
  const segments = Map.groupBy(rows('segments'), (row) => row['interaction_id'])
  const wrapUps = Map.groupBy(rows('wrap_ups'), (row) => row['interaction_id'])
  const tokens = Map.groupBy(rows('search_tokens'), (row) => row['customer'])
  const late = countedLate(dump)
  return [
    ...rows('interactions').flatMap((row) => holderBreaches(row, segments.get(row['id']) ?? [])),
    ...rows('interactions').flatMap((row) => segmentBreaches(row, segments.get(row['id']) ?? [])),
    ...rows('interactions').flatMap((row) => wrapUpBreaches(row, wrapUps.get(row['id']) ?? [], late)),
    ...(known === whole ? holdBreaches(dump) : []),
    ...historyBreaches(dump, known),
    ...callbackBreaches(dump),
    ...offerBreaches(dump),
    ...caseBreaches(dump),
    ...deliveryBreaches(rows('deliveries'), rows('messages'), rows('due_work')),
    ...statusBreaches(rows('agents'), rows('agent_status_log')),
    ...processBreaches(dump),
    ...referenceBreaches(dump),
    ...searchBreaches(rows('customers'), tokens),
  ]
}

const inHand: ReadonlySet<string> = new Set(['active', 'held', 'wrapping-up'])
const over: ReadonlySet<string> = new Set(['done', 'abandoned', 'flowed-out'])

/** An interaction has at most one holder, who matches its one open segment. */
function holderBreaches(interaction: DumpedRow, segments: Rows): readonly string[] {
  const { ref, held_by: heldBy } = interaction
  const state = String(interaction['state'])
  const open = segments.filter((row) => row['ended_at'] === null)
  const [segment] = open
  const found: string[] = []
  const expect = (holds: boolean, what: string): void => {
    if (!holds) found.push(`${ref} (${state}): ${what}`)
  }
  if (over.has(state)) {
    expect(open.length === 0, 'is over and has an open segment')
    expect(heldBy === null, 'is over and held')
    expect(interaction['done_at'] !== null && interaction['ended_at'] !== null, 'is over without a time')
    return found
  }
  expect(interaction['done_at'] === null, 'is done and goes on')
  expect(open.length === 1, `has ${open.length} open segments`)
  expect((heldBy !== null) === (inHand.has(state) || state === 'offered'), `is held by ${heldBy}`)
  if (inHand.has(state)) {
    expect(
      segment?.['kind'] === 'agent' && segment['agent_id'] === heldBy,
      'its open segment is not its holder’s',
    )
    expect((state === 'held') === (segment?.['held_since'] !== null), 'hold and segment differ')
    expect((state === 'wrapping-up') === (segment?.['talk_ended_at'] !== null), 'talk and state differ')
  } else {
    expect(segment?.['kind'] === 'queue', 'waits without a waiting segment')
  }
  expect(segment?.['queue_id'] === interaction['queue_id'], 'its open segment is of another queue')
  return found
}

/** A process runs for a case by a definition that is there, has one open step until it is over, and waits only for what can come. */
function processBreaches(dump: Dump): readonly string[] {
  const idsOf = (table: string) => new Set((dump.get(table) ?? []).map((row) => row['id']))
  const [definitions, cases] = [idsOf('process_definitions'), idsOf('cases')]
  const steps = Map.groupBy(dump.get('process_steps') ?? [], (row) => row['instance_id'])
  const instances = dump.get('process_instances') ?? []
  const due = (dump.get('due_work') ?? []).filter((row) => row['kind'] === 'process.time-over')
  const waiting = new Set(instances.filter(({ state }) => state === 'waiting').map(({ id }) => id))
  const strayDue = due.flatMap((row) =>
    waiting.has(row['subject_id']) ? [] : ['the end of a wait of a process that does not wait'],
  )
  const strayStep = [...steps.keys()].flatMap((id) =>
    instances.some((row) => row['id'] === id) ? [] : ['a step of no process'],
  )
  return [
    ...strayDue,
    ...strayStep,
    ...instances.flatMap((row) => {
      const found: string[] = []
      const expect = (holds: boolean, what: string): void => {
        if (!holds) found.push(`${row['ref']} (${row['state']}): ${what}`)
      }
      const own = steps.get(row['id']) ?? []
      const open = own.filter((step) => step['ended_at'] === null)
      const isOver = row['state'] === 'ended' || row['state'] === 'given-up'
      const body = JSON.parse(String(row['body'])) as Readonly<Record<string, unknown>>
      const pinned = `${String(row['process'])}@${String(body['version'])}`
      expect(row['definition_id'] === pinned, 'runs by another version than it says')
      expect(row['sequence'] === body['sequence'], 'its count of events differs')
      expect(definitions.has(row['definition_id']), 'runs by no definition')
      expect(cases.has(row['case_id']), 'runs for no case')
      expect(open.length === (isOver ? 0 : 1), `has ${open.length} open steps`)
      expect(isOver || open[0]?.['step'] === row['at_step'], 'is at another step than the open one')
      expect(isOver === (row['ended_at'] !== null), 'its end and its state differ')
      expect((row['state'] === 'waiting') === (row['waits_for'] !== null), 'waits for nothing')
      const isForPeople = row['state'] === 'running' || row['state'] === 'undecided'
      expect(row['paused_at'] === null || isForPeople, 'is paused where nobody is to do anything')
      expect((row['waits_for'] === 'handover') === (row['handed_to'] !== null), 'is handed to nobody')
      expect(
        own.every((step) => number(step, 'paused_ms') >= 0),
        'was paused for less than nothing',
      )
      return found
    }),
  ]
}

/** Segments follow one another without gap or overlap, no part of them is negative, and the sum is the whole. */
function segmentBreaches(interaction: DumpedRow, segments: Rows): readonly string[] {
  const own = segments
    .toSorted((a, b) => number(a, 'changed_by') - number(b, 'changed_by'))
    .toSorted((a, b) => number(a, 'started_at') - number(b, 'started_at') || end(a) - end(b))
  const found: string[] = []
  const expect = (holds: boolean, what: string): void => {
    if (!holds) found.push(`${interaction['ref']}: ${what}`)
  }
  let at = number(interaction, 'arrived_at')
  let enteredQueueAt = at
  let queue: unknown = own[0]?.['queue_id']
  for (const segment of own) {
    const [from, held] = [number(segment, 'started_at'), number(segment, 'held_ms')]
    expect(from === at, `a segment starts at ${from}, the one before it ended at ${at}`)
    if (segment['queue_id'] !== queue) [queue, enteredQueueAt] = [segment['queue_id'], from]
    expect(held >= 0, `a hold of ${held} ms`)
    if (segment['held_since'] !== null)
      expect(number(segment, 'held_since') >= from, 'a hold before its segment')
    if (segment['talk_ended_at'] !== null) {
      const talk = number(segment, 'talk_ended_at') - from - held
      expect(talk >= 0, `talk of ${talk} ms`)
    }
    if (segment['ended_at'] === null) break
    const talkEnd = number(segment, 'talk_ended_at')
    expect(end(segment) >= talkEnd, 'wrap-up of less than nothing')
    expect(talkEnd - from + (end(segment) - talkEnd) === end(segment) - from, 'timings do not add up')
    at = end(segment)
  }
  // What comes back because its agent left, or his device is silent, was nobody's choice.
  const putBacks = own.filter(
    (segment) =>
      segment['ending'] === 'put-back' && !['left', 'silent'].includes(String(segment['ending_reason'])),
  ).length
  expect(
    putBacks === interaction['put_backs'],
    `put back ${putBacks} times, counted ${interaction['put_backs']}`,
  )
  expect(enteredQueueAt === interaction['queued_at'], 'does not keep the time at which it entered its queue')
  if (interaction['done_at'] !== null)
    expect(at === interaction['done_at'], 'its segments do not end with it')
  if (interaction['ended_at'] !== null) {
    expect(number(interaction, 'ended_at') >= number(interaction, 'arrived_at'), 'ended before it came')
  }
  return found
}

/** Wrap-ups that came late from a device and count now, because somebody said so; a contact may have them beside its own. */
function countedLate(dump: Dump): ReadonlySet<unknown> {
  const reviewed = (dump.get('touched_rows') ?? []).filter(
    (row) => row['table_name'] === 'wrap_ups' && String(row['before']).includes('"needs_review":1'),
  )
  return new Set(reviewed.map((row) => row['row_id']))
}

function wrapUpBreaches(interaction: DumpedRow, own: Rows, late: ReadonlySet<unknown>): readonly string[] {
  const found: string[] = []
  const isOfLate = (row: DumpedRow): boolean => {
    const corrected = own.find((other) => other['id'] === row['corrects'])
    return late.has(row['id']) || (corrected !== undefined && isOfLate(corrected))
  }
  const standing = own.filter((row) => row['needs_review'] === 0 && !isOfLate(row))
  if ((interaction['state'] === 'done') !== standing.length > 0)
    found.push(`${interaction['ref']}: done and wrap-up differ`)
  const first = standing.filter((row) => row['corrects'] === null)
  if (first.length > 1) found.push(`${interaction['ref']}: wrapped up ${first.length} times`)
  for (const row of own) {
    if (row['corrects'] === null) continue
    const corrected = own.find((other) => other['id'] === row['corrects'])
    if (!corrected) found.push(`${interaction['ref']}: corrects what is not there`)
    else if (number(corrected, 'at') >= number(row, 'at'))
      found.push(`${interaction['ref']}: corrects the future`)
  }
  return found
}

/**
 * The hold of a segment is what lies between the commands that held it and those that came next, told from the events
 * alone; segments of a moment when the clock was put back are left out.
 */
function holdBreaches(dump: Dump): readonly string[] {
  const events = new Map((dump.get('events') ?? []).map((row) => [number(row, 'seq'), row]))
  const undoers = Map.groupBy(events.values(), (row) => row['undoes'])
  const stands = (seq: number): boolean => {
    const last = undoers.get(seq)?.at(-1)
    return last === undefined || !stands(number(last, 'seq'))
  }
  const touches = Map.groupBy(
    (dump.get('touched_rows') ?? []).filter((row) => row['table_name'] === 'segments'),
    (row) => row['row_id'],
  )
  return (dump.get('segments') ?? []).flatMap((segment) => {
    const own = (touches.get(segment['id']) ?? [])
      .map((row) => events.get(number(row, 'seq')))
      .filter((event) => event !== undefined)
      .filter((event) => event['undoes'] === null && stands(number(event, 'seq')))
    const times = [number(segment, 'started_at'), ...own.map((event) => number(event, 'at'))]
    if (times.some((at, index) => at < (times[index - 1] ?? at))) return []
    const held = own.reduce((sum, event, index) => {
      const next = own[index + 1]
      return event['command'] === 'interaction.hold' && next
        ? sum + number(next, 'at') - number(event, 'at')
        : sum
    }, 0)
    return held === segment['held_ms']
      ? []
      : [`segment ${segment['id']}: held ${held} ms, counted ${segment['held_ms']}`]
  })
}

/** Every row names an event that touched it; events are numbered without gaps, apart from those that a device's server does not have yet. */
function historyBreaches(dump: Dump, { eventsFrom, forgotten }: KnownHistory): readonly string[] {
  const events = (dump.get('events') ?? []).map((row) => number(row, 'seq')).toSorted((a, b) => a - b)
  const touched = new Set(
    (dump.get('touched_rows') ?? []).map((row) => `${row['seq']} ${row['table_name']} ${row['row_id']}`),
  )
  const found = events.flatMap((seq, index) =>
    seq === index + eventsFrom || isPendingSeq(seq) ? [] : [`event ${seq} stands at ${index + eventsFrom}`],
  )
  for (const [table, rows] of dump) {
    for (const row of rows) {
      if (!('changed_by' in row)) continue
      if (number(row, 'changed_by') < Math.max(eventsFrom, forgotten + 1)) continue
      if (!touched.has(`${row['changed_by']} ${table} ${row['id']}`)) {
        found.push(`${table} ${row['id']} names event ${row['changed_by']}, which did not touch it`)
      }
    }
  }
  return found
}

/** A callback that is due has its interaction; one that is not has its due work, once. */
function callbackBreaches(dump: Dump): readonly string[] {
  const work = dump.get('due_work') ?? []
  const interactions = new Map((dump.get('interactions') ?? []).map((row) => [row['id'], row]))
  const found: string[] = []
  for (const callback of dump.get('callbacks') ?? []) {
    const own = work.filter((row) => row['subject_id'] === callback['id'])
    const made = interactions.get(callback['made_interaction_id'] ?? '')
    if (callback['state'] === 'scheduled') {
      // One that is owed again, because whoever made it left, falls due anew: after it was due.
      const [due] = own
      const isOnTime = due !== undefined && Number(due['due_at']) >= Number(callback['due_at'])
      if (own.length !== 1 || !isOnTime) {
        found.push(`${callback['ref']}: scheduled, with ${own.length} pieces of due work`)
      }
    } else if (own.length > 0) found.push(`${callback['ref']}: ${callback['state']}, and still due`)
    if (callback['state'] === 'due' && made?.['channel'] !== 'callback') {
      found.push(`${callback['ref']}: due without an interaction`)
    }
  }
  for (const row of work.filter((due) => due['kind'] === 'interaction.time-out-wrap-up')) {
    if (interactions.get(row['subject_id'] ?? '')?.['state'] !== 'wrapping-up') {
      found.push(`due work ${row['id']} for an interaction that is not wrapped up just now`)
    }
  }
  return found
}

/** The states of a case are one line without overlaps that ends in its state; a pending one is woken, once, and no other. */
function caseBreaches(dump: Dump): readonly string[] {
  const logs = Map.groupBy(dump.get('case_state_log') ?? [], (row) => row['case_id'])
  const work = (dump.get('due_work') ?? []).filter((row) => row['kind'] === 'case.wake')
  const ids = new Map((dump.get('cases') ?? []).map((row) => [row['id'], row]))
  const found = strayBreaches(dump, ids)
  for (const kept of dump.get('cases') ?? []) {
    const log = (logs.get(kept['id']) ?? []).toSorted(
      (a, b) => number(a, 'from_at') - number(b, 'from_at') || until(a) - until(b),
    )
    const expect = (holds: boolean, what: string): void => {
      if (!holds) found.push(`case ${kept['ref']} (${kept['state']}): ${what}`)
    }
    const open = log.filter((row) => row['until_at'] === null)
    expect(open.length === 1 && open[0]?.['state'] === kept['state'], `${open.length} states run`)
    for (const [index, entry] of log.entries()) {
      expect(
        number(entry, 'from_at') ===
          number(log[index - 1] ?? { until_at: kept['opened_at'] ?? 0 }, 'until_at'),
        'its states have gaps',
      )
    }
    const isPending = kept['state'] === 'pending'
    expect(isPending === (kept['pending_until'] !== null), 'waits without an end')
    const own = work.filter((row) => row['subject_id'] === kept['id'])
    expect(own.length === (isPending ? 1 : 0), `is woken ${own.length} times`)
    if (isPending) expect(own[0]?.['due_at'] === kept['pending_until'], 'is woken at another time')
    expect(
      ['resolved', 'closed'].includes(String(kept['state'])) === (kept['resolved_at'] !== null),
      'resolved and state differ',
    )
    expect((kept['state'] === 'closed') === (kept['closed_at'] !== null), 'closed and state differ')
    expect(kept['merged_into'] === null || kept['state'] === 'closed', 'is merged and goes on')
    const into = ids.get(kept['merged_into'] ?? '')
    expect(into === undefined || into['merged_into'] === null, 'was merged into what was merged')
    expect(!isAboveItself(kept, ids), 'stands above itself')
    expect(kept['state'] !== 'new' || kept['assignee'] === null, 'is new and somebody’s')
  }
  return found
}

/** Every outgoing message has one delivery, nothing is shown as sent that was not, and what failed alone comes back. */
function deliveryBreaches(deliveries: Rows, messages: Rows, work: Rows): readonly string[] {
  const found: string[] = []
  const byMessage = Map.groupBy(deliveries, (row) => row['message_id'])
  for (const message of messages.filter((row) => row['direction'] === 'out')) {
    const [delivery, ...others] = byMessage.get(message['id']) ?? []
    if (!delivery || others.length > 0) found.push(`message ${message['id']}: not one delivery`)
    else if (delivery['sent_at'] !== message['sent_at'])
      found.push(`${delivery['ref']}: two times of sending`)
  }
  for (const delivery of deliveries) {
    const state = String(delivery['state'])
    if ((state === 'sent') !== (delivery['sent_at'] !== null)) found.push(`${delivery['ref']} is ${state}`)
    if (state === 'sending' && delivery['attempts'] === 0) found.push(`${delivery['ref']}: sent by nobody`)
    const comesBack = work.filter((row) => row['subject_id'] === delivery['id']).length
    const isLost = state === 'failed' && comesBack === 0 && delivery['made_interaction_id'] === null
    if (isLost || comesBack > (state === 'failed' ? 1 : 0))
      found.push(`${delivery['ref']} (${state}): comes back ${comesBack} times`)
  }
  return found
}

function isAboveItself(kept: DumpedRow, ids: ReadonlyMap<unknown, DumpedRow>): boolean {
  let above = ids.get(kept['parent_id'])
  for (let step = 0; above && step < ids.size; step++) {
    if (above === kept) return true
    above = ids.get(above['parent_id'])
  }
  return false
}

/** What belongs to a case belongs to one that was not merged, and notes are in the case of their contact. */
function strayBreaches(dump: Dump, ids: ReadonlyMap<unknown, DumpedRow>): string[] {
  const found: string[] = []
  const owned = [
    ['interactions', 'case_id'],
    ['notes', 'case_id'],
    ['checklist_items', 'case_id'],
    ['case_links', 'case_id'],
    ['case_links', 'linked_id'],
    ['cases', 'parent_id'],
  ] as const
  for (const [table, column] of owned) {
    for (const row of dump.get(table) ?? []) {
      if ((ids.get(row[column])?.['merged_into'] ?? null) !== null) {
        found.push(`${table} ${row['id']}: left behind in a case that was merged`)
      }
    }
  }
  const contacts = new Map((dump.get('interactions') ?? []).map((row) => [row['id'], row]))
  for (const note of dump.get('notes') ?? []) {
    const contact = contacts.get(note['interaction_id'] ?? '')
    if (contact && contact['case_id'] !== note['case_id'])
      found.push(`note ${note['id']}: not in its contact’s case`)
  }
  const numbers = (dump.get('checklist_items') ?? []).map((row) => `${row['case_id']} ${row['position']}`)
  if (new Set(numbers).size < numbers.length) found.push('two things to do have one number')
  for (const link of dump.get('case_links') ?? []) {
    if (link['case_id'] === link['linked_id']) found.push(`case link ${link['id']} goes nowhere`)
  }
  return found
}

/** What is offered has one offer that waits for an answer, to whoever holds it; that one alone falls due. */
function offerBreaches(dump: Dump): readonly string[] {
  const work = Map.groupBy(dump.get('due_work') ?? [], (row) => row['subject_id'])
  const pending = Map.groupBy(
    (dump.get('offers') ?? []).filter((row) => row['state'] === 'pending'),
    (row) => row['interaction_id'],
  )
  const found: string[] = []
  for (const interaction of dump.get('interactions') ?? []) {
    const own = pending.get(interaction['id']) ?? []
    if (own.length !== (interaction['state'] === 'offered' ? 1 : 0))
      found.push(`${interaction['ref']} (${interaction['state']}): ${own.length} offers wait for an answer`)
    else if (own.some((row) => row['agent_id'] !== interaction['held_by']))
      found.push(`${interaction['ref']}: is offered to another than its holder`)
  }
  for (const offer of dump.get('offers') ?? []) {
    const due = (work.get(offer['id']) ?? []).map((row) => row['due_at'])
    const expected = offer['state'] === 'pending' && offer['expires_at'] !== null ? [offer['expires_at']] : []
    if (due.join() !== expected.join()) found.push(`offer ${offer['id']}: falls due at ${due.join()}`)
    if (offer['state'] !== 'accepted' || offer['expires_at'] === null) continue
    if (number(offer, 'answered_at') >= number(offer, 'expires_at'))
      found.push(`offer ${offer['id']}: accepted after its time`)
  }
  return found
}

/** The log of an agent's statuses is one line without overlaps, and its open entry is the agent's status. */
function statusBreaches(agents: Rows, log: Rows): readonly string[] {
  return agents.flatMap((agent) => {
    const own = log
      .filter((row) => row['agent_id'] === agent['id'])
      .toSorted((a, b) => number(a, 'from_at') - number(b, 'from_at') || until(a) - until(b))
    const found: string[] = []
    let at = Number.NEGATIVE_INFINITY
    for (const entry of own) {
      if (number(entry, 'from_at') < at) found.push(`${agent['id']}: statuses overlap`)
      if (until(entry) < number(entry, 'from_at')) found.push(`${agent['id']}: a status of less than nothing`)
      at = until(entry)
    }
    const open = own.filter((row) => row['until_at'] === null)
    if (own.length > 0 && (open.length !== 1 || open[0]?.['status'] !== agent['status'])) {
      found.push(`${agent['id']}: is ${agent['status']}, the log has ${open.length} open entries`)
    }
    return found
  })
}

const references: readonly (readonly [from: string, column: string, to: string])[] = [
  ['interactions', 'customer_id', 'customers'],
  ['interactions', 'case_id', 'cases'],
  ['interactions', 'queue_id', 'queues'],
  ['interactions', 'held_by', 'agents'],
  ['interactions', 'previous_id', 'interactions'],
  ['segments', 'interaction_id', 'interactions'],
  ['offers', 'interaction_id', 'interactions'],
  ['offers', 'agent_id', 'agents'],
  ['messages', 'interaction_id', 'interactions'],
  ['attachments', 'message_id', 'messages'],
  ['deliveries', 'message_id', 'messages'],
  ['deliveries', 'interaction_id', 'interactions'],
  ['contact_points', 'customer_id', 'customers'],
  ['notes', 'interaction_id', 'interactions'],
  ['notes', 'customer_id', 'customers'],
  ['notes', 'case_id', 'cases'],
  ['wrap_ups', 'interaction_id', 'interactions'],
  ['wrap_ups', 'outcome_code_id', 'wrap_up_codes'],
  ['wrap_ups', 'reason_code_id', 'wrap_up_codes'],
  ['callbacks', 'customer_id', 'customers'],
  ['callbacks', 'interaction_id', 'interactions'],
  ['callbacks', 'made_interaction_id', 'interactions'],
  ['callbacks', 'agent_id', 'agents'],
  ['callbacks', 'queue_id', 'queues'],
  ['cases', 'customer_id', 'customers'],
  ['customers', 'merged_into', 'customers'],
  ['account_people', 'account_id', 'customers'],
  ['account_people', 'customer_id', 'customers'],
  ['consents', 'customer_id', 'customers'],
  ['consents', 'interaction_id', 'interactions'],
  ['verifications', 'customer_id', 'customers'],
  ['verifications', 'interaction_id', 'interactions'],
  ['reveals', 'customer_id', 'customers'],
  ['cases', 'from_interaction_id', 'interactions'],
  ['cases', 'assignee', 'agents'],
  ['cases', 'queue_id', 'queues'],
  ['cases', 'parent_id', 'cases'],
  ['cases', 'merged_into', 'cases'],
  ['case_state_log', 'case_id', 'cases'],
  ['case_links', 'case_id', 'cases'],
  ['case_links', 'linked_id', 'cases'],
  ['checklist_items', 'case_id', 'cases'],
  ['mentions', 'note_id', 'notes'],
  ['mentions', 'agent_id', 'agents'],
  ['announcement_readers', 'announcement_id', 'announcements'],
  ['announcement_readers', 'agent_id', 'agents'],
  ['do_not_contact', 'customer_id', 'customers'],
  ['consents', 'purpose_id', 'purposes'],
  ['callbacks', 'purpose_id', 'purposes'],
  ['deliveries', 'purpose_id', 'purposes'],
  ['verifications', 'method_id', 'verification_methods'],
  ['reveals', 'interaction_id', 'interactions'],
  ['interactions', 'entry_point_id', 'entry_points'],
  ['cases', 'sla_policy_id', 'sla_policies'],
  ['sla_clocks', 'case_id', 'cases'],
  ['sla_clocks', 'policy_id', 'sla_policies'],
  ['sla_clocks', 'calendar_id', 'calendars'],
  ['segments', 'queue_id', 'queues'],
  ['segments', 'agent_id', 'agents'],
  ['offers', 'queue_id', 'queues'],
  ['wrap_ups', 'agent_id', 'agents'],
  ['agents', 'team_id', 'teams'],
  ['agent_skills', 'agent_id', 'agents'],
  ['agent_skills', 'skill_id', 'skills'],
  ['agent_status_log', 'agent_id', 'agents'],
  ['queues', 'calendar_id', 'calendars'],
  ['queues', 'sla_policy_id', 'sla_policies'],
  ['queue_members', 'queue_id', 'queues'],
  ['queue_members', 'agent_id', 'agents'],
  ['queues', 'wrap_up_set_id', 'wrap_up_sets'],
  ['wrap_up_set_codes', 'code_id', 'wrap_up_codes'],
]

/** Nothing points at what is not there, and no note hangs in the air. */
function referenceBreaches(dump: Dump): readonly string[] {
  const found: string[] = []
  for (const [from, column, to] of references) {
    const known = new Set((dump.get(to) ?? []).map((row) => row['id']))
    for (const row of dump.get(from) ?? []) {
      const value = row[column] ?? null
      if (value !== null && !known.has(value)) found.push(`${from} ${row['id']}: no ${to} ${value}`)
    }
  }
  for (const note of dump.get('notes') ?? []) {
    if (note['interaction_id'] === null && note['customer_id'] === null && note['case_id'] === null) {
      found.push(`note ${note['id']} is on nothing`)
    }
  }
  return found
}

function searchBreaches(
  customers: Rows,
  tokens: ReadonlyMap<string | number | null | undefined, Rows>,
): readonly string[] {
  const keys = new Set(customers.map((row) => row['local_key']))
  const found = [...tokens.keys()].filter((key) => !keys.has(key)).map((key) => `tokens of nobody, ${key}`)
  for (const customer of customers) {
    // Who was merged into another one is found there.
    const kept = customers.find(({ id }) => id === customer['merged_into']) ?? customer
    const own = (tokens.get(kept['local_key']) ?? []).map((row) => row['token'])
    if (!own.includes(String(customer['ref']).toLowerCase())) {
      found.push(`${customer['ref']} is not found by its ref`)
    }
  }
  return found
}

function number(row: DumpedRow, column: string): number {
  return Number(row[column])
}

function end(segment: DumpedRow): number {
  return segment['ended_at'] === null ? Number.POSITIVE_INFINITY : number(segment, 'ended_at')
}

function until(entry: DumpedRow): number {
  return entry['until_at'] === null ? Number.POSITIVE_INFINITY : number(entry, 'until_at')
}
