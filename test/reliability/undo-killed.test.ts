import { expect, test } from 'vitest'
import { undoableBatch } from '../../src/queries/events/latest-undoable.ts'
import { aLargeBatch } from '../builders/a-large-batch.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { recordsOfStore } from '../builders/records-of-store.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { integrityOf } from './problems-of-store.ts'
import { startProgram } from './start-program.ts'

const count = 10_000

test(
  'an undo that is killed in the middle goes on when it is asked for again',
  { timeout: 300_000 },
  async () => {
    const site = await anEmptyStore(31)
    await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 1 })
    const before = recordsOfStore(site.path)
    const batch = await aLargeBatch(site, count)
    const commands = count + count / 100

    const killed = startProgram('undo-batch', [site.path, batch])
    await killed.line('undoing')
    killed.kill()
    expect(await killed.ended).toBeNull()

    const left = undoableBatch(site.store.reader, batch)?.events.length ?? 0
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(commands)
    const again = startProgram('undo-batch', [site.path, batch])
    expect(await again.line('finished')).toBe(`finished ${left}`)
    await again.ended

    expect(undoableBatch(site.store.reader, batch)).toBeUndefined()
    expect(undoableBatch(site.store.reader, 'B-2')).toBeUndefined()
    expect(recordsOfStore(site.path)).toEqual(before)
    expect(integrityOf(site.path)).toEqual(['ok'])
    await site.close()
  },
)
