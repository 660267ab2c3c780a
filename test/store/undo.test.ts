import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { command } from '../../src/commands/command.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { editCustomer } from '../../src/commands/customers/edit-customer.ts'
import { removeContactPoint } from '../../src/commands/customers/remove-contact-point.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import { accept } from '../../src/domain/decision.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import type { CommandContext, CommandView } from '../../src/store/command-definition.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { everyRow } from './every-row.ts'
import { openTheLine } from './open-the-line.ts'

let site: TestStore

beforeEach(async () => {
  site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 3 })
})
afterEach(async () => {
  await site.close()
})

const history: ReadonlySet<string> = new Set(['events', 'event_personal', 'touched_rows', 'counters'])

/** What stands in the store, without the history of how it came to. */
function records(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(everyRow(site.path)).filter(([table]) => !history.has(table)))
}

const refOf = (number: number): string => `${site.store.info.prefix}-${number}`

/** Gives a command of the test's own that stages what it is told, and answers its number. */
async function change(stage: (tx: CommandView, context: CommandContext) => void): Promise<number> {
  const definition = command('test.change', z.strictObject({}), async (tx, _input, context) => {
    await context.permit({})
    stage(tx, context)
    return accept(context.seq)
  })
  return site.give('owner', definition, {})
}

const takeBack = async (seq: number): Promise<void> => {
  await site.give('owner', undo, { seq })
}

const work = (id: string, dueAt = 1) => ({ id, kind: 'test', subjectId: 'subject', dueAt, attempt: 0 })

describe('undo puts back', () => {
  test('a row that was made, as one that was never there', async () => {
    const before = records()
    const seq = await change((tx) => {
      tx.insert('due_work', work('a'))
    })

    await takeBack(seq)

    expect(records()).toEqual(before)
  })

  test('a row that was changed, with the number of the command that had changed it before', async () => {
    await change((tx) => {
      tx.insert('due_work', work('a'))
    })
    const before = records()
    const seq = await change((tx) => {
      tx.patch('due_work', 'a', { dueAt: 2 })
    })

    await takeBack(seq)

    expect(records()).toEqual(before)
  })

  test('a row that was removed', async () => {
    await change((tx) => {
      tx.insert('due_work', work('a'))
    })
    const before = records()
    const seq = await change((tx) => {
      tx.remove('due_work', 'a')
    })
    expect(records()).not.toEqual(before)

    await takeBack(seq)

    expect(records()).toEqual(before)
  })

  test('a row that one command changed three times', async () => {
    await change((tx) => {
      tx.insert('due_work', work('a'))
    })
    const before = records()
    const seq = await change((tx) => {
      tx.patch('due_work', 'a', { dueAt: 2 })
      tx.patch('due_work', 'a', { dueAt: 3, attempt: 1 })
      tx.patch('due_work', 'a', { kind: 'other', dueAt: 4 })
    })

    await takeBack(seq)

    expect(records()).toEqual(before)
  })

  test.each<readonly [string, (tx: CommandView) => void]>([
    [
      'made and changed',
      (tx) => {
        tx.insert('due_work', work('b'))
        tx.patch('due_work', 'b', { dueAt: 9 })
      },
    ],
    [
      'made and removed',
      (tx) => {
        tx.insert('due_work', work('b'))
        tx.remove('due_work', 'b')
      },
    ],
    [
      'changed and removed',
      (tx) => {
        tx.patch('due_work', 'a', { dueAt: 2 })
        tx.remove('due_work', 'a')
      },
    ],
    [
      'removed and made anew under its id',
      (tx) => {
        tx.remove('due_work', 'a')
        tx.insert('due_work', work('a', 7))
      },
    ],
    [
      'removed, made anew and changed',
      (tx) => {
        tx.remove('due_work', 'a')
        tx.insert('due_work', work('a', 7))
        tx.patch('due_work', 'a', { attempt: 5 })
      },
    ],
    [
      'removed and made anew under another id, where one key may stand once',
      (tx) => {
        tx.remove('queue_members', 'written:ewa')
        tx.insert('queue_members', { id: 'zzz', queueId: 'written', agentId: 'ewa', position: 3 })
        tx.remove('queue_members', 'written:ola')
        tx.insert('queue_members', { id: 'aaa', queueId: 'written', agentId: 'ola', position: 4 })
      },
    ],
  ])('rows that one command %s, and undoing that makes them as they were again', async (_how, stage) => {
    await change((tx) => {
      tx.insert('due_work', work('a'))
    })
    const before = records()
    const seq = await change(stage)
    const after = records()

    await takeBack(seq)
    expect(records()).toEqual(before)

    await takeBack(seq + 1)
    expect(records()).toEqual(after)

    await takeBack(seq)
    expect(records()).toEqual(before)
  })

  test('a customer whom lookup then finds by what stood there before', async () => {
    const { ref } = await site.give('ewa', createCustomer, {
      name: 'Łucja Święcicka',
      contactPoints: [{ kind: 'phone', value: '+48 600 100 200' }],
    })
    const found = (text: string): readonly string[] =>
      customerLookup(site.store.reader, text, 10).map((row) => row.ref)
    const before = records()
    await site.give('ewa', editCustomer, { ref, name: 'Jan Kowalski' })
    await site.give('ewa', removeContactPoint, { ref, value: '+48 600 100 200' })
    expect([found('swiecicka'), found('kowalski'), found('600100')]).toEqual([[], [ref], []])

    await takeBack(4)
    await takeBack(3)

    expect([found('swiecicka'), found('kowalski'), found('600100')]).toEqual([[ref], [], [ref]])
    expect(records()).toEqual(before)
    await takeBack(2)
    expect(found('swiecicka')).toEqual([])
    expect(everyRow(site.path)['search_tokens']).toEqual([])
  })
})

