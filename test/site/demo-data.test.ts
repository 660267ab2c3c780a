import { readFileSync } from 'node:fs'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readSite } from '../../src/site/read-site.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import type { CodeDefinition } from '../../src/domain/site/wrap-up-definition.ts'

const demo = new URL('../../data/demo/', import.meta.url).pathname

const customerLine = z.strictObject({
  key: z.string(),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  language: z.enum(['pl', 'en']),
  account: z.string().regex(/^88-\d{4}$/),
  phones: z.array(z.string().regex(/^\+48\d{9}$/)),
  emails: z.array(z.string()),
  address: z.string(),
  fields: z.strictObject({
    ppe: z.string(),
    meter: z.string().regex(/^\d{8}$/),
    tariff: z.enum(['g11', 'g12w', 'c11']),
    balance: z.number(),
    vulnerable: z.boolean(),
    pesel: z.string().optional(),
    nip: z.string().optional(),
  }),
})

const wrapUp = {
  reason: z.string(),
  outcome: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  note: z.string().nullable(),
}
const handling = { handledBy: z.string(), waitSeconds: z.int().min(0) }
const arrival = {
  id: z.string(),
  secondsAgo: z.int().min(0),
  channel: z.enum(['call', 'email', 'form', 'letter', 'callback']),
  queue: z.string(),
  entryPoint: z.string(),
  customer: z.string().nullable(),
  from: z.strictObject({ name: z.string().nullable(), address: z.string() }).nullable(),
  language: z.literal('en').optional(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  replyTo: z.string().optional(),
}
const dayLine = z.discriminatedUnion('state', [
  z.strictObject({ ...arrival, state: z.literal('waiting') }),
  z.strictObject({ ...arrival, state: z.enum(['active', 'held']), ...handling }),
  z.strictObject({ ...arrival, state: z.literal('abandoned'), abandonedAfterSeconds: z.int().min(1) }),
  z.strictObject({
    ...arrival,
    state: z.literal('done'),
    ...handling,
    talkSeconds: z.int().min(1),
    holdSeconds: z.int().min(0),
    acwSeconds: z.int().min(0),
    ...wrapUp,
  }),
  z.strictObject({
    ...arrival,
    state: z.literal('scheduled'),
    callback: z.strictObject({ dueInMinutes: z.int(), whose: z.string().nullable(), reason: z.string() }),
  }),
])

const site = demoSite()
const customers = linesOf('customers.jsonl', customerLine)
const day = linesOf('day.jsonl', dayLine)
const done = day.filter((line) => line.state === 'done')

function demoSite(): SiteDefinition {
  const read = readSite(demo)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.site
}

function linesOf<Line>(file: string, shape: z.ZodType<Line>): Line[] {
  const text = readFileSync(demo + file, 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => shape.parse(JSON.parse(line)))
}

function isUnallocated(phone: string): boolean {
  const number = parsePhoneNumberFromString(phone)
  return number !== undefined && number.isPossible() && !number.isValid()
}

/** Easter Sunday by the anonymous Gregorian computus. */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return new Date(Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32))
}

/** Easter Sunday and Monday, Pentecost and Corpus Christi. */
function movingHolidays(year: number): string[] {
  return [0, 1, 49, 60].map((days) =>
    new Date(easter(year).getTime() + days * 86_400_000).toISOString().slice(0, 10),
  )
}

function reasonKeys(set: string): string[] {
  const reasons = site.sets.find(({ key }) => key === set)?.reasons ?? []
  return reasons.flatMap(({ code, hotKey }) => (hotKey === null ? [] : [`${hotKey} ${code}`]))
}

