import { afterEach, beforeEach, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { type HookFolder, aHookFolder } from '../desk/hook-folder.ts'
import { shellOn } from './shell-on.ts'

let site: TestSite
let hooks: HookFolder

beforeEach(async () => {
  hooks = aHookFolder()
  hooks.settings('dueWork: true\n')
  site = await aSite({
    definition: {
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['written'] }),
      ],
    },
  })
  must(await site.as('ewa').openCase({ subject: 'Awaria', queue: 'written', agent: 'ewa' }, ['KX-401']))
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  site.later(3600)
})
afterEach(async () => {
  await site.close()
  hooks.remove()
})

const fire = () =>
  fireDueWork(
    hooks.hooked(site.store, undefined, () => site.clock.now),
    site.clock.now,
  )
const linia = (words: string) => shellOn(site, words.split(' '))
const refusedOf = async (who: string): Promise<unknown[]> =>
  (JSON.parse((await linia(`refused --as ${who} --json`)).out) as { rows: unknown[] }).rows

test('what fell due and was refused is seen by whose it is and by who leads, once, with why and what to do', async () => {
  hooks.script('before-any', 'echo Not before Monday; exit 1')
  await fire()
  const given = site.commandsGiven()
  await fire()
  await fire()

  expect(site.commandsGiven()).toBe(given)
  for (const who of ['ewa', 'lena'])
    expect(await refusedOf(who)).toMatchObject([
      { ref: 'KX-401', command: 'case.wake', owner: 'ewa', refusal: { code: 'hook-refused' } },
    ])
  expect(await refusedOf('ola')).toEqual([])
  const { out } = await linia('refused --as ewa')
  expect(out).toContain('the case opened again')
  expect(out).toContain('Not before Monday')
  expect(out).toContain('linia refused settle KX-401')
  expect((await linia('refused --as ewa --lang pl')).out).toContain('koniec oczekiwania sprawy')
})

test('it goes by itself when the work succeeds, and nothing is left of it after the next refusal', async () => {
  hooks.script('before-any', 'echo no; exit 1')
  await fire()
  expect(await refusedOf('ewa')).toHaveLength(1)

  hooks.script('before-any', 'exit 0')
  await fire()
  expect(await refusedOf('ewa')).toEqual([])

  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  site.later(3600)
  hooks.script('before-any', 'echo no; exit 1')
  await fire()
  expect(site.rows('refused_work')).toHaveLength(1)
})

test('what is dealt with stays away until it is refused for another reason; undo brings it back', async () => {
  hooks.script('before-any', 'echo no; exit 1')
  await fire()
  expect((await linia('refused settle KX-401 --as ola')).code).not.toBe(0)
  expect((await linia('refused settle KX-401 --as lena')).out).toContain('KX-401: dealt with.')
  await fire()
  expect(await refusedOf('ewa')).toEqual([])
  expect((await linia('refused settle KX-401 --as lena')).err).toContain('dealt with')

  expect((await linia('undo --as lena')).err).toBe('')
  expect(await refusedOf('ewa')).toHaveLength(1)
  await linia('refused settle KX-401 --as ewa')

  hooks.script('before-any', 'echo {; exit 0')
  hooks.settings('dueWork: true\nstrict: true\n')
  await fire()
  expect(await refusedOf('ewa')).toMatchObject([{ refusal: { code: 'hook-failed' } }])
})
