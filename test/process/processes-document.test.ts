import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { speaker } from '../../src/language/say.ts'
import { processMessages } from '../../src/language/messages/process.ts'
import { siteMessages } from '../../src/language/messages/site.ts'
import type { Message } from '../../src/language/message.ts'
import { processFile } from '../../src/process/file/process-file.ts'
import { stepKinds } from '../../src/process/file/step-entry.ts'
import { processProblemCodes, severityOf } from '../../src/process/process-problem.ts'
import { readProcesses } from '../../src/process/read-processes.ts'
import { runnableOf } from '../../src/process/engine/runnable.ts'
import { readScenarios } from '../../src/process/scenario/read-scenarios.ts'
import { runScenario } from '../../src/process/scenario/run-scenario.ts'
import { scenarioFile } from '../../src/process/scenario/scenario-file.ts'
import { today } from './demo-processes.ts'

const docs = join(import.meta.dirname, '../../docs')
const page = readFileSync(join(docs, 'PROCESSES.md'), 'utf8')
/** The blocks of the page stand one below the other in as many files as begin with the key of a process. */
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('')
const texts = examples
  .split(/^(?=process: )/m)
  .map((text) => ({ file: `${/^process: (.*)/.exec(text)?.[1] ?? ''}.process.yaml`, text }))
const prose = page.replaceAll(/```[\s\S]*?```/g, '')

/** Every key that may stand somewhere in a value, those that people choose left out. */
function keysIn(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>
    return Object.entries(shape).flatMap(([key, part]) => [key, ...keysIn(part)])
  }
  if (schema instanceof z.ZodRecord) return keysIn(schema.valueType)
  if (schema instanceof z.ZodArray) return keysIn(schema.element)
  if (schema instanceof z.ZodOptional) return keysIn(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysIn)
  return []
}

test('the examples are three processes that go together, and nothing is wrong with them', () => {
  const read = readProcesses(texts, { today, site: null })

  expect(read.problems).toEqual([])
  expect(read.processes.map(({ definition }) => definition.key)).toEqual([
    'damaged-parcel',
    'refund',
    'feedback',
  ])
})

test('every key of the format is told, and stands in an example', () => {
  const keys = [...new Set(keysIn(processFile))]

  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => !prose.includes(`\`${key}\``) && !['en', 'pl'].includes(key))).toEqual([])
  expect(keys.filter((key) => !new RegExp(`(?<![\\w-])${key}:`).test(examples))).toEqual([])
})

test('every kind of step stands in an example and in the table', () => {
  const kinds = new Set(
    readProcesses(texts, { today, site: null }).processes.flatMap(({ definition }) =>
      definition.steps.map(({ kind }) => kind),
    ),
  )
  expect(stepKinds.filter((kind) => !kinds.has(kind))).toEqual([])
  expect(stepKinds.filter((kind) => !page.includes(`\n| \`${kind}\``))).toEqual([])
})

test('the scenarios of the page go as they say, and every word of their format is told', () => {
  const [, scenarios = ''] = /```yaml scenario\n([\s\S]*?)```/.exec(page) ?? []
  const definitions = readProcesses(texts, { today, site: null }).processes.map(
    ({ definition }) => definition,
  )
  const read = readScenarios([{ file: 'feedback.scenarios.yaml', text: scenarios }], definitions)

  expect(read.problems).toEqual([])
  const ran = read.files.flatMap(({ definition, scenarios: all }) =>
    all.map((scenario) => runScenario(runnableOf(definition), scenario).difference),
  )
  expect(ran).toEqual([null, null])
  const keys = [...new Set(keysIn(scenarioFile))]
  const words = [
    'said',
    'checked',
    'not-so',
    'not-known',
    'accepted',
    'refused',
    'happened',
    'time-over',
    'back',
  ]
  expect(keys.length).toBeGreaterThan(15)
  expect([...keys, ...words].filter((key) => !new RegExp(`[\`{ ]${key}[\`:]`).test(page))).toEqual([])
})

/** What is said of a code, with dots for what is named at the place. */
function saidOf(part: 'problem' | 'hint', code: string): string {
  const messages = { ...siteMessages, ...processMessages } as Readonly<Record<string, Message>>
  const key = [`process.${part}.${code}`, `site.${part}.${code}`].find((one) => messages[one])
  const { en } = messages[key ?? ''] ?? { en: '' }
  const text = typeof en === 'string' ? en : en.other
  return text.replaceAll(/(?<!\{)\{\w+\}/g, '…').replaceAll('|', '\\|')
}

test('every code is listed with its severity, what it says and what to do', async () => {
  const [begin, end] = ['<!-- codes -->', '<!-- /codes -->']
  const [before = '', rest = ''] = page.split(begin)
  const after = rest.split(end)[1] ?? ''
  const rows = [
    ['code', 'severity', 'what is so', 'what to do'],
    ...processProblemCodes.map((code) => [
      `\`${code}\``,
      severityOf(code),
      saidOf('problem', code),
      saidOf('hint', code),
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join(' | ')} |`
  const [head = [], ...body] = rows
  const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')

  expect(after).not.toBe('')
  expect(rows.flat().filter((cell) => cell === '')).toEqual([])
  await expect(`${before}${begin}\n\n${table}\n\n${end}${after}`).toMatchFileSnapshot(
    join(docs, 'PROCESSES.md'),
  )
})

test('editors are given a schema of the format as it is', async () => {
  const schema = z.toJSONSchema(processFile, { target: 'draft-7', io: 'input' })

  const said = { title: speaker('en')('shell.group.processes'), ...schema }
  await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(join(docs, 'process.schema.json'))
})

test('every link inside the page leads to a heading', () => {
  const headings = new Set(
    [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)

  expect(links.length).toBeGreaterThan(7)
  expect(links.filter((anchor) => !headings.has(anchor ?? ''))).toEqual([])
})
