import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { keyPresets, keysOfPreset } from '../../src/console/key-presets.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import type { TestSite } from '../builders/a-site.ts'
import { must } from '../builders/a-site.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

const escape = '\u001B'
const right = '\u001B[C'
const f = { f1: '\u001BOP', f2: '\u001BOQ', f3: '\u001BOR', f5: '\u001B[15~', f6: '\u001B[17~', f8: '\u001B[19~', f9: '\u001B[20~' } // prettier-ignore

describe.each(keyPresets)('the keys of the preset %s', (preset) => {
  const keymap = keymapOf(allActions, keysOfPreset(preset, allActions))

  test('mean one thing in each place, and can be pressed', () => {
    expect(keymap.problems).toEqual([])
  })

  test('reach help, commands and the way back everywhere', () => {
    for (const id of ['help.open', 'palette.open', 'place.go', 'place.back', 'quit', 'console.lock'] as const)
      expect(keymap.keysOf(id)).not.toEqual([])
  })
})

test('without letters no letter and no sign is a command', () => {
  const keymap = keymapOf(allActions, keysOfPreset('arrows', allActions))
  const typed = allActions.flatMap(({ id }) => keymap.keysOf(id).filter((key) => [...key].length === 1))
  expect(typed).toEqual([])
})

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    interactions: [
      { ref: 'KX-10', subject: 'Faktura' },
      { ref: 'KX-11', subject: 'Umowa' },
      { ref: 'KX-12', subject: 'Licznik' },
    ],
  }))
})

/** A console whose agent chose other keys in the settings. */
async function withKeys(preset: 'like vi' | 'without letters'): Promise<Terminal> {
  const terminal = await desk.openAs('ewa')
  await atSetting(terminal, 'Keys')
  terminal.type(preset === 'like vi' ? right : `${right}${right}`)
  await terminal.until(new RegExp(`▸ Keys +${preset}`))
  return terminal
}

function ownKeys(text: string): void {
  mkdirSync(desk.desk, { recursive: true })
  writeFileSync(join(desk.desk, 'keys.yaml'), text)
}

describe('keys that were chosen in the settings', () => {
  test('like vi: g g and G go to the ends, and the list behind g names what stands there', async () => {
    const terminal = await withKeys('like vi')
    terminal.type(escape)
    await terminal.until('─ preview')
    terminal.type('G')
    await terminal.until(/▸ .*KX-10/)
    terminal.type('g')
    expect(await terminal.until('─ Go to ─')).toMatch(/g +first/)
    terminal.type('g')
    await terminal.until(/▸ .*KX-12/)
    terminal.type('\r')
    await terminal.until('KX-12 is yours')
    const before = /▸(\w+)/.exec(terminal.frame())?.[1]
    terminal.type('gt')
    await terminal.settled(150)
    expect(/▸(\w+)/.exec(terminal.frame())?.[1]).not.toBe(before)
  })

  test('without letters: footer, help and commands name what works, and letters do nothing', async () => {
    const terminal = await withKeys('without letters')
    const settings = terminal.frame()
    expect(settings).toContain('Ctrl-z undo')
    expect(settings).toContain('F1 help')
    terminal.type(`qgmu:${escape}`)
    const queues = await terminal.until('─ preview')
    expect(queues.split('\n').at(-1)).toMatch(/Enter take .*F5 next .*F1 help/)
    terminal.type(f.f1)
    const help = await terminal.until('─ Keys: queues ─')
    expect(help).toMatch(/F4 +reply/)
    expect(help).toMatch(/F9 b +callbacks/)
    terminal.type(escape)
    await terminal.until('─ preview')
    terminal.type(f.f2)
    expect(await terminal.until('─ Command ─')).toMatch(/reply +F4/)
    terminal.type(escape)
    await terminal.until('─ preview')
    terminal.type(`${f.f9}p`)
    await terminal.until('─ People ─')
    terminal.type(escape)
    await terminal.until('─ Written ─')
    terminal.type(f.f5)
    await terminal.until(/KX-1\d(?: from Written)? is yours/)
    terminal.type(f.f6)
    await terminal.until('─ Wrap up KX-1')
  })

  test('without letters: what rings is answered by its function key, in a text too, and the line says so', async () => {
    const terminal = await withKeys('without letters')
    terminal.type(escape)
    await terminal.until('─ preview')
    terminal.type(f.f3)
    await terminal.settled(100)
    terminal.type('fak')
    must(await site.as('owner').offer({ ref: 'KX-12', agent: 'ewa' }))
    const line = await terminal.until('accept')
    expect(line).toContain('F8 accept')
    expect(line).not.toContain('Alt-F8')
    terminal.type(f.f8)
    await terminal.until('KX-12 is yours')
  })

  test('are there again on the next day', async () => {
    const terminal = await withKeys('without letters')
    await terminal.settled(300)
    terminal.type('\u0003')
    await terminal.exited
    const again = await desk.openAs('ewa')
    expect(again.frame()).toContain('F5 next')
  })
})

describe('a file of one’s own keys', () => {
  test('is laid over the preset that it names, which the settings then leave alone', async () => {
    ownKeys('preset: vim\nnote.add: F2\n')
    const terminal = await desk.openAs('ewa')
    terminal.type('G')
    await terminal.until(/▸ .*KX-10/)
    terminal.type(f.f2)
    await terminal.until('─ Note on KX-10')
    terminal.type(escape)
    await terminal.until('─ preview')
    await atSetting(terminal, 'Keys')
    const frame = await terminal.until('keys.yaml decides')
    expect(frame).toMatch(/▸ Keys +like vi/)
    terminal.type('\r')
    await terminal.until('! change: it is decided outside the console')
  })

  test('that does not go with a preset keeps it from being chosen, and says by which line', async () => {
    ownKeys('# mine\nnote.add: F5\n')
    const terminal = await desk.openAs('ewa', { columns: 100 })
    await atSetting(terminal, 'Keys')
    terminal.type(`${right}${right}`)
    const frame = await terminal.until('Your own keys do not go with these:')
    expect(frame.replaceAll(/\s+/g, ' ')).toMatch(
      /keys\.yaml:2: F5 means two things in workspace, queues, my work: next/,
    )
    expect(frame).toMatch(/▸ Keys +like vi/)
  })

  test.each([
    ['preset: emacs\n', 'keys.yaml:1: there are no keys called emacs: default, vim, arrows'],
    [
      'preset: vim\n\nnote.add: G\n',
      'keys.yaml:3: G means two things in queues, my work, customer, cases, case: note (note.add), last (list.last)',
    ],
    ['- note.add\n', 'keys.yaml:1: cannot be read: it names no actions with their keys'],
    ['note.add: [F5\n', 'keys.yaml:2: cannot be read: '],
    ['note.add: g gg\n', 'keys.yaml:1: g gg is not a key (note.add)'],
  ])('that is wrong is named with its line, and the console does not start: %j', async (text, said) => {
    ownKeys(text)
    const terminal = desk.open({ columns: 300 })
    expect(await terminal.exited).toMatchObject({ exitCode: 1 })
    expect(terminal.written()).toContain(said)
  })
})
