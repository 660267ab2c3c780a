import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { command } from '../../src/commands/command.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { accept, refuse } from '../../src/domain/decision.ts'
import type { BatchHandle, Outcome } from '../../src/store/outcome.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { everyRow } from './every-row.ts'
import { openTheLine } from './open-the-line.ts'

let site: TestStore

beforeEach(async () => {
  site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 5 })
})
afterEach(async () => {
  await site.close()
})

const note = (text: string, ref = 'KX-1') => ({
  command: addNote,
  input: { ref: ref.replace('KX', site.store.info.prefix), text },
  actor: 'ewa',
})
const refOf = (number: number): string => `${site.store.info.prefix}-${number}`

/** Draws a ref and a batch, stages a row, and then says no or breaks. */
const drawAndFail = command(
  'test.draw-and-fail',
  z.strictObject({ how: z.enum(['refuse', 'throw', 'break-the-schema', 'break-after-a-row']) }),
  async (tx, { how }, context) => {
    await context.permit({})
    const id = context.newId()
    context.newRef()
    if (how === 'break-the-schema') tx.patch('agents', 'nobody', { name: 'Nobody' })
    tx.insert('due_work', { id, kind: 'test', subjectId: id, dueAt: 0, attempt: 0 })
    if (how === 'break-after-a-row') tx.patch('agents', 'nobody', { name: 'Nobody' })
    if (how === 'throw') throw new Error('broken on purpose')
    return how === 'refuse' ? refuse({ code: 'queue-empty' }) : accept(null)
  },
)

describe('one command', () => {
  test('given twice under one id is done once, and the second is told so', async () => {
    const given = { ...note('Called back.'), id: 'note-1' }

    const first = await site.store.runner.run(given)
    const before = everyRow(site.path)
    const second = await site.store.runner.run(given)

    expect(first).toMatchObject({ ok: true, id: 'note-1', seq: 2 })
    expect(second).toEqual({ ok: true, already: true, id: 'note-1', seq: 2, batch: null })
    expect(everyRow(site.path)).toEqual(before)
  })

  test('that is refused leaves no trace, not even in the counters', async () => {
    const before = everyRow(site.path)
    const batch: BatchHandle = { ref: null }

    const outcome = await site.store.runner.run({
      command: drawAndFail,
      input: { how: 'refuse' as const },
      actor: 'ewa',
      batch,
    })

    expect(outcome).toEqual({ ok: false, refusal: { code: 'queue-empty' } })
    expect(everyRow(site.path)).toEqual(before)
    expect(batch.ref).toBeNull()
  })

  test.each(['throw', 'break-the-schema', 'break-after-a-row'] as const)(
    'that breaks (%s) leaves no trace, and the next one works',
    async (how) => {
      const before = everyRow(site.path)
      const batch: BatchHandle = { ref: null }
      const given = site.store.runner.run({ command: drawAndFail, input: { how }, actor: 'ewa', batch })

      await expect(given).rejects.toThrow(how === 'throw' ? 'on purpose' : 'no row nobody')

      expect(everyRow(site.path)).toEqual(before)
      expect(batch.ref).toBeNull()
      expect(await site.store.runner.run(note('Still works.'))).toMatchObject({ ok: true, seq: 2 })
    },
  )

  test('draws the next ref of the store, and brings along those it was replayed with', async () => {
    const draw = command('test.draw', z.strictObject({}), async (_tx, _input, { newRef, permit }) => {
      await permit({})
      return accept(newRef())
    })

    const own = await site.store.runner.run({ command: draw, input: {}, actor: 'ewa' })
    const replayed = await site.store.runner.run({
      command: draw,
      input: {},
      actor: 'ewa',
      refs: ['QQ-77'],
    })
    const next = await site.store.runner.run({ command: draw, input: {}, actor: 'ewa' })

    expect([own, replayed, next].map((outcome) => 'value' in outcome && outcome.value)).toEqual([
      refOf(6),
      'QQ-77',
      refOf(7),
    ])
  })
})

describe('commands given together', () => {
  test('are all done, in order, under one batch', async () => {
    const batch: BatchHandle = { ref: null }
    const outcomes = await site.store.runner.runTogether([
      { ...note('One.'), batch },
      { ...note('Two.'), batch },
    ] as never)

    expect(outcomes).toMatchObject([
      { ok: true, seq: 2, batch: 'B-1' },
      { ok: true, seq: 3, batch: 'B-1' },
    ])
  })

  test('are none of them done when one is refused', async () => {
    const before = everyRow(site.path)
    const batch: BatchHandle = { ref: null }

    const outcomes = await site.store.runner.runTogether([
      { ...note('One.'), batch },
      { command: drawAndFail, input: { how: 'refuse' }, actor: 'ewa', batch },
    ] as never)

    expect(outcomes).toEqual({ ok: false, refusal: { code: 'queue-empty' } })
    expect(everyRow(site.path)).toEqual(before)
    expect(batch.ref).toBeNull()
  })

  test('that break have drawn no batch either', async () => {
    const before = everyRow(site.path)
    const batch: BatchHandle = { ref: null }

    const together = site.store.runner.runTogether([
      { ...note('One.'), batch },
      { command: drawAndFail, input: { how: 'throw' }, actor: 'ewa', batch },
    ] as never)

    await expect(together).rejects.toThrow('broken on purpose')
    expect(everyRow(site.path)).toEqual(before)
    expect(batch.ref).toBeNull()
  })
})

