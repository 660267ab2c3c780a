import { type YamlProblem, yamlProblemCodes } from '../yaml/yaml-problem.ts'

/** What can be wrong with a process. Public: rename none, reuse none. Documented in docs/PROCESSES.md. */
export const processProblemCodes = [
  ...yamlProblemCodes,
  'text-language-missing',
  'step-kind-missing',
  'step-kind-twice',
  'key-needless',
  'wait-nothing',
  'handover-nobody',
  'scale-malformed',
  'data-key-malformed',
  'choices-missing',
  'choices-needless',
  'limit-missing',
  'limit-needless',
  'step-unknown',
  'branch-missing',
  'branch-unknown',
  'branches-needless',
  'otherwise-missing',
  'otherwise-not-last',
  'data-unknown',
  'data-never-set',
  'data-never-used',
  'data-maybe-unknown',
  'text-data-maybe-unknown',
  'result-unknown',
  'result-never-reached',
  'result-value-wrong',
  'beneficiary-unknown',
  'beneficiary-without-result',
  'dead-track',
  'swamp',
  'loop-unbounded',
  'else-into-loop',
  'condition-syntax',
  'condition-name-unknown',
  'condition-type',
  'condition-value-unknown',
  'condition-too-large',
  'condition-nested',
  'text-syntax',
  'text-tag-unknown',
  'text-filter-unknown',
  'text-name-unknown',
  'text-range',
  'fact-unknown',
  'process-twice',
  'process-unknown',
  'process-calls-itself',
  'result-of-process-unknown',
  'result-unused',
  'input-unknown',
  'input-missing',
  'entry-point-twice',
  'entry-point-unknown',
  'entry-never-fed',
  'start-not-declared',
  'calendar-unknown',
  'queue-unknown',
  'skill-unknown',
  'partner-unknown',
  'role-unknown',
  'owner-unknown',
  'reason-unknown',
  'outcome-unknown',
  'command-unknown',
  'command-input-wrong',
  'review-overdue',
  'text-cut-by-comment',
  'happening-unclear',
  'effect-unclear',
  'site-language-missing',
  'version-published',
  'version-behind',
  'data-maybe-personal',
] as const

export type ProcessProblemCode = (typeof processProblemCodes)[number]

/** A process with an error is not applied and not started; a warning says what is seldom meant. */
export type Severity = 'error' | 'warning'

const warnings: ReadonlySet<ProcessProblemCode> = new Set([
  'data-never-used',
  'result-unused',
  'review-overdue',
  'text-cut-by-comment',
  'site-language-missing',
  'version-published',
  'version-behind',
  'data-maybe-personal',
])

export function severityOf(code: ProcessProblemCode): Severity {
  return warnings.has(code) ? 'warning' : 'error'
}

/** One thing that is wrong with a process, and where. */
export type ProcessProblem = YamlProblem<ProcessProblemCode>
