import { afterEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
afterEach(() => site.close())

/** A desk with the templates and macros of the demo, one template that speaks Polish alone, and mails in ewa's hand. */
async function aWritingDesk(): Promise<void> {
  const { templates, macros } = shippedSite('data/demo')
  site = await aSite({
    definition: { templates, macros },
    customers: [
      { ref: 'KX-17', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' },
      { ref: 'KX-18', name: 'John Smith', email: 'john@post.example', language: 'en' },
      { ref: 'KX-19', name: 'Anna Lis', email: 'anna@poczta.example' },
    ],
    interactions: [
      { ref: 'KX-1', subject: 'Odczyt', customer: 'KX-17', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Reading', customer: 'KX-18', state: 'active', heldBy: 'ewa' },
    ],
  })
  await as('template', 'save', 'tylkopl', '--language', 'pl', '--subject', 'Odczyt', '--text', 'Dzień dobry.')
}

const as = async (...words: readonly string[]) => jsonFrom(site, [...words, '--as', 'ewa'])
const said = async (...words: readonly string[]) => (await shellOn(site, [...words, '--as', 'ewa'])).out

test('a rehearsed reply shows all that would leave, and nothing does', async () => {
  await aWritingDesk()
  const reply = ['reply', 'KX-1', '--template', 'rek', '--text', 'Z poważaniem', '--cc', 'b@c.example']
  const shown = await said(...reply, '--dry-run')

  expect(shown).toContain('Ewa Nowak')
  expect(shown).toMatch(/to +jan@poczta\.example/)
  expect(shown).toMatch(/copy +b@c\.example/)
  expect(shown).toMatch(/subject +Re: Odczyt\n/)
  expect(shown).toMatch(/language +Polish/)
  expect(shown).toMatch(/Szanowni Państwo,[\s\S]+Ewa Nowak[\s\S]+Z poważaniem\n$/)

  const { dryRun, text, subject, to, cc, from, language } = await as(...reply, '--dry-run')
  expect(site.rows('messages')).toEqual([])
  await as(...reply)
  const [message] = site.rows('messages')
  expect({ dryRun, text, subject, recipients: JSON.stringify([to, ...(cc as string[])]), from }).toEqual({
    dryRun: true,
    text: message?.['text'],
    subject: message?.['subject'],
    recipients: message?.['recipients'],
    from: { name: message?.['sender_name'], address: message?.['sender_address'] },
  })
  expect(language).toBe('pl')
})

test('an answer by template keeps the subject that it answers, and a message that begins a thread is called what its template says', async () => {
  await aWritingDesk()
  const template = ['--template', 'rek', '--dry-run']
  expect(await as('reply', 'KX-1', ...template)).toMatchObject({ subject: 'Re: Odczyt' })
  const named = await as('reply', 'KX-1', ...template, '--subject', 'Państwa reklamacja')
  expect(named).toMatchObject({ subject: 'Państwa reklamacja' })
  const compose = ['compose', 'KX-17', ...template]
  expect(await as(...compose)).toMatchObject({ rows: [{ subject: 'Przyjęliśmy reklamację' }] })
  const called = await as(...compose, '--subject', 'Reklamacja')
  expect(called).toMatchObject({ rows: [{ subject: 'Reklamacja' }] })
  const matter = String((await as('case', 'open', '--from', 'KX-1'))['ref'])
  const onCase = await as('case', 'reply', matter, ...template)
  expect(onCase).toMatchObject({ rows: [{ subject: 'Re: Odczyt' }] })
})

test('a template without the customer’s language says which one it is in, before and after', async () => {
  await aWritingDesk()
  const reply = ['reply', 'KX-2', '--template', 'tylkopl']
  const why = /tylkopl has no English/
  expect(await said(...reply, '--dry-run')).toMatch(why)
  expect(await said(...reply, '--dry-run', '--lang', 'pl')).toMatch(/tylkopl nie ma wersji angielskiej/)
  expect(await as(...reply, '--dry-run')).toMatchObject({ language: 'pl', insteadOfLanguage: 'en' })
  expect(await said('template', 'try', 'tylkopl', 'KX-2')).toMatch(why)
  expect(await said(...reply)).toMatch(why)

  await as('undo')
  expect(await as(...reply)).toMatchObject({ language: 'pl', insteadOfLanguage: 'en' })
  const own = await as('reply', 'KX-1', '--template', 'tylkopl', '--dry-run')
  expect(own).toMatchObject({ language: 'pl', insteadOfLanguage: null })
  expect(await said('compose', 'KX-18', '--template', 'tylkopl')).toMatch(why)
})

test('a rehearsed message of our own accord shows its files and what it is about', async () => {
  await aWritingDesk()
  const compose = ['compose', 'KX-19', '--subject', 'Taryfy', '--text', 'W załączeniu.']
  const attached = [...compose, '--attach', 'package.json', '--dry-run']
  const shown = await said(...attached)
  expect(shown).toMatch(/to +anna@poczta\.example/)
  expect(shown).toMatch(/subject +Taryfy/)
  expect(shown).toMatch(/file +package\.json · \d/)
  expect(shown).toContain('W załączeniu.')
  expect(await as(...attached)).toMatchObject({
    rows: [
      {
        to: 'anna@poczta.example',
        subject: 'Taryfy',
        text: 'W załączeniu.',
        files: [{ name: 'package.json' }],
      },
    ],
  })
})

test('a rehearsed macro shows the words of each of its steps', async () => {
  await aWritingDesk()
  const shown = await said('macro', 'run', 'odczyt', 'KX-2', '--dry-run')
  expect(shown).toMatch(/to +john@post\.example/)
  expect(shown).toMatch(/subject +\S/)
  expect(shown).toMatch(/language +English/)
  expect(shown).toMatch(/Dear|Hello|Thank you/)
  expect(shown).toMatch(/2\. noted[\s\S]+przyjęty\./)
  expect(await as('macro', 'run', 'odczyt', 'KX-2', '--dry-run')).toMatchObject({
    steps: [
      { command: 'message.reply', to: 'john@post.example', language: 'en', insteadOfLanguage: null },
      { command: 'note.add', input: { text: expect.stringContaining('przyjęty') } },
    ],
  })
})

test('answering all cases below one shows what each is told', async () => {
  await aWritingDesk()
  const parent = (await as('case', 'open', 'Awaria'))['ref'] as string
  for (const contact of ['KX-1', 'KX-2']) {
    await as('case', 'open', '--from', contact, '--parent', parent)
  }
  const reply = ['case', 'reply', parent, '--children', '--template', 'tylkopl']
  const shown = await said(...reply, '--dry-run')
  expect(shown.match(/Dzień dobry\./g)).toHaveLength(2)
  expect(shown).toMatch(/tylkopl has no English/)
  expect(await as(...reply)).toMatchObject({
    replies: [
      { language: 'pl', insteadOfLanguage: null },
      { language: 'pl', insteadOfLanguage: 'en' },
    ],
  })
})
