import { beforeEach, afterEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { complaintAlone } from '../process/demo-processes.ts'
import { firstDifference } from '../properties/walk.ts'
import { walkedProcess } from '../properties/walked-process.ts'

const complaint = complaintAlone()
const day = 86_400

let site: TestSite

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', subject: 'Faktura' }],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
})

afterEach(async () => site.close())

async function published(text = complaint): Promise<void> {
  must(await site.as('owner').publishProcess({ text }))
}

/** The complaint that runs for KX-401 as KX-501. */
async function started(): Promise<void> {
  await published()
  must(await site.as('ewa').startProcess({ case: 'KX-401', process: 'bill-complaint' }, ['KX-501']))
}

function instance(ref = 'KX-501') {
  return site.rows('process_instances').find((row) => row['ref'] === ref)
}

function steps() {
  return site
    .rows('process_steps')
    .toSorted((a, b) => Number(a['sequence']) - Number(b['sequence']))
    .map(({ step, how }) => `${String(step)} ${String(how ?? '…')}`)
}

type Step = Parameters<ReturnType<TestSite['as']>['stepProcess']>[0]

const step = (input: Omit<Step, 'ref'>) => site.as('ewa').stepProcess({ ref: 'KX-501', ...input })

test('a process is published once a version, and what is wrong with it is told', async () => {
  await published()

  expect(await site.as('owner').publishProcess({ text: complaint })).toMatchObject({
    refusal: { code: 'nothing-to-change' },
  })
  const changed = complaint.replace('percent: 95', 'percent: 90')
  expect(await site.as('owner').publishProcess({ text: changed })).toMatchObject({
    refusal: { code: 'process-version-taken', process: 'bill-complaint', version: 1 },
  })
  must(await site.as('owner').publishProcess({ text: changed.replace('version: 1', 'version: 3') }))
  expect(
    await site.as('owner').publishProcess({ text: changed.replace('version: 1', 'version: 2') }),
  ).toMatchObject({
    refusal: { code: 'process-version-lowered', newest: 3 },
  })
  const wrong = complaint
    .replace('    next: correction', '    next: corection')
    .replace('version: 1', 'version: 4')
  expect(await site.as('owner').publishProcess({ text: wrong })).toMatchObject({
    refusal: { code: 'process-not-publishable', problem: 'step-unknown', mistakes: 1 },
  })
})

test('a process goes past what the records know, and waits for the first thing that somebody is to do', async () => {
  await started()

  expect(instance()).toMatchObject({
    state: 'running',
    at_step: 'basis',
    process: 'bill-complaint',
    waits_for: null,
  })
  expect(steps()).toEqual(['how-it-came done', 'spoken done', 'basis …'])
})

test('each step is logged with its start and its end, and a hand-over with its own due time', async () => {
  await started()
  site.later(60)
  must(await step({ did: 'answered', value: 'reading' }))
  must(await step({ did: 'answered', value: '12 480' }))

  expect(instance()).toMatchObject({ state: 'waiting', at_step: 'operator', waits_for: 'handover' })
  const due = site.rows('due_work').find(({ kind }) => kind === 'process.time-over')
  expect(due).toMatchObject({ due_at: site.clock.now + 7 * day * 1000 })
  const asked = site.rows('process_steps').find((row) => row['step'] === 'basis')
  expect(Number(asked?.['ended_at']) - Number(asked?.['began_at'])).toBe(60_000)
  expect(asked).toMatchObject({ ended_by: 'ewa', how: 'done' })
  expect(site.rows('cases')[0]).toMatchObject({ assignee: 'operator' })
})

test('what falls due takes it on, and what came back in time falls due no more', async () => {
  await started()
  must(await step({ did: 'answered', value: 'reading' }))
  must(await step({ did: 'answered', value: 1 }))
  site.later(7 * day + 1)
  expect(await site.fireDueWork()).toContainEqual({ kind: 'process.time-over', ok: true })
  expect(instance()).toMatchObject({ at_step: 'chase', state: 'running' })

  must(await step({ did: 'all-so' }))
  must(await step({ did: 'happened' }))
  expect(instance()).toMatchObject({ at_step: 'confirmed' })
  expect(site.rows('due_work').filter(({ kind }) => kind === 'process.time-over')).toEqual([])
})

test('what comes back from a partner is his who takes it on, and nobody’s where the time was over', async () => {
  await started()
  must(await step({ did: 'answered', value: 'reading' }))
  must(await step({ did: 'answered', value: 1 }))
  const assignee = () => site.rows('cases')[0]?.['assignee']
  expect(assignee()).toBe('operator')
  must(await step({ did: 'happened' }))
  expect(assignee()).toBe('ewa')

  must(await step({ did: 'back' }))
  must(await step({ did: 'answered', value: 2 }))
  expect(assignee()).toBe('operator')
  site.later(7 * day + 1)
  await site.fireDueWork()
  expect(instance()).toMatchObject({ at_step: 'chase' })
  expect(assignee()).toBeNull()
})

