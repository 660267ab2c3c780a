import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noDevtools } from '../../bin/bundle-plugins.js'
import { clean } from '../../src/language/clean.ts'
import { widthOf } from '../../src/language/width.ts'
import { noPaint } from '../../src/shell/paint.ts'
import { printTable } from '../../src/shell/print-table.ts'

// Why the shell prints tables of its own. When a newer ink-table behaves, these tests fail, and it can stand in its place.

type Cells = Readonly<Record<string, string>>

let folder = ''
let inkTable: (rows: readonly Cells[]) => string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-table-'))
  const file = join(folder, 'table.mjs')
  const { outputFiles } = await build({
    entryPoints: ['test/shell/programs/print-with-ink-table.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins: [noDevtools],
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  })
  writeFileSync(file, outputFiles[0]?.contents ?? '')
  const module = (await import(file)) as { print: typeof inkTable }
  inkTable = module.print
})
afterAll(() => rmSync(folder, { recursive: true }))

function isAligned(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.includes('│') || line.includes('|'))
  return new Set(lines.map(widthOf)).size === 1
}

test('ink-table aligns figures and Latin letters', () => {
  const text = inkTable([
    { queue: 'Rozliczenia', waiting: '12' },
    { queue: 'Łódź', waiting: '3' },
  ])

  expect(text).toContain('Rozliczenia')
  expect(isAligned(text)).toBe(true)
})

test.for([['小林さん'], ['👩‍👩‍👧 rodzina'], ['Nguye\u0302\u0303n']])(
  'ink-table shifts a line with %s, the shell does not',
  ([name]) => {
    const names = ['Jan Kowalski', name ?? '']

    expect(isAligned(inkTable(names.map((text) => ({ name: text, waiting: '1' }))))).toBe(false)
    const own = printTable(
      [
        { title: 'name', cell: (row: string) => clean(row) },
        { title: 'waiting', cell: () => clean('1'), align: 'right' },
      ],
      names,
      { columns: null, paint: noPaint },
    )
    expect(new Set(own.split('\n').map(widthOf)).size).toBe(1)
  },
)
