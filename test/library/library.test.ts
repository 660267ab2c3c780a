import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A program of somebody else: a folder of its own with the packed package in it, and what that depends on.

let folder = ''
const node = process.execPath

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-library-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@types'), { recursive: true })
  const packed = run(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    resolve('.'),
  )
  run('tar', ['-xzf', join(folder, packed.out.trim()), '-C', modules])
  run('mv', [join(modules, 'package'), join(modules, 'linia')])
  for (const name of ['better-sqlite3', '@types/node']) {
    symlinkSync(resolve('node_modules', name), join(modules, name))
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const linia = join(modules, 'linia', 'dist', 'linia.js')
  run(node, [linia, 'init', '--demo', '--store', 'linia.db'])
  run(node, [linia, 'status', 'sign-in', '--as', 'ewa', '--store', 'linia.db'])
  run(node, [linia, 'status', 'ready', '--as', 'ewa', '--store', 'linia.db'])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, words: readonly string[], cwd = folder) {
  const env = { ...process.env, HOME: folder, XDG_STATE_HOME: folder, NODE_OPTIONS: '' }
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', cwd, env })
  return { status, out: stdout, err: stderr }
}

/** Checks a program as strictly as TypeScript can; answers its complaints. */
function complaintsAbout(file: string): string {
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
  const modules = ['--module', 'nodenext', '--target', 'es2023', '--types', 'node']
  return run(node, [resolve('node_modules/typescript/bin/tsc'), ...options, ...modules, file]).out
}

const examples = Array.from(
  readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
  ([, code = ''], index) => [index + 1, code] as const,
)

test('the page has its examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5)
})

test.for(examples)(
  'example %d of docs/library.md is typed, runs, and prints what it says',
  ([number, code]) => {
    const file = `example-${number}.ts`
    writeFileSync(join(folder, file), code)
    const promised = Array.from(code.matchAll(/console\.log\(.*\) \/\/ (.*)/g), ([, text]) => text)

    expect(complaintsAbout(file)).toBe('')
    const { status, out, err } = run(node, [file])

    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const text of promised) expect(out).toContain(text)
  },
)

test('a program in CommonJS finds the library too', () => {
  const { status, err } = run(node, [
    '-e',
    "require('linia').openStore({path:'linia.db',actor:'owner'}).close()",
  ])

  expect({ status, err }).toEqual({ status: 0, err: '' })
})

test('what is wrong is said by the types', () => {
  const wrong = {
    'no such command': "await store.give('interaction.wrapup', { ref: 'KX-1' })",
    'no such input': "await store.give('note.add', { ref: 'KX-1', text: 'a', actor: 'ola' })",
    'a missing input': "await store.give('note.add', { ref: 'KX-1' })",
    'a value before it is known to be one':
      "(await store.give('note.add', { ref: 'KX-1', text: 'a' })).value",
    'no such view': 'store.see.secrets()',
    'what the program fires itself': "await store.give('callback.fall-due', {})",
  }
  const head = "import { openStore } from 'linia'\nconst store = openStore({ path: 'x', actor: 'ewa' })\n"
  for (const [what, line] of Object.entries(wrong)) {
    writeFileSync(join(folder, 'wrong.ts'), `${head}${line}\n`)
    expect(complaintsAbout('wrong.ts'), what).toMatch(/wrong\.ts\(3,\d+\): error TS/)
  }
})