test('of two who answer, the second is told where it has got to', async () => {
  await started()
  const seen = Number(instance()?.['sequence'])
  must(await step({ did: 'answered', value: 'estimate', sequence: seen }))

  expect(await step({ did: 'answered', value: 'reading', sequence: seen })).toMatchObject({
    refusal: { code: 'process-moved-on', ref: 'KX-501', step: 'meter' },
  })
})

test('a result is kept with its value, and undo brings the process back to where it was', async () => {
  await started()
  must(await step({ did: 'answered', value: 'estimate' }))
  must(await step({ did: 'answered', value: 7 }))
  const before = instance()
  must(await step({ did: 'all-so' }))
  expect(instance()).toMatchObject({
    state: 'ended',
    result: 'corrected',
    result_value: 'true',
    at_step: 'corrected',
  })

  must(await site.as('ewa').undo({ seq: Math.max(...site.rows('events').map(({ seq }) => Number(seq))) }))
  expect(instance()).toEqual(before)
})

test('version 4 leaves what runs by version 3 as it is', async () => {
  await started()
  must(await site.as('owner').publishProcess({ text: complaint.replace('version: 1', 'version: 2').replaceAll('basis:', 'ground:').replaceAll(': basis', ': ground') })) // prettier-ignore

  must(await step({ did: 'answered', value: 'estimate' }))
  expect(instance()).toMatchObject({ at_step: 'meter', definition_id: 'bill-complaint@1' })
})

test('what a running process follows is not unpublished under it', async () => {
  await published()
  const publishing = site.rows('events').find(({ command }) => command === 'process.publish')
  must(await site.as('ewa').startProcess({ case: 'KX-401', process: 'bill-complaint' }, ['KX-501']))

  expect(await site.as('owner').undo({ seq: Number(publishing?.['seq']) })).toMatchObject({
    refusal: { code: 'undo-overtaken', command: 'process.publish' },
  })
})

test('a new version begins where it says, and no more where the one before did', async () => {
  await published()
  const entries = () =>
    site
      .rows('process_entries')
      .map(({ point, reason, begins }) => [point, reason, begins].join(' '))
      .toSorted()
  const first = entries()
  expect(first).toEqual(['infolinia-rozliczenia billing.amount proposed', 'reklamacje-mail  proposed'])

  const other = complaint
    .replace('version: 1', 'version: 2')
    .replace('{ point: reklamacje-mail, begins: proposed }', '{ point: reklamacje-mail, begins: starts }')
    .replace('reason: billing.amount, begins', 'reason: billing, begins')
  must(await site.as('owner').publishProcess({ text: other }))
  expect(entries()).toEqual(['infolinia-rozliczenia billing proposed', 'reklamacje-mail  starts'])

  must(await site.as('owner').undo({ seq: Math.max(...site.rows('events').map(({ seq }) => Number(seq))) }))
  expect(entries()).toEqual(first)
})

/** A process whose step gives a command, and waits for a mail where that is refused. */
function giving(command: string, input = '{}'): string {
  return walkedProcess(1)
    .replace('process: round', 'process: giving')
    .replace(
      '    branches: { wait: rest, hand: give, note: note, end: over }',
      '    branches: { wait: rest, hand: give, note: note, end: act }',
    )
    .replace(
      '  over:\n',
      `  act:\n    title: { en: Act, pl: Działaj }\n    do: ${command}\n    input: ${input}\n    limit: 1m\n    next: over\n    refused: rest\n  over:\n`,
    )
}

async function givingAt(text: string): Promise<void> {
  await published(text)
  must(await site.as('ewa').startProcess({ case: 'KX-401', process: 'giving' }, ['KX-501']))
  must(await step({ did: 'answered', value: 'end' }))
  expect(instance()).toMatchObject({ at_step: 'act' })
}

test('the command of a step is given with it: one event, and one undo takes both back', async () => {
  await givingAt(giving('case.set-priority', '{ priority: urgent }'))
  const [before, events] = [site.dump(), site.rows('events').length]

  expect(must(await step({ did: 'command' }))).toMatchObject({
    state: 'ended',
    command: { name: 'case.set-priority', input: { ref: 'KX-401', priority: 'urgent' }, refusal: null },
  })
  expect(site.rows('cases')[0]).toMatchObject({ priority: 'urgent' })
  expect(site.rows('events')).toHaveLength(events + 1)

  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  const history = new Set(['events', 'event_personal', 'touched_rows', 'counters'])
  expect(firstDifference(before, site.dump(), history)).toBeUndefined()
})

test('where the command of a step is refused, the process goes on by that way, and nothing of it is left', async () => {
  await givingAt(giving('case.set-priority', '{ priority: normal }'))

  expect(must(await step({ did: 'command' }))).toMatchObject({
    step: 'rest',
    state: 'waiting',
    command: { refusal: { code: 'nothing-to-change' }, value: null },
  })
  expect(site.rows('cases')[0]).toMatchObject({ priority: 'normal' })
})

