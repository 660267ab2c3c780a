import { expect, test } from 'vitest'
import { agentFigures } from '../../src/domain/report/agent-figures.ts'
import type { Figure } from '../../src/domain/report/figure.ts'
import { firstContactFigures } from '../../src/domain/report/first-contact-figures.ts'
import { handlingFigures } from '../../src/domain/report/handling-figures.ts'
import { type ReportedSegment, visitsOf } from '../../src/domain/report/visit.ts'
import { waitingFigures } from '../../src/domain/report/waiting-figures.ts'

const second = 1000

/** Parts of one contact in seconds from its arrival: `['queue', 'calls', 0, 12, 'taken']`. */
function parts(
  ...list: readonly (readonly [
    kind: 'queue' | 'agent',
    queue: string,
    from: number,
    until: number | null,
    ending: ReportedSegment['ending'],
  ])[]
): readonly ReportedSegment[] {
  return list.map(([kind, queueId, from, until, ending]) => ({
    interactionId: 'one',
    kind,
    queueId,
    agentId: kind === 'agent' ? 'ewa' : null,
    startedAt: from * second,
    heldMs: 0,
    talkEndedAt: until === null ? null : until * second,
    endedAt: until === null ? null : until * second,
    ending,
  }))
}

function seen(segments: readonly ReportedSegment[], now = 1000) {
  return visitsOf(segments, now * second).map(({ queueId, outcome, waitedMs }) => [
    queueId,
    outcome,
    waitedMs / second,
  ])
}

function values(figures: readonly Figure[]) {
  return Object.fromEntries(figures.map(({ key, value }) => [key, value]))
}

test.each([
  [
    'answered',
    parts(['queue', 'a', 0, 12, 'taken'], ['agent', 'a', 12, 60, 'wrapped-up']),
    [['a', 'answered', 12]],
  ],
  ['abandoned', parts(['queue', 'a', 0, 40, 'abandoned']), [['a', 'abandoned', 40]]],
  ['still waiting', parts(['queue', 'a', 0, null, null]), [['a', 'waiting', 1000]]],
  ['closed in bulk from the queue', parts(['queue', 'a', 0, 90, 'wrapped-up']), [['a', 'flowed-out', 90]]],
  [
    'put back and taken again is one contact, answered the first time',
    parts(
      ['queue', 'a', 0, 12, 'taken'],
      ['agent', 'a', 12, 60, 'put-back'],
      ['queue', 'a', 60, 500, 'taken'],
      ['agent', 'a', 500, 600, 'wrapped-up'],
    ),
    [['a', 'answered', 12]],
  ],
  [
    'rung in vain is not answered, and waits on from its arrival',
    parts(
      ['queue', 'a', 0, 20, 'timed-out'],
      ['queue', 'a', 20, 50, 'taken'],
      ['agent', 'a', 50, 60, 'wrapped-up'],
    ),
    [['a', 'answered', 50]],
  ],
  [
    'handed over after an answer came into both queues and was answered in both',
    parts(
      ['queue', 'a', 0, 10, 'taken'],
      ['agent', 'a', 10, 100, 'transferred'],
      ['queue', 'b', 100, 130, 'taken'],
      ['agent', 'b', 130, 200, 'wrapped-up'],
    ),
    [
      ['a', 'answered', 10],
      ['b', 'answered', 30],
    ],
  ],
  [
    'handed over before an answer flowed out of the first',
    parts(['queue', 'a', 0, 30, 'transferred'], ['queue', 'b', 30, 70, 'abandoned']),
    [
      ['a', 'flowed-out', 30],
      ['b', 'abandoned', 40],
    ],
  ],
  [
    'back in the first queue is there a second time',
    parts(
      ['queue', 'a', 0, 10, 'taken'],
      ['agent', 'a', 10, 20, 'transferred'],
      ['queue', 'b', 20, 30, 'transferred'],
      ['queue', 'a', 30, 35, 'taken'],
      ['agent', 'a', 35, 40, 'wrapped-up'],
    ),
    [
      ['a', 'answered', 10],
      ['b', 'flowed-out', 10],
      ['a', 'answered', 5],
    ],
  ],
] as const)('a contact that was %s', (_says, segments, expected) => {
  expect(seen(segments)).toEqual(expected)
})

/** Ten contacts: waits of six answered ones, three abandoned ones, one that flowed out. */
const ten = [
  ...[5, 10, 20, 21, 60, 120].map((wait) => ['answered', wait] as const),
  ...[3, 15, 45].map((wait) => ['abandoned', wait] as const),
  ['flowed-out', 30] as const,
].map(([outcome, wait]) => ({
  interactionId: 'one',
  queueId: 'a',
  enteredAt: 0,
  outcome,
  waitedMs: wait * second,
}))

