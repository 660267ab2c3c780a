import { TableMalformed } from './table-source.ts'

/** The lines of a text that hold anything, with their numbers from 1. Throws TableMalformed where one is longer than `longest`. */
export async function* textLines(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0
  let rest: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    const lines = chunk.split('\n')
    const last = lines.pop() ?? ''
    for (const end of lines) {
      line++
      const text = (rest.length === 0 ? end : rest.join('') + end).replace(/\r$/, '')
      rest = []
      length = 0
      if (text.trim() !== '') yield { line, text }
    }
    rest.push(last)
    length += last.length
    if (length > longest) throw new TableMalformed(line + 1, 'line-too-long')
  }
  const text = rest.join('')
  if (text.trim() !== '') yield { line: line + 1, text }
}
