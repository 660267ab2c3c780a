import { afterEach, beforeEach, expect, test } from 'vitest'
import { aProcess, saying } from '../builders/a-process.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { firstDifference } from '../properties/walk.ts'

const data = `  size:
    name: { en: Size, pl: Rozmiar }
    type: choice
    choices: { small: { en: Small, pl: Mały }, large: { en: Large, pl: Duży } }
  day: { name: { en: Day, pl: Dzień }, type: date }`

const ask = (key: string, answer: string, next: string) => `  ${key}:
    ask: { en: What?, pl: Co? }
    answer: ${answer}
    limit: 5m
    next: ${next}`

const rest = (key: string, hours: number) => `  ${key}:
    wait: { for: mail, within: ${hours}h, late: over }
    next: over`

/** Asks for a size and a day, then waits for a mail. */
const first = aProcess({
  version: 3,
  data,
  steps: [ask('size', 'size', 'day'), ask('day', 'day', 'rest'), rest('rest', 24)].join('\n'),
})

/** The same with a greeting before, the wait under another name and shorter, and no day any more. */
const second = aProcess({
  version: 4,
  data: data.split('\n').slice(0, 4).join('\n'),
  steps: [saying('greet', 'size'), ask('size', 'size', 'letter'), rest('letter', 12)].join('\n'),
})

let site: TestSite

beforeEach(async () => {
  site = await aSite({ interactions: [{ ref: 'KX-1' }, { ref: 'KX-2' }] })
  must(await site.as('owner').publishProcess({ text: first }))
  const ewa = site.as('ewa')
  must(await ewa.startProcess({ interaction: 'KX-1', process: 'visit' }, ['KX-401', 'KX-501']))
  must(await ewa.startProcess({ interaction: 'KX-2', process: 'visit' }, ['KX-402', 'KX-502']))
  for (const value of ['small', '2026-12-24']) {
    must(await ewa.stepProcess({ ref: 'KX-501', did: 'answered', value }))
  }
  must(await site.as('owner').publishProcess({ text: second }))
})

afterEach(async () => site.close())

function instance(ref: string) {
  const row = site.rows('process_instances').find((one) => one['ref'] === ref)
  return {
    ...row,
    body: JSON.parse(String(row?.['body'])) as { readonly data: unknown; readonly trail: unknown },
  }
}

test('a running version 3 is untouched by version 4: it goes on, waits and ends as it began', async () => {
  expect(instance('KX-501')).toMatchObject({ at_step: 'rest', definition_id: 'visit@3' })
  must(await site.as('ewa').stepProcess({ ref: 'KX-502', did: 'answered', value: 'large' }))
  expect(instance('KX-502')).toMatchObject({ at_step: 'day', definition_id: 'visit@3' })
  site.later(86_401)
  await site.fireDueWork()
  expect(instance('KX-501')).toMatchObject({ state: 'ended', definition_id: 'visit@3' })
})

test('a step that the new version lacks keeps all of them back, and is named', async () => {
  const before = site.dump()

  expect(await site.as('owner').migrateProcess({ process: 'visit', to: 4 })).toMatchObject({
    refusal: { code: 'process-step-lost', ref: 'KX-501', step: 'rest', kind: 'wait', version: 4 },
  })
  expect(firstDifference(before, site.dump(), new Set())).toBeUndefined()
  expect(
    await site.as('owner').migrateProcess({ process: 'visit', to: 4, map: { rest: 'size' } }),
  ).toMatchObject({ refusal: { code: 'process-step-lost' } })
  expect(
    await site.as('owner').migrateProcess({ process: 'visit', to: 4, map: { rset: 'letter' } }),
  ).toMatchObject({ refusal: { code: 'process-step-unknown', step: 'rset', nearest: ['rest'] } })
})

test('with a map all go to the new version: where they are, with what they know, and what falls due then', async () => {
  const before = site.dump()
  const began = site.clock.now
  site.later(3600)
  expect(
    must(await site.as('owner').migrateProcess({ process: 'visit', to: 4, map: { rest: 'letter' } })),
  ).toMatchObject({ moved: 2, isAll: true })

  expect(instance('KX-501')).toMatchObject({
    at_step: 'letter',
    definition_id: 'visit@4',
    waits_for: 'mail',
    body: {
      version: 4,
      at: 'letter',
      data: {
        size: { value: 'small', isStale: false },
        day: { value: '2026-12-24', isStale: true },
      },
      trail: [{ step: 'size' }],
    },
  })
  expect(instance('KX-502')).toMatchObject({ at_step: 'size', definition_id: 'visit@4' })
  expect(site.rows('due_work').filter(({ kind }) => kind === 'process.time-over')).toMatchObject([
    { due_at: began + 12 * 3_600_000 },
  ])
  must(await site.as('ewa').stepProcess({ ref: 'KX-502', did: 'answered', value: 'large' }))
  expect(instance('KX-502')).toMatchObject({ at_step: 'letter' })

  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  must(await site.as('owner').undo({ seq: site.lastSeq() - 2 }))
  expect(
    firstDifference(before, site.dump(), new Set(['events', 'event_personal', 'touched_rows'])),
  ).toBeUndefined()
})

test('whoever saw it before it went to the new version is told', async () => {
  const seen = Number(site.rows('process_instances').find(({ ref }) => ref === 'KX-502')?.['sequence'])
  must(await site.as('owner').migrateProcess({ ref: 'KX-502', to: 4 }))

  expect(
    await site.as('ewa').stepProcess({ ref: 'KX-502', did: 'answered', value: 'small', sequence: seen }),
  ).toMatchObject({ refusal: { code: 'process-moved-on', step: 'size' } })
})