describe('undo keeps to the order of changes', () => {
  test('what another command changed since stands in the way, and nothing is put back', async () => {
    await site.give('ewa', takeInteraction, { ref: refOf(1) })
    await site.give('ola', addNote, { ref: refOf(1), text: 'Seen.' })
    const before = everyRow(site.path)

    const outcome = await site.attempt('ewa', undo, { seq: 2 })

    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'undo-overtaken',
        command: 'interaction.take',
        by: 'ola: note.add',
        refs: [refOf(1)],
      },
    })
    expect(everyRow(site.path)).toEqual(before)
  })

  test('once the later change is taken back, the earlier one can be', async () => {
    const before = records()
    await site.give('ewa', takeInteraction, { ref: refOf(1) })
    await site.give('ewa', addNote, { ref: refOf(1), text: 'Seen.' })

    await takeBack(3)
    await takeBack(2)

    // How often a contact was claimed is never counted back: who had it by an earlier claim is late.
    const counted = (all: ReturnType<typeof records>) =>
      JSON.stringify(all).replaceAll(/fence[^\d]*\d+/g, 'fence')
    expect(counted(records())).toEqual(counted(before))
  })

  test('a command is taken back once, and again only after its undo was undone', async () => {
    await site.give('ewa', takeInteraction, { ref: refOf(1) })
    await takeBack(2)

    expect(await site.attempt('ewa', undo, { seq: 2 })).toMatchObject({
      refusal: { code: 'undo-already-done' },
    })

    await takeBack(3)
    const again = await site.attempt('ewa', undo, { seq: 2 })
    expect(again).toMatchObject({ ok: true })
  })

  test('a row that was removed since is not brought back', async () => {
    await change((tx) => {
      tx.insert('due_work', work('a'))
    })
    const seq = await change((tx) => {
      tx.patch('due_work', 'a', { dueAt: 2 })
    })
    await change((tx) => {
      tx.remove('due_work', 'a')
    })

    expect(await site.attempt('owner', undo, { seq })).toMatchObject({ refusal: { code: 'undo-overtaken' } })
  })
})

describe('what the history keeps', () => {
  test('of a changed row are the columns that were changed, as they were', async () => {
    await site.give('ewa', takeInteraction, { ref: refOf(1) })

    const touched = everyRow(site.path)['touched_rows']?.map(
      (row) => JSON.parse(row) as { seq: number; table_name: string; before: string | null },
    )
    const before = touched?.find((row) => row.seq === 2 && row.table_name === 'interactions')?.before
    expect(JSON.parse(before ?? '')).toEqual({ state: 'queued', held_by: null, fence: 0, changed_by: 1 })
    const made = touched?.find((row) => row.seq === 2 && row.before === null)
    expect(made?.table_name).toBe('segments')
  })

  test('of personal data lies beside the event alone, and joins it again', async () => {
    const text = 'Her mother is called Zofia.'
    await site.give('ewa', addNote, { ref: refOf(1), text })

    const rows = everyRow(site.path)
    expect(rows['events']?.join('\n')).not.toContain('Zofia')
    expect(rows['event_personal']?.join('\n')).toContain('Zofia')
    expect(rows['touched_rows']?.join('\n')).not.toContain('Zofia')
  })
})
