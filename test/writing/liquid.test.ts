import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type TextFacts, scopeOf } from '../../src/writing/facts.ts'
import { readText } from '../../src/writing/liquid.ts'
import { quoteMessage } from '../../src/writing/quote-message.ts'
import { languageOfTexts } from '../../src/writing/template-texts.ts'
import { vocabularyOf } from '../../src/writing/vocabulary.ts'
import { writtenDate } from '../../src/writing/written-date.ts'

const corpus = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))
const at = Date.parse('2026-12-03T22:30:00Z')
const vocabulary = vocabularyOf({ customer: ['ppe', 'balance', 'tariff', 'since', 'vulnerable'], case: [] })
const choices = [{ key: 'g11', labels: { en: 'One price', pl: 'Jedna cena' } }]
const fields = [
  { key: 'ppe', type: 'text', choices: [], value: undefined },
  { key: 'balance', type: 'amount', choices: [], value: -1234.5 },
  { key: 'tariff', type: 'choice', choices, value: 'g11' },
  { key: 'since', type: 'date', choices: [], value: '2020-02-29' },
  { key: 'vulnerable', type: 'yes-no', choices: [], value: true },
] as const

function facts(name: string): TextFacts {
  return {
    site: { name: 'Wiślana Energia' },
    agent: { name: 'Ewa Nowak' },
    today: at,
    customer: { ref: 'KX-17', name, account: '88-1203' },
    customerFields: fields,
    interaction: { ref: 'KX-1042', subject: 'Faktura', queue: 'E-mail', arrivedAt: at, dueAt: null },
    case: null,
    caseFields: [],
  }
}

function filled(text: string, name = 'Jan Kowalski', language: 'en' | 'pl' = 'pl'): string {
  const read = readText(text, vocabulary)
  if (!read.ok) return `${read.problem.what} ${read.problem.line}:${read.problem.column}`
  const done = read.read.fill(scopeOf(facts(name), { language, timeZone: 'Europe/Warsaw' }))
  return done.ok ? done.text : `${done.problem.what} ${done.problem.line}:${done.problem.column}`
}

/** What is filled in from values as they are, however long or slow. */
function filledOf(text: string, customer: object): string {
  const read = readText(text, vocabulary)
  if (!read.ok) throw new Error(read.problem.what)
  const { fill } = read.read
  const done = fill({ customer })
  return done.ok ? done.text : `${done.problem.what} ${done.problem.line}:${done.problem.column}`
}

