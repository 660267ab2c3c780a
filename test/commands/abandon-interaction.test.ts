import { afterEach, beforeEach, expect, test } from 'vitest'
import { abandonInteraction } from '../../src/commands/interactions/abandon-interaction.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'

let site: TestSite

beforeEach(async () => {
  site = await aSite({ interactions: [{ ref: 'KX-1', queue: 'calls', channel: 'call' }] })
})
afterEach(() => site.close())

test('a caller who leaves while waiting is out of the queue, and his wait is kept', async () => {
  site.later(42)

  const left = await site.give('system', abandonInteraction, { ref: 'KX-1' })

  expect(left).toEqual({ ref: 'KX-1', waitedMs: 42_000, callback: null })
  const at = site.clock.now
  expect(site.look('KX-1')).toMatchObject({
    interaction: { state: 'abandoned', heldBy: null, endedAt: at },
    segments: [{ kind: 'queue', ending: 'abandoned', startedAt: at - 42_000, endedAt: at }],
  })
  expect(await site.as('ewa').takeNext({ queues: ['calls'] })).toEqual({
    ok: false,
    refusal: { code: 'queue-empty' },
  })
})

test('an offer is over when the caller leaves', async () => {
  await site.as('ola').take({ ref: 'KX-1' })
  await site.as('ola').transfer({ ref: 'KX-1', agent: 'ewa' })

  await site.give('system', abandonInteraction, { ref: 'KX-1' })

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'abandoned', heldBy: null })
  expect(await site.as('ewa').take({ ref: 'KX-1' })).toMatchObject({
    refusal: { code: 'interaction-finished', state: 'abandoned' },
  })
})

test('whoever was answered has not left while waiting', async () => {
  await site.as('ewa').take({ ref: 'KX-1' })

  expect(await site.attempt('system', abandonInteraction, { ref: 'KX-1' })).toEqual({
    ok: false,
    refusal: {
      code: 'interaction-in-other-state',
      ref: 'KX-1',
      state: 'active',
      needs: ['queued', 'offered'],
    },
  })
})

test('nobody leaves twice, and an unknown ref is refused', async () => {
  await site.give('system', abandonInteraction, { ref: 'KX-1' })

  expect(await site.attempt('system', abandonInteraction, { ref: 'KX-1' })).toMatchObject({
    refusal: { code: 'interaction-finished', ref: 'KX-1', state: 'abandoned' },
  })
  expect(await site.attempt('system', abandonInteraction, { ref: 'KX-99' })).toMatchObject({
    refusal: { code: 'interaction-not-found' },
  })
})

test('taken back, the caller waits where he waited', async () => {
  const before = site.look('KX-1')
  await site.give('system', abandonInteraction, { ref: 'KX-1' })

  expect(await site.as('owner').undo({ seq: site.lastSeq() })).toMatchObject({ ok: true })

  expect(site.look('KX-1')).toEqual(before)
  expect(commandRegistry.get('interaction.abandon')).toBe(abandonInteraction)
})
