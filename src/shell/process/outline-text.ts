import { labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { type OutlineStep, type OutlineWay, outlineOf } from '../../process/outline.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { doingOf, titleOf, valueWords, whenWords } from './step-words.ts'

/** A process as a numbered list: what each step is, does and may take, and below it where it leads if not to the next line. */
export function outlineText(process: ProcessDefinition, page: Page): string {
  const { say, clean, language, paint } = page
  const outline = outlineOf(process)
  const width = String(outline.length).length
  const name = clean(labelIn(process.labels, language))
  const head = paint.strong(say('process.named', { name, key: process.key, n: process.version }))
  const start = outline.find(({ step }) => step.key === process.start)
  const begins = start && start.number > 1 ? [say('process.begins-at', { n: start.number })] : []
  return [head, ...begins, ...outline.flatMap(linesOf)].join('\n')

  function linesOf(one: OutlineStep): readonly string[] {
    const { number, step, ways, runsOn } = one
    const line = `${String(number).padStart(width)}. ${titleOf(one, page)}`
    const indent = ' '.repeat(width + 2)
    return [
      `${line}  ${paint.quiet(aboutOf(one))}`.trimEnd(),
      ...(runsOn || step.kind === 'end' ? [] : ways.map((way) => `${indent}${wayText(way, one)}`)),
    ]
  }

  function aboutOf({ step, result }: OutlineStep): string {
    if (result) return valueOfResult(result)
    if (step.kind === 'end') return ''
    return dotted([
      doingOf(step, process, page),
      step.limitSeconds !== null &&
        say('process.limit', { time: page.format.span(step.limitSeconds * 1000) }),
      step.isMandatory && say('process.mandatory'),
    ])
  }

  function valueOfResult(result: NonNullable<OutlineStep['result']>): string {
    const whose = process.beneficiaries.find(({ key }) => key === result.beneficiary)
    const beneficiary = whose ? labelIn(whose.labels, language) : result.beneficiary
    const value = say('process.value-for', { beneficiary, value: valueWords(result, process, page) })
    const starts = result.starts.map((started) => started.process).join(', ')
    return dotted([value, starts !== '' && say('process.starts', { processes: starts })])
  }

  function wayText(way: OutlineWay, { step }: OutlineStep): string {
    const to = outline.find(({ number }) => number === way.number)
    const where = to ? `${to.number}. ${titleOf(to, page)}` : say('process.no-step', { name: way.to })
    return `${whenWords(way, { step, process }, page)} → ${where}`.trimStart()
  }
}