describe('the demo site', () => {
  test('speaks English and Polish throughout', () => {
    const labels = [
      ...site.queues,
      ...site.codes,
      ...site.notReadyReasons,
      ...site.sets,
      ...site.calendars,
      ...site.entryPoints,
    ].map((one) => one.labels)

    expect(labels.length).toBeGreaterThan(80)
    expect(labels.filter(({ en, pl }) => en === '' || pl === undefined || pl === '')).toEqual([])
  })

  test('has five queues, eleven people with ewa, ola and one of every leading and looking role, and the Written queue is called E-mail', () => {
    expect(site.queues.map(({ key, name }) => `${key}=${name}`)).toEqual([
      'billing=Rozliczenia',
      'contracts=Umowy',
      'written=E-mail',
      'complaints=Reklamacje',
      'retention=Utrzymanie',
    ])
    expect(site.people).toHaveLength(11)
    expect(site.people.map(({ key }) => key)).toEqual(expect.arrayContaining(['ewa', 'ola']))
    const ofRole = (role: string) =>
      site.people.filter((person) => person.role === role).map(({ key }) => key)
    for (const role of ['senior', 'supervisor', 'auditor']) expect(ofRole(role)).toHaveLength(1)
    expect(ofRole('partner')).toEqual(['operator', 'zuzanna'])
  })

  test('is closed on the public holidays of Poland, fourteen in a year', () => {
    const holidays = site.calendars.flatMap((calendar) => calendar.holidays.map(({ date }) => date))
    const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26']
    const all = [2026, 2027].flatMap((year) => [
      ...fixed.map((day) => `${year}-${day}`),
      ...movingHolidays(year),
    ])

    expect(holidays).toEqual(all.toSorted())
  })

  test('keeps a digit for the same reason in the queues of bills and of mail', () => {
    expect(reasonKeys('billing')).toHaveLength(10)
    expect(reasonKeys('written')).toEqual(reasonKeys('billing'))
  })
})

describe('the demo customers', () => {
  test('are sixty, each with a key, an account and a supply point of its own', () => {
    expect(customers).toHaveLength(60)
    for (const value of ['key', 'account'] as const) {
      expect(new Set(customers.map((one) => one[value])).size).toBe(60)
    }
    expect(new Set(customers.map((one) => one.fields.ppe)).size).toBe(60)
  })

  test('can be reached by nobody: numbers are unallocated and mail goes to .example', () => {
    const phones = customers.flatMap((one) => one.phones)
    const emails = customers.flatMap((one) => one.emails)

    expect(phones.length).toBeGreaterThanOrEqual(60)
    expect(phones.filter((phone) => !isUnallocated(phone))).toEqual([])
    expect(emails.filter((email) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(email))).toEqual([])
    expect(new Set(emails).size).toBe(emails.length)
  })

  test('have supply points of 18 digits with a right check digit', () => {
    for (const { fields } of customers) {
      expect(fields.ppe).toMatch(/^590\d{15}$/)
      const sum = [...fields.ppe].reduce(
        (sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 1),
        0,
      )
      expect(sum % 10).toBe(0)
    }
  })

  test('are of many kinds', () => {
    const names = customers.map((one) => one.name)

    expect(customers.filter((one) => one.kind === 'organisation').length).toBeGreaterThan(3)
    expect(names.filter((name) => name.includes('-')).length).toBeGreaterThan(5)
    expect(names.filter((name) => /[ąćęłńóśźż]/i.test(name)).length).toBeGreaterThan(20)
    expect(names.filter((name) => name.length > 35).length).toBeGreaterThan(2)
    expect(customers.filter((one) => one.fields.vulnerable).length).toBeGreaterThan(5)
  })
})

