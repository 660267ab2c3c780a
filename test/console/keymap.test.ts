import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { isKeyName, keymapOf } from '../../src/console/keymap.ts'
import { speaker } from '../../src/language/say.ts'
import { keysDocument } from './keys-document/keys-document.ts'

describe('the keymap', () => {
  test('no key means two things in one place, and every key can be pressed', () => {
    expect(allActions.length).toBeGreaterThan(25)
    expect(keymapOf(allActions).problems).toEqual([])
  })

  test('a key that would mean two things is named with the place and both actions', () => {
    expect(keymapOf(allActions, { 'customers.find': 'n' }).problems).toContainEqual({
      code: 'key-clash',
      context: 'queues',
      key: 'n',
      actions: ['interaction.next', 'customers.find'],
    })
  })

  test('own keys take the place of the usual ones', () => {
    const keymap = keymapOf(allActions, { 'interaction.wrap-up': ['x', 'F2'], undo: [] })

    expect(keymap.problems).toEqual([])
    expect(keymap.actionOf('workspace', 'x')?.id).toBe('interaction.wrap-up')
    expect(keymap.actionOf('workspace', 'F2')?.id).toBe('interaction.wrap-up')
    expect(keymap.actionOf('workspace', 'w')).toBeUndefined()
    expect(keymap.actionOf('queues', 'u')).toBeUndefined()
  })

  test('an unknown action and an unknown key in the own keys are named', () => {
    expect(keymapOf(allActions, { 'coffee.make': 'x', undo: 'Hyper-z' }).problems).toEqual([
      { code: 'action-unknown', action: 'coffee.make' },
      { code: 'key-unknown', action: 'undo', key: 'Hyper-z' },
    ])
  })

  test.each(['j', 'W', '/', 'ł', 'Enter', 'Ctrl-d', 'Alt-a', 'Ctrl-Alt-Shift-ArrowUp', 'F12', 'Space', '-'])(
    '%s is a key',
    (name) => {
      expect(isKeyName(name)).toBe(true)
    },
  )

  test.each(['', 'jj', 'enter', 'Alt-', 'Shift-Ctrl-a', 'F13'])('“%s” is no key', (name) => {
    expect(isKeyName(name)).toBe(false)
  })

  test('every action has a name of its own in both languages, so that the palette can tell them apart', () => {
    for (const language of ['en', 'pl'] as const) {
      const say = speaker(language)
      for (const context of [
        'queues',
        'workspace',
        'customers',
        'history',
        'callbacks',
        'people',
        'processes',
        'process',
        'inbox',
        'settings',
      ] as const) {
        const labels = allActions
          .filter(({ contexts }) => contexts.includes(context))
          .map(({ id }) => say(`action.${id}`))
        expect(new Set(labels).size).toBe(labels.length)
      }
    }
  })

  test.each([
    ['en', 'docs/KEYS.md'],
    ['pl', 'docs/pl/KEYS.md'],
  ] as const)('the document of the keys in %s says what the keymap does', async (language, path) => {
    const options = await resolveConfig(path)
    const written = await format(keysDocument(language), { ...options, parser: 'markdown' })
    await expect(written).toMatchFileSnapshot(`../../${path}`)
  })

  test('no key that throws work away lies beside a key that moves', () => {
    const beside: Readonly<Record<string, string>> = { j: 'hknmui', k: 'jlmio' }
    const keymap = keymapOf(allActions)
    const throwsAway = ['interaction.put-back', 'interaction.end', 'quit'] as const
    for (const id of throwsAway) {
      for (const key of keymap.keysOf(id)) expect(beside['j'] + (beside['k'] ?? '')).not.toContain(key)
    }
  })
})
