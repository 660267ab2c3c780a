import { describe, expect, test } from 'vitest'
import { saveMacro } from '../../src/commands/messages/save-macro.ts'
import { morning } from '../builders/an-empty-store.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'
import type { TestSite } from '../builders/a-site.ts'

const alt = '\u001B'

const aMacro = (shortName: string, hotKey: string | null, text: string) => ({
  key: `m-${shortName}`,
  shortName,
  labels: { en: `Note: ${text}`, pl: `Notatka: ${text}` },
  hotKey,
  steps: [{ command: 'note.add', input: { ref: '{ref}', text }, template: null }],
  position: 0,
  retired: false,
})

async function aDeskWithMacros(env: Readonly<Record<string, string>> = {}) {
  const { site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    definition: { macros: [aMacro('photo', '1', 'Waiting for the photo.'), aMacro('bare', null, 'Bare.')] },
    interactions: ['First', 'Second', 'Third'].map((subject, index) => ({
      ref: `KX-${10 + index}`,
      subject,
      arrivedAt: morning - (60 - index) * 1000,
    })),
  })
  await site.store.runner.run({
    command: saveMacro,
    actor: 'ewa',
    input: {
      shortName: 'mine',
      hotKey: '2',
      steps: [{ command: 'note.add', input: { ref: '{ref}', text: 'My own.' }, template: null }],
    },
  })
  return { site, desk, env }
}

const anInput = {
  shortName: 'other',
  steps: [{ command: 'note.add', input: { ref: '{ref}', text: 'Another.' }, template: null }],
}

const notesOf = (site: TestSite, ref: string): readonly unknown[] => {
  const { id } = site.look(ref).interaction
  return site
    .rows('notes')
    .filter((row) => row['interaction_id'] === id)
    .map((row) => row['text'])
}

describe('a macro with a key', () => {
  test('that cannot be run on what waits names the key that takes it, not the verb', async () => {
    const { site, desk } = await aSiteWithDesk({
      ready: ['ewa'],
      definition: {
        macros: [
          {
            ...aMacro('back', '1', ''),
            steps: [{ command: 'interaction.hold', input: { ref: '{ref}' }, template: null }],
          },
        ],
      },
      interactions: [{ ref: 'KX-10', subject: 'First', arrivedAt: morning - 60_000 }],
    })
    const terminal = await desk.openAs('ewa')
    await terminal.until('First')
    terminal.type(`${alt}1`)
    expect(await terminal.until('No agent holds KX-10')).toMatch(/Take it first: (?:Enter|⏎)/)
    expect(site.look('KX-10').interaction.state).toBe('queued')
  })

  test('is run on the row under the cursor, and one undo takes it back', async () => {
    const { site, desk } = await aDeskWithMacros()
    const terminal = await desk.openAs('ewa', { columns: 160, rows: 50 })
    await terminal.until('Second')
    expect(await terminal.until('Alt-1 photo')).toContain('Alt-2 mine')
    terminal.type(`j${alt}1`)
    await terminal.until('photo is done.')
    expect(notesOf(site, 'KX-11')).toEqual(['Waiting for the photo.'])
    expect(notesOf(site, 'KX-10')).toEqual([])
    terminal.type('u')
    await terminal.until('Taken back')
    expect(notesOf(site, 'KX-11')).toEqual([])
  })

  test('shows first what it would do to all that is marked, and does it as one batch', async () => {
    const { site, desk } = await aDeskWithMacros()
    const terminal = await desk.openAs('ewa')
    await terminal.until('Second')
    terminal.type('*')
    await terminal.until('3 marked')
    terminal.type(`${alt}2`)
    const frame = await terminal.until('Do this to 3 at once (macro run)?')
    expect(frame).toContain('My own.')
    expect(notesOf(site, 'KX-10')).toEqual([])
    terminal.type('\r')
    await terminal.until('mine is done.')
    expect(['KX-10', 'KX-11', 'KX-12'].map((ref) => notesOf(site, ref))).toEqual([
      ['My own.'],
      ['My own.'],
      ['My own.'],
    ])
    terminal.type('u')
    await terminal.until('Taken back')
    expect(['KX-10', 'KX-11', 'KX-12'].flatMap((ref) => notesOf(site, ref))).toEqual([])
  })

  test('is in the help and the palette, and can be done again to another row', async () => {
    const { site, desk } = await aDeskWithMacros()
    const terminal = await desk.openAs('ewa')
    await terminal.until('Second')
    terminal.type(`?${'j'.repeat(16)}`)
    await terminal.until(/Alt-1 +macro photo/)
    terminal.type(alt)
    await terminal.until('Enter take')
    terminal.type(':macro bare\r')
    await terminal.until('bare is done.')
    terminal.type('jj.')
    await terminal.until('bare is done.')
    await terminal.settled()
    expect(['KX-10', 'KX-11', 'KX-12'].map((ref) => notesOf(site, ref))).toEqual([['Bare.'], [], ['Bare.']])
  })

  test('whose key means something else by the own keys of whoever signs in says so at the start', async () => {
    const { site, desk } = await aDeskWithMacros()
    const { mkdirSync, writeFileSync } = await import('node:fs')
    mkdirSync(desk.desk, { recursive: true })
    writeFileSync(`${desk.desk}/keys.yaml`, 'undo: [u, Alt-1]\n')
    const terminal = await desk.openAs('ewa')
    await terminal.until(/Alt-1 is “undo” by your keys, so the macro photo has no/)
    terminal.type(`${alt}1`)
    await terminal.settled()
    expect(notesOf(site, 'KX-10')).toEqual([])
  })
})

