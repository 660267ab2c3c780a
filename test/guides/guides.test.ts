import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Scene, aScene } from '../shell/examples/the-scene.ts'
import { aShell } from './a-shell.ts'
import { keysKnownTo, withKeys } from './keys-of-guide.ts'
import { readGuide } from './read-guide.ts'

// Whoever reads a guide types what stands in it: each of its commands is given to the demo site, one after the other, and each
// key that it names is one of the keymap.

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
}, 120_000)
afterAll(() => scene.close())

const guides = [
  ['docs/guide-agent.md', 'docs/pl/przewodnik-agenta.md'],
  ['docs/guide-supervisor.md', 'docs/pl/przewodnik-lidera.md'],
  ['docs/guide-administrator.md', 'docs/pl/przewodnik-administratora.md'],
  ['docs/guide-scripter.md', 'docs/pl/przewodnik-skryptow.md'],
] as const

const withCommands = ['README.md', ...guides.map(([english]) => english)]

test.each(withCommands)('the commands of %s do what it says, one after the other', async (path) => {
  const { lines } = readGuide(path)
  expect(lines.length).toBeGreaterThan(3)
  const place = scene.copy()
  const shell = aShell({ ...place, now: scene.now })
  try {
    for (const { text, exit } of lines) {
      const { code, err } = await shell.give(text)
      expect(code === exit ? '' : `${code}: ${err}`, text).toBe('')
    }
  } finally {
    place.remove()
  }
})

describe.each(guides)('%s', (english, polish) => {
  test('in Polish it has the same commands', () => {
    expect(readGuide(polish).lines).toEqual(readGuide(english).lines)
  })

  test.each([
    ['en', english],
    ['pl', polish],
  ] as const)('in %s it names the keys that there are', async (language, path) => {
    const { text, keys } = readGuide(path)
    const written = await format(withKeys(text, language), {
      ...(await resolveConfig(path)),
      parser: 'markdown',
    })
    await expect(written).toMatchFileSnapshot(`../../${path}`)
    const known = keysKnownTo(text, language)
    expect(keys.filter((key) => !known.has(key))).toEqual([])
  })

  test.each([english, polish])('all that %s points at is there', (path) => {
    const named = [...readGuide(path).text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, target = '']) => target,
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([])
  })
})
