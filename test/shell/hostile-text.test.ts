import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDoNotContact } from '../../src/commands/customers/add-do-not-contact.ts'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { applySite } from '../../src/commands/apply-site.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { scheduleCallback } from '../../src/commands/callbacks/schedule-callback.ts'
import { jsonText } from '../../src/language/json-text.ts'
import { aSite, type TestSite } from '../builders/a-site.ts'
import { aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type Said, shellOn } from './shell-on.ts'

type Hostile = { readonly id: string; readonly s: string }

/** The corpus lies beside the project and is not part of it: without it this file fails. */
const corpus = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))
const { strings } = JSON.parse(readFileSync(corpus, 'utf8')) as { strings: readonly Hostile[] }
/** What acts on a terminal, turns a line around or cannot be seen. Line feeds and the marks of chalk are ours. */
const acting =
  /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\p{Zl}\p{Zp}\u00AD\u180E\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]/u
const longest = 1500

let site: TestSite
const customers: string[] = []
const interactions: string[] = []

beforeAll(async () => {
  const definition = aSiteDefinition()
  site = await aSite({
    definition: {
      site: { ...definition.site, name: shortHostile(0) },
      people: definition.people.map((person, place) => ({ ...person, name: shortHostile(place * 7) })),
      queues: definition.queues.map((queue, place) =>
        aQueue({ ...queue, labels: { en: shortHostile(place * 11), pl: shortHostile(place * 13) } }),
      ),
      notReadyReasons: definition.notReadyReasons.map((reason, place) => ({
        ...reason,
        labels: { en: shortHostile(place * 17), pl: shortHostile(place * 19) },
      })),
    },
  })
  for (const { s } of strings) {
    const text = s.slice(0, longest)
    const { ref } = await site.give('owner', createCustomer, {
      name: `${text.slice(0, 400)}!`,
      accountNumber: text.slice(0, 60),
      contactPoints: [{ kind: 'handle', value: `@${text.slice(0, 400)}` }],
      allowKnown: true,
    })
    customers.push(ref)
    const received = await site.give('owner', receiveInteraction, {
      channel: 'email',
      queue: 'written',
      subject: text,
      customer: ref,
      message: {
        senderName: text.slice(0, 400),
        senderAddress: text.slice(0, 400),
        recipients: [],
        text: `<${text}>\n${text}`,
        messageId: null,
        references: [],
        rawHash: null,
        sentAt: null,
        isAutomatic: false,
        attachments: [
          { name: text.slice(0, 400), mediaType: text.slice(0, 100), bytes: 1, contentHash: 'a'.repeat(64) },
        ],
      },
    })
    interactions.push(received.ref)
    await site.give('ewa', addNote, { ref: received.ref, text: `<${text}>` })
    await site.give('ewa', addDoNotContact, { customer: ref, channel: 'sms', reason: text.slice(0, 400) })
    await site.give('ewa', scheduleCallback, {
      customer: ref,
      queue: 'written',
      dueAt: site.clock.now + 3_600_000,
      phone: '600100200',
      note: text,
    })
  }
  await site.attempt('owner', applySite, aSiteDefinition())
}, 120_000)
afterAll(() => site.close())

function shortHostile(place: number): string {
  return (strings[place % strings.length]?.s || '?').slice(0, 60)
}

