import { dirname, resolve } from 'node:path'
import { loadTexts, type WrittenText } from '../../yaml/load-texts.ts'
import type { YamlProblem } from '../../yaml/yaml-problem.ts'
import { loadProcesses } from './load-processes.ts'
import { whatIsAt } from '../what-is-at.ts'

type Loaded = { readonly texts: readonly WrittenText[]; readonly problems: readonly YamlProblem[] }

/**
 * The scenarios at paths, and the processes that stand beside them: of a folder all, of a file of scenarios those, of a process those of
 * the same name. Where there are none, `scenarios` is empty.
 */
export function loadScenarios(paths: readonly string[]): {
  readonly scenarios: Loaded
  readonly processes: Loaded
} {
  // Beside what is not there nobody looks for processes.
  const there = paths.filter((path) => whatIsAt(path) !== null)
  const folders = [...new Set(there.map((path) => resolve(folderOf(path))))]
  const shown = new Map(paths.map((path) => [resolve(folderOf(path)), folderOf(path)]))
  const loaded = paths.map((path) =>
    loadTexts(
      whatIsAt(path) === 'folder' ? path : path.replace(/\.process(\.ya?ml)$/i, '.scenarios$1'),
      /\.scenarios\.ya?ml$/i,
    ),
  )
  const byPlace = new Map(loaded.flatMap(({ texts }) => texts.map((text) => [resolve(text.file), text])))
  return {
    scenarios: {
      texts: [...byPlace.values()],
      problems: loaded.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'nothing-to-read'),
    },
    processes: loadProcesses(folders.map((folder) => shown.get(folder) ?? folder)),
  }
}

/** All scenarios in the folders of paths, whichever process they try. */
export function scenariosBeside(paths: readonly string[]): readonly WrittenText[] {
  return loadScenarios([...new Set(paths.map(folderOf))]).scenarios.texts
}

function folderOf(path: string): string {
  return whatIsAt(path) === 'folder' ? path : dirname(path)
}
