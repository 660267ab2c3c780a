import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultRights } from '../../src/domain/default-rights.ts'
import { roles } from '../../src/domain/role.ts'

const path = join(import.meta.dirname, '../../docs/rights.md')
const [begin, end] = ['<!-- matrix -->', '<!-- /matrix -->']

/** A table as Markdown aligns it. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_title, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [line(head), line(rule), ...rows.slice(1).map(line)].join('\n')
}

test('the documentation holds the whole matrix of what the program grants', async () => {
  const document = readFileSync(path, 'utf8')
  const [before = '', rest = ''] = document.split(begin)
  const after = rest.split(end)[1] ?? ''
  const matrix = Object.entries(defaultRights).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const rows = matrix.map(([what, row]) => [
    `\`${what}\``,
    ...roles.map((role) => (row[role] === 'none' ? '–' : row[role])),
  ])

  expect(rows.length).toBeGreaterThan(80)
  expect(after).not.toBe('')
  await expect(
    `${before}${begin}\n\n${tableOf([['right', ...roles], ...rows])}\n\n${end}${after}`,
  ).toMatchFileSnapshot(path)
})