/** What of a printed text still acts, by its code point, so that a failure prints nothing of it. */
function leftIn({ out, err }: Said): readonly string[] {
  return Array.from(`${out}${err}`.replaceAll('\n', '').replaceAll(/\u001b\[(?:1|2|22|31|39)m/g, ''))
    .filter((point) => acting.test(point))
    .map((point) => `U+${point.codePointAt(0)?.toString(16)}`)
}

const terminal = () => ({ columns: 80 })

test('the corpus is there, and every string of it is in the store', () => {
  expect(strings.length).toBeGreaterThan(300)
  expect(site.rows('customers')).toHaveLength(strings.length)
  expect(strings.some(({ s }) => acting.test(s))).toBe(true)
})

test.for([
  ['queues'],
  ['queues', '--lang', 'pl'],
  ['queue', 'E-mail', '--limit', '1000'],
  ['callback', 'list', '--limit', '1000'],
  ['history', '--as', 'ewa', '--limit', '1000'],
  ['status', '--as', 'ewa'],
  ['find', 'a', '--limit', '1000'],
  ['find', '@', '--limit', '1000'],
  ['status', 'not-ready', 'break', '--as', 'ewa'],
])('no list lets hostile text act: %s', async (words) => {
  const piped = await shellOn(site, words)
  const drawn = await shellOn(site, words, { terminal })

  expect(piped.err).toBe('')
  expect(piped.out.length).toBeGreaterThan(20)
  expect(leftIn(piped)).toEqual([])
  expect(leftIn(drawn)).toEqual([])
})

test('no contact or card lets hostile text act', async () => {
  const left: Record<string, readonly string[]> = {}
  for (const [place, { id }] of strings.entries()) {
    const interaction = await shellOn(site, ['show', interactions[place] ?? ''])
    const customer = await shellOn(site, ['show', customers[place] ?? ''], { terminal })
    const found = [...leftIn(interaction), ...leftIn(customer)]
    if (found.length > 0 || interaction.code + customer.code > 0) left[id] = found
    // The marks before and after each string are seen.
    const text = interaction.out
    if (!text.includes('<') || !text.includes('>')) left[id] = ['marks lost']
  }
  expect(left).toEqual({})
}, 120_000)

test('nothing that is typed acts when it is refused or not understood', async () => {
  const left: Record<string, readonly string[]> = {}
  for (const { id, s } of strings) {
    const text = s.slice(0, longest)
    const said = [
      await shellOn(site, ['show', `x${text}`]),
      await shellOn(site, ['queue', `x${text}`]),
      await shellOn(site, ['wrap', interactions[0] ?? '', `x${text}`, '--as', 'ewa']),
      await shellOn(site, ['history', `x${text}`, '--as', `x${text}`]),
      await shellOn(site, [`x${text}`]),
      await shellOn(site, ['show', 'KX-1', `--x${text}`]),
      await shellOn(site, ['callback', 'move', 'KX-1', `x${text}`]),
      await shellOn(site, ['status', `x${text}`, '--as', 'ewa'], { terminal }),
      await shellOn(site, ['site', 'check', `/x${text}`.replaceAll('\0', '')]),
      await shellOn(site, ['queues', '--store', `/nowhere/x${text}`.replaceAll('\0', '')]),
    ]
    const found = said.flatMap(leftIn)
    if (found.length > 0) left[id] = found
    if (said.some(({ code, err }) => code === 0 || code === 1 || err === '')) left[id] = ['not refused']
  }
  expect(left).toEqual({})
}, 240_000)

/** What of JSON still acts, tables of a terminal included: JSON has line feeds at its ends alone. */
function rawIn({ out, err }: Said): readonly string[] {
  return Array.from(`${out}${err}`.replaceAll('\n', ''))
    .filter((point) => acting.test(point) || /\p{Default_Ignorable_Code_Point}/u.test(point))
    .map((point) => `U+${point.codePointAt(0)?.toString(16)}`)
}

test('JSON writes what would act by number, and a program reads the very same text', async () => {
  const left: Record<string, readonly string[]> = {}
  for (const [place, { id, s }] of strings.entries()) {
    const text = s.slice(0, longest)
    const shown = await shellOn(site, ['show', interactions[place] ?? '', '--json'])
    const refused = await shellOn(site, ['queue', `x${text}`, '--json'])
    const found = [...rawIn(shown), ...rawIn(refused)]
    if (found.length > 0) left[id] = found
    const { messages } = JSON.parse(shown.out) as { messages: readonly { text: string }[] }
    if (!messages[0]?.text.startsWith('<') || JSON.parse(jsonText(s)) !== JSON.parse(JSON.stringify(s)))
      left[id] = ['not the same']
    if (refused.code !== 3 || refused.err === '') left[id] = ['not refused']
  }
  expect(left).toEqual({})
  const lists = ['queues', 'queue E-mail', 'callback list', 'history', 'status', 'find a', 'find @']
  for (const list of lists) {
    const listed = await shellOn(site, [...list.split(' '), '--limit', '1000', '--as', 'ewa', '--json'])
    expect({ list, raw: rawIn(listed) }).toEqual({ list, raw: [] })
    expect(listed.code).toBe(0)
  }
}, 120_000)

test('a batch acknowledges in JSON alone, whatever it was given', async () => {
  const lines = strings.map(({ s }) => JSON.stringify({ id: s, ref: s || '?', outcome: s, note: s }))

  const { code, out, err } = await shellOn(site, ['wrap', '--batch', '--as', 'ewa'], {
    pieces: [lines.join('\n')],
  })

  expect({ code, err }).toEqual({
    code: 4,
    err: `Accepted: 0, already done: 0, refused: ${strings.length}.\n`,
  })
  expect(rawIn({ code, out, err })).toEqual([])
  const acknowledged = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string })
  expect(acknowledged.map(({ id }) => id)).toEqual(strings.map(({ s }) => s))
})
