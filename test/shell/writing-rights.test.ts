import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
afterEach(() => site.close())

const text = (pl: string) => ({ pl: { subject: null, text: pl } })
const template = { labels: { en: 'T' }, channels: [], position: 1, retired: false }

/** A call of Jan's in ewa's hands in a queue that verifies callers, and his mail, which a partner does not serve. */
async function aDesk(): Promise<void> {
  const { queues, people } = aSiteDefinition()
  site = await aSite({
    definition: {
      queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
      people: [...people, aPerson({ key: 'pola', role: 'partner', queues: ['partners'] })],
      templates: [
        {
          ...template,
          key: 'konto',
          shortName: 'konto',
          texts: text('Konto {{ customer.account | default: "-" }}'),
        },
        {
          ...template,
          key: 'witaj',
          shortName: 'witaj',
          texts: text('Dzień dobry, {{ customer.name }}'),
          position: 2,
        },
      ],
      macros: [
        {
          key: 'zapisz',
          shortName: 'zapisz',
          labels: { en: 'M' },
          hotKey: null,
          position: 1,
          retired: false,
          steps: [
            { command: 'note.add', input: { ref: '{ref}', text: '{{ customer.account }}' }, template: null },
          ],
        },
      ],
    },
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', subject: 'Faktura', state: 'active', heldBy: 'ola' },
      { ref: 'KX-2', queue: 'calls', channel: 'call', customer: 'KX-101', state: 'active', heldBy: 'ewa' },
    ],
  })
  must(await site.as('owner').editCustomer({ ref: 'KX-101', accountNumber: '88-1203' }))
}

test('a partner fills in no template and runs no macro for what he may not see', async () => {
  await aDesk()
  const denied = { code: 'ref-not-found', exit: 3 }

  for (const ref of ['KX-1', 'KX-101']) {
    expect(await errorFrom(site, ['template', 'try', 'witaj', ref, '--as', 'pola'])).toMatchObject(denied)
    expect(await errorFrom(site, ['macro', 'run', 'zapisz', ref, '--as', 'pola'])).toMatchObject(denied)
  }
  expect(await jsonFrom(site, ['outbox', '--all', '--as', 'pola'])).toEqual({ rows: [] })
  const reply = ['reply', 'KX-1', '--template', 'witaj', '--dry-run', '--as', 'pola']
  expect(await errorFrom(site, reply)).toMatchObject(denied)
  const compose = ['compose', 'KX-101', '--template', 'witaj', '--dry-run', '--as', 'pola']
  expect(await errorFrom(site, compose)).toMatchObject(denied)
})

test('while the caller is not verified, a text that names what his card masks is not filled in', async () => {
  await aDesk()
  const message = expect.stringContaining('customer.account') as unknown
  const hidden = { code: 'template-value-hidden', exit: 4, message }

  for (const ref of ['KX-1', 'KX-2', 'KX-101']) {
    const { out, err } = await shellOn(site, ['template', 'try', 'konto', ref, '--as', 'ewa'])
    expect(`${out}${err}`).not.toMatch(/1203|203/)
    expect(await errorFrom(site, ['template', 'try', 'konto', ref, '--as', 'ewa'])).toMatchObject(hidden)
  }
  expect(await errorFrom(site, ['macro', 'run', 'zapisz', 'KX-2', '--as', 'ewa'])).toMatchObject(hidden)
  expect(await jsonFrom(site, ['template', 'try', 'witaj', 'KX-2', '--as', 'ewa'])).toMatchObject({
    text: 'Dzień dobry, Jan Kowalski',
  })
  expect(await jsonFrom(site, ['template', 'try', 'konto', 'KX-1', '--as', 'ola'])).toMatchObject({
    text: 'Konto 88-1203',
  })

  must(await site.as('ewa').verify({ ref: 'KX-2', method: 'pesel', who: 'holder', result: 'passed' }))
  expect(await jsonFrom(site, ['template', 'try', 'konto', 'KX-2', '--as', 'ewa'])).toMatchObject({
    text: 'Konto 88-1203',
  })
})

test('the outbox masks where messages of a caller go until he is verified', async () => {
  await aDesk()
  must(await site.as('ola').reply({ ref: 'KX-1', subject: 'Konto 88 1203', text: 'ok' }, ['KX-3']))

  const { rows } = await jsonFrom(site, ['outbox', '--as', 'ewa'])
  expect(rows).toMatchObject([{ ref: 'KX-3', address: 'j***@***', subject: 'Konto ** *203' }])
  expect(await jsonFrom(site, ['outbox', '--as', 'ola'])).toMatchObject({
    rows: [{ address: 'jan@poczta.example', subject: 'Konto 88 1203' }],
  })
})

test('a file is kept with the message that names it, and not for one that is refused or only tried', async () => {
  await aDesk()
  const file = join(dirname(site.path), 'faktura.pdf')
  writeFileSync(file, 'pdf')
  const folder = `${site.path}.attachments`
  const kept = () =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
      : 0
  const words = ['reply', 'KX-1', '--text', 'ok', '--attach', file]

  expect(await errorFrom(site, [...words, '--as', 'ewa'])).toMatchObject({ code: 'interaction-not-yours' })
  await jsonFrom(site, [...words, '--dry-run', '--as', 'ola'])
  const offer = ['compose', 'KX-101', '--purpose', 'offers', '--text', 'ok', '--attach', file, '--as', 'ola']
  expect(await errorFrom(site, offer)).toMatchObject({ code: 'contact-without-consent' })
  expect(kept()).toBe(0)

  await jsonFrom(site, [...words, '--as', 'ola'])
  expect(kept()).toBe(1)
})

test('a template is saved in the site’s own language unless another is named, and it is said which', async () => {
  await aDesk()
  const words = ['template', 'save', 'pzdr', '--text', 'Pozdrawiam', '--as', 'ewa']
  const { out } = await shellOn(site, [...words, '--lang', 'en'])
  expect(out).toContain('(pl)')

  await jsonFrom(site, [...words.slice(0, 4), 'Regards', '--language', 'en', '--as', 'ewa'])
  expect(await jsonFrom(site, ['template', 'show', 'pzdr', '--as', 'ewa'])).toMatchObject({
    texts: { pl: { text: 'Pozdrawiam' }, en: { text: 'Regards' } },
  })
})
