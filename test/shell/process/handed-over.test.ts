import { afterEach, beforeEach, expect, test } from 'vitest'
import { aProcess, saying } from '../../builders/a-process.ts'
import { aPerson, aSiteDefinition } from '../../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell-on.ts'

let site: TestSite

/** A process that hands the case on at once. */
function handing(key: string, to: string): string {
  const steps = `  give:
    handover: { ${to}, within: 1d, late: after }
    next: after
${saying('after', 'over')}`
  return aProcess({ key, steps })
}

/** KX-401 goes to the queue of complaints and to a partner at once, KX-402 to a skill, KX-403 nowhere. */
beforeEach(async () => {
  const { people } = aSiteDefinition()
  const partner = aPerson({ key: 'operator', name: 'Operator sieci', role: 'partner' })
  const skills = [{ key: 'meters', position: 0, retired: false, labels: { en: 'Meters', pl: 'Liczniki' } }]
  site = await aSite({ definition: { people: [...people, partner], skills } })
  const ewa = site.as('ewa')
  for (const ref of ['KX-401', 'KX-402', 'KX-403'])
    must(await ewa.openCase({ subject: `Sprawa ${ref}`, queue: 'written' }, [ref]))
  for (const [ref, key, to] of [
    ['KX-401', 'to-queue', 'queue: complaints'],
    ['KX-401', 'to-partner', 'partner: operator'],
    ['KX-402', 'to-skill', 'skill: meters'],
  ] as const) {
    must(await site.as('owner').publishProcess({ text: handing(key, to) }))
    must(await ewa.startProcess({ case: ref, process: key }))
  }
})
afterEach(() => site.close())

async function listed(where: string): Promise<readonly string[]> {
  const { rows } = (await jsonFrom(site, ['case', 'list', '--where', where, '--as', 'ewa'])) as {
    readonly rows: readonly { readonly ref: string }[]
  }
  return rows.map(({ ref }) => ref).toSorted()
}

test('cases are found by whom a process handed them to, by key, by kind and key, or by name in either language', async () => {
  expect(await listed('handed-to = operator')).toEqual(['KX-401'])
  expect(await listed('handed-to = "Operator sieci"')).toEqual(['KX-401'])
  expect(await listed('handed-to = queue:complaints')).toEqual(['KX-401'])
  expect(await listed('handed-to = liczniki')).toEqual(['KX-402'])
  expect(await listed('handed-to in (skill:meters, partner:operator)')).toEqual(['KX-401', 'KX-402'])
  expect(await listed('handed-to ~ oper')).toEqual(['KX-401'])
  expect(await listed('handed-to is empty')).toEqual(['KX-403'])
  expect(await listed('nie przekazano jest puste')).toEqual(['KX-401', 'KX-402'])
  expect(await listed('handed-to != meters')).toEqual(['KX-401', 'KX-403'])
})

test('whoever asks for somebody to whom nothing can be handed is told who there is', async () => {
  const refused = await errorFrom(site, ['case', 'list', '--where', 'handed-to = operat', '--as', 'ewa'])
  expect(refused).toMatchObject({
    code: 'filter-invalid',
    nearest: ['Operator sieci', 'operator', 'partner:operator'],
  })
})

test('what came back is no longer found among what is handed over', async () => {
  const { processes } = await jsonFrom(site, ['case', 'show', 'KX-402', '--as', 'ewa'])
  const [{ ref }] = processes as [{ ref: string }]
  must(await site.as('ewa').stepProcess({ ref, did: 'happened' }))
  expect(await listed('handed-to is not empty')).toEqual(['KX-401'])
  expect(await jsonFrom(site, ['case', 'show', 'KX-402', '--as', 'ewa'])).toMatchObject({ handedTo: [] })
})

test('a case says that it is handed over, to whom by name, and until when', async () => {
  const shown = async (lang: string) =>
    (await shellOn(site, ['case', 'show', 'KX-401', '--as', 'ewa', '--lang', lang])).out
  expect(await shown('en')).toMatch(/handed over to the partner Operator sieci · until .* · TG-2/)
  expect(await shown('pl')).toContain('przekazano: partner Operator sieci · do')
  expect(await jsonFrom(site, ['case', 'show', 'KX-402', '--as', 'ewa'])).toMatchObject({
    handedTo: [{ to: { skill: 'meters' }, labels: { en: 'Meters' }, until: new Date(site.clock.now + 86_400_000).toISOString() }], // prettier-ignore
  })
})