test('every variant of the service level is its own formula', () => {
  const figures = values(
    waitingFigures(ten, { targetMs: 20 * second, shortAbandonMs: new Map([['a', 5 * second]]) }),
  )

  expect(figures).toMatchObject({
    offered: 10,
    answered: 6,
    abandoned: 3,
    'abandoned-short': 1,
    'flowed-out': 1,
    waiting: 0,
    'abandon-rate': 30,
    'sl-offered': 30,
    'sl-answered': 50,
    'wait-p50': 20,
    'wait-p90': 120,
  })
  expect(figures['abandon-rate-net']).toBeCloseTo((2 / 9) * 100)
  expect(figures['sl-excl-short']).toBeCloseTo((3 / 9) * 100)
  expect(figures['sl-excl-flowout']).toBeCloseTo((3 / 9) * 100)
  expect(figures['sl-positive']).toBeCloseTo((5 / 9) * 100)
  expect(figures['asa']).toBeCloseTo(236 / 6)
})

test('whoever leaves at the tolerance hardly waited, and whoever leaves after it did', () => {
  const left = [4999, 5000, 5001].map((waitedMs) => ({
    interactionId: 'one',
    queueId: 'a',
    enteredAt: 0,
    outcome: 'abandoned' as const,
    waitedMs,
  }))
  const shortAbandonMs = new Map([['a', 5 * second]])

  expect(values(waitingFigures(left, { targetMs: null, shortAbandonMs }))).toMatchObject({
    abandoned: 3,
    'abandoned-short': 2,
  })
})

test('of nothing there is no rate, and no zero that looks like one', () => {
  const figures = values(waitingFigures([], { targetMs: 20 * second, shortAbandonMs: new Map() }))

  expect(figures).toMatchObject({
    offered: 0,
    'abandon-rate': null,
    'sl-offered': null,
    asa: null,
    'wait-p50': null,
  })
})

test('a transfer halves the handling time per part, not per contact', () => {
  const figures = values(
    handlingFigures(
      parts(
        ['agent', 'a', 0, 100, 'transferred'],
        ['agent', 'b', 130, 330, 'wrapped-up'],
        ['agent', 'b', 400, null, null],
      ),
    ),
  )

  expect(figures).toMatchObject({ handled: 2, aht: 150, 'aht-contact': 300 })
})

test('talk, hold and wrap-up add up to the handling time', () => {
  const [one] = parts(['agent', 'a', 0, 100, 'wrapped-up'])
  const figures = values(
    handlingFigures(one ? [{ ...one, heldMs: 20 * second, talkEndedAt: 70 * second }] : []),
  )

  expect(figures).toMatchObject({ aht: 100, att: 50, hold: 20, acw: 30 })
})

test('three chats at once are not three hundred percent, and a break is taken out of what is paid', () => {
  const minute = 60 * second
  const figures = values(
    agentFigures(
      [
        { status: 'ready', isPaid: true, from: -10 * minute, until: 60 * minute },
        { status: 'not-ready', isPaid: true, from: 60 * minute, until: 70 * minute },
        { status: 'not-ready', isPaid: false, from: 70 * minute, until: 90 * minute },
        { status: 'ready', isPaid: true, from: 90 * minute, until: 120 * minute },
        { status: 'logged-out', isPaid: true, from: 120 * minute, until: 200 * minute },
      ],
      [
        { from: 0, until: 20 * minute },
        { from: 10 * minute, until: 30 * minute },
        { from: 10 * minute, until: 25 * minute },
        // He took one more into his break.
        { from: 55 * minute, until: 62 * minute },
      ],
      { from: 0, until: 150 * minute },
    ),
  )

  expect(figures).toMatchObject({
    'signed-in': 120 * 60,
    ready: 90 * 60,
    busy: 37 * 60,
    available: 55 * 60,
    'away-paid': 8 * 60,
    'away-unpaid': 20 * 60,
  })
  expect(figures['occupancy']).toBeCloseTo((37 / 92) * 100)
  expect(figures['shrinkage']).toBeCloseTo((8 / 100) * 100)
})

test('first-contact resolution counts one contact and no way back, and leaves out what had no contact', () => {
  const [figure] = firstContactFigures(
    [
      { contacts: 1, isRepeated: false, isFinal: true },
      { contacts: 1, isRepeated: true, isFinal: true },
      { contacts: 2, isRepeated: false, isFinal: false },
      { contacts: 0, isRepeated: false, isFinal: true },
    ],
    7,
  )

  expect(figure?.value).toBeCloseTo(100 / 3)
  expect(figure?.leftOut).toEqual({ withoutContact: 1 })
  expect(figure?.parts).toMatchObject({ notFinal: 1, days: 7 })
})
