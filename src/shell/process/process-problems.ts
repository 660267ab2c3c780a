import { type ProcessProblem, type Severity, severityOf } from '../../process/process-problem.ts'
import { inOrder } from '../../yaml/placed.ts'
import type { Answer } from '../answer.ts'
import type { Page } from '../page.ts'
import { hintOfProblem, messageOfProblem, placeOf } from '../problem-words.ts'

const families = ['process', 'site'] as const

/** A problem as programs read it. */
export type ToldProblem = ProcessProblem & {
  readonly severity: Severity
  readonly message: string
  readonly hint: string
}

/** Nobody reads more at once. */
const problemLimit = 100

/** Problems with their severity and their words, in the order of files and lines. */
export function toldProblems(problems: readonly ProcessProblem[], page: Page): readonly ToldProblem[] {
  return inOrder(problems, problemLimit).map((problem) => ({
    ...problem,
    severity: severityOf(problem.code),
    message: messageOfProblem(problem, page, families),
    hint: hintOfProblem(problem, page, families),
  }))
}

/** The refusal of processes with an error among their problems: each problem with its place and what to do. */
export function refusedProcesses(problems: readonly ProcessProblem[], page: Page): Answer {
  const told = toldProblems(problems, page)
  const errors = told.filter(({ severity }) => severity === 'error').length
  return {
    kind: 'refused',
    refusal: { code: 'process-files-invalid', problems: errors },
    hint: ({ say }) => say('process.codes-explained'),
    details: { json: { problems: told }, text: () => problemsText(told, page) },
  }
}

/** Problems for people, and whether there may be more: place, severity, what is so and its code, and below it what to do. */
export function problemsText(problems: readonly ToldProblem[], page: Page): string {
  const { say, paint } = page
  const lines = problems.map((problem) => {
    const { severity, message, code, hint } = problem
    const named = say(`process.severity.${severity}`)
    const mark = severity === 'error' ? paint.alarm(named) : paint.strong(named)
    return `${paint.strong(placeOf(problem, page))}: ${mark}: ${message} ${paint.quiet(`[${code}]`)}\n  ${hint}`
  })
  const cut = problems.length < problemLimit ? [] : [say('process.problems-cut', { n: problemLimit })]
  return [...lines, ...cut].join('\n')
}
