import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { widthOf } from '../../src/language/width.ts'
import { allWays } from '../../src/process/ways.ts'
import { readText } from '../process/demo-processes.ts'
import { shellOn } from './shell-on.ts'

const complaint = 'data/demo/processes/bill-complaint.process.yaml'
const now = Date.parse('2026-11-22T12:00:00Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-process-draw-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What `linia process draw` says, without a store. */
function said(words: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'C.UTF-8' }) {
  return shellOn({ path: join(folder, 'none.db'), clock: { now } }, ['process', 'draw', ...words], { env })
}

/** The complaint with some of its words exchanged, as a file. */
function changed(...changes: readonly (readonly [written: string, instead: string])[]): string {
  const text = changes.reduce(
    (whole, [written, instead]) => {
      expect(whole).toContain(written)
      return whole.replace(written, instead)
    },
    readFileSync(complaint, 'utf8'),
  )
  const file = join(folder, 'a.process.yaml')
  writeFileSync(file, text)
  return file
}

test.for([
  ['en', 70],
  ['en', 80],
  ['en', 120],
  ['pl', 80],
  ['pl', 160],
] as const)('the complaint in %s fits %i columns', async ([language, columns]) => {
  const { code, out, err } = await said([complaint, '--width', String(columns), '--lang', language])

  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(columns)
  await expect(out).toMatchFileSnapshot(`../golden/process/complaint.${language}.${columns}.txt`)
})

test('without Unicode the map is drawn with ASCII', async () => {
  const { out } = await said([complaint, '--width', '80', '--lang', 'en'], { LANG: 'C' })
  expect(/^[ -~\n]*$/.test(out)).toBe(true)
  await expect(out).toMatchFileSnapshot('../golden/process/complaint.en.ascii.txt')
})

test('where the map is too wide there is its outline, and a word why', async () => {
  const { code, out, err } = await said([complaint, '--width', '30', '--lang', 'en'])
  expect(code).toBe(0)
  expect(err).toContain('columns, and there are 30: this is its outline.')
  expect(out).toContain(
    '2 decide  Is somebody on the line?\n    channel == "call" -> 3 say 1m  Recording notice\n',
  )
})

test('a picture and a flow chart for Mermaid are complete', async () => {
  const svg = await said([complaint, '--svg', '--lang', 'pl'])
  await expect(svg.out).toMatchFileSnapshot('../golden/process/complaint.pl.svg')
  const mermaid = await said([complaint, '--mermaid', '--lang', 'en'])
  await expect(mermaid.out).toMatchFileSnapshot('../golden/process/complaint.en.mmd')
  const both = await said([complaint, '--svg', '--mermaid', '--lang', 'en'])
  expect(both.code).toBe(2)
})

test('a program reads boxes, arrows and the drawing', async () => {
  const { out } = await said([complaint, '--json', '--lang', 'en'])
  const { process, boxes, arrows } = JSON.parse(out) as {
    process: string
    boxes: readonly { title: string }[]
    arrows: readonly object[]
  }
  const [read] = readText(readFileSync(complaint, 'utf8')).processes
  const [steps, ways] = read ? [read.definition.steps.length, allWays(read.definition).length] : []
  if (steps === undefined || ways === undefined) throw new Error('no process')
  expect(process).toBe('bill-complaint')
  expect(steps).toBeGreaterThan(10)
  expect(boxes).toHaveLength(steps + 1)
  expect(arrows).toHaveLength(ways + 1)
})

const hostile = '"]; click "javascript:x" --> <script>x()</script> #quot; `x` ─▼│ 1. x'

test('a title of a file draws no line and gets out of no picture', async () => {
  const file = changed(['title: { en: How it came', `title: { en: '${hostile}'`])
  const drawn = await said([file, '--width', '100', '--lang', 'en'])
  expect(drawn.out).toContain('javascript')
  expect(drawn.out).not.toContain('─▼│')
  const svg = (await said([file, '--svg', '--lang', 'en'])).out
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
  const mermaid = (await said([file, '--mermaid', '--lang', 'en'])).out
  const line = mermaid.split('\n').find((one) => one.startsWith('  b1['))
  expect(line).toMatch(/^ {2}b1\["1 look up<br>[\p{L}\p{N} ,?!()#;]*"\]$/u)
})

test('a process that leads to a step that is not there is drawn without that way, and it is said', async () => {
  const { code, out, err } = await said([changed(['next: correction', 'next: corection']), '--lang', 'en'])
  expect(code).toBe(0)
  expect(out).toContain('What the meter shows now')
  expect(err).toContain('A way leads to a step that is not there and is missing here')
})

test('what is no process is refused with its problems, and one file is asked for', async () => {
  const missing = await said([join(folder, 'none.process.yaml'), '--lang', 'en'])
  expect(missing.code).toBe(4)
  expect(missing.err).toContain('path-not-found')
  changed()
  writeFileSync(join(folder, 'b.process.yaml'), readFileSync(complaint))
  const several = await said([folder, '--lang', 'en'])
  expect(several.code).toBe(2)
  expect(several.err).toContain('b.process.yaml')
})

test('a process with more steps than anybody takes in is an outline, and no picture', async () => {
  const steps = Array.from(
    { length: 90 },
    (_, place) =>
      `  s${place}: { title: Hello, say: Hello, limit: 1m, next: ${place === 89 ? 'how-it-came' : `s${place + 1}`} }\n`,
  )
  const file = changed(['steps:\n', `steps:\n${steps.join('')}`])
  const drawn = await said([file, '--lang', 'en'])
  expect(drawn.err).toContain('too many steps for a map')
  const svg = await said([file, '--svg', '--lang', 'en'])
  expect(svg.code).toBe(4)
  expect(svg.err).toContain('A picture shows 79 steps at most')
})
