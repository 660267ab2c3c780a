import type { WrittenText } from '../yaml/load-texts.ts'
import { type ProcessProblem, severityOf } from './process-problem.ts'
import { type ReadProcesses, type ReadingProcesses, readProcesses } from './read-processes.ts'

/** A process that is in use already; `file` is what problems call it. */
export type TextInUse = WrittenText & { readonly key: string }

/** `was`: what those in use were read with until now, where the site changes too. */
type ReadingBeside = ReadingProcesses & { readonly was?: ReadingProcesses }

/**
 * Reads the texts of processes as they would stand among those in use, each in place of the one with its key. Of the others nothing is
 * said but what these bring about; what was wrong with them before is no business of these.
 */
export function readBeside(
  texts: readonly WrittenText[],
  inUse: readonly TextInUse[],
  { was, ...reading }: ReadingBeside,
): ReadProcesses {
  if (inUse.length === 0) return readProcesses(texts, reading)
  const files = new Set(texts.map(({ file }) => file))
  const { processes } = readProcesses(texts, { ...reading, isAlone: true })
  const keys = new Set(processes.map(({ definition }) => definition.key))
  const others = inUse.filter(({ key }) => !keys.has(key))
  const whole = readProcesses([...texts, ...others], reading)
  const isOfOthers = ({ file }: ProcessProblem): boolean => !files.has(file)
  const before = whole.problems.some(isOfOthers)
    ? new Set(readProcesses(inUse, was ?? reading).problems.map(toldAs))
    : new Set<string>()
  const problems = whole.problems.filter((problem) => !isOfOthers(problem) || !before.has(toldAs(problem)))
  return {
    processes: whole.processes.filter(({ file }) => files.has(file)),
    problems,
    hasErrors: problems.some(({ code }) => severityOf(code) === 'error'),
  }
}

function toldAs({ file, code, path, params }: ProcessProblem): string {
  return JSON.stringify([file, code, path, params])
}
