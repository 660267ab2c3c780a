import { afterEach, beforeEach, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { must } from '../builders/a-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'
import { type HookFolder, aHookFolder } from '../desk/hook-folder.ts'

let hooks: HookFolder
beforeEach(() => {
  hooks = aHookFolder()
  hooks.settings('dueWork: true\n')
  hooks.script('before-wake', 'echo Not before Monday; exit 1')
})
afterEach(() => hooks.remove())

const led = {
  definition: {
    people: [
      ...aSiteDefinition().people,
      aPerson({ key: 'lena', name: 'Lena Wilk', role: 'supervisor', queues: ['written'] }),
    ],
  },
}

async function refusedCase() {
  const { site, desk } = await aSiteWithDesk(led)
  must(await site.as('ewa').openCase({ subject: 'Awaria', queue: 'written', agent: 'ewa' }, ['KX-401']))
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 3_600_000 }))
  site.later(3600)
  const now = () => site.clock.now
  await fireDueWork(hooks.hooked(site.store, undefined, now), site.clock.now)
  return { site, desk }
}

test('what fell due and was refused counts in the inbox of whose it is, opens its record, and goes by a key; undo brings it back', async () => {
  const { site, desk } = await refusedCase()
  const terminal = await desk.openAs('ewa', { columns: 120, env: { TEST_CONFIG: hooks.config } })
  expect(terminal.frame()).toContain('@1')
  terminal.type('gi')
  const frame = await terminal.until('1 to see')
  expect(frame).toMatch(/refused[^\n]*KX-401[^\n]*the case opened again/)
  expect(frame).toContain('Not before Monday')
  expect(frame).toContain('tried again by itself')
  terminal.type('x')
  await terminal.until('it stays until it succeeds')
  terminal.type('\r')
  await terminal.until('▣ KX-401')
  terminal.type('\u001B')
  await terminal.until('1 to see')
  terminal.type('D')
  expect(await terminal.until('Nothing wants your eyes')).toContain('KX-401: dealt with')
  expect(site.rows('refused_work')).toMatchObject([{ settled_by: 'ewa' }])
  terminal.type('u')
  await terminal.until('1 to see')
})

test('who leads sees it too, in Polish; who neither answers for it nor leads does not', async () => {
  const { site, desk } = await refusedCase()
  must(await site.as('lena').signIn({}))
  const lena = await desk.openAs('lena', { env: { LINIA_LANG: 'pl', TEST_CONFIG: hooks.config } })
  lena.type('gi')
  const frame = await lena.until('do obejrzenia: 1')
  expect(frame).toContain('odrzucone')
  expect(frame).toContain('koniec oczekiwania sprawy')
  expect(frame).toContain('Próby trwają same')
  const ola = await desk.openAs('ola')
  ola.type('gi')
  await ola.until('Nothing wants your eyes')
})
