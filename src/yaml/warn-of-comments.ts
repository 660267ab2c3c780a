import { isScalar, visit } from 'yaml'
import type { YamlWarning } from './yaml-problem.ts'
import type { YamlSource } from './yaml-source.ts'

/** Texts that a `#` behind a blank cuts short: `Sprawa #1042` reads as `Sprawa`. A comment has a blank behind its `#`. */
export function warnOfComments({ file, document, lines, text }: YamlSource): readonly YamlWarning[] {
  const found: YamlWarning[] = []
  visit(document, (key, node) => {
    if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return
    const [start, end] = node.range ?? [0, 0]
    const behind = /^[ \t]+(#[^\s#][^\n]*)/.exec(text.slice(end))?.[1]
    if (behind === undefined) return
    const { line, col } = lines.linePos(start)
    const params = { kept: node.value, cut: behind.trimEnd() }
    found.push({ code: 'text-cut-by-comment', file, line, column: col, path: '', params })
  })
  return found
}
