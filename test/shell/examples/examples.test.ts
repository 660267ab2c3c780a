import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessTools } from '../../../bin/access-tools.ts'
import { findVerb } from '../../../src/shell/find-verb.ts'
import { verbTable } from '../../../src/shell/verb-table.ts'
import { inWords } from '../in-words.ts'
import { type Said, shellOn } from '../shell-on.ts'
import { type Scene, aScene } from './the-scene.ts'
import { whatComesBefore } from './what-comes-before.ts'

// Whoever learns the program types what help shows. Every example is given to the demo site as it stands there, and must be done.

let scene: Scene
beforeAll(async () => {
  scene = await aScene()
}, 120_000)
afterAll(() => scene.close())

const examples = verbTable.flatMap((verb) => verb.examples.map((line) => [line, verb] as const))

/** Standard input of the examples that read a file. */
const inputs: Readonly<Record<string, string>> = {
  'codes.jsonl': '{"id":"1","ref":"KX-1042","reason":"payment","outcome":"informed"}\n',
  'odpowiedz.txt': 'Dziękujemy, faktura jest poprawiona.\n',
  'password.txt': 'correct horse battery staple\n',
  'oferta.txt': 'Oferujemy nową taryfę.\n',
  'text.txt': 'Hello {{ customer.name }}\n',
  'steps.json': '[{"command":"note.add","input":{"ref":"{ref}","text":"ok"}}]',
  '-': 'notatka\n',
}

/** Names of files that stand for some in the folder of a copy, with what they are called there. */
const files: readonly (readonly [named: RegExp, there: string])[] = [
  [/^~\/Maildir$/, 'Maildir'],
  [/^\/backups\//, 'backups-'],
  [/^\/srv\/team\//, 'team-'],
  [
    /^(?=(?:faktura|taryfy)\.pdf$|(?:klienci|customers)\.csv$|crm\.jsonl$|everything\.jsonl$|jan\.jsonl$|jan\/$)/,
    '',
  ],
  [/^(?=site\/$|inbox\.mbox$)/, ''],
  [/^(?=queues\.yaml$)/, 'site/'],
]

type Place = ReturnType<Scene['copy']>

/** Gives one line of a shell to a copy: its words up to a pipe, its redirected input, files in the folder of the copy. */
async function give(
  line: string,
  { path, folder }: Place,
  changed: Readonly<Record<string, string>>,
): Promise<Said> {
  const words = inWords(line)
  const start = words.indexOf('linia') + 1
  const end = words.findIndex((word, place) => place >= start && ['|', '<', '>'].includes(word))
  const input = words[words.indexOf('<') + 1] ?? ''
  const given = words.slice(start, end < 0 ? undefined : end).map((word) => {
    const file = files.find(([named]) => named.test(word))
    const there = file ? join(folder, word.replace(...file)) : word
    return Object.entries(changed).reduce((text, [from, to]) => text.replaceAll(from, to), there)
  })
  const isFresh = given[0] === 'init'
  const text = words.includes('<') ? inputs[input] : given.includes('-') ? inputs['-'] : undefined
  const hookFiles = () => ({ folder: join(folder, 'hooks'), settingsFile: join(folder, 'hooks.yaml') })
  const answers = ['Zespół', 'Poczta', 'Ola']
  // What an example writes where it stands is written into the folder of the copy.
  const here = process.cwd()
  process.chdir(folder)
  try {
    return await shellOn(
      { path: isFresh ? join(folder, 'new.db') : path, clock: { now: scene.now } },
      given,
      {
        env: needsAgent(given)
          ? { LINIA_AGENT: 'ewa', PATH: process.env['PATH'] }
          : { PATH: process.env['PATH'] },
        input: () => Readable.from(text === undefined ? [] : [text]),
        hasConsole: () => given[0] === 'tour',
        canAsk: () => isFresh || (given[1] === 'password' && text === undefined),
        askSecret: async () => 'correct horse battery staple',
        ask: async () => answers.shift() ?? null,
        access: async () => accessTools({ now: () => scene.now, randomBytes: (count) => randomBytes(count) }),
        dataFolder: join(import.meta.dirname, '../../../data'),
        interruption: () => ({ signal: AbortSignal.timeout(300), forget: () => undefined }),
        hookFiles,
      },
    )
  } finally {
    process.chdir(here)
  }
}

/** Whether a verb has to know who acts; the examples that do not say so are given by ewa. */
function needsAgent(words: readonly string[]): boolean {
  const found = findVerb(words, verbTable)
  return found.kind === 'verb' && 'needsAgent' in found.verb
}

/** What takes a server on another machine; tried in test/server with real ones. */
const needsServer: ReadonlySet<string> = new Set([
  // A phone is open in a console: test/flows/call-at-the-phone.test.ts.
  'call dial',
  'connect',
  'sync',
  'serve',
  'admin revoke',
  'channel test',
  // A store of its own, or as long as it is watched: test/channels/simulated.
  'simulate day',
  'admin unlock',
  'admin sites',
  'admin close',
  'admin open',
  'admin release',
  'admin discard',
  // Two have to be at it: test/sync/settling.test.ts.
  'conflicts theirs',
  'conflicts mine',
  'late count',
  'late drop',
])

/** What takes a database is tried in test/postgres. */
const isTriedHere = ([line, { name }]: (typeof examples)[number]): boolean =>
  !needsServer.has(name) && !line.includes('postgres://')

test.for(examples.filter(isTriedHere))('on the demo site: %s', async ([line, verb]) => {
  const place = scene.copy()
  try {
    const { before, store, changed = async () => ({}) } = whatComesBefore(line, verb.name)
    for (const earlier of before) {
      const { code, err } = await give(`linia ${earlier}`, place, {})
      expect(code === 0 ? '' : err, earlier).toBe('')
    }
    const changes = await changed(place.path)
    if (store === 'gone') rmSync(place.path)
    const there = store === 'another' ? { ...place, path: place.sitePath } : place
    const { code, err } = await give(line, there, changes)
    expect(code === 0 ? '' : err).toBe('')
  } finally {
    place.remove()
  }
})

test('all examples were tried, and every verb has some', () => {
  expect(examples.length).toBeGreaterThan(180)
  expect(verbTable.filter(({ examples: lines }) => lines.length === 0)).toEqual([])
})
