import { type ProcessProblem, type Severity, severityOf } from '../../process/process-problem.ts'
import type { Page } from '../page.ts'
import { hintOfProblem, messageOfProblem, placeOf } from '../problem-words.ts'

const families = ['process', 'site'] as const

/** A problem as programs read it. */
export type ToldProblem = ProcessProblem & {
  readonly severity: Severity
  readonly message: string
  readonly hint: string
}

/** Problems with their severity and their words. */
export function toldProblems(problems: readonly ProcessProblem[], page: Page): readonly ToldProblem[] {
  return problems.map((problem) => ({
    ...problem,
    severity: severityOf(problem.code),
    message: messageOfProblem(problem, page, families),
    hint: hintOfProblem(problem, page, families),
  }))
}

/** Problems for people: place, severity, what is so and its code, and below it what to do. */
export function problemsText(problems: readonly ToldProblem[], page: Page): string {
  const { say, paint } = page
  return problems
    .map((problem) => {
      const { severity, message, code, hint } = problem
      const named = say(`process.severity.${severity}`)
      const mark = severity === 'error' ? paint.alarm(named) : paint.strong(named)
      return `${paint.strong(placeOf(problem, page))}: ${mark}: ${message} ${paint.quiet(`[${code}]`)}\n  ${hint}`
    })
    .join('\n')
}
