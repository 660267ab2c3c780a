import { labelIn, type Labels } from '../../domain/labels.ts'
import { formatNumber } from '../../language/numbers.ts'
import { formatDuration } from '../../language/durations.ts'
import type { DataValue } from '../../process/conditions/conditions.ts'
import type { DataItem, ProcessDefinition } from '../../process/definition.ts'
import type { Step } from '../../process/step.ts'
import type { Way } from '../../process/ways.ts'
import type { Look } from '../look.ts'

/** The title of a step; an end is called as its result. */
export function stepTitle(key: string, { steps, results }: ProcessDefinition, look: Look): string {
  const step = steps.find((one) => one.key === key)
  if (!step) return key
  if (step.kind !== 'end') return labelIn(step.title, look.language)
  const result = results.find((one) => one.key === step.result)
  return look.say('process.end', {
    result: labelIn(result?.labels ?? step.title, look.language),
  })
}

/** An answer as people read it. */
export function answerText(item: DataItem, value: DataValue, { say, language }: Look): string {
  if (typeof value === 'boolean') return say(value ? 'word.yes' : 'word.no')
  if (typeof value === 'number') return formatNumber(value, language, item.type === 'amount' ? 2 : undefined)
  const choice = item.choices.find(({ key }) => key === value)
  return choice ? labelIn(choice.labels, language) : value
}

/** A process with the results of those that it calls, each by `process:result`. */
export type ProcessWithCalled = {
  readonly definition: ProcessDefinition
  readonly calledResults: ReadonlyMap<string, Labels>
}

/** When a way out of a step is taken; null where it is the only one. */
export function wayText(
  { how }: Way,
  step: Step,
  { definition: { data }, calledResults }: ProcessWithCalled,
  look: Look,
): string | null {
  const { say, language } = look
  switch (how.is) {
    case 'next':
      return step.kind === 'check' || step.kind === 'do' || step.kind === 'wait' || step.kind === 'handover'
        ? say(`process.way.next.${step.kind}`)
        : step.kind === 'lookup'
          ? say('process.way.next.lookup')
          : null
    case 'failed':
    case 'missing':
    case 'refused':
    case 'otherwise':
      return say(`process.way.${how.is}`)
    case 'late': {
      const seconds = step.kind === 'handover' ? step.seconds : step.kind === 'wait' ? step.until.seconds : 0
      return say('process.way.late', { time: formatDuration(seconds, 'words') })
    }
    case 'too-often':
      return say('process.way.too-often', { n: step.atMost?.times ?? 0 })
    case 'choice': {
      const item = step.kind === 'ask' ? data.find(({ key }) => key === step.answer) : undefined
      if (item?.type === 'yes-no') return say(how.choice === 'yes' ? 'word.yes' : 'word.no')
      const labels = item?.choices.find(({ key }) => key === how.choice)?.labels
      return labels ? labelIn(labels, language) : how.choice
    }
    case 'when':
      return how.when
    case 'result': {
      const called = step.kind === 'call' ? calledResults.get(`${step.process}:${how.result}`) : undefined
      return called ? labelIn(called, language) : how.result
    }
    default:
      return how satisfies never
  }
}
