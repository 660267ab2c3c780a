import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { lineWidth } from '../../src/console/components/line.ts'
import { keyPresets, keysOfPreset } from '../../src/console/key-presets.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { themeFrom } from '../../src/console/theme.ts'
import { tourActions } from '../../src/console/tour/tour-actions.ts'
import { tourBegins } from '../../src/console/tour/tour.ts'
import { tourSteps } from '../../src/console/tour/tour-steps.ts'
import { tourStrip } from '../../src/console/tour/tour-strip.ts'
import { userKeys } from '../../src/console/user-keymap.ts'
import { sayWithKeys } from './say-with-keys.ts'
import { startTerminal, type Terminal } from './terminal.ts'

const escape = '\u001B'
const done = '\u0004'
const f9 = '\u001B[20~'

let folder: string
let terminal: Terminal | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
})
afterEach(() => {
  terminal?.close()
  rmSync(folder, { recursive: true, force: true })
})

function theTour(env: Readonly<Record<string, string>> = {}, words: readonly string[] = []): Terminal {
  terminal = startTerminal({
    command: join(import.meta.dirname, '../../bin/linia'),
    args: ['tour', ...words],
    env: {
      TMPDIR: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      LANG: 'en_GB.UTF-8',
      LINIA_LANG: '',
      LC_ALL: '',
      TZ: 'Europe/Warsaw',
      ...env,
    },
  })
  return terminal
}

/** Types keys, and waits until the tour says what comes then. */
async function onTo(step: number, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) {
    terminal?.type(key)
    await terminal?.settled()
  }
  return (await terminal?.until(`Tour ${step} of ${tourSteps.length}`)) ?? ''
}

describe('the tour', () => {
  test('goes on as each thing is tried, and leaves nothing behind', { timeout: 60_000 }, async () => {
    theTour()
    await terminal?.until('Tour 1 of', 20_000)
    await onTo(2, 's', '1')
    expect(await onTo(3, '\r')).toMatch(/─▸Message ─ .* ─ Notes 0 ─/)
    await onTo(4, '\t')
    await onTo(5, 'r')
    expect(await onTo(6, 'Dzień dobry', done)).toMatch(/The reply goes out in \d+ s/)
    await onTo(7, 'w', '1', '1', done)
    // On a slow machine the reply has left by then.
    const back = await onTo(8, 'u')
    expect(back).toMatch(/Taken back: .*wrap-up/)
    await onTo(9, ...(back.includes('reply, wrap-up') ? ['r', done] : []), 'W')
    expect(await onTo(10, 'b', 'tomorrow 10', done)).toContain('tomorrow 10:00')
    expect(await onTo(11, 'c', 'kow', '\r')).toContain('Jan Kowalski')
    await onTo(12, 'g', 'q', '/', 'channel = form', '\r', '*', 'w', '9', '1', done, '\r', '\r')
    expect(await onTo(13, '?', escape)).not.toContain('F9')

    terminal?.type('q')
    await terminal?.until('what becomes of it?')
    terminal?.type('3')
    expect(await terminal?.exited).toMatchObject({ exitCode: 0 })
    expect(readdirSync(folder)).toEqual([])
  })

  test('is passed over step by step, ended from the palette, and speaks as the terminal does', async () => {
    theTour({ LANG: 'pl_PL.UTF-8' })
    await terminal?.until('Przewodnik 1 z', 20_000)
    terminal?.type(f9)
    await terminal?.until('Przewodnik 2 z')
    terminal?.type(':zakończ przew')
    await terminal?.until('zakończ przewodnik')
    terminal?.type('\r')
    await terminal?.settled()

    expect(terminal?.frame()).not.toContain('Przewodnik')
  })

  test('says where there is no terminal that it needs one', async () => {
    const { spawnSync } = await import('node:child_process')
    const { status, stderr, stdout } = spawnSync(join(import.meta.dirname, '../../bin/linia'), ['tour'], {
      env: { ...process.env, TMPDIR: folder, LANG: 'en_GB.UTF-8' },
      encoding: 'utf8',
    })

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('needs a terminal')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the words of the tour', () => {
  const { glyphs } = themeFrom({ LANG: 'en_GB.UTF-8', TERM: 'xterm' })
  const actions = [...allActions, ...tourActions]
  const keymap = keymapOf(actions)

  test.each(['en', 'pl'] as const)('take two lines at 80 columns and name every key (%s)', (language) => {
    const strips = tourSteps.map((_, step) =>
      tourStrip({ ...tourBegins('linia'), step }, keymap, 80, {
        say: sayWithKeys(language, glyphs, keymap),
        language,
        glyphs,
      }),
    )
    const texts = strips.map((lines) => lines.map((line) => line.map(({ text }) => text).join('')).join(''))

    expect(strips.filter((lines) => lines.length !== 3)).toEqual([])
    expect(strips.flat().filter((line) => lineWidth(line) !== 80)).toEqual([])
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([])
  })

  test.each(keyPresets)('clash with no key of the preset %s, and one of its keys goes on', (preset) => {
    const chosen = keymapOf(actions, keysOfPreset(preset, actions))
    expect(chosen.problems).toEqual([])
    expect(chosen.keysOf('tour.skip')).not.toEqual([])
  })

  test('yield to one’s own keys, so that the tour begins with those too', async () => {
    const file = join(folder, 'keys.yaml')
    writeFileSync(file, 'preset: arrows\nnote.add: Shift-F9\n')
    const look = { say: sayWithKeys('en', glyphs), language: 'en', glyphs } as const
    const { keymapOf: ownKeymap } = await userKeys(file, actions, look)
    const made = ownKeymap('arrows')
    if ('problems' in made) throw new Error(made.problems.join())
    expect(made.keymap.keysOf('tour.skip')).toEqual(['F11'])
    expect(made.keymap.actionOf('workspace', 'Shift-F9')?.id).toBe('note.add')
  })
})
