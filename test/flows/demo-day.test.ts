import { expect, test } from 'vitest'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { demoFolder } from '../exchange/demo-store.ts'
import { type Answered, type Desk, aDeskAt, rowsOf } from './demo-day/desk.ts'
import { playDay } from './demo-day/play-day.ts'
import { reckonReport, reportKinds } from './demo-day/reckon-report.ts'
import type { Reckoned, Window } from './demo-day/reckoned.ts'

const dayMs = 86_400_000
/** Tuesday, 24 November 2026, 8:00 in Warsaw. */
const opens = Date.UTC(2026, 10, 24, 7)
const midnight = opens - 8 * 3_600_000
const seeds = (process.env['LINIA_DAYS'] ?? '1').split(',').map(Number)

/** A desk of the demo's site at which nothing has happened yet. */
async function aFreshDesk(seed: number) {
  const store = await anEmptyStore(seed)
  store.clock.now = midnight
  const desk = aDeskAt({ path: store.path, clock: store.clock }, { folder: store.folder, seed })
  await store.store.close()
  await desk.say(['site', 'apply', demoFolder])
  return { desk, close: store.close }
}

/** A report as it is read by programs, with the days it is asked for. */
async function reported(desk: Desk, kind: string, dates: readonly string[]): Promise<Answered> {
  const [from = '', to] = dates
  return desk.say(['report', kind, '--date', from, ...(to === undefined ? [] : ['--to', to])])
}

/** Holds every figure of every report against the script's own record, and all of the record against the report. */
async function expectReports(
  desk: Desk,
  dates: readonly string[],
  window: Omit<Window, 'now'>,
): Promise<number> {
  let figures = 0
  const differences: string[] = []
  const asked = { ...window, now: desk.place.clock.now }
  for (const kind of reportKinds) {
    const answered = await reported(desk, kind, dates)
    expect(answered).toMatchObject({
      from: new Date(window.from).toISOString(),
      until: new Date(window.until).toISOString(),
    })
    const own = reckonReport(kind, desk.record, asked)
    const rows = rowsOf(answered)
    expect(rows.map(({ group, key }) => `${kind} ${String(group)} ${String(key)}`)).toEqual(
      own.map(({ group, key }) => `${kind} ${group} ${key}`),
    )
    for (const [index, row] of own.entries()) {
      const said = rows[index]?.['figures'] as Readonly<Record<string, Reckoned>>
      const place = `${kind} ${row.key}`
      expect(Object.keys(said).toSorted(), place).toEqual(Object.keys(row.figures).toSorted())
      for (const [name, figure] of Object.entries(row.figures)) {
        figures++
        const [says, ought] = [rounded(said[name]), rounded(figure)].map((one) => JSON.stringify(one))
        if (says !== ought) differences.push(`${place} ${name}: says ${says}, ought ${ought}`)
      }
    }
  }
  expect(differences).toEqual([])
  return figures
}

/** Sums of fractions differ in their last bits by the order in which they were added. */
function rounded(figure: Reckoned | undefined): unknown {
  const nine = (value: number): number => Math.round(value * 1e6) / 1e6
  const all = (numbers: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(numbers)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, nine(value)]),
    )
  return (
    figure && {
      value: figure.value === null ? null : nine(figure.value),
      unit: figure.unit,
      parts: all(figure.parts),
      leftOut: all(figure.leftOut),
    }
  )
}

test.each(seeds)(
  'every figure of a day is what the script itself wrote down, seed %i',
  { timeout: 300_000 },
  async (seed) => {
    const { desk, close } = await aFreshDesk(seed)
    await playDay(desk, opens, { calls: 75, mails: 28 })
    const today = { from: midnight, until: midnight + dayMs }
    const figures = await expectReports(desk, ['2026-11-24'], today)
    expect(figures).toBeGreaterThan(300)
    await close()
  },
)