test.each([
  ['F4', '\u001BOS', 'F4'],
  ['Shift-F4', '\u001B[1;2S', 'Shift-F4'],
  ['Alt-x', `${alt}x`, 'Alt-x'],
])('a macro may have %s as its key', async (hotKey, typed, label) => {
  const { site, desk } = await aDeskWithMacros()
  await site.store.runner.run({ command: saveMacro, actor: 'ewa', input: { ...anInput, hotKey } })
  const terminal = await desk.openAs('ewa', { columns: 160, rows: 50 })
  await terminal.until(`${label} other`)
  terminal.type(typed)
  await terminal.until('other is done.')
  expect(notesOf(site, 'KX-10')).toEqual(['Another.'])
})

test('a letter that does something outside a text, or a function key that an action has, is no key of a macro, and it is said', async () => {
  const { site, desk } = await aDeskWithMacros()
  for (const [shortName, hotKey] of [
    ['other', 'Alt-w'],
    ['more', 'F12'],
  ] as const)
    await site.store.runner.run({
      command: saveMacro,
      actor: 'ewa',
      input: { ...anInput, shortName, hotKey },
    })
  const terminal = await desk.openAs('ewa', { columns: 200, rows: 50 })
  const frame = await terminal.until(/Alt-w is “[^”]+” by your keys, so the macro other has no/)
  expect(frame).toMatch(/F12 is “lock” by your keys/)
  terminal.type(`${alt}w`)
  await terminal.settled()
  expect(notesOf(site, 'KX-10')).toEqual([])
})

describe('the last thing that was done', () => {
  test('by a line of the palette is done again to the row under the cursor, however it was named', async () => {
    const { site, desk } = await aDeskWithMacros()
    const terminal = await desk.openAs('ewa')
    await terminal.until('Second')
    terminal.type(':note KX-10 twice\r')
    await terminal.until('Noted on KX-10.')
    terminal.type('jj.')
    await terminal.until(/KX-12/)
    await terminal.settled()
    expect(['KX-10', 'KX-11', 'KX-12'].map((ref) => notesOf(site, ref))).toEqual([['twice'], [], ['twice']])
  })
})