test('the package has types of its own: they import nothing and name nothing of the inside', () => {
  const types = readFileSync(join(folder, 'node_modules/linia/dist/library.d.mts'), 'utf8')

  expect(types).toContain('"interaction.wrap-up"')
  expect(types).not.toMatch(
    /^import|import\(|require\(|[Kk]ysely|__brand|queueId|customerId|dueWorkId|changed_by/m,
  )
})

test('refusals are values with words, in the language that is asked for; a store that is not there is thrown', () => {
  const program = `
    import { openStore, StoreNotOpened } from 'linia'
    const store = openStore({ path: 'linia.db', actor: 'ewa', language: 'pl' })
    const no = await store.give('interaction.take', { ref: 'KX-999999' })
    const wrong = await store.give('note.add', { ref: 7 })
    const nobody = await store.give('note.add', { ref: 'KX-1', text: 'a' }, { actor: 'nobody' })
    const unknown = await store.give('note.ad', {})
    await store.close()
    let thrown
    try { openStore({ path: 'nowhere.db', actor: 'ewa' }) } catch (fault) { thrown = fault }
    console.log(JSON.stringify([no, wrong, nobody, unknown].map((one) => one.refusal)))
    console.log(thrown instanceof StoreNotOpened, thrown.refusal.code)`
  writeFileSync(join(folder, 'refusals.mjs'), program)

  const { out, err } = run(node, ['refusals.mjs'])

  expect(err).toBe('')
  const [first = '', second] = out.trim().split('\n')
  expect(JSON.parse(first)).toMatchObject([
    {
      code: 'interaction-not-found',
      message: expect.stringContaining('Nie ma'),
      details: { ref: 'KX-999999' },
    },
    { code: 'input-invalid', details: { path: 'ref' } },
    { code: 'agent-unknown' },
    { code: 'command-unknown', details: { nearest: expect.arrayContaining(['note.add']) } },
  ])
  expect(second).toBe('true store-not-found')
})

test('a program that a partner opened sees and hears of his queues alone', () => {
  const program = `
    import { openStore } from 'linia'
    const seen = async (actor) => {
      const store = openStore({ path: 'linia.db', actor })
      const stop = AbortSignal.timeout(300)
      const refs = new Set()
      for await (const { refs: named } of store.watch({ since: 0, signal: stop })) for (const ref of named) refs.add(ref)
      const told = [store.see.queues().length, store.see.queueView('E-mail') === undefined, refs.size]
      await store.close()
      return told
    }
    console.log(JSON.stringify([await seen('zuzanna'), await seen('ewa')]))`
  writeFileSync(join(folder, 'partner.mjs'), program)

  const { out, err } = run(node, ['partner.mjs'])

  expect(err).toBe('')
  const [[queues, isHidden, refs], [allQueues, isHiddenToAll, allRefs]] = JSON.parse(out) as [
    [number, boolean, number],
    [number, boolean, number],
  ]
  expect([queues, isHidden]).toEqual([1, true])
  expect([allQueues, isHiddenToAll]).toEqual([5, false])
  expect(refs).toBeGreaterThan(0)
  expect(refs).toBeLessThan(allRefs / 4)
})

test('what is given twice under the same words is done once, and nothing else passes for it', () => {
  const program = `
    import { openStore } from 'linia'
    const store = openStore({ path: 'linia.db', actor: 'owner' })
    const [{ ref }] = store.see.queueView('E-mail')
    const told = (given) => given.ok ? given.already : [given.refusal.code, given.refusal.details.command]
    const once = { once: 'night 1' }
    const given = [
      await store.give('note.add', { ref, text: 'a' }, once),
      await store.give('note.add', { ref, text: 'a' }, once),
      await store.give('note.add', { ref, text: 'b' }, once),
      await store.give('callback.schedule', { customer: 'KX-1', queue: 'E-mail', dueAt: 0 }, once),
      await store.give('note.add', { ref, text: 'a' }, { ...once, actor: 'ewa' }),
    ]
    console.log(JSON.stringify(given.map(told)))
    await store.close()`
  writeFileSync(join(folder, 'once.mjs'), program)

  const { out, err } = run(node, ['once.mjs'])

  expect(err).toBe('')
  const other = ['once-given-otherwise', 'note.add']
  expect(JSON.parse(out)).toEqual([false, true, other, other, false])
})

test('a rehearsal keeps nothing, an undo takes back, and a watch ends when it is told', () => {
  const program = `
    import { openStore } from 'linia'
    const store = openStore({ path: 'linia.db', actor: 'owner' })
    const [{ ref }] = store.see.queueView('E-mail')
    const before = store.see.interaction(ref).notes.length
    const tried = await store.rehearse('note.add', { ref, text: 'tried' })
    const given = await store.give('note.add', { ref, text: 'given' })
    const between = store.see.interaction(ref).notes.length
    const undone = await store.give('undo', { seq: given.seq })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 300)
    const seen = []
    for await (const { seq } of store.watch({ since: given.seq - 1, signal: stop.signal })) seen.push(seq - given.seq)
    console.log(JSON.stringify([tried.ok, between - before, undone.ok, store.see.interaction(ref).notes.length - before, seen]))
    await store.close()`
  writeFileSync(join(folder, 'rehearsal.mjs'), program)

  const { out, err } = run(node, ['rehearsal.mjs'])

  expect(err).toBe('')
  expect(JSON.parse(out)).toEqual([true, 1, true, 0, [0, 1]])
})
