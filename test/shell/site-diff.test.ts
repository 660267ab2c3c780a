import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestStore } from '../builders/an-empty-store.ts'
import { aTemporaryFolder } from '../exchange/a-temporary-folder.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

let site: TestStore
let file: string
beforeEach(async () => {
  site = await anEmptyStore()
  file = join(aTemporaryFolder(), 'site.yaml')
})
afterEach(() => site.close())

const settings = 'site: { name: X, languages: [ en ], default-language: en, time-zone: Europe/Warsaw }\n'
const office = 'calendars:\n  office: { label: Office, hours: { mon-fri: 08:00-16:00 } }\n'
const codes = 'codes: { outcomes: { done: { label: Done } } }\n'
const sets =
  'sets:\n  a: { label: A, reason: none, outcome: required, acw: { mode: optional }, outcomes: [ { code: done } ] }\n'
const queues =
  'queues:\n  mail: { name: Mail, label: Mail, channels: [ email ], calendar: office, set: a, routing: pull, handling: 5m }\n'
const people = 'people:\n  ewa: { name: Ewa, role: administrator, language: en, queues: [ mail ] }\n'
const meter = '  meter: { label: Meter, type: text }\n'
const tariff = '  tariff: { label: Tariff, type: choice, choices: { day: Day, night: Night } }\n'
const disputed = 'case-fields:\n  disputed: { label: Disputed, type: amount }\n'

async function apply(text: string): Promise<void> {
  writeFileSync(file, text)
  const { code, err } = await shellOn(site, ['site', 'apply', file])
  if (code !== 0) throw new Error(err)
}

function add(name: string, fields: readonly string[]) {
  const asked = fields.flatMap((field) => ['--field', field])
  return jsonFrom(site, ['customer', 'add', name, ...asked, '--as', 'ewa'])
}

async function aSiteWithCustomers(): Promise<void> {
  await apply(settings + office + codes + sets + queues + people + `fields:\n${meter}${tariff}` + disputed)
  await add('Jan', ['meter=1', 'tariff=night'])
  await add('Ola', ['meter=2', 'tariff=day'])
  await add('Ida', [])
}

async function diff(text: string, ...more: readonly string[]): Promise<string> {
  writeFileSync(file, text)
  const { out, err } = await shellOn(site, ['site', 'diff', file, ...more])
  return out + err
}

test('a field that goes is told with the customers who hold a value, in both languages', async () => {
  await aSiteWithCustomers()

  expect(await diff(`fields:\n${tariff}`)).toBe(`- fields meter
    warning: 2 customers hold a value. It is kept, but no longer asked for or found by until the field is back.
`)
  expect(await diff(`fields:\n${tariff}`, '--lang', 'pl')).toBe(`- fields meter
    uwaga: wartość mają 2 klienci. Zostanie zachowana, ale do powrotu pola nie będzie o nią pytań ani wyszukiwania po niej.
`)
})

test('a choice that goes, and a type that changes, are told with those who hold such a value', async () => {
  await aSiteWithCustomers()
  const changed = `fields:\n${meter.replace('text', 'number')}${tariff.replace(', night: Night', '')}`

  expect(await diff(changed)).toBe(`~ fields meter
    type: text → number
    warning: 2 customers hold a value of the old type. It stays as it was written.
~ fields tariff
    choices.night: Night → –
    warning: 1 customer has night, which can no longer be chosen. It stays as it is.
`)
})

test('choices in another order are a change', async () => {
  await aSiteWithCustomers()
  const turned = tariff.replace('day: Day, night: Night', 'night: Night, day: Day')

  expect(await diff(`fields:\n${meter}${turned}`)).toBe(`~ fields tariff
    choices: [ day, night ] → [ night, day ]
`)
})

test('what nobody holds goes without a word, and a value that cases hold is counted among them', async () => {
  await aSiteWithCustomers()
  expect(await diff('case-fields: {}\n')).toBe('- case-fields disputed\n')

  await jsonFrom(site, ['case', 'open', 'Refund', '--field', 'disputed=12', '--as', 'ewa'])
  expect(await diff('case-fields: {}\n')).toContain('warning: 1 case holds a value.')
})

test('programs are given the counts, and applying tells them too', async () => {
  await aSiteWithCustomers()
  writeFileSync(file, `fields:\n${tariff}`)
  const held = [{ section: 'fields', key: 'meter', because: 'field-retired', choice: null, n: 2 }]

  expect(await jsonFrom(site, ['site', 'diff', file])).toMatchObject({ atStake: held })
  expect(await jsonFrom(site, ['site', 'apply', file])).toMatchObject({ atStake: held })
})
