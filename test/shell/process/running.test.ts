import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../../builders/a-site.ts'
import { complaintAlone } from '../../process/demo-processes.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell-on.ts'

const complaint = complaintAlone()

let site: TestSite
beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', language: 'pl' }],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Faktura' },
      { ref: 'KX-2', customer: 'KX-101', subject: 'Druga faktura' },
    ],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await site.as('owner').publishProcess({ text: complaint }))
})
afterEach(() => site.close())

const as = ['--as', 'ewa', '--lang', 'en'] as const
const linia = (...words: readonly string[]) => shellOn(site, ['process', ...words, ...as])
const json = (...words: readonly string[]) => jsonFrom(site, ['process', ...words, '--as', 'ewa'])

/** Starts the complaint for KX-401 and answers its ref. */
async function started(): Promise<string> {
  return String((await json('start', 'KX-401', 'bill-complaint'))['ref'])
}

test('whoever starts a process is shown its first step, with what to say in the customer’s language', async () => {
  const { code, out } = await linia('start', 'KX-401', 'bill-complaint')
  expect(code).toBe(0)
  expect(out).toContain('bill-complaint runs for the case KX-401.')
  expect(out).toContain('Estimate or reading?')
  expect(out).toContain('Czy rachunek wystawiono na podstawie szacunku czy odczytu?')
  expect(out).toContain('1 estimate: An estimate')
})

test('a process is started from a contact, for which a case is opened, and a rehearsal starts nothing', async () => {
  expect((await linia('start', 'KX-2', 'bill-complaint', '--dry-run')).code).toBe(0)
  expect(site.rows('process_instances')).toEqual([])
  const { case: opened } = await json('start', 'KX-2', 'bill-complaint')
  expect(site.rows('cases').map(({ ref }) => ref)).toContain(opened)
})

test.for(['reading', '2', 'odczyt', 'A reading'])('an answer is read as it is typed: %s', async (typed) => {
  const ref = await started()
  expect(await json('step', ref, typed)).toMatchObject({ step: 'meter-again', state: 'running' })
})

test('the natural form answers the step as it stands, up to the end, and undo takes the last back', async () => {
  const ref = await started()
  expect((await linia('step', ref, 'estimate')).out).toContain('What the meter shows now')
  await json('step', ref, '12 480')
  expect((await linia('step', ref)).err).toContain('yes')
  const { out } = await linia('step', ref, 'tak')
  expect(out).toContain('Bill corrected')
  expect(await json('show', ref)).toMatchObject({
    state: 'ended',
    result: { key: 'corrected' },
    answers: [{}, { name: 'basis', value: 'estimate' }, { name: 'meter_reading', value: 12480 }],
  })

  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  expect(await json('show', ref)).toMatchObject({ state: 'running', at: { step: 'correction' } })
})

const story = `
process: story
version: 1
name: Story
purpose: Somebody listens.
owner: helpline
goal: { name: Heard, percent: 50, results: [heard] }
review-by: 2027-06-30
entry: [by-hand]
beneficiaries: { customer: { name: The customer, scale: yes-no } }
due: 5d
data: { story: { name: Story, type: text, personal: true } }
steps:
  tell: { title: Story, ask: What happened?, answer: story, limit: 5m, next: heard }
  heard: { end: heard }
results: { heard: { name: Heard, for: customer, value: true, outcome: informed } }
`

test('a long text is answered from the standard input', async () => {
  must(await site.as('owner').publishProcess({ text: story }))
  const ref = String((await json('start', 'KX-401', 'story'))['ref'])
  const pieces = ['The meter fell off the wall.\n', 'Nobody came.\n']
  expect(await shellOn(site, ['process', 'step', ref, '-', ...as], { pieces })).toMatchObject({ code: 0 })

  expect(await json('show', ref)).toMatchObject({
    answers: [{ name: 'story', value: 'The meter fell off the wall.\nNobody came.' }],
  })
})

