import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { undoTogether } from '../../src/commands/undoing/undo-together.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { latestUndoable } from '../../src/queries/events/latest-undoable.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import type { BatchHandle } from '../../src/store/outcome.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { aStoreOfTheDay } from '../exchange/demo-store.ts'
import { aFolder, aMail, imported } from '../exchange/mails.ts'

let site: TestStore

beforeAll(async () => {
  site = await aStoreOfTheDay()
})
afterAll(() => site.close())

test('forty confirmations are wrapped up in one batch, one of them was taken meanwhile, and the batch is undone', async () => {
  const waiting = () => site.store.reader.all(queueView, { queueId: 'written', limit: 100 })
  const confirmations = () => waiting().filter(({ subject }) => subject.startsWith('Potwierdzenie nr'))
  /** Everything but the history of what was done. */
  const records = () =>
    [...dumpStore(site.path)].filter(
      ([table]) => !['events', 'event_personal', 'touched_rows', 'counters'].includes(table),
    )
  const mails = Array.from({ length: 40 }, (_, at) => {
    const wish = { from: `Klient ${at} <k${at}@mail.example>`, subject: `Potwierdzenie nr ${at}` }
    return [`${at}.eml`, aMail({ ...wish, text: `Nr ${at}` })] as const
  })
  const others = waiting().length
  await imported(site, aFolder(Object.fromEntries(mails)))
  for (const agent of ['ewa', 'ola']) await site.give(agent, setAgentStatus, { status: 'ready' })
  const chosen = confirmations()
  expect(chosen).toHaveLength(40)

  // While ewa looks at the preview, ola takes one of them.
  const input = chosen.map(({ ref, version }) => ({
    ref,
    reason: 'payment.confirmation',
    outcome: 'none',
    inBulk: true,
    expectedVersion: version,
  }))
  const taken = chosen[7]?.ref ?? ''
  await site.give('ola', takeInteraction, { ref: taken })
  const before = records()

  // The others go through; the one that changed is refused by itself.
  const batch: BatchHandle = { ref: null }
  const acknowledged: string[] = []
  await site.store.runner.runEach(
    input.map((one) => ({ command: wrapUpInteraction, input: one, actor: 'ewa', batch })),
    (outcome, index) =>
      acknowledged.push(`${input[index]?.ref} ${outcome.ok ? 'done' : outcome.refusal.code}`),
  )
  expect(batch.ref).toBe('B-1')
  expect(acknowledged).toEqual(
    chosen.map(({ ref }) => (ref === taken ? `${ref} interaction-changed` : `${ref} done`)),
  )
  expect(waiting()).toHaveLength(others)
  const one = chosen[0]?.ref ?? ''
  expect(interactionView(site.store.reader, one)).toMatchObject({
    interaction: { state: 'done' },
    wrapUp: { how: 'batch' },
  })

  // One undo takes all of it back: every record is as it was, and what ola does is not touched.
  const undoable = latestUndoable(site.store.reader, 'ewa')
  expect(undoable).toMatchObject({ batch: 'B-1' })
  expect(undoable?.events).toHaveLength(39)
  const undone = undoable && (await undoTogether(site.store, undoable, 'ewa'))
  expect(undone).toMatchObject({ ok: true, value: { seqs: { length: 39 }, standing: [] } })
  expect(records()).toEqual(before)
  expect(confirmations()).toHaveLength(39)
  expect(interactionView(site.store.reader, taken)?.interaction).toMatchObject({ heldBy: 'ola' })
})