describe('the demo day', () => {
  test('has the contacts that a day brings, some waiting, some in hand, some done', () => {
    const count = (channel: string) => day.filter((line) => line.channel === channel).length
    const states = new Set(day.map((line) => line.state))

    expect(day.length).toBeGreaterThanOrEqual(390)
    expect([count('call'), count('form'), count('callback'), count('letter')]).toEqual([240, 25, 20, 5])
    expect(count('email')).toBe(102)
    expect(states).toEqual(new Set(['waiting', 'active', 'held', 'abandoned', 'done', 'scheduled']))
  })

  test('does not say the same thing over and over', () => {
    const written = day.filter((line) => line.text !== null)

    expect(new Set(written.map((line) => line.text)).size).toBeGreaterThan(100)
    expect(new Set(written.map((line) => line.subject)).size).toBeGreaterThan(70)
  })

  test('names only people, queues, entry points and customers that there are, and leads each to its queue', () => {
    const keys = new Set(customers.map((one) => one.key))
    const places = new Map(day.map((line, index) => [line.id, index]))
    const wrong = day.filter((line, index) => {
      const entryPoint = site.entryPoints.find((one) => one.key === line.entryPoint)
      const agent = site.people.find((one) => 'handledBy' in line && one.key === line.handledBy)
      return (
        entryPoint?.queue !== line.queue ||
        entryPoint.channel !== line.channel ||
        (line.customer === null ? line.from === null : !keys.has(line.customer)) ||
        (line.replyTo !== undefined && (places.get(line.replyTo) ?? index) >= index) ||
        ('handledBy' in line && !agent?.queues.includes(line.queue))
      )
    })

    expect(wrong).toEqual([])
  })

  test('reveals no real address', () => {
    const addresses = day.flatMap((line) => (line.from ? [line.from.address] : []))
    const real = addresses.filter((one) =>
      one.startsWith('+') ? !isUnallocated(one) : !one.endsWith('.example'),
    )

    expect(addresses.length).toBeGreaterThan(20)
    expect(real).toEqual([])
  })

  test('is wrapped up with codes of the queue, with what they require', () => {
    expect(done.length).toBeGreaterThan(300)
    for (const line of done) {
      const queue = site.queues.find((one) => one.key === line.queue)
      const set = site.sets.find((one) => one.key === queue?.set)
      expect(set?.reasons.map((one) => one.code)).toContain(line.reason)
      expect(set?.outcomes.map((one) => one.code)).toContain(line.outcome)
      const outcome = site.codes.find((code) => code.kind === 'outcome' && code.path === line.outcome)
      expect(missing(outcome, line)).toEqual([])
    }
  })

  test('keeps every agent at one thing at a time, and nothing ends after now', () => {
    const spans = done.map((line) => {
      const start = -line.secondsAgo + line.waitSeconds
      return { by: line.handledBy, start, end: start + line.talkSeconds + line.holdSeconds + line.acwSeconds }
    })
    const byAgent = Map.groupBy(
      spans.toSorted((a, b) => a.start - b.start),
      ({ by }) => by,
    )

    const clashing = [...byAgent.values()].flatMap((own) =>
      own.filter(({ start, end }, index) => end >= 0 || start < (own[index - 1]?.end ?? start)),
    )

    expect(byAgent.size).toBe(7)
    expect(clashing).toEqual([])
  })

  test('takes about as long per call and loses about as many as the site does', () => {
    const calls = day.filter((line) => line.channel === 'call')
    const answered = done.filter((line) => line.channel === 'call')
    const seconds = answered.reduce(
      (sum, line) => sum + line.talkSeconds + line.holdSeconds + line.acwSeconds,
      0,
    )
    const abandoned = calls.filter((line) => line.state === 'abandoned').length

    expect(Math.abs(seconds / answered.length - 340)).toBeLessThan(20)
    expect(Math.abs(abandoned / calls.length - 0.06)).toBeLessThan(0.015)
  })

  test('some of what waits has been waiting since yesterday, and a complaint for almost its fourteen days', () => {
    const waiting = day.filter((line) => line.state === 'waiting')
    const oldest = (queue: string) =>
      Math.max(...waiting.filter((line) => line.queue === queue).map((line) => line.secondsAgo)) / 3600

    expect(oldest('written')).toBeGreaterThan(20)
    expect(oldest('complaints')).toBeGreaterThan(24 * 11)
    expect(oldest('billing')).toBeLessThan(0.1)
  })
})

function missing(
  outcome: CodeDefinition | undefined,
  line: { readonly note: string | null; readonly fields?: Readonly<Record<string, unknown>> | undefined },
): string[] {
  if (!outcome) return ['outcome']
  const fields = outcome.fields.filter(({ key, required }) => required && line.fields?.[key] === undefined)
  return [...fields.map(({ key }) => key), ...(outcome.isNoteRequired && !line.note ? ['note'] : [])]
}
