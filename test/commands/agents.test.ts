import { expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

function ewaOf(site: TestSite) {
  return site.rows('agents').find((row) => row['id'] === 'ewa') ?? {}
}

function logOf(site: TestSite): readonly unknown[] {
  return site
    .rows('agent_status_log')
    .filter((row) => row['agent_id'] === 'ewa')
    .toSorted((a, b) => Number(a['from_at']) - Number(b['from_at']))
    .map((row) => [row['status'], row['reason_id'], row['until_at'] === null ? 'open' : 'over'])
}

test('who signs in is not ready until he says so', async () => {
  const site = await aSite({ ready: [] })
  must(await site.as('ewa').signIn({}))
  expect(ewaOf(site)).toMatchObject({ status: 'not-ready', reason_id: null })

  site.later(60)
  must(await site.as('ewa').status({ status: 'ready' }))

  expect(ewaOf(site)).toMatchObject({ status: 'ready' })
  expect(logOf(site)).toEqual([
    ['not-ready', null, 'over'],
    ['ready', null, 'open'],
  ])
  await site.close()
})

test('a reason is found by its key and by its name in either language', async () => {
  const site = await aSite()
  for (const [reason, key] of [
    ['break', 'break'],
    ['Posiłek', 'meal'],
    ['BREAK', 'break'],
  ] as const) {
    expect(must(await site.as('ewa').status({ status: 'not-ready', reason }))).toMatchObject({
      reasonId: key,
    })
  }
  await site.close()
})

test('a status chosen while work is in hand counts at once, unless it is for afterwards', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  expect(
    must(await site.as('ewa').status({ status: 'not-ready', reason: 'meal', afterThis: true })),
  ).toMatchObject({
    when: 'after-this',
  })
  expect(ewaOf(site)).toMatchObject({ status: 'ready', next_status: 'not-ready', next_reason_id: 'meal' })

  expect(must(await site.as('ewa').status({ status: 'not-ready', reason: 'break' }))).toMatchObject({
    when: 'now',
  })
  expect(ewaOf(site)).toMatchObject({ status: 'not-ready', reason_id: 'break', next_status: null })
  await site.close()
})

test('what is for after this work counts at once when there is none', async () => {
  const site = await aSite()
  expect(
    must(await site.as('ewa').status({ status: 'not-ready', reason: 'meal', afterThis: true })),
  ).toMatchObject({
    when: 'now',
  })
  await site.close()
})

test('choosing the status that stands takes back what was chosen for afterwards', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'meal', afterThis: true }))
  must(await site.as('ewa').status({ status: 'ready' }))

  expect(ewaOf(site)).toMatchObject({ status: 'ready', next_status: null })
  await site.close()
})

test('who goes home may put his work back, but for what he is wrapping up', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'wrapping-up', heldBy: 'ewa' },
      { ref: 'KX-3', state: 'active', heldBy: 'ola' },
    ],
  })
  expect(await site.as('ewa').signOut({})).toMatchObject({
    refusal: { code: 'agent-has-work-in-hand', refs: ['KX-1', 'KX-2'] },
  })

  expect(must(await site.as('ewa').signOut({ work: 'put-back' }))).toEqual({
    agent: 'ewa',
    putBack: ['KX-1'],
  })

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'queued', heldBy: null, putBacks: 1 })
  expect(site.look('KX-2').interaction).toMatchObject({ state: 'wrapping-up', heldBy: 'ewa' })
  expect(site.look('KX-3').interaction).toMatchObject({ heldBy: 'ola' })
  expect(ewaOf(site)).toMatchObject({ status: 'logged-out' })
  await site.close()
})

test.each(['active', 'held'] as const)(
  'nobody goes home while somebody is on the line: %s',
  async (state) => {
    const site = await aSite({
      interactions: [{ ref: 'KX-1', queue: 'calls', channel: 'call', state, heldBy: 'ewa' }],
    })
    for (const work of ['keep', 'put-back'] as const) {
      expect(await site.as('ewa').signOut({ work })).toMatchObject({
        refusal: { code: 'interaction-live', ref: 'KX-1' },
      })
    }
    await site.close()
  },
)

test('who goes home may keep his mails for tomorrow', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  must(await site.as('ewa').signOut({ work: 'keep' }))

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
  await site.close()
})
