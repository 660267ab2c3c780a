import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OnScreen } from '../../src/console/verbs-port.ts'
import { memory } from '../../src/console/views/remember.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { verbsAround } from '../console/program/verbs-around.ts'

let site: TestSite
const records = [
  { ref: 'KX-10', kind: 'interaction', about: 'Jan Kowalski' },
  { ref: 'KX-11', kind: 'interaction', about: '' },
] as const
const onRow: OnScreen = { meant: [records[0]], isOpen: false, marked: [], records }
const verbs = verbsAround({ now: () => site.clock.now, randomBytes: (count) => randomBytes(count) })

beforeAll(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-1', name: 'Jan Kowalski' }],
    interactions: [
      { ref: 'KX-10', customer: 'KX-1' },
      { ref: 'KX-11' },
      { ref: 'KX-20', state: 'active', heldBy: 'ewa' },
    ],
  })
})
afterAll(() => site.close())

function read(text: string, onScreen: OnScreen = onRow) {
  const { reader } = site.store
  const around = {
    reader,
    remember: memory().remember,
    agent: 'ewa',
    now: site.clock.now,
    recent: ['KX-1', 'KX-20'],
  }
  return verbs.read({ text, cursor: text.length }, { ...around, language: 'en', onScreen })
}
const runs = (text: string, onScreen?: OnScreen) => read(text, onScreen).runs
const words = (text: string) => read(text).choices.map(({ word }) => word)

test('a case is said to lack its subject before it is opened, unless it comes from a contact or goes on from a case', () => {
  expect(read('case open').said[0]).toMatchObject({
    is: 'missing',
    text: expect.stringMatching(/^A subject is missing/),
  })
  expect(read('case open Awaria licznika').said).toEqual([])
  expect(read('case open --from KX-10').said).toEqual([])
})

describe('the record that a line is for', () => {
  test.for([
    ['take', 'linia take KX-10'],
    ['note please call back', 'linia note KX-10 please call back'],
    ["note don't call", 'linia note KX-10 "don\'t" call'],
    ['note % 100%', "linia note KX-10 '100%'"],
    ['wrap none --reason payment', 'linia wrap KX-10 none --reason payment'],
    ['callback add tomorrow 10', "linia callback add KX-10 'tomorrow 10'"],
    ['callback add % --note later pon 9:00', "linia callback add KX-10 --note later 'pon 9:00'"],
    ['wrap none --callback in 3 days --mine', "linia wrap KX-10 none --callback 'in 3 days' --mine"],
    ['customer edit --name Anna', 'linia customer edit --name Anna KX-1'],
    ['case open --from % Broken meter', 'linia case open --from KX-10 Broken meter'],
    ['case open --customer=% Broken meter', 'linia case open --customer=KX-1 Broken meter'],
    ['macro run photo', 'linia macro run photo KX-10'],
  ] as const)('is the one under the cursor where it is left out: %s', ([text, line]) => {
    expect(runs(text)).toBe(line)
  })

  test.for([
    'take KX-11',
    "take --where 'late'",
    'note KX-11 %x',
    'take --help',
    'history',
    'hold',
    "find '%'",
  ])('is left alone where it was said, or where another is meant: %s', (text) => {
    expect(runs(text)).toBeNull()
  })

  test('fills the screen: then verbs that can do without one mean it too', () => {
    const open: OnScreen = { ...onRow, isOpen: true }
    expect(runs('hold', open)).toBe('linia hold KX-10')
    expect(runs('history', open)).toBe('linia history KX-10')
  })

  test('is all that is marked, by the way that the verb has for many', () => {
    const marked: OnScreen = { ...onRow, marked: ['KX-10', 'KX-11'] }
    expect(runs('take', marked)).toBe("linia take --where '2 marked'")
    expect(runs('macro run photo', marked)).toBe('linia macro run photo KX-10 KX-11')
    expect(runs('show %', marked)).toBe('linia show KX-10')
    expect(read('verify %', marked).said[0]?.text).toBe('verify takes one at a time, and 2 are marked.')
    expect(runs('customer edit --name Anna', marked)).toBe('linia customer edit --name Anna KX-1')
  })
})

describe('what may stand at the cursor', () => {
  test('are records of the kind that the place takes, on screen first and then those named lately', () => {
    expect(words('take ')).toEqual(['KX-10', 'KX-11', 'KX-20'])
    expect(words('customer show ')).toEqual(['KX-1'])
    expect(words('customer merge KX-1 ')).toEqual([])
  })

  test('are options that make sense inside, each once, with what they are for', () => {
    expect(words('take --')).toEqual(['--where', '--expect', '--yes', '--dry-run', '--limit', '--help'])
    expect(read('take --wh').choices).toEqual([{ word: '--where', about: expect.stringContaining('FILTER') }])
    expect(words('take --dry-run --dry')).toEqual([])
  })

  test('are found by what people call them, and quoted where they have blanks', () => {
    expect(
      read('wrap KX-20 refund')
        .choices.map(({ about }) => about)
        .join(' '),
    ).toMatch(/refund/i)
    expect(words('transfer KX-20 --queue=Rek')).toEqual(['--queue=Reklamacje'])
    expect(words('status not-ready br')).toEqual(['break'])
  })
})

describe('a line again', () => {
  test.for([
    ['take KX-11', 'take %'],
    ['take KX-10 KX-11', 'take %'],
    ['note KX-11 100% sure', "note % '100%' sure"],
    ['transfer % --queue Reklamacje', 'transfer % --queue Reklamacje'],
    ['customer merge KX-1 KX-2', 'customer merge % KX-2'],
    ['agents', null],
    ['no such verb', null],
  ] as const)('%s is %s', ([line, again]) => {
    expect(verbs.again(line)).toBe(again)
  })
})
