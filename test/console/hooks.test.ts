import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestSite } from '../builders/a-site.ts'
import { type HookFolder, aHookFolder } from '../desk/hook-folder.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'

let site: TestSite
let hooks: HookFolder
let desk: ConsoleDesk

beforeEach(async () => {
  hooks = aHookFolder()
  ;({ site, desk } = await aSiteWithDesk({ interactions: [{ ref: 'KX-10' }] }))
})
afterEach(() => {
  hooks.remove()
})

const opened = () => desk.openAs('ewa', { columns: 120, env: { TEST_CONFIG: hooks.config } })
const heldBy = (ref: string) => site.look(ref).interaction.state

test('a "no" of a hook is told in its words, and what waits stays where it is', async () => {
  const terminal = await opened()
  hooks.script('before-take', String.raw`printf 'Lunch \033[31mfirst'; exit 1`)
  terminal.type('\r')

  const frame = await terminal.until('before-take')

  expect(frame).toContain('Lunch')
  expect(frame).not.toContain('\u001B')
  expect(heldBy('KX-10')).toBe('queued')
})

test('a "no" of a hook to a line of the palette leaves the line to be mended', async () => {
  const terminal = await opened()
  hooks.script('before-take', String.raw`printf 'Lunch first'; exit 1`)
  terminal.type(':take KX-10\r')

  const frame = await terminal.until('Lunch first')

  expect(frame).toContain(': take KX-10')
  expect(heldBy('KX-10')).toBe('queued')
})

test('a hook that hangs is named beside what was done, and keys typed meanwhile wait their turn', async () => {
  hooks.settings('beforeSeconds: 0.7\n')
  hooks.script('before-take', 'sleep 60')
  const terminal = await opened()
  terminal.type('\r')
  await terminal.until(/[Ww]orking|KX-1\d/)

  const frame = await terminal.until('before-take')

  expect(frame).toContain('stopped after')
  expect(heldBy('KX-10')).toBe('active')
  expect(site.commandsGiven()).toBe(1)
})

test('an after-hook that breaks is told when it has, and the console goes on meanwhile', async () => {
  hooks.script('after-take', 'sleep 0.5; cat > $here/read; exit 3')
  const terminal = await opened()
  terminal.type('\r')
  await terminal.until('KX-10')

  expect(await terminal.until('after-take')).toContain('ended with 3')
  expect(heldBy('KX-10')).toBe('active')
  expect(JSON.parse(hooks.left('read') ?? '')).toMatchObject({ command: 'interaction.take', actor: 'ewa' })
})

test('a hook that says something and adds a note does so behind what was done', async () => {
  hooks.script('before-wrap-up', `echo '{"say":"Reported to the desk","note":"from the hook"}'`)
  const terminal = await opened()
  terminal.type('\r')
  await terminal.until('KX-10')
  await terminal.settled()
  terminal.type('w')
  await terminal.until(/Outcome|Reason/)
  terminal.type('resolved\r\r')

  const frame = await terminal.until('Reported to the desk')

  expect(frame).toContain('before-wrap-up')
  expect(site.look('KX-10').wrapUp?.note).toBe('from the hook')
})

test('leaving waits for what an after-hook still does', async () => {
  hooks.script('after-sign-out', 'sleep 0.6; cat > $here/read')
  const terminal = await opened()
  await terminal.settled()
  terminal.type('q')

  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  expect(JSON.parse(hooks.left('read') ?? '')).toMatchObject({ command: 'agent.sign-out' })
})
