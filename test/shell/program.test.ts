import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const linia = resolve('bin/linia')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-program-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const around = {
    PATH: process.env['PATH'],
    HOME: folder,
    XDG_STATE_HOME: folder,
    XDG_DATA_HOME: folder,
    ...env,
  }
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', env: around, cwd: folder })
  return { code: status, out: stdout, err: stderr }
}

test('the program starts through symbolic links, absolute and relative, from any folder', () => {
  symlinkSync(linia, join(folder, 'absolute'))
  symlinkSync('absolute', join(folder, 'relative'))

  expect(run(join(folder, 'relative'), ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  expect(run('relative', ['--version'], { PATH: `${folder}:${process.env['PATH']}` }).out).toBe(
    `${version}\n`,
  )
})

test('a program whose files were cut off says which is broken and how to build it again', () => {
  const cut = join(folder, 'cut')
  mkdirSync(cut)
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(resolve(part), join(cut, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(cut, 'node_modules'))
  const said = () => run('sh', [join(cut, 'bin/linia'), 'queues'], { LINIA_LANG: 'en' })

  truncateSync(join(cut, 'dist/shell.js'))
  expect(said()).toMatchObject({ code: 1, out: '' })
  expect(said().err).toContain('shell.js is empty')
  expect(said().err).toContain(`\nBuild it again with: cd ${cut} && npm ci\n`)
  copyFileSync(resolve('dist/shell.js'), join(cut, 'dist/shell.js'))
  truncateSync(join(cut, 'dist/shell.js'), 5000)
  expect(said().err).toMatch(
    /^linia: the program is not whole on the disk \(SyntaxError.*\)\.\nBuild it again/,
  )
  copyFileSync(resolve('dist/shell.js'), join(cut, 'dist/shell.js'))
  truncateSync(join(cut, 'dist/telling.js'))
  expect(said().err).toMatch(/what is needed for this is gone\. .*npm ci in its folder/)
})

test('a clone that is not built says how to build it', () => {
  mkdirSync(join(folder, 'clone', 'bin'), { recursive: true })
  copyFileSync(linia, join(folder, 'clone', 'bin', 'linia'))

  const { code, err } = run(join(folder, 'clone', 'bin', 'linia'), ['queues'])

  expect(code).toBe(1)
  expect(err).toBe(`linia: not built yet. Build it with: cd ${join(folder, 'clone')} && npm ci\n`)
})

test('where there is no Node, or one that is too old, the version that is needed is named', () => {
  const bare = join(folder, 'bare')
  for (const part of ['bin', 'dist', 'path']) mkdirSync(join(bare, part), { recursive: true })
  copyFileSync(linia, join(bare, 'bin', 'linia'))
  writeFileSync(join(bare, 'dist', 'linia.js'), '')
  for (const tool of ['readlink', 'sh']) symlinkSync(`/bin/${tool}`, join(bare, 'path', tool))
  const program = readFileSync('dist/linia.js', 'utf8')
  const aged = join(folder, 'aged.cjs')
  writeFileSync(
    aged,
    program.replace(
      '#!/usr/bin/env node',
      "Object.defineProperty(process,'versions',{value:{node:'20.1.0'}});",
    ),
  )

  expect(run(join(bare, 'bin', 'linia'), [], { PATH: join(bare, 'path') }).err).toContain(
    'needs Node.js 22 or newer',
  )
  expect(run(process.execPath, [aged])).toMatchObject({
    code: 1,
    err: expect.stringContaining('needs Node.js 22 or newer') as string,
  })
})

test('without a terminal and without a verb it says so, shows what can be seen, and exits with 2', () => {
  const bare = run(linia, [])
  expect(bare).toMatchObject({ code: 2, out: '' })
  expect(bare.err).toContain('needs a terminal')

  const store = join(folder, 'seen.db')
  expect(run(linia, ['init', '--demo', '--store', store]).code).toBe(0)
  const seen = run(linia, [], { LINIA_STORE: store })
  expect(seen.code).toBe(2)
  expect(seen.err).toContain('needs a terminal')
  expect(seen.out).toContain('E-mail')
  expect(run(linia, ['--store', store, '--json']).out).toContain('"rows":')
})

test('the main job runs from the shell, from what waits to what is wrapped up in bulk', () => {
  const around = { LINIA_STORE: join(folder, 'job.db'), LINIA_AGENT: 'ewa' }
  const json = (...words: string[]) => {
    const { code, out, err } = run(linia, [...words, '--json'], around)
    expect({ words, code, err }).toEqual({ words, code: 0, err: '' })
    return JSON.parse(out) as Record<string, unknown>
  }
  json('init', '--demo')
  json('status', 'ready')
  const { ref } = json('next', '--queue', 'E-mail')
  expect(json('show', String(ref))).toMatchObject({ kind: 'interaction', state: 'active', heldBy: 'ewa' })
  json('note', String(ref), 'klient prosi o kontakt')
  json('wrap', String(ref), 'udzielono informacji', '--reason', 'płatność')

  const waiting = (json('queue', 'E-mail') as { rows: { ref: string; version: number }[] }).rows
  const kept = waiting.map(({ ref: id, version: at }) =>
    JSON.stringify({ id, ref: id, version: at, reason: 'other', outcome: 'nic' }),
  )
  const bulk = spawnSync('sh', ['-c', `'${linia}' wrap --batch | head -n 1`], {
    encoding: 'utf8',
    input: kept.join('\n'),
    env: { ...process.env, ...around, HOME: folder },
  })
  expect(JSON.parse(bulk.stdout)).toMatchObject({ id: waiting[0]?.ref, ok: true })
  const again = spawnSync(linia, ['wrap', '--batch'], {
    encoding: 'utf8',
    input: kept.join('\n'),
    env: { ...process.env, ...around, HOME: folder },
  })
  expect(again.status).toBe(0)
  expect(again.stdout.trimEnd().split('\n')).toHaveLength(waiting.length)
  expect((json('queue', 'E-mail') as { rows: object[] }).rows).toEqual([])
})

test('Ctrl-C ends a batch that waits for more lines, once what was given is answered', async () => {
  const env = { ...process.env, LINIA_STORE: join(folder, 'stopped.db'), HOME: folder, LINIA_LANG: 'en' }
  expect(run(linia, ['init', '--demo'], { LINIA_STORE: env.LINIA_STORE }).code).toBe(0)
  const batch = spawn(linia, ['wrap', '--batch', '--as', 'ewa'], { env })
  let err = ''
  batch.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  batch.stdin.write('{"ref": "XX-1", "outcome": "nic"}\n')
  await once(batch.stdout, 'data')
  batch.kill('SIGINT')

  expect(await once(batch, 'close')).toEqual([130, null])
  expect(err).toContain('Accepted: 0, already done: 0, refused: 1.\nStopped after line 1.')
})

test('a closed pipe is no error', () => {
  const { code, err } = run('sh', ['-c', `'${linia}' --help | true; exit 0`])

  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('V8 takes every code cache that the build left, so that nothing is compiled again at each start', () => {
  const { code, out, err } = run(process.execPath, [
    '-e',
    `const { readdirSync, readFileSync } = require('node:fs')
     const { Script } = require('node:vm')
     const [before, after] = require('node:module').wrap('|').split('|')
     const dist = process.argv[1]
     const caches = dist + '/cache-' + process.version + '-' + process.arch
     for (const name of readdirSync(caches)) {
       const text = before + readFileSync(dist + '/' + name, 'latin1') + after
       const cachedData = readFileSync(caches + '/' + name)
       console.log(name.replace(/-[A-Z0-9]{8}[.]/, '.'), new Script(text, { cachedData }).cachedDataRejected)
     }`,
    resolve('dist'),
  ])

  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.trim().split('\n')
  expect(lines.filter((line) => !line.endsWith(' false'))).toEqual([])
  expect(lines).toEqual(expect.arrayContaining(['shell.js false', 'rest.js false', 'console.js false']))
})

test('another Node than the one that built it starts it too, with its own cache in the folder of the user', () => {
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  spawnSync('cp', ['-R', resolve('dist'), resolve('package.json'), copy])
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  spawnSync('sh', ['-c', `rm -r ${copy}/dist/cache-*`])

  expect(run(process.execPath, [join(copy, 'dist', 'linia.js'), '--version'])).toEqual({
    code: 0,
    out: `${version}\n`,
    err: '',
  })
  expect(statSync(join(folder, '.cache', 'linia')).isDirectory()).toBe(true)
})

test('a fault is logged for the owner alone, and without what may be personal', () => {
  const broken = join(folder, 'broken')
  mkdirSync(broken)
  spawnSync('cp', ['-R', resolve('dist'), broken])
  symlinkSync(resolve('node_modules'), join(broken, 'node_modules'))
  writeFileSync(join(broken, 'package.json'), '{"version":"anna@example.org')

  const { code, err } = run(process.execPath, [join(broken, 'dist', 'linia.js'), '--version'])

  expect(code).toBe(1)
  const path = /in (\S+)\.\n$/.exec(err)?.[1] ?? ''
  const log = readFileSync(path, 'utf8')
  expect(log).toContain('SyntaxError')
  expect(log).not.toContain('anna@example.org')
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'linia')).mode & 0o077).toBe(0)
})

test('an install folder that cannot be written to is no hindrance', () => {
  const fixed = join(folder, 'fixed')
  mkdirSync(fixed)
  spawnSync('cp', ['-R', resolve('dist'), resolve('package.json'), fixed])
  symlinkSync(resolve('node_modules'), join(fixed, 'node_modules'))
  spawnSync('sh', ['-c', `rm -r ${fixed}/dist/cache-*`])
  chmodSync(join(fixed, 'dist'), 0o500)

  const { code, out, err } = run(process.execPath, [join(fixed, 'dist', 'linia.js'), '--version'], {
    HOME: '',
  })
  chmodSync(join(fixed, 'dist'), 0o700)

  expect({ code, out, err }).toEqual({ code: 0, out: `${version}\n`, err: '' })
})