test('a case lists its processes with their refs, where each is and how it ended', async () => {
  const ref = await started()
  const shown = async () => (await shellOn(site, ['case', 'show', 'KX-401', ...as])).out
  expect(await shown()).toMatch(
    new RegExp(`${ref} · Bill complaint · running · 5. Estimate or reading\\? · since`),
  )
  expect(await jsonFrom(site, ['case', 'show', 'KX-401', '--as', 'ewa'])).toMatchObject({
    processes: [{ ref, process: 'bill-complaint', state: 'running', step: 'basis' }],
  })
  const { out } = await linia('step', ref, '--give-up', '--reason', 'wrong customer')
  expect(out).toMatch(/Given up .* at 5\. Estimate or reading\?/)
  expect(await shown()).toContain(`${ref} · Bill complaint · given up`)
})

test('nobody passes a wait or a hand-over by asking for the next step: that it happened has to be said', async () => {
  const ref = await started()
  await json('step', ref, 'reading')
  await json('step', ref, '12480')
  const { code, err } = await linia('step', ref)
  expect(code).toBe(2)
  expect(err).toContain('--happened')
  expect(await json('show', ref)).toMatchObject({ state: 'waiting' })
})

test('whoever does not answer is told the choices, and whoever answers wrongly what is expected', async () => {
  const ref = await started()
  expect((await linia('step', ref)).err).toContain('estimate (An estimate)')
  await json('step', ref, 'estimate')
  const { err } = await linia('step', ref, 'dużo')
  expect(err).toContain('Expected: a number.')
  expect(err).not.toContain('Choices')
})

test('a process is shown by its ref like any record, and the history names it', async () => {
  const ref = await started()
  await json('step', ref, 'estimate')
  expect((await shellOn(site, ['show', ref, ...as])).out).toContain('What the meter shows now')
  const { rows } = await jsonFrom(site, ['history', '--as', 'ewa', '--limit', '2'])
  expect(rows).toMatchObject([
    { command: 'process.step', refs: [ref] },
    { command: 'process.start', refs: ['KX-401', ref] },
  ])
})

test('leaving a step another way asks for a reason, and says what cannot be given together', async () => {
  const ref = await started()
  expect(await errorFrom(site, ['process', 'step', ref, '--skip', ...as])).toMatchObject({
    code: 'process-reason-missing',
  })
  expect((await linia('step', ref, '--back', '--skip')).code).toBe(2)
  await json('step', ref, 'reading')
  await json('step', ref, '--back')
  const shown = await json('show', ref)
  expect(shown).toMatchObject({ at: { step: 'basis' } })
  expect(shown['answers']).toContainEqual({ name: 'basis', value: 'reading', step: 'basis', isStale: true })
  expect((await linia('show', ref)).out).toContain('(from a way that was left)')
  expect(await json('step', ref, '--give-up', '--reason', 'wrong customer')).toMatchObject({
    state: 'given-up',
  })
})

test('a name that no process takes is refused at its start, whichever it is', async () => {
  for (const name of ['__proto__', 'constructor', 'colour']) {
    const given = ['process', 'start', 'KX-401', 'bill-complaint', `${name}=x`, ...as]
    expect(await errorFrom(site, given)).toMatchObject({ code: 'process-input-unknown' })
  }
})

test('going back past a hand-over says that it stays done and is done again on the way on', async () => {
  const ref = await started()
  await json('step', ref, 'reading')
  await json('step', ref, '1')
  const early = await linia('step', ref, '--back')
  expect(early.out).not.toContain('Gone back past')
  await json('step', ref, '1')
  await json('step', ref, '--happened')
  expect((await linia('step', ref, '--back')).out).toContain(
    'Gone back past what stays done, and is done again on the way on: The operator',
  )
  expect((await linia('show', ref)).out).toContain('Gone back past')
  await json('step', ref, '1')
  expect((await linia('show', ref)).out).not.toContain('Gone back past')
})

test('a process that waits is shown with what it waits for, until when, and the path it took', async () => {
  const ref = await started()
  site.later(60)
  await json('step', ref, 'reading')
  await json('step', ref, '12480')
  const { out } = await linia('show', ref)
  expect(out).toContain('handed over to the partner operator · until')
  expect(out).toMatch(/Estimate or reading\? · done · 1 m/)
  expect(await json('show', ref)).toMatchObject({
    state: 'waiting',
    waitsFor: { what: 'handover', to: { partner: 'operator' } },
  })
  expect(await json('step', ref, '--happened')).toMatchObject({ state: 'running', step: 'confirmed' })
})

