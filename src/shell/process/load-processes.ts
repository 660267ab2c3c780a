import { resolve } from 'node:path'
import { loadTexts, type WrittenText } from '../../yaml/load-texts.ts'
import type { YamlProblem } from '../../yaml/yaml-problem.ts'

/** The texts of processes at paths: files, and of folders those that end in `.process.yaml`; each file once. */
export function loadProcesses(paths: readonly string[]): {
  readonly texts: readonly WrittenText[]
  readonly problems: readonly YamlProblem[]
} {
  const loaded = paths.map((path) => loadTexts(path, /\.process\.ya?ml$/i))
  const byPlace = new Map<string, WrittenText>()
  for (const text of loaded.flatMap(({ texts }) => texts)) {
    if (!byPlace.has(resolve(text.file))) byPlace.set(resolve(text.file), text)
  }
  return { texts: [...byPlace.values()], problems: loaded.flatMap(({ problems }) => problems) }
}
