import type { ProcessCard } from '../../process/card.ts'
import type { ProcessDefinition, Result } from '../../process/definition.ts'
import type { OutlineStep, OutlineWay } from '../../process/outline.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import { block, code, inText, quoted } from './markdown.ts'
import { doingOf, titleOf, valueWords, whenWords } from './step-words.ts'

/** A step on the card, in blocks of Markdown: what it does, what is said or checked, the instruction, and where it leads. */
export function stepBlocks(one: OutlineStep, card: ProcessCard, page: Page): readonly string[] {
  const { process } = card
  const { step, number, ways, runsOn, result } = one
  const title = `### ${number}. ${titleOf(one, page)}`
  if (step.kind === 'end') return [title, ...(result ? [valueLine(result, process, page)] : [])]
  const { say, language, format } = page
  const about = dotted([
    doingOf(step, process, page),
    step.limitSeconds !== null && say('process.limit', { time: format.span(step.limitSeconds * 1000) }),
    step.isMandatory && say('process.mandatory'),
  ])
  const newcomer = step.instruction
    ? [`**${say('card.newcomer')}**: ${inText(step.instruction, language)}`]
    : []
  return [
    title,
    `*${about}*`,
    ...(step.kind === 'say' || step.kind === 'ask' ? block(quoted(step.text, language)) : []),
    ...(step.kind === 'check' ? block(step.items.map((item) => `- [ ] ${inText(item, language)}`)) : []),
    ...newcomer,
    ...(runsOn ? [] : block(ways.map((way) => wayLine(way, one, { card, page })))),
  ]
}

function wayLine(
  way: OutlineWay,
  { step }: OutlineStep,
  { card: { process, steps }, page }: { readonly card: ProcessCard; readonly page: Page },
): string {
  const words = whenWords(way, { step, process }, page)
  const target = steps.find(({ number }) => number === way.number)
  const to = target
    ? `${target.number}. ${titleOf(target, page)}`
    : page.say('process.no-step', { name: way.to })
  if (words === '') return `→ ${to}`
  return `- ${way.how.is === 'when' ? code(words) : words} → ${to}`
}

/** For whom a result is, and what it is on his scale. */
export function valueLine(result: Result, process: ProcessDefinition, page: Page): string {
  const whose = process.beneficiaries.find(({ key }) => key === result.beneficiary)
  const beneficiary = whose ? inText(whose.labels, page.language) : result.beneficiary
  return page.say('process.value-for', { beneficiary, value: valueWords(result, process, page) })
}
