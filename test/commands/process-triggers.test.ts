import { afterEach, beforeEach, expect, test } from 'vitest'
import { interactionByRef } from '../../src/queries/interactions/interaction-by-ref.ts'
import { proposedProcesses } from '../../src/queries/processes/proposed-processes.ts'
import { aProcess, saying, waiting } from '../builders/a-process.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { firstDifference } from '../properties/walk.ts'

let site: TestSite

beforeEach(async () => {
  site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@klient.example' }] })
})

afterEach(async () => site.close())

async function publish(text: string): Promise<void> {
  must(await site.as('owner').publishProcess({ text }))
}

const mail = (more: object = {}) => ({
  channel: 'email',
  queue: 'written',
  entryPoint: 'mailbox',
  subject: 'Licznik',
  customer: 'KX-101',
  ...more,
})

const message = (id: string, more: object = {}) => ({
  senderName: 'Jan Kowalski',
  senderAddress: 'jan@klient.example',
  recipients: [],
  text: 'Dzień dobry',
  messageId: id,
  references: [],
  rawHash: null,
  sentAt: null,
  isAutomatic: false,
  attachments: [],
  ...more,
})

function instances() {
  return site
    .rows('process_instances')
    .map(({ process, at_step: step, state }) => `${String(process)} ${String(step)} ${String(state)}`)
    .toSorted()
}

function proposed(ref: string) {
  const id = site.store.reader.one(interactionByRef, { ref })?.id ?? ''
  return site.store.reader.all(proposedProcesses, { interactionId: id })
}

const history = new Set(['events', 'event_personal', 'touched_rows', 'counters'])

/** What a command did goes with its undo, to the last row. */
async function takenBack(before: ReturnType<TestSite['dump']>): Promise<void> {
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  expect(firstDifference(before, site.dump(), history)).toBeUndefined()
}

test('what comes in where a process starts gets a case and the process, and all of it goes with one undo', async () => {
  await publish(aProcess({ entry: '{ point: mailbox, begins: starts }', steps: saying('greet', 'over') }))
  const before = site.dump()

  must(await site.as('owner').receive(mail(), ['KX-1']))
  expect(site.look('KX-1').matter).toMatchObject({ subject: 'Licznik' })
  expect(instances()).toEqual(['visit greet running'])
  expect(site.rows('process_instances')[0]).toMatchObject({ paused_at: site.clock.now })
  await takenBack(before)

  must(await site.as('owner').receive(mail({ entryPoint: 'elsewhere' }), ['KX-2']))
  must(await site.as('owner').receive(mail({ message: message('<1@x>', { isAutomatic: true }) }), ['KX-3']))
  expect(instances()).toEqual([])
})

test('a process that has to be given something does not start by itself; the contact comes in, and it is proposed', async () => {
  const data = '  meter: { name: { en: Meter, pl: Licznik }, type: text, input: required }'
  await publish(
    aProcess({ entry: '{ point: mailbox, begins: starts }', data, steps: saying('greet', 'over') }),
  )

  must(await site.as('owner').receive(mail(), ['KX-1']))
  expect(instances()).toEqual([])
  expect(site.rows('cases')).toEqual([])
  expect(proposed('KX-1')).toMatchObject([{ process: 'visit', reason: null }])
})

