import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { formatDuration } from '../../../src/language/durations.ts'
import { formatNumber } from '../../../src/language/numbers.ts'
import { type MessageKey, speaker } from '../../../src/language/say.ts'
import { shellOn } from '../../shell/shell-on.ts'
import type { Happening } from './happening.ts'
import { termsOfQueues } from './reckon-waiting.ts'
import { type Answered, type Desk, rowsOf } from './desk.ts'
import { reckonReport, reportKinds } from './reckon-report.ts'
import type { Reckoned, ReckonedRow, Window } from './reckoned.ts'

/** The days of a report as they are asked for, and their first and last moment. */
export type Days = {
  readonly dates: readonly [string, string?]
  readonly from: number
  readonly until: number
  /** The one queue that is asked for. */
  readonly queue?: string
}

/** A report as programs read it. */
export async function reported(
  desk: Desk,
  kind: string,
  days: Pick<Days, 'dates' | 'queue'>,
): Promise<Answered> {
  return desk.say(['report', kind, ...asked(days)])
}

function asked({ dates: [from, to], queue }: Pick<Days, 'dates' | 'queue'>): readonly string[] {
  return [
    '--date',
    from,
    ...(to === undefined ? [] : ['--to', to]),
    ...(queue === undefined ? [] : ['--queue', queue]),
  ]
}

/**
 * Holds every figure of every report against the script's own record, and all of the record against the report: in JSON, in
 * CSV, and as it is explained. Answers how many figures were compared.
 */
export async function expectReports(desk: Desk, days: Days): Promise<number> {
  let figures = 0
  for (const kind of reportKinds) figures += await expectReport(desk, kind, days)
  for (const queue of Object.keys(termsOfQueues))
    figures += await expectReport(desk, 'codes', { ...days, queue })
  return figures
}

async function expectReport(desk: Desk, kind: (typeof reportKinds)[number], days: Days): Promise<number> {
  const { from, until, queue } = days
  const record = queue === undefined ? desk.record : codedIn(desk.record, queue)
  const window: Window = { from, until, now: desk.place.clock.now }
  const answered = await reported(desk, kind, days)
  expect(answered).toMatchObject({
    report: kind,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    queue: queue ?? null,
  })
  const own = reckonReport(kind, record, window)
  const rows = rowsOf(answered)
  expect(rows.map(({ group, key }) => `${String(group)} ${String(key)}`)).toEqual(
    own.map(({ group, key }) => `${group} ${key}`),
  )
  const said = rows.map((row) => row['figures'] as ReckonedRow['figures'])
  const lines = own.flatMap(({ key, figures: reckoned }, index) =>
    differences(said[index] ?? {}, reckoned).map((one) => `report ${kind}, ${key}: ${one}`),
  )
  expect(lines).toEqual([])
  expect(answered['isFinal']).toBe(isFinal(own, window))
  await expectCsv(desk, kind, { days, rows })
  await expectExplained(desk, kind, { days, own, said })
  return said.reduce((sum, one) => sum + Object.keys(one).length, 0)
}

/** What was coded of the contacts that were in a queue at the end. */
function codedIn(record: readonly Happening[], queue: string): readonly Happening[] {
  const last = new Map(
    record.flatMap((one) =>
      one.what === 'came' || one.what === 'handed-over' ? [[one.ref, one.queue] as const] : [],
    ),
  )
  return record.filter((one) => 'ref' in one && last.get(one.ref) === queue)
}

function isFinal(own: readonly ReckonedRow[], { now, until }: Window): boolean {
  const waits = own.flatMap(({ figures }) => [
    figures['waiting']?.value ?? 0,
    figures['handled']?.leftOut['running'] ?? 0,
  ])
  return now >= until && waits.every((one) => one === 0)
}

function differences(said: ReckonedRow['figures'], own: ReckonedRow['figures']): readonly string[] {
  return [...new Set([...Object.keys(said), ...Object.keys(own)])].flatMap((name) => {
    const [says, ought] = [rounded(said[name]), rounded(own[name])]
    return says === ought ? [] : [`${name} says ${says}, ought ${ought}`]
  })
}

function six(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Sums of fractions differ in their last bits by the order in which they were added. */
function rounded(figure: Reckoned | undefined): string {
  if (!figure) return 'nothing'
  const all = (numbers: Readonly<Record<string, number>>): readonly string[] =>
    Object.entries(numbers)
      .map(([key, value]) => `${key} ${six(value)}`)
      .toSorted()
  const { value, unit, parts, leftOut } = figure
  return JSON.stringify([value === null ? null : six(value), unit, all(parts), all(leftOut)])
}

async function text(desk: Desk, kind: string, days: Days, option: string): Promise<string> {
  const { code, out, err } = await shellOn(desk.place, ['report', kind, ...asked(days), option])
  expect([code, err]).toEqual([0, ''])
  return out
}

/** One figure to a line, its value to the third decimal. */
async function expectCsv(
  desk: Desk,
  kind: string,
  { days, rows }: { readonly days: Days; readonly rows: readonly Answered[] },
): Promise<void> {
  const [head, ...lines] = parse(await text(desk, kind, days, '--csv'))
  expect(head).toEqual(['group', 'key', 'name', 'figure', 'value', 'unit'])
  const figures = rows.flatMap(({ group, key, name, figures }) =>
    Object.entries(figures as ReckonedRow['figures']).map(([figure, { value, unit }]) => {
      return { value, others: [group, key, name, figure, unit] }
    }),
  )
  expect(lines.map(([group, key, name, figure, _value, unit]) => [group, key, name, figure, unit])).toEqual(
    figures.map(({ others }) => others),
  )
  for (const [index, { value }] of figures.entries()) {
    const written = lines[index]?.[4] ?? ''
    if (value === null) expect(written).toBe('')
    else {
      expect(written).toMatch(/^\d+(\.\d{1,3})?$/)
      expect(Math.abs(Number(written) - value)).toBeLessThan(0.000_51)
    }
  }
}

/** Under each figure stand its parts and, of what was left out, what there was. */
async function expectExplained(
  desk: Desk,
  kind: string,
  {
    days,
    own,
    said,
  }: {
    readonly days: Days
    readonly own: readonly ReckonedRow[]
    readonly said: readonly ReckonedRow['figures'][]
  },
): Promise<void> {
  const out = await text(desk, kind, days, '--explain')
  const say = speaker('en')
  const words = (numbers: Readonly<Record<string, number>>): readonly string[] =>
    Object.entries(numbers).map(
      ([key, value]) =>
        `${say(`report.part.${key}` as MessageKey)} ${key.endsWith('Seconds') ? formatDuration(value, 'whole') : formatNumber(value, 'en')}`,
    )
  const expected = said.flatMap((figures, index) =>
    Object.keys(figures).map((name) => {
      const { parts = {}, leftOut = {} } = own[index]?.figures[name] ?? {}
      const missing = Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0))
      return [say(`report.figure.${name}` as MessageKey), [...words(parts), ...words(missing)].toSorted()]
    }),
  )
  const blocks = out.split('\n').reduce<string[][]>((all, line) => {
    if (/^ {2}\S/.test(line)) all.push([line])
    else if (/^ {6}/.test(line)) all.at(-1)?.push(line)
    return all
  }, [])
  expect(
    blocks.map(([title = '', _formula, made = '']) => [
      title.trim().replace(/: [^:]*(:\d\d)*$/, ''),
      made
        .replace(` · ${say('report.left-out')}: `, ', ')
        .replace(`${say('report.left-out')}: `, '')
        .split(/, (?=\D)/)
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .toSorted(),
    ]),
  ).toEqual(expected)
}
