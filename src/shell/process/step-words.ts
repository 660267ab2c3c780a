import { labelIn, type Labels } from '../../domain/labels.ts'
import type { DataItem, ProcessDefinition, Result } from '../../process/definition.ts'
import type { OutlineStep, OutlineWay } from '../../process/outline.ts'
import type { HandoverTo, Step } from '../../process/step.ts'
import type { Page } from '../page.ts'

/** The title of a step; an end is called as its result. */
export function titleOf({ step, result }: OutlineStep, { say, clean, language }: Page): string {
  const title = clean(labelIn(step.title, language))
  if (step.kind !== 'end') return title
  return say('process.end', { result: result ? labelIn(result.labels, language) : title })
}

/** What a step does, in a few words: `look up interaction.channel`, `hand over to the partner operator, 7 d`. */
export function doingOf(step: Step, process: ProcessDefinition, page: Page): string {
  const { say, format } = page
  switch (step.kind) {
    case 'say':
    case 'check':
    case 'decide':
      return say(`process.doing.${step.kind}`)
    case 'ask':
      return say('process.doing.ask', { data: nameOfData(process, step.answer, page) })
    case 'lookup':
      return say('process.doing.lookup', { fact: step.fact })
    case 'do':
      return say('process.doing.do', { command: step.command })
    case 'wait': {
      const { until } = step
      const time = format.span(until.seconds * 1000)
      if (until.what === 'command') {
        return say('process.doing.wait.command', { command: until.command, time })
      }
      return say(`process.doing.wait.${until.what}`, { time })
    }
    case 'call':
      return say('process.doing.call', { process: step.process })
    case 'handover':
      return say('process.doing.handover', {
        to: handoverWords(step.to, page),
        time: format.span(step.seconds * 1000),
      })
    case 'end':
      return say('process.doing.end')
    default:
      return step satisfies never
  }
}

/** To whom a case goes: `the partner operator`; by the name that the site has for him where that is at hand. */
export function handoverWords(to: HandoverTo, { say, clean, language }: Page, labels?: Labels): string {
  const name = labels && clean(labelIn(labels, language))
  if ('queue' in to) return say('process.to.queue', { name: name ?? to.queue })
  if ('skill' in to) return say('process.to.skill', { name: name ?? to.skill })
  return say('process.to.partner', { name: name ?? to.partner })
}

/** When a way out of a step is taken; empty where the step has no other. */
export function whenWords(
  { how }: OutlineWay,
  { step, process }: { readonly step: Step; readonly process: ProcessDefinition },
  page: Page,
): string {
  const { say, clean, format } = page
  switch (how.is) {
    case 'next':
      switch (step.kind) {
        case 'check':
        case 'lookup':
        case 'do':
        case 'wait':
        case 'handover':
          return say(`process.way.next.${step.kind}`)
        default:
          return ''
      }
    case 'failed':
    case 'missing':
    case 'refused':
    case 'otherwise':
      return say(`process.way.${how.is}`)
    case 'late': {
      const seconds = step.kind === 'handover' ? step.seconds : step.kind === 'wait' ? step.until.seconds : 0
      return say('process.way.late', { time: format.span(seconds * 1000) })
    }
    case 'too-often':
      return say('process.way.too-often', { n: step.atMost?.times ?? 0 })
    case 'choice': {
      const item = process.data.find(({ key }) => step.kind === 'ask' && key === step.answer)
      return choiceWords(how.choice, item, page)
    }
    case 'when':
      return clean(how.when)
    case 'result':
      return clean(how.result)
    default:
      return how satisfies never
  }
}

/** A choice of a data item as people read it. */
function choiceWords(choice: string, item: DataItem | undefined, { say, clean, language }: Page): string {
  if (item?.type === 'yes-no') return say(choice === 'yes' ? 'word.yes' : 'word.no')
  const labels = item?.choices.find(({ key }) => key === choice)?.labels
  return clean(labels ? labelIn(labels, language) : choice)
}

/** What a result is on the scale of its beneficiary: `yes`, a category, or the data item that holds it. */
export function valueWords({ value, beneficiary }: Result, process: ProcessDefinition, page: Page): string {
  const { say, clean, language, format } = page
  if ('from' in value) return nameOfData(process, value.from, page)
  const { is } = value
  if (typeof is === 'number') return format.number(is)
  if (is === true || is === 'yes') return say('word.yes')
  if (is === false || is === 'no') return say('word.no')
  const scale = process.beneficiaries.find(({ key }) => key === beneficiary)?.scale
  const category = scale?.kind === 'categories' ? scale.values.find(({ key }) => key === is) : undefined
  return clean(category ? labelIn(category.labels, language) : is)
}

/** A data item by its name, or by its key where there is none of it. */
function nameOfData(
  { data }: ProcessDefinition,
  key: string,
  { clean, language }: Pick<Page, 'clean' | 'language'>,
): string {
  const item = data.find((one) => one.key === key)
  return clean(item ? labelIn(item.labels, language) : key)
}