test('the command of a step is about the contact that is at hand, which has to be one of the case', async () => {
  await givingAt(giving('note.add', '{ text: seen }'))
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Inna' }, ['KX-2']))

  expect(await step({ did: 'command', contact: 'KX-2' })).toMatchObject({
    refusal: { code: 'process-contact-elsewhere', ref: 'KX-501', contact: 'KX-2' },
  })
  expect(must(await step({ did: 'command', contact: 'KX-1' }))).toMatchObject({
    command: { input: { ref: 'KX-1', text: 'seen' }, refusal: null },
  })
  expect(site.rows('notes')).toMatchObject([{ text: 'seen' }])
})

test('a step is given twice only as long as nothing else came first', async () => {
  await givingAt(giving('note.add', '{ text: seen }'))
  const seen = Number(instance()?.['sequence'])
  must(await step({ did: 'command', sequence: seen }))

  expect(await step({ did: 'command', sequence: seen })).toMatchObject({ refusal: { code: 'process-over' } })
  expect(site.rows('notes')).toHaveLength(1)
})

test('a process is started from a contact: a case is opened for it, and records are looked up of both', async () => {
  await published()
  must(
    await site
      .as('owner')
      .receive({ channel: 'call', queue: 'calls', subject: 'Rachunek', customer: 'KX-101' }, ['KX-2']),
  )

  const started = must(
    await site
      .as('ewa')
      .startProcess({ interaction: 'KX-2', process: 'bill-complaint' }, ['KX-402', 'KX-502']),
  )
  expect(started).toMatchObject({ case: 'KX-402', ref: 'KX-502', step: 'recording' })
  expect(site.look('KX-2')).toMatchObject({ matter: { ref: 'KX-402' } })
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  expect(site.rows('cases').map(({ ref }) => ref)).toEqual(['KX-401'])
  expect(site.rows('process_instances')).toEqual([])

  must(await site.as('ewa').startProcess({ interaction: 'KX-1', process: 'bill-complaint' }, ['KX-503']))
  expect(instance('KX-503')).toMatchObject({ at_step: 'basis' })
  expect(site.rows('cases')).toHaveLength(1)
})

test('a process that is paused says since when, and its next step goes on', async () => {
  await started()
  site.later(30)
  must(await step({ did: 'pause' }))
  expect(instance()).toMatchObject({ paused_at: site.clock.now, state: 'running' })
  expect(await step({ did: 'pause' })).toMatchObject({ refusal: { code: 'nothing-to-change' } })

  site.later(600)
  must(await step({ did: 'answered', value: 'estimate' }))
  expect(instance()).toMatchObject({ paused_at: null, at_step: 'meter' })
  const asked = site.rows('process_steps').find((row) => row['step'] === 'basis')
  expect(asked).toMatchObject({ paused_ms: 600_000, how: 'done' })
})

const lastSeq = () => Math.max(...site.rows('events').map(({ seq }) => Number(seq)))

test('a retired process starts no more and begins nowhere, what runs by it goes on, and undo brings it back', async () => {
  await started()
  const entries = site.rows('process_entries')
  must(await site.as('owner').retireProcess({ process: 'bill-complaint' }))

  expect(site.rows('process_entries')).toEqual([])
  const again = { case: 'KX-401', process: 'bill-complaint' }
  expect(await site.as('ewa').startProcess(again)).toMatchObject({ refusal: { code: 'process-retired' } })
  must(await step({ did: 'answered', value: 'estimate' }))
  expect(instance()).toMatchObject({ at_step: 'meter' })

  must(await site.as('owner').undo({ seq: lastSeq() - 1 }))
  expect(site.rows('process_entries')).toEqual(entries)
  expect(await site.as('ewa').startProcess(again)).toMatchObject({ refusal: { code: 'process-runs-already', ref: 'KX-501' } }) // prettier-ignore
  must(await step({ did: 'give-up', reason: 'opened twice' }))
  must(await site.as('ewa').startProcess(again))
})

test('publishing a retired process again, or a newer version of it, brings it back into use with its entries', async () => {
  await published()
  const entries = () => site.rows('process_entries').map(({ id, begins }) => [id, begins])
  const before = entries()
  must(await site.as('owner').retireProcess({ process: 'bill-complaint' }))
  await published()
  expect(entries()).toEqual(before)

  must(await site.as('owner').retireProcess({ process: 'bill-complaint' }))
  await published(complaint.replace('version: 1', 'version: 2'))
  expect(entries()).toEqual(before)
  must(await site.as('ewa').startProcess({ case: 'KX-401', process: 'bill-complaint' }))
})

test('a comment in the file of a process is kept without a new version', async () => {
  await published()
  const commented = `# Asked for by the team of complaints.\n${complaint}`
  await published(commented)
  expect(site.rows('process_definitions').map(({ text }) => text)).toEqual([commented])
})

test('what a process runs for is followed up by it, and by no second case', async () => {
  await started()
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'follow-up' }))
  expect(site.rows('cases')).toHaveLength(1)

  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Inna' }, ['KX-2']))
  must(await site.as('ewa').take({ ref: 'KX-2' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'follow-up' }))
  expect(site.rows('cases')).toHaveLength(2)
})
