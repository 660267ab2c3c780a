import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRecords } from '../../src/exchange/records/import-records.ts'
import { recordCommand } from '../../src/exchange/records/record-commands.ts'
import { recordLines } from '../../src/exchange/records/record-lines.ts'
import { exitCodes } from '../../src/shell/exit-codes.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'
import { aStoreOfTheDay, aStoreOfTheSite } from './demo-store.ts'

let folder = ''
let lines: readonly string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-cut-short-'))
  const demo = await aStoreOfTheDay()
  lines = (await shellOn(demo, ['export'])).out.trim().split('\n')
  await demo.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const kinds = ['customer', 'case', 'interaction', 'callback'] as const

function linesOf(kind: string): readonly string[] {
  return lines.slice(1).filter((line) => (JSON.parse(line) as { is: string }).is === kind)
}

/** The words of every verb that only looks, with what it may be asked of: a ref of each kind, or nothing. */
function questions(refs: readonly string[]): readonly (readonly string[])[] {
  const ofRefs = verbTable.filter(({ needs, operands }) => needs === 'reader' && /REF/.test(operands.join()))
  const ofNothing = verbTable.filter(
    ({ needs, operands }) => needs === 'reader' && operands.every((operand) => operand.startsWith('[')),
  )
  return [
    ...ofNothing.filter(({ name }) => name !== 'backup').map(({ name }) => name.split(' ')),
    ...ofRefs
      .filter(({ name }) => !name.startsWith('template'))
      .flatMap(({ name }) => refs.map((ref) => [...name.split(' '), ref])),
    ...['day', 'agents', 'queues', 'codes', 'cases'].map((of) => ['report', of]),
  ]
}

test.each(kinds)(
  'where of an import nothing but each %s came in, whoever looks is answered',
  async (kind) => {
    const to = await aStoreOfTheSite()
    const given = []
    const file = join(folder, `${kind}.jsonl`)
    writeFileSync(file, `${[lines[0], ...linesOf(kind)].join('\n')}\n`)
    for await (const group of recordLines(file)) {
      for (const read of group) if ('input' in read) given.push(recordCommand(to.store, read, 'owner'))
    }
    const refused: unknown[] = []
    await to.store.runner.runEach(given, (outcome) => {
      if (!outcome.ok) refused.push(outcome.refusal)
    })
    expect(refused).toEqual([])
    expect(given.length).toBeGreaterThan(0)
    const refs = linesOf(kind).map((line) => (JSON.parse(line) as { ref: string }).ref)
    const wrong: unknown[] = []
    for (const words of questions([...refs.slice(0, 15), ...refs.slice(-15)])) {
      for (const more of [[], ['--as', 'hanna', '--json']]) {
        const { code, err } = await shellOn(to, [...words, ...more])
        if (code === exitCodes.fault) wrong.push([words.join(' '), err])
      }
    }
    expect(wrong).toEqual([])
    await to.close()
  },
)

test('an import that was cut short is said by the doctor, with how to go on, and nothing is missing once it has', async () => {
  const to = await aStoreOfTheSite()
  const file = join(folder, 'all.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const stop = new AbortController()
  const stopped = await importRecords(
    to.store,
    { path: file, actor: 'owner', holdsOutgoing: false },
    { progress: ({ isChecking }) => !isChecking && stop.abort(), signal: stop.signal },
  )
  expect(stopped.counts.imported).toBeGreaterThan(0)
  expect(stopped.stoppedAt).not.toBeNull()

  const told = await shellOn(to, ['doctor'])
  expect(told).toMatchObject({ code: exitCodes.done })
  expect(told.out.replaceAll(/\s+/g, ' ')).toContain(
    'An import of records was cut short: the same `linia import records FILE` again goes on, `linia undo --batch B-1` takes back what came in.',
  )
  expect((await shellOn(to, ['import', 'records', file, '--moved'])).code).toBe(0)
  expect(await jsonFrom(to, ['doctor'])).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ code: 'references-ok' })]),
  })
  await to.close()
})
