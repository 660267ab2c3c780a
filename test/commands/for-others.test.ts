import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { jsonFrom } from '../shell/shell-on.ts'

let site: TestSite

function team(key: string) {
  return { key, labels: { en: key }, position: 1, retired: false as const }
}

/** Ewa handles KX-1. Lena leads her team, sara is a senior of it; tom leads another team but serves the queue, olaf does not. */
beforeEach(async () => {
  const { people } = aSiteDefinition()
  const led = { role: 'supervisor' as const }
  site = await aSite({
    ready: ['ewa', 'ola', 'lena', 'sara', 'tom', 'olaf'],
    definition: {
      teams: [team('helpline'), team('other')],
      people: [
        ...people.map((person) => (person.key === 'ewa' ? { ...person, team: 'helpline' } : person)),
        aPerson({ ...led, key: 'lena', team: 'helpline', queues: ['partners'] }),
        aPerson({ key: 'sara', role: 'senior', team: 'helpline', queues: ['partners'] }),
        aPerson({ ...led, key: 'tom', team: 'other', queues: ['written'] }),
        aPerson({ ...led, key: 'olaf', team: 'other', queues: ['partners'] }),
      ],
    },
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })
})
afterEach(() => site.close())

test('a supervisor puts back what a team member handles; the work stays hers, and the waiting time is kept', async () => {
  const { queuedAt } = site.look('KX-1').interaction
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'break', afterThis: true }))
  site.later(60)

  must(await site.as('lena').putBack({ ref: 'KX-1', reason: 'ewa jest chora' }))

  const { interaction, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'queued', heldBy: null, queuedAt, putBacks: 1 })
  expect(segments[1]).toMatchObject({ kind: 'agent', agentId: 'ewa', ending: 'put-back' })
  expect(site.rows('agents').find(({ id }) => id === 'ewa')).toMatchObject({ status: 'not-ready' })
  expect(site.rows('agents').find(({ id }) => id === 'lena')).toMatchObject({ status: 'ready' })
})

test('the agent whose work it was reads who took it away, and it can be given back', async () => {
  must(await site.as('lena').putBack({ ref: 'KX-1', reason: 'pilne' }))

  const { rows } = await jsonFrom(site, ['history', 'KX-1', '--as', 'ewa'])
  expect((rows as object[])[0]).toMatchObject({ actor: 'lena', command: 'interaction.put-back' })
  must(await site.as('lena').undo({ seq: site.lastSeq() }))
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', heldBy: 'ewa', putBacks: 0 })
})

test('a supervisor hands it over to another, to a queue, or takes it over herself', async () => {
  must(await site.as('lena').transfer({ ref: 'KX-1', agent: 'lena' }))
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'lena' })
  must(await site.as('lena').accept({ ref: 'KX-1' }))
  must(await site.as('tom').transfer({ ref: 'KX-1', agent: 'ola', note: 'przejmij, proszę' }))
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'ola' })
  must(await site.as('tom').transfer({ ref: 'KX-1', queue: 'complaints' }))
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'queued', queueId: 'complaints' })
  const handled = site.look('KX-1').segments.filter(({ kind }) => kind === 'agent')
  expect(handled.map(({ agentId }) => agentId)).toEqual(['ewa', 'lena'])
})

test('what was offered and is taken away again was not declined', async () => {
  must(await site.as('lena').transfer({ ref: 'KX-1', agent: 'ola' }))
  must(await site.as('tom').putBack({ ref: 'KX-1', reason: 'pomyłka' }))

  expect(site.rows('offers').at(-1)).toMatchObject({ agent_id: 'ola', state: 'withdrawn' })
})

test('a senior reaches the team alone, and a colleague nobody', async () => {
  must(await site.as('sara').putBack({ ref: 'KX-1', reason: 'pilne' }))
  must(await site.as('ola').take({ ref: 'KX-1' }))

  for (const [who, code] of [
    ['ewa', 'interaction-not-yours'],
    ['piotr', 'interaction-not-yours'],
    ['sara', 'not-permitted'],
    ['olaf', 'not-permitted'],
  ] as const) {
    for (const given of [
      await site.as(who).putBack({ ref: 'KX-1', reason: 'pilne' }),
      await site.as(who).transfer({ ref: 'KX-1', queue: 'complaints' }),
    ]) {
      expect(given, who).toMatchObject({ ok: false, refusal: { code } })
    }
  }
})