describe('commands given each by itself', () => {
  test('are answered in the order they were given, refusals among them, and each has its event', async () => {
    const answers: Outcome<unknown>[] = []
    const given = Array.from({ length: 3000 }, (_, index) =>
      note(index % 7 === 0 ? '  ' : `Note ${index}.`, `KX-${1 + (index % 5)}`),
    )

    await site.store.runner.runEach(given, (outcome, index) => {
      expect(index).toBe(answers.length)
      answers.push(outcome)
    })

    expect(answers).toHaveLength(3000)
    expect(answers.filter((outcome) => !outcome.ok)).toHaveLength(429)
    const seqs = answers.flatMap((outcome) => (outcome.ok ? [outcome.seq] : []))
    expect(seqs).toEqual(Array.from({ length: 2571 }, (_, index) => index + 2))
    expect(site.eventCount()).toBe(2572)
  })

  test('are on the disk before they are answered, in more than one commit', async () => {
    const seen = new Set<number>()

    await site.store.runner.runEach(
      Array.from({ length: 4000 }, (_, index) => note(`Note ${index}.`)),
      (outcome) => {
        const committed = site.eventCount()
        expect(outcome.ok && outcome.seq).toBeLessThanOrEqual(committed)
        seen.add(committed)
      },
    )

    expect(seen.size).toBeGreaterThan(1)
  })

  test('let another command of the process in between', async () => {
    const answered: string[] = []
    const bulk = site.store.runner.runEach(
      Array.from({ length: 6000 }, (_, index) => note(`Note ${index}.`)),
      (_outcome, index) => {
        if (index === 5999) answered.push('last of the bulk')
      },
    )
    const single = site.store.runner
      .run({ command: takeInteraction, input: { ref: refOf(1) }, actor: 'ola' })
      .then(() => answered.push('single'))

    await Promise.all([bulk, single])

    expect(answered).toEqual(['single', 'last of the bulk'])
  })

  test('leave the process to its other work between two commits', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 1)

    await site.store.runner.runEach(
      Array.from({ length: 6000 }, (_, index) => note(`Note ${index}.`)),
      () => undefined,
    )

    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(2)
  })

  test('go through but for the one that breaks, and the giver is told which', async () => {
    const answers = new Map<number, Outcome<unknown>>()
    const broken: [index: number, message: string][] = []
    const batch: BatchHandle = { ref: null }
    const given = Array.from({ length: 60 }, (_, index) =>
      index % 20 === 10
        ? { command: drawAndFail, input: { how: 'throw' }, actor: 'ewa', batch }
        : { ...note(`Note ${index}.`), batch },
    )

    await site.store.runner.runEach(
      given as never,
      (outcome, index) => answers.set(index, outcome),
      (fault, index) => broken.push([index, String(fault)]),
    )

    expect(broken.map(([index]) => index)).toEqual([10, 30, 50])
    expect(broken[0]?.[1]).toContain('broken on purpose')
    expect(answers.size).toBe(57)
    expect([...answers.values()].every((outcome) => outcome.ok && outcome.batch === 'B-1')).toBe(true)
    expect(site.eventCount()).toBe(58)
  })

  test('go through but for the one that breaks, and the fault is thrown when nobody listens for it', async () => {
    const answers: Outcome<unknown>[] = []
    const given = [
      note('Before.'),
      { command: drawAndFail, input: { how: 'throw' }, actor: 'ewa' },
      note('After.'),
    ]

    const each = site.store.runner.runEach(given as never, (outcome) => answers.push(outcome))

    await expect(each).rejects.toThrow('broken on purpose')
    expect(answers).toMatchObject([{ ok: true }, { ok: true }])
  })

  test('leave nothing of the one that breaks, though its rows were half written', async () => {
    const given = [
      note('Before.'),
      { command: drawAndFail, input: { how: 'break-after-a-row' }, actor: 'ewa' },
      note('After.'),
    ]
    const broken: number[] = []

    await site.store.runner.runEach(
      given as never,
      () => undefined,
      (_fault, index) => broken.push(index),
    )

    expect(broken).toEqual([1])
    expect(everyRow(site.path)['due_work']).toEqual([])
    expect(site.eventCount()).toBe(3)
  })

  test('draw no ref where they are refused, among others that do', async () => {
    const draw = command('test.draw', z.strictObject({}), async (_tx, _input, { newRef, permit }) => {
      await permit({})
      return accept(newRef())
    })
    const drawing = { command: draw, input: {}, actor: 'ewa' }
    const refused = { command: drawAndFail, input: { how: 'refuse' }, actor: 'ewa' }
    const drawn: unknown[] = []

    await site.store.runner.runEach([drawing, refused, refused, drawing] as never, (outcome) =>
      drawn.push('value' in outcome ? outcome.value : null),
    )

    expect(drawn).toEqual([refOf(6), null, null, refOf(7)])
  })

  test('of one batch share its ref, over several commits', async () => {
    const batch: BatchHandle = { ref: null }
    const refs = new Set<string | null>()
    await site.store.runner.runEach(
      Array.from({ length: 3000 }, (_, index) => ({ ...note(`Note ${index}.`), batch })),
      (outcome) => refs.add(outcome.ok ? outcome.batch : 'refused'),
    )

    expect([...refs]).toEqual(['B-1'])
    const other: BatchHandle = { ref: null }
    expect(await site.store.runner.run({ ...note('Next.'), batch: other })).toMatchObject({ batch: 'B-2' })
  })
})
