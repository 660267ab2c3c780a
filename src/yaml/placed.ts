import type { Finding } from './finding.ts'
import type { YamlProblem } from './yaml-problem.ts'
import { locate, locateInText, type YamlSource } from './yaml-source.ts'

/** A finding as a problem with its place; without a source it has none. */
export function placed<Code>(
  { code, path, at, params, inText }: Finding<Code>,
  source: YamlSource | undefined,
): YamlProblem<Code> {
  const position = source
    ? inText
      ? locateInText(source, path, inText)
      : locate(source, path, at)
    : { line: 0, column: 0 }
  return { code, file: source?.file ?? '', ...position, path: path.join('.'), params }
}

/** Problems in the order of files, lines and columns; at most `limit`. */
export function inOrder<Code>(
  problems: readonly YamlProblem<Code>[],
  limit: number,
): readonly YamlProblem<Code>[] {
  const byPlace = (a: YamlProblem<Code>, b: YamlProblem<Code>): number =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
  return problems.toSorted(byPlace).slice(0, limit)
}