describe('a text with places', () => {
  test.for([
    ['Dzień dobry, {{ customer.name }}', 'Dzień dobry, Jan Kowalski'],
    ['{{ customer.name | first_word | upcase }}', 'JAN'],
    // Half past ten at night in Greenwich is the next day in Warsaw.
    ['{{ today }} {{ today | time }} {{ today | weekday }}', '3 grudnia 2026 23:30 czwartek'],
    ['{{ today | plus_days: 28 }}', '31 grudnia 2026'],
    ['{{ customer.fields.balance }}', '-1234,50'],
    ['{{ customer.fields.tariff }} {{ customer.fields.since }}', 'Jedna cena 29 lutego 2020'],
    ['{{ customer.fields.vulnerable }}', 'tak'],
    ['{{ customer.fields.ppe | default: "brak" }}', 'brak'],
    ['{% if case.ref %}sprawa{% else %}kontakt{% endif %}', 'kontakt'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ])('%s', ([text = '', expected]) => {
    expect(filled(text)).toBe(expected)
  })

  test('is filled in by the habits of its language', () => {
    expect(
      filled('{{ today }} {{ customer.fields.balance }} {{ customer.fields.tariff }}', 'Jan', 'en'),
    ).toBe('3 December 2026 -1,234.50 One price')
  })

  test.for([
    ['a\n  {{ customer.nam }}', 'name-unknown 2:6'],
    ['{{ case.ref }}', 'value-missing 1:1'],
    ['{{ customer.fields.ppe }}', 'value-missing 1:1'],
    ['{{ interaction.due | time }}', 'value-missing 1:1'],
    ['{{ customer.name | shout }}', 'filter-unknown 1:1'],
    ['{{ customer.name', 'syntax 1:1'],
    ['{% if case.ref %}', 'syntax 1:1'],
  ])('says where it is wrong: %s', ([text = '', expected]) => {
    expect(filled(text)).toBe(expected)
  })

  test('is written in the customer’s language, else the site’s, else the one it has', () => {
    const texts = { en: { subject: null, text: 'x' }, pl: { subject: null, text: 'y' } }
    expect(languageOfTexts(texts, ['en', 'pl'])).toBe('en')
    expect(languageOfTexts(texts, [null, 'pl'])).toBe('pl')
    expect(languageOfTexts({ pl: texts.pl }, ['en', 'en'])).toBe('pl')
  })
})

test('a machine that has much else to do takes longer over a text, and fills it in all the same', () => {
  const slow = {
    get name() {
      const until = performance.now() + 250
      while (performance.now() < until);
      return 'Jan Kowalski'
    },
    ref: 'KX-17',
  }
  expect(filledOf('{{ customer.name }}, {{ customer.ref }}', slow)).toBe('Jan Kowalski, KX-17')
})

describe('a text that asks for much work', () => {
  const name = '{{ customer.name'
  test.for([
    ['many long values', `${name} }}`.repeat(1000)],
    ['filters one after another', `${name}${' | upcase | downcase'.repeat(900)} }}`],
    ['first words one after another', `${name}${' | first_word'.repeat(1500)} | truncate: 3 }}`],
    ['many short pieces of long values', `${name} | first_word | truncate: 3 }}`.repeat(400)],
  ])('%s is told to be too much, by what it does and not by the clock', ([, text = '']) => {
    const since = performance.now()
    expect(filledOf(text, { name: 'x'.repeat(100_000) })).toMatch(/^too-much /)
    expect(performance.now() - since).toBeLessThan(2000)
  })
})

describe('a hostile text', () => {
  test.for([
    ['a loop', '{% for i in (1..1000000000) %}x{% endfor %}', 'tag-unknown'],
    ['a table of rows', '{% tablerow i in (1..9) %}x{% endtablerow %}', 'tag-unknown'],
    ['a text that grows', '{% assign a = "x" %}{% assign a = a | append: a %}', 'tag-unknown'],
    ['a capture', '{% capture a %}x{% endcapture %}', 'tag-unknown'],
    ['another file', '{% include "/etc/passwd" %}', 'tag-unknown'],
    ['another file, rendered', '{% render "/etc/passwd" %}', 'tag-unknown'],
    ['a layout', '{% layout "/etc/passwd" %}', 'tag-unknown'],
    ['a program in a tag', '{% liquid\n echo 1 %}', 'tag-unknown'],
    ['a counter', '{% increment a %}', 'tag-unknown'],
    ['a range', '{{ (1..1000000000) }}', 'range'],
    ['a range that runs backwards', '{{ (1000000000..0) }}{{ (0..900000000) }}', 'range'],
    ['a range in a condition', '{% if (1..900000000) contains 3 %}x{% endif %}', 'range'],
    ['a prototype', '{{ customer.__proto__ }}', 'name-unknown'],
    ['a constructor', '{{ customer.constructor.name }}', 'name-unknown'],
    ['a constructor of a text', '{{ customer.name.constructor }}', 'name-unknown'],
    ['a method of a moment', '{{ today.daysLater }}', 'name-unknown'],
    ['a name that is computed', '{{ customer[interaction.subject] }}', 'name-unknown'],
    ['a whole record', '{{ customer }}', 'name-unknown'],
    ['a name of its birth', '{{ toString }}', 'name-unknown'],
    ['a filter of the library', '{{ "x" | json }}', 'filter-unknown'],
    ['a filter that makes room', '{{ "x" | append: "y" }}', 'filter-unknown'],
    ['a day beyond the calendar', '{{ today | plus_days: 99999999999 }}', 'syntax'],
    ['no end', 'x'.repeat(20_001), 'too-long'],
    ['deep nesting', `${'{% if today %}'.repeat(900)}${'{% endif %}'.repeat(900)}`, ''],
    ['a thousand places', '{{ customer.name }}'.repeat(1000), ''],
  ])('with %s is refused or harmless, and quickly', ([, text = '', expected = '']) => {
    const since = performance.now()
    const result = filled(text, 'x'.repeat(100_000))
    expect(performance.now() - since).toBeLessThan(2000)
    expect(result.startsWith(expected)).toBe(true)
  })

  test('in a name is a name: what a customer calls himself is never read as a text', () => {
    for (const name of ['{{ site.name }}', '{% include "x" %}', '{{ "a" | upcase }}', '%}{{']) {
      expect(filled('{{ customer.name }}!', name)).toBe(`${name}!`)
    }
  })

  test('of the corpus stays on one line, without anything that acts on a terminal or a header', () => {
    const { cases = [], ...rest } = JSON.parse(readFileSync(corpus, 'utf8')) as Record<string, unknown> & {
      cases?: readonly { readonly text?: string }[]
    }
    const texts = JSON.stringify([cases, rest]).match(/"(?:[^"\\]|\\.)*"/g) ?? []
    let seen = 0
    for (const quoted of texts) {
      const result = filled('{{ customer.name }}', `a ${JSON.parse(quoted) as string} b\r\nBcc: x@y.example`)
      expect(result).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u)
      seen++
    }
    expect(seen).toBeGreaterThan(30)
  })
})

test('a quote says who wrote when, and no line of it looks like the answer', () => {
  const quote = quoteMessage(
    { senderName: 'Jan\r\nEwa', senderAddress: 'jan@poczta.example', text: 'Raz\n\n> Dwa\r\nTrzy\n', at },
    { language: 'pl', timeZone: 'Europe/Warsaw' },
  )

  expect(quote).toBe('3 grudnia 2026 o 23:30 Jan Ewa napisał(a):\n> Raz\n>\n>> Dwa\n> Trzy')
  expect(writtenDate(at, { language: 'en', timeZone: 'Asia/Tokyo' })).toBe('4 December 2026')
})