test('a reason starts what begins with it, however it is given: one by one, in bulk, or corrected', async () => {
  await publish(
    aProcess({
      entry: '{ point: mailbox, reason: billing, begins: starts }',
      steps: saying('greet', 'over'),
    }),
  )
  const ewa = site.as('ewa')
  for (const ref of ['KX-1', 'KX-2', 'KX-3']) must(await site.as('owner').receive(mail(), [ref]))
  must(await ewa.take({ ref: 'KX-1' }))
  const before = site.dump()
  must(await ewa.wrapUp({ ref: 'KX-1', reason: 'billing.estimate', outcome: 'resolved' }))
  expect(instances()).toEqual(['visit greet running'])
  await takenBack(before)
  expect(instances()).toEqual([])

  must(await ewa.wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved', inBulk: true }))
  expect(instances()).toHaveLength(1)
  must(await ewa.wrapUp({ ref: 'KX-3', reason: 'moving', outcome: 'resolved', inBulk: true }))
  expect(instances()).toHaveLength(1)
  must(await ewa.correct({ ref: 'KX-3', reason: 'billing', outcome: 'resolved' }))
  expect(instances()).toHaveLength(2)
  // It runs for the case by now.
  must(await ewa.correct({ ref: 'KX-3', reason: 'billing.estimate', outcome: 'resolved' }))
  expect(instances()).toHaveLength(2)
})

test('a contact is proposed what its entry point proposes, until it runs, and again once that was given up', async () => {
  await publish(
    aProcess({ key: 'any', entry: '{ point: mailbox, begins: proposed }', steps: saying('greet', 'over') }),
  )
  await publish(
    aProcess({
      key: 'bills',
      entry: '{ point: mailbox, reason: billing, begins: proposed }',
      steps: saying('greet', 'over'),
    }),
  )
  must(await site.as('owner').receive(mail(), ['KX-1']))

  expect(proposed('KX-1')).toEqual([
    { process: 'any', labels: { en: 'Visit', pl: 'Wizyta' }, reason: null, begins: 'proposed' },
    { process: 'bills', labels: { en: 'Visit', pl: 'Wizyta' }, reason: 'billing', begins: 'proposed' },
  ])
  const { ref } = must(await site.as('ewa').startProcess({ interaction: 'KX-1', process: 'any' }))
  expect(proposed('KX-1').map(({ process }) => process)).toEqual(['bills'])
  must(await site.as('ewa').stepProcess({ ref, did: 'give-up', reason: 'by mistake' }))
  expect(proposed('KX-1').map(({ process }) => process)).toEqual(['any', 'bills'])
})

/** A process that waits, for the case of KX-1. */
async function waitingFor(what: string): Promise<void> {
  await publish(aProcess({ steps: `${waiting('rest', what, 'after')}\n${saying('after', 'over')}` }))
  must(await site.as('owner').receive(mail({ message: message('<1@x>') }), ['KX-1']))
  must(await site.as('ewa').startProcess({ interaction: 'KX-1', process: 'visit' }, ['KX-401', 'KX-501']))
  expect(instances()).toEqual(['visit rest waiting'])
}

test('a mail of the customer in the case ends a wait for it; an absence notice does not', async () => {
  await waitingFor('for: mail')
  const answer = { references: ['<1@x>'] }
  must(await site.as('owner').receive(mail({ message: message('<2@x>', { ...answer, isAutomatic: true }) })))
  expect(instances()).toEqual(['visit rest waiting'])
  must(await site.as('owner').receive(mail({ message: message('<3@x>') }), ['KX-2']))
  expect(instances()).toEqual(['visit rest waiting'])

  const before = site.dump()
  must(await site.as('owner').receive(mail({ message: message('<4@x>', answer) })))
  expect(instances()).toEqual(['visit after running'])
  expect(site.rows('due_work').filter(({ kind }) => kind === 'process.time-over')).toEqual([])
  await takenBack(before)

  must(await site.as('ewa').linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-2' }))
  expect(instances()).toEqual(['visit after running'])
})

test('a callback that was made ends a wait for it, and one on which nobody answered does not', async () => {
  await waitingFor('for: callback')
  const ewa = site.as('ewa')
  must(await ewa.take({ ref: 'KX-1' }))
  must(
    await ewa.wrapUp({
      ref: 'KX-1',
      outcome: 'callback.agreed',
      callback: { dueAt: site.clock.now + 60_000, phone: '600100200' },
    }),
  )
  site.later(61)
  await site.fireDueWork()
  const call = site.rows('interactions').find(({ channel }) => channel === 'callback')
  expect(call).toMatchObject({ case_id: site.rows('cases')[0]?.['id'] })
  const ref = String(call?.['ref'])
  must(await ewa.take({ ref }))
  const before = site.dump()
  must(
    await ewa.wrapUp({
      ref,
      outcome: 'callback.agreed',
      callback: { dueAt: site.clock.now + 60_000, phone: '600100200' },
    }),
  )
  expect(instances()).toEqual(['visit rest waiting'])
  await takenBack(before)

  must(await ewa.wrapUp({ ref, outcome: 'resolved' }))
  expect(instances()).toEqual(['visit after running'])
  await takenBack(before)
})

test('a command that touched the case ends a wait for it, and on another case does not', async () => {
  await waitingFor('command: case.set-priority')
  must(await site.as('owner').receive(mail({ customer: undefined }), ['KX-2']))
  must(await site.as('ewa').openCase({ interaction: 'KX-2' }, ['KX-402']))
  must(await site.as('ewa').prioritize({ ref: 'KX-402', priority: 'urgent' }))
  expect(instances()).toEqual(['visit rest waiting'])

  const before = site.dump()
  must(await site.as('ewa').prioritize({ ref: 'KX-401', priority: 'urgent' }))
  expect(instances()).toEqual(['visit after running'])
  await takenBack(before)
})

test('a command that itself starts a process is also what that waits for, where that is its first step', async () => {
  await publish(
    aProcess({
      entry: '{ point: mailbox, reason: billing, begins: starts }',
      steps: `${waiting('rest', 'command: interaction.wrap-up', 'after')}\n${saying('after', 'over')}`,
    }),
  )
  must(await site.as('owner').receive(mail(), ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing.estimate', outcome: 'resolved' }))
  expect(instances()).toEqual(['visit after running'])
})

test('a process pauses when the last contact of its case leaves somebody’s hand, and goes on when one is taken', async () => {
  await publish(aProcess({ steps: saying('greet', 'over') }))
  const ewa = site.as('ewa')
  must(await site.as('owner').receive(mail(), ['KX-1']))
  must(await site.as('owner').receive(mail(), ['KX-2']))
  for (const ref of ['KX-1', 'KX-2']) must(await ewa.take({ ref }))
  must(await ewa.startProcess({ interaction: 'KX-1', process: 'visit' }, ['KX-401', 'KX-501']))
  must(await ewa.linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-2' }))
  const paused = () => site.rows('process_instances')[0]?.['paused_at']

  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'resolved' }))
  expect(paused()).toBeNull()
  const before = site.dump()
  must(await ewa.putBack({ ref: 'KX-2', reason: 'not mine' }))
  expect(paused()).toBe(site.clock.now)
  await takenBack(before)
  must(await ewa.putBack({ ref: 'KX-2', reason: 'not mine' }))

  site.later(3600)
  must(await ewa.take({ ref: 'KX-2' }))
  expect(paused()).toBeNull()
  expect(site.rows('process_steps')).toMatchObject([{ step: 'greet', paused_ms: 3_600_000, ended_at: null }])
})

test('what does not begin by hand is started for whom it came in, whoever forgot the proposal or gave it up, and for nobody else', async () => {
  await publish(aProcess({ entry: '{ point: mailbox }', steps: saying('greet', 'over') }))
  await publish(
    aProcess({ key: 'next', entry: '{ process: visit, result: done }', steps: saying('ring', 'over') }),
  )
  const owner = site.as('owner')
  const ewa = site.as('ewa')
  must(await owner.receive(mail(), ['KX-1']))
  must(await owner.receive(mail({ entryPoint: undefined }), ['KX-2']))
  must(await ewa.openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await ewa.openCase({ interaction: 'KX-2' }, ['KX-402']))

  expect(await ewa.startProcess({ case: 'KX-402', process: 'visit' })).toMatchObject({
    refusal: { code: 'process-not-by-hand', begins: ['mailbox'] },
  })
  expect(await ewa.startProcess({ interaction: 'KX-1', process: 'next' })).toMatchObject({
    refusal: { code: 'process-not-by-hand', begins: ['visit: done'] },
  })
  must(await ewa.startProcess({ case: 'KX-401', process: 'visit' }, ['KX-501']))
  must(await ewa.stepProcess({ ref: 'KX-501', did: 'said' }))
  must(await ewa.startProcess({ interaction: 'KX-1', process: 'next' }, ['KX-502']))
  expect(instances()).toEqual(['next ring running', 'visit over ended'])
})

test('signing out with two contacts of one case pauses its process', async () => {
  await publish(aProcess({ steps: saying('greet', 'over') }))
  const ewa = site.as('ewa')
  for (const ref of ['KX-1', 'KX-2']) {
    must(await site.as('owner').receive(mail(), [ref]))
    must(await ewa.take({ ref }))
  }
  must(await ewa.startProcess({ interaction: 'KX-1', process: 'visit' }, ['KX-401', 'KX-501']))
  must(await ewa.linkCaseInteraction({ ref: 'KX-401', interaction: 'KX-2' }))

  must(await ewa.signOut({ work: 'put-back' }))
  expect(site.rows('process_instances')).toMatchObject([{ paused_at: site.clock.now }])
})

test('a hand-over says who has the case, and no more once it came back or time is over', async () => {
  const steps = `  give:
    handover: { queue: complaints, within: 1d, late: again }
    next: again
  again:
    handover: { skill: meters, within: 1d, late: after }
    next: after
${saying('after', 'over')}`
  await publish(aProcess({ steps }))
  must(await site.as('owner').receive(mail(), ['KX-1']))
  must(await site.as('ewa').startProcess({ interaction: 'KX-1', process: 'visit' }, ['KX-401', 'KX-501']))
  const handed = () => site.rows('process_instances')[0]?.['handed_to']

  expect(handed()).toBe('queue:complaints')
  expect(site.rows('cases')).toMatchObject([{ queue_id: 'complaints', assignee: null }])
  site.later(86_401)
  await site.fireDueWork()
  expect(handed()).toBe('skill:meters')
  must(await site.as('ewa').stepProcess({ ref: 'KX-501', did: 'happened' }))
  expect(handed()).toBeNull()
  expect(instances()).toEqual(['visit after running'])
})