test('whoever answers a step that moved on meanwhile is told, when he says which he meant', async () => {
  const ref = await started()
  await json('step', ref, 'estimate')
  expect(await errorFrom(site, ['process', 'step', ref, '7', '--at', 'basis', ...as])).toMatchObject({
    code: 'process-not-at-step',
  })
})

test('a process is shown by its key with what runs in each step, and drawn from the store', async () => {
  await started()
  expect(await json('show', 'bill-complaint')).toMatchObject({
    versions: [1],
    inSteps: [{ step: 'basis', running: 1, stuck: 0 }],
  })
  site.later(3 * 86_400)
  expect((await linia('show', 'bill-complaint')).out).toMatch(/Estimate or reading\? {2}now: 1, stuck: 1/)
  expect((await linia('list')).out).toMatch(/bill-complaint .* 1 +1$/m)

  for (const verb of ['outline', 'card', 'draw'])
    expect((await linia(verb, 'bill-complaint')).out).toContain('Bill complaint')
  expect((await linia('outline', 'bill-complaint@1')).code).toBe(0)
  expect(await errorFrom(site, ['process', 'card', 'bil-complaint', ...as])).toMatchObject({
    code: 'process-not-found',
  })
})

test('what nobody has started is not found, with what looks like it', async () => {
  const ref = await started()
  expect(await errorFrom(site, ['process', 'show', 'KX-999', ...as])).toMatchObject({
    code: 'process-instance-not-found',
  })
  expect(await errorFrom(site, ['process', 'show', ref, '--as', 'nobody', '--lang', 'en'])).toMatchObject({
    code: 'agent-unknown',
  })
})

test.for(['KX-401', 'KX-1'])(
  'the case or contact %s in the place of a process names what runs for it',
  async (typed) => {
    const ref = await started()
    expect(await errorFrom(site, ['process', 'step', typed, 'estimate', ...as])).toMatchObject({
      code: 'process-instance-not-found',
      hint: `Did you mean ${ref}?`,
    })
  },
)

async function completed(...words: readonly string[]): Promise<readonly string[]> {
  return (await shellOn(site, ['complete', '--', 'process', ...words])).out.split('\n')
}

test('keys of processes and refs of what runs are completed where they are wanted', async () => {
  const ref = await started()
  expect(await completed('start', 'KX-401', '')).toContain('bill-complaint')
  expect(await completed('retire', '')).toContain('bill-complaint')
  expect(await completed('step', '')).toContain(ref)
  expect(await completed('show', '')).toEqual(expect.arrayContaining(['bill-complaint', ref]))
})

test('what was looked up is shown as people call it', async () => {
  const { ref } = await json('start', 'KX-2', 'bill-complaint')
  expect((await linia('show', String(ref))).out).toContain('Channel: e-mail')
})

test('a process that is retired already is not retired again, and it is said why', async () => {
  await shellOn(site, ['process', 'retire', 'bill-complaint'])
  const refused = await errorFrom(site, ['process', 'retire', 'bill-complaint'])
  expect(refused).toMatchObject({ code: 'process-retired' })
})

test('the history of a process names what was done to it, by its ref and by its key', async () => {
  const ref = await started()
  await json('step', ref, 'reading')
  const changed = complaint.replace('version: 1', 'version: 2')
  must(await site.as('owner').publishProcess({ text: changed }))
  must(await site.as('owner').retireProcess({ process: 'bill-complaint' }))

  const of = async (...words: string[]) => {
    const { rows } = await jsonFrom(site, ['history', ...words])
    return (rows as { command: string; refs: string[] }[]).map(({ command, refs }) => [command, ...refs])
  }
  expect(await of(ref)).toEqual([
    ['process.step', ref],
    ['process.start', 'KX-401', ref],
  ])
  expect(await of('bill-complaint')).toEqual([
    ['process.retire', 'bill-complaint@2'],
    ['process.publish', 'bill-complaint@2'],
    ['process.publish', 'bill-complaint@1'],
  ])
  expect((await shellOn(site, ['history', '--lang', 'en'])).out).toContain('bill-complaint@2')
})
