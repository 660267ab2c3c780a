import { expect, test } from 'vitest'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { demoFolder } from '../exchange/demo-store.ts'
import { wrapConfirmations } from './demo-day/bulk.ts'
import { type Days, expectReports, reported } from './demo-day/compare-report.ts'
import { type Desk, aDeskAt, rowsOf } from './demo-day/desk.ts'
import { choose, letIn, ring, signIn, signOut, takeNext, wrap } from './demo-day/moves.ts'
import { aDay } from './demo-day/play-day.ts'
import { reportKinds } from './demo-day/reckon-report.ts'

const hourMs = 3_600_000
/** More days than one with `LINIA_DAYS=1,2,3`. */
const seeds = (process.env['LINIA_DAYS'] ?? '1').split(',').map(Number)

/** Tuesday, 24 November 2026, and the day after, in Warsaw. */
const midnight = Date.UTC(2026, 10, 23, 23)
const tuesday: Days = { dates: ['2026-11-24'], from: midnight, until: midnight + 24 * hourMs }
const wednesday: Days = { dates: ['2026-11-25'], from: tuesday.until, until: tuesday.until + 24 * hourMs }
const both: Days = { dates: ['2026-11-24', '2026-11-25'], from: tuesday.from, until: wednesday.until }

/** A desk of the demo's site at which nothing has happened yet. */
async function aFreshDesk(seed: number, now: number): Promise<{ desk: Desk; close: TestStore['close'] }> {
  const { path, clock, folder, close } = await anEmptyStore(seed)
  clock.now = now
  const desk = aDeskAt({ path, clock }, { folder, seed })
  await desk.say(['site', 'apply', demoFolder])
  return { desk, close }
}

test.each(seeds)(
  'every figure of two days is what the script that played them wrote down, seed %i',
  { timeout: 600_000 },
  async (seed) => {
    const { desk, close } = await aFreshDesk(seed, midnight)
    const { clock } = desk.place
    const first = aDay(desk, midnight + 8 * hourMs, { calls: 60, mails: 22 })
    await first.playUntil(midnight + 13 * hourMs)

    // In the midst of the day a batch is done, which changes the reports, and taken back, which changes them back.
    const sentAt = clock.now - 60_000
    const letter = {
      id: 'w@poczta.example',
      from: 'Jan <jan@poczta.example>',
      subject: 'Potwierdzenie',
      sentAt,
    }
    await letIn(desk, [letter], 'written')
    await expectReports(desk, tuesday)
    const reports = async () => Promise.all(reportKinds.map(async (kind) => reported(desk, kind, tuesday)))
    const before = { reports: await reports(), happenings: desk.record.length }
    const batch = await wrapConfirmations(desk, 'hanna')
    await expectReports(desk, tuesday)
    expect(await reports()).not.toEqual(before.reports)
    await desk.say(['undo', '--batch', batch], 'hanna')
    desk.record.splice(before.happenings)
    expect(await reports()).toEqual(before.reports)
    await wrapConfirmations(desk, 'hanna')

    await first.playUntil(midnight + 18.5 * hourMs)
    const figures = await expectReports(desk, tuesday)
    expect(figures).toBeGreaterThan(300)
    expect(desk.record.length).toBeGreaterThan(400)

    // What was left over is done the day after; the figures of the day before follow.
    const second = aDay(desk, wednesday.from + 8 * hourMs, { calls: 12, mails: 4 })
    await second.playUntil(wednesday.from + 20 * hourMs)
    await expectReports(desk, tuesday)
    await expectReports(desk, wednesday)
    await expectReports(desk, both)

    // Nine days later nothing of it can change any more.
    clock.now += 9 * 24 * hourMs
    const [row] = rowsOf(await reported(desk, 'cases', tuesday))
    expect(row?.['figures']).toMatchObject({ fcr: { parts: { notFinal: 0 } } })
    await expectReports(desk, both)
    await close()
  },
)

test('a day on which nothing happened has rates of nothing, and is not final before it is over', async () => {
  const { desk, close } = await aFreshDesk(1, midnight)
  await expectReports(desk, tuesday)
  expect(await reported(desk, 'day', tuesday)).toMatchObject({ isFinal: false })
  desk.place.clock.now = tuesday.until
  await expectReports(desk, tuesday)
  expect(await reported(desk, 'day', tuesday)).toMatchObject({
    isFinal: true,
    rows: expect.arrayContaining([
      expect.objectContaining({
        key: 'billing',
        figures: expect.objectContaining({ 'sl-offered': expect.objectContaining({ value: null }) }),
      }),
    ]),
  })
  await close()
})

test.each([
  {
    name: 'of 25 hours',
    day: '2026-10-25',
    first: '2026-10-24T22:00Z',
    after: '2026-10-25T23:00Z',
    hours: 25,
  },
  {
    name: 'of 23 hours',
    day: '2026-03-29',
    first: '2026-03-28T23:00Z',
    after: '2026-03-29T22:00Z',
    hours: 23,
  },
])(
  'a day $name has what came in all of them, and nothing of its neighbours',
  async ({ day, first, after, hours }) => {
    const [from, until] = [Date.parse(first), Date.parse(after)]
    const { desk, close } = await aFreshDesk(1, from - 2 * hourMs)
    const { clock } = desk.place
    await signIn(desk, 'marek')
    await choose(desk, 'marek', { status: 'ready', reason: null, afterThis: false })
    const caller = { number: '925551299', name: 'Nocny Marek' }
    // One call just before midnight, one just after, one in each hour around the change, one in the last minute, one after it.
    const moments = [
      from - 1,
      from,
      ...[1, 2, 3].map((hour) => from + hour * hourMs - 1),
      until - 60_000,
      until - 1,
      until,
    ]
    for (const [index, at] of moments.entries()) {
      clock.now = at
      const ref = await ring(desk, caller, 'billing')
      // The last but one waits over midnight.
      if (index === moments.length - 2) continue
      if (index < moments.length - 1) {
        await takeNext(desk, 'marek', 'billing')
        await wrap(desk, ref, 'marek', { reason: 'payment', outcomes: ['informed'] })
      }
    }
    clock.now = until + 5 * hourMs
    await signOut(desk, 'marek')
    const days: Days = { dates: [day], from, until }
    await expectReports(desk, days)
    const [marek] = rowsOf(await reported(desk, 'agents', days))
    expect(marek).toMatchObject({ key: 'marek', figures: { 'signed-in': { value: hours * 3600 } } })
    const [all] = rowsOf(await reported(desk, 'day', days))
    expect(all).toMatchObject({ figures: { offered: { value: moments.length - 2 }, waiting: { value: 1 } } })
    await close()
  },
)
