import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandWords } from '../../src/desk/command-words.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

// The agent's own editor gets the terminal and a text, and whatever becomes of it the console goes on as it was.

let site: TestSite
let desk: ConsoleDesk
let home: string
const editor = '\u0007'
const done = '\u0004'
const undo = '\u001A'

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
  })
  const mail = { channel: 'email', queue: 'written', subject: 'Faktura', customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: aMessage('<one@poczta.example>') }, ['KX-1']))
  desk = await aDesk(site)
  home = dirname(desk.desk)
})

/** A small program in place of an editor; what it is given is written down beside the desk. */
function anEditor(script: string): string {
  const path = join(home, 'my editor')
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${home}/given.txt'\nfor file in "$@"; do :; done\n${script}\n`,
  )
  chmodSync(path, 0o755)
  return path
}

const given = () => readFileSync(join(home, 'given.txt'), 'utf8').trimEnd().split('\n')

async function writingIn(env: Readonly<Record<string, string>>): Promise<Terminal> {
  const terminal = await desk.openAs('ewa', { env: { VISUAL: '', EDITOR: '', ...env } })
  terminal.type('rDzień dobry')
  await terminal.until('Dzień dobry')
  return terminal
}

/** What the terminal is told of its modes, in order: on and off. */
function modes(written: string): readonly string[] {
  return Array.from(written.matchAll(/\u001B\[\?(?:1049|2004)[hl]/g), ([mode]) => mode.slice(3))
}

test('a reply goes to the editor and comes back, from a file of its owner’s alone that is gone afterwards', async () => {
  const path = anEditor(
    `stat -c %a "$file" "$(dirname "$file")" >> '${home}/given.txt'\ncat "$file" >> '${home}/given.txt'\nprintf 'Dzień dobry,\\n\\nże też 👩‍💻 i e\\314\\201.\\n' > "$file"`,
  )
  const terminal = await writingIn({ VISUAL: `'${path}' --wait "two words"`, EDITOR: 'false' })
  terminal.type(editor)
  await terminal.until('że też')
  const [first, second, file, fileMode, folderMode, text] = given()
  expect([first, second, fileMode, folderMode, text]).toEqual([
    '--wait',
    'two words',
    '600',
    '700',
    'Dzień dobry',
  ])
  expect(existsSync(String(file))).toBe(false)
  expect(existsSync(dirname(String(file)))).toBe(false)
  // The same screen as before, with the keys going where they went.
  expect(await terminal.settled()).toContain('Reply to KX-1')
  terminal.type(undo)
  await terminal.until(/^(?![^]*że też)[^]*Dzień dobry/)
  terminal.type(`, Panie Janie.${done}`)
  await terminal.until('The reply goes out in')
  expect(site.rows('messages').filter(({ direction }) => direction === 'out')).toMatchObject([
    { text: 'Dzień dobry, Panie Janie.' },
  ])
})

test('the editor has the terminal as a shell would give it, and the console takes it back whatever was left on', async () => {
  const path = anEditor(
    `stty -a | tr ' ' '\\n' | grep -E '^-?(icanon|echo);?$' >> '${home}/given.txt'\nstty raw -echo\nprintf '\\033[?1049h\\033[?1000h\\033[5;10r\\033[31mgarbage'\nkill -9 $$`,
  )
  const terminal = await writingIn({ VISUAL: `"${path}"` })
  const before = terminal.written().length
  terminal.type(editor)
  await terminal.until('broke off (SIGKILL)')
  expect(given().slice(1).toSorted()).toEqual(['echo', 'icanon'])
  expect(await terminal.settled()).not.toContain('garbage')
  const [handedOver, ...rest] = modes(terminal.written().slice(before))
  expect([handedOver, rest.at(-1)]).toEqual([expect.stringMatching(/l$/), expect.stringMatching(/h$/)])
  expect(modes(terminal.written().slice(before))).toEqual(
    expect.arrayContaining(['1049l', '2004l', '2004h', '1049h']),
  )
  terminal.type('\u001B[200~, wklejone\u001B[201~')
  await terminal.until('Dzień dobry, wklejone')
  expect(terminal.cursor().isShown).toBe(true)
  // A second one gets the terminal as the first did.
  terminal.type(editor)
  await terminal.until('broke off (SIGKILL)')
  expect(given().slice(1).toSorted()).toEqual(['echo', 'icanon'])
})

test('an editor that is left with an error changes nothing', async () => {
  const path = anEditor('printf other > "$file"\nexit 3')
  const terminal = await writingIn({ VISUAL: `'${path}'` })
  terminal.type(editor)
  expect(await terminal.until(/was left with an error \(3\)/)).toContain('Dzień dobry')
})

test('an editor that does not start says why', async () => {
  const terminal = await writingIn({ EDITOR: '/nowhere/edit' })
  terminal.type(editor)
  expect(await terminal.until('does not start')).toContain('Dzień dobry')
})

/** A folder with what the console itself needs, for the PATH. */
function programs(): string {
  const folder = join(home, 'programs')
  mkdirSync(folder)
  symlinkSync(process.execPath, join(folder, 'node'))
  return folder
}

test('where none is named, the first of the usual ones that is there is taken', async () => {
  const path = programs()
  for (const name of ['vi', 'nano'])
    renameSync(anEditor(`printf '%s' 'by ${name}' > "$file"`), join(path, name))
  const terminal = await writingIn({ PATH: path })
  terminal.type(editor)
  expect(await terminal.until('by nano')).not.toContain('by vi')
})

test('without an editor it is said how to set one', async () => {
  const terminal = await writingIn({ PATH: programs() })
  terminal.type(editor)
  expect(await terminal.until('No editor is set')).toMatch(/EDITOR=emacs\s+linia/)
})

test('the note of a wrap-up and a note have it too; a text longer than the field is cut and said', async () => {
  const path = anEditor(`printf 'z edytora' > "$file"`)
  const terminal = await desk.openAs('ewa', { env: { VISUAL: `'${path}'`, EDITOR: '' } })
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type(`o${editor}`)
  await terminal.until('z edytora')
  terminal.type(done)
  await terminal.until('Noted on KX-1')
  anEditor(`head -c 30000 /dev/zero | tr '\\0' x > "$file"`)
  terminal.type('w')
  await terminal.until('Wrap up KX-1')
  terminal.type('\t\t\t')
  await terminal.until('▸ Note')
  terminal.type(editor)
  await terminal.until(/20[.,\s]?000/)
  expect(await terminal.settled()).toContain('xxxx')
})

test('a console that dies with a text in the editor leaves nothing behind once the next one opens', async () => {
  const path = anEditor('sleep 60')
  const terminal = await writingIn({ VISUAL: `'${path}'` })
  terminal.type(editor)
  await terminal.settled(400)
  const left = join(desk.desk, 'private', String(terminal.pid))
  const until = performance.now() + 5000
  while (!existsSync(left) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(statSync(left).mode & 0o777).toBe(0o700)
  process.kill(terminal.pid, 'SIGKILL')
  await terminal.exited

  const again = desk.open()
  await again.until('Reply to KX-1')
  expect(readdirSync(join(desk.desk, 'private'))).toEqual([])
})

describe('a text that was saved in the editor while the console ended', () => {
  for (const signal of ['SIGHUP', 'SIGKILL'] as const)
    test(`is the draft on return from ${signal}, and nobody waits for the editor`, async () => {
      const path = anEditor(`printf 'saved in the editor' > "$file"\ntouch '${home}/saved'\nsleep 60`)
      const terminal = await writingIn({ VISUAL: `'${path}'` })
      // Where it is is kept by now.
      await terminal.settled(400)
      terminal.type(editor)
      const until = performance.now() + 5000
      while (!existsSync(join(home, 'saved')) && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20))
      process.kill(terminal.pid, signal)
      await terminal.exited
      const again = desk.open()
      expect(await again.until('saved in the editor')).toContain('Reply to KX-1')
      expect(readdirSync(join(desk.desk, 'private'))).toEqual([])
    })
})

test('more than a text can be is not taken, said, and kept', async () => {
  const path = anEditor(`head -c 2000001 /dev/zero | tr '\\0' x > "$file"`)
  const terminal = await writingIn({ VISUAL: `'${path}'` })
  terminal.type(editor)
  expect(await terminal.until('more than 2 MB')).toContain('Dzień dobry')
  const aside = join(desk.desk, 'set-aside')
  const [kept = ''] = readdirSync(aside)
  expect(statSync(join(aside, kept))).toMatchObject({ size: 2_000_001 })
})

describe('the words of a command', () => {
  test.for([
    ['nano', ['nano']],
    ['  code --wait -n ', ['code', '--wait', '-n']],
    [`'/opt/my editor/ed' -x`, ['/opt/my editor/ed', '-x']],
    ['"C:\\\\ed it" \\$HOME', ['C:\\ed it', '$HOME']],
    [`vim -c 'set tw=72; echo "a"'`, ['vim', '-c', 'set tw=72; echo "a"']],
    ['a"b c"d', ['ab cd']],
    [`nano ''`, ['nano', '']],
    ['$(rm -rf ~); nano', ['$(rm', '-rf', '~);', 'nano']],
    ['', []],
  ] as const)('%j', ([text, words]) => {
    expect(commandWords(text)).toEqual(words)
  })
})

test('a console whose time ran out while the editor had the terminal comes back locked, and unlocked with what was written', async () => {
  const wait = join(home, 'go')
  const path = anEditor(
    `while [ ! -e '${wait}' ]; do sleep 0.1; done; printf 'Napisane w edytorze' > "$file"`,
  )
  const env = { VISUAL: `'${path}'`, EDITOR: '' }
  const terminal = await desk.openAs('ewa', { clock: 'hurries', env })
  await atSetting(terminal, 'Lock by itself')
  terminal.type('\u001B[D\u001B[D')
  await terminal.until(/▸ Lock by itself +after 1 minute\b/)
  terminal.type('gq')
  await terminal.until('Faktura')
  terminal.type('rDzień dobry')
  await terminal.until('Dzień dobry')
  terminal.type(editor)
  await terminal.settled(6000)
  writeFileSync(wait, '')
  const locked = await terminal.until('because no key was pressed for a while')
  expect(locked).not.toMatch(/Dzień dobry|Napisane|Kowalski/)
  terminal.type('\r')
  expect(await terminal.until('Napisane w edytorze')).toContain('Reply to KX-1')
})

const inDesk = (name: string): string => join(desk.desk, name)
const writes = (text: string): string => anEditor(`printf '${text}' > "$file"`)

describe('where the folder for texts in an editor is a file', () => {
  test('it is set aside when the console opens, and the editor gets the text', async () => {
    mkdirSync(desk.desk, { recursive: true })
    writeFileSync(inDesk('private'), 'in the way')
    const terminal = await writingIn({ EDITOR: `'${writes('Z edytora')}'` })
    terminal.type(editor)
    await terminal.until('Z edytora')
    expect(readFileSync(inDesk('private.broken'), 'utf8')).toBe('in the way')
  })

  test('that cannot be set aside, it is said in words, and the text stays', async () => {
    mkdirSync(join(inDesk('private.broken'), 'from before'), { recursive: true })
    writeFileSync(inDesk('private'), 'in the way')
    const terminal = await writingIn({ EDITOR: `'${writes('Z edytora')}'` })
    terminal.type(editor)
    await terminal.until('See what lies in its place')
    expect(terminal.frame()).toContain('Dzień dobry')
    expect(existsSync(join(home, 'fault.log'))).toBe(false)
    rmSync(inDesk('private'))
    terminal.type(editor)
    await terminal.until('Z edytora')
  })
})
