import { clean } from '../../language/clean.ts'
import { wrapText } from '../../language/width.ts'
import { span, type Line } from './line.ts'

const mostLines = 3

/** What is wrong with what is filled in, on as many lines as it needs; none where nothing is. */
export function problemLines(problem: string | null, columns: number): readonly Line[] {
  if (problem === null) return []
  return wrapText(clean(problem), Math.max(10, columns - 4))
    .slice(0, mostLines)
    .map((line, index) => [span(`${index === 0 ? ' ! ' : '   '}${line}`, 'alarm')])
}
