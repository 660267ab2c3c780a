import { afterEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell/shell-on.ts'

let site: TestSite
afterEach(() => site.close())

/** A desk with the templates and macros of the demo, and a mail of Jan's in ewa's hand. */
async function aWritingDesk(): Promise<void> {
  const { templates, macros } = shippedSite('data/demo')
  site = await aSite({
    definition: { templates, macros },
    customers: [
      { ref: 'KX-17', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' },
      { ref: 'KX-18', name: 'John Smith', email: 'john@post.example', language: 'en' },
    ],
    interactions: [
      { ref: 'KX-1', subject: 'Odczyt', customer: 'KX-17', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Reading', customer: 'KX-18', state: 'active', heldBy: 'ewa' },
    ],
  })
}

test('a template speaks the customer’s language, and a reply from it is called back by undo', async () => {
  await aWritingDesk()
  const polish = await jsonFrom(site, ['template', 'try', 'rek', 'KX-1', '--as', 'ewa'])
  const english = await jsonFrom(site, ['template', 'try', 'rek', 'KX-2', '--as', 'ewa'])
  expect(polish).toMatchObject({ language: 'pl', subject: 'Przyjęliśmy reklamację' })
  expect(english).toMatchObject({ language: 'en', subject: 'Your complaint has been registered' })
  expect(String(english['text'])).toContain('Ewa Nowak')

  const given = ['reply', 'KX-1', '--template', 'rek', '--wrap', 'resolved', '--as', 'ewa']
  const replied = await jsonFrom(site, given)
  expect(replied).toMatchObject({ to: 'jan@poczta.example', wrappedUp: true, batch: 'B-1' })
  expect(site.look('KX-1').interaction.state).toBe('done')

  expect(await jsonFrom(site, ['undo', '--as', 'ewa'])).toMatchObject({ batch: 'B-1' })
  expect(site.look('KX-1').interaction.state).toBe('active')
  expect(await jsonFrom(site, ['outbox'])).toEqual({ rows: [] })
})

test('a macro is one batch: shown first, then all of it or nothing, and one undo takes all back', async () => {
  await aWritingDesk()
  const run = ['macro', 'run', 'odczyt', 'KX-1', '--as', 'ewa']
  const before = site.eventCount()
  expect(await jsonFrom(site, [...run, '--dry-run'])).toMatchObject({ dryRun: true, batch: null })
  expect(site.eventCount()).toBe(before)

  expect(await jsonFrom(site, run)).toMatchObject({
    batch: 'B-1',
    steps: [{ command: 'message.reply' }, { command: 'note.add' }],
  })
  expect(site.look('KX-1').notes).toHaveLength(1)
  await jsonFrom(site, ['undo', '--as', 'ewa'])
  expect(site.look('KX-1')).toMatchObject({ notes: [], messages: [] })

  const others = await errorFrom(site, ['macro', 'run', 'odczyt', 'KX-1', '--as', 'ola'])
  expect(others).toMatchObject({ exit: 4, code: 'interaction-not-yours' })
  const nothing = await errorFrom(site, ['macro', 'run', 'odczyt', '--as', 'ewa'])
  expect(nothing).toMatchObject({ exit: 4, code: 'macro-place-empty' })
  expect(site.look('KX-1').notes).toEqual([])
})

test('a macro answers below the subject that it answers, and calls a message of our own accord what its template says', async () => {
  await aWritingDesk()
  const made = [
    { command: 'message.reply', template: 'rek', input: { ref: '{ref}' } },
    { command: 'message.reply', template: 'rek', input: { ref: '{ref}', subject: 'Reklamacja' } },
    { command: 'message.compose', template: 'rek', input: { customer: '{customer}' } },
    { command: 'message.compose', template: 'rek', input: { customer: '{customer}', subject: 'Od nas' } },
    { command: 'note.add', template: 'rek', input: { ref: '{ref}' } },
  ]
  await jsonFrom(site, ['macro', 'save', 'moje', '--steps', JSON.stringify(made), '--as', 'ewa'])
  await jsonFrom(site, ['macro', 'run', 'moje', 'KX-1', '--as', 'ewa'])
  // All of one macro is given in one moment, in which messages have no order.
  const subjects = site.rows('messages').map(({ subject }) => subject)
  expect(subjects).toHaveLength(4)
  expect(new Set(subjects)).toEqual(new Set(['Re: Odczyt', 'Reklamacja', 'Przyjęliśmy reklamację', 'Od nas']))
})

test('a template of one’s own stands before the site’s, for oneself alone', async () => {
  await aWritingDesk()
  const text = 'Hej {{ customer.name | first_word }}!'
  await jsonFrom(site, ['template', 'save', 'rek', '--language', 'pl', '--text', text, '--as', 'ewa'])

  expect((await jsonFrom(site, ['template', 'try', 'rek', 'KX-1', '--as', 'ewa']))['text']).toBe('Hej Jan!')
  expect((await jsonFrom(site, ['template', 'try', 'rek', 'KX-1', '--as', 'ola']))['text']).toContain(
    'Szanowni',
  )
  const { out } = await shellOn(site, ['site', 'export'])
  expect(out).not.toContain('Hej')

  await jsonFrom(site, ['template', 'remove', 'rek', '--as', 'ewa'])
  expect((await jsonFrom(site, ['template', 'try', 'rek', 'KX-1', '--as', 'ewa']))['text']).toContain(
    'Szanowni',
  )
})

test('a macro of one’s own is checked before it is kept', async () => {
  await aWritingDesk()
  const save = (steps: object) =>
    errorFrom(site, ['macro', 'save', 'moje', '--steps', JSON.stringify(steps), '--as', 'ewa'])
  const note = { command: 'note.add', input: { ref: '{ref}', text: 'ok' } }

  expect(await save([{ ...note, command: 'site.apply' }])).toMatchObject({ code: 'macro-step-invalid' })
  expect(await save([{ ...note, template: 'nie-ma' }])).toMatchObject({ code: 'macro-step-invalid' })
  expect(await save([{ ...note, input: { ref: '{reff}', text: 'ok' } }])).toMatchObject({
    code: 'macro-step-invalid',
  })
  expect(await save([{ ...note, input: { ref: '{ref}', txt: 'ok' } }])).toMatchObject({
    code: 'macro-step-invalid',
  })
  await jsonFrom(site, ['macro', 'save', 'moje', '--steps', JSON.stringify([note]), '--as', 'ewa'])
  expect(await jsonFrom(site, ['macro', 'run', 'moje', 'KX-1', '--as', 'ewa'])).toMatchObject({
    steps: [{ command: 'note.add' }],
  })
})
