import { isMessageKey, type MessageKey } from '../../language/say.ts'
import { type ProcessCard, cardOf } from '../../process/card.ts'
import type { DataItem, Entry, ProcessDefinition, Scale } from '../../process/definition.ts'
import type { Page } from '../page.ts'
import { stepBlocks, valueLine } from './card-step.ts'
import { block, code, inText, table } from './markdown.ts'
import { handoverWords } from './step-words.ts'

/** The card of a process in Markdown: what it is for and who answers for it, how it begins and ends, every step, and what it makes use of. */
export function cardText(process: ProcessDefinition, page: Page): string {
  const card = cardOf(process)
  const { say } = page
  const sections: readonly (readonly [title: string, blocks: readonly string[]])[] = [
    [say('card.entries'), block(process.entry.map((entry) => `- ${entryWords(entry, page)}`))],
    [say('card.beneficiaries'), block(beneficiaryLines(process, page))],
    [say('card.needs'), block(needLines(process, page))],
    [say('card.data'), block(dataLines(process, page))],
    [say('card.steps'), card.steps.flatMap((one) => stepBlocks(one, card, page))],
    [say('card.results'), block(resultLines(process, page))],
    [say('card.uses'), block(usesLines(card, page))],
  ]
  return [
    ...headBlocks(process, page),
    ...sections.flatMap(([title, blocks]) => (blocks.length > 0 ? [`## ${title}`, ...blocks] : [])),
  ].join('\n\n')
}

function headBlocks(process: ProcessDefinition, page: Page): readonly string[] {
  const { say, language, format } = page
  const { due } = process
  const span = (seconds: number): string => format.span(seconds * 1000)
  const calendar = due.calendar === null ? '' : ` (${say('card.calendar', { name: due.calendar })})`
  return [
    `# ${inText(process.labels, language)}`,
    say('card.version', { key: process.key, n: process.version }),
    inText(process.purpose, language),
    ...block([
      `- **${say('card.owner')}**: ${code(process.owner)}`,
      `- **${say('card.goal')}**: ${goalWords(process, page)}`,
      `- **${say('card.due')}**: ${span(due.seconds)}${calendar}`,
      `- **${say('card.review')}**: ${process.reviewBy}`,
    ]),
  ]
}

/** What a process is for, in words and as its figure. */
export function goalWords({ goal, results }: ProcessDefinition, { say, language, format }: Page): string {
  const named = goal.results.map((key) => {
    const labels = results.find((result) => result.key === key)?.labels
    return labels ? inText(labels, language) : key
  })
  const figure = say('card.goal-figure', { n: goal.percent, results: named.join(', ') })
  const { withinSeconds } = goal
  const within =
    withinSeconds === null ? '' : `; ${say('card.within', { time: format.span(withinSeconds * 1000) })}`
  return `${inText(goal.labels, language)} (${figure}${within})`
}

/** How a process begins in one of its ways, in Markdown. */
export function entryWords(entry: Entry, { say }: Page): string {
  switch (entry.from) {
    case 'hand':
      return say('card.by-hand')
    case 'result':
      return say('card.by-result', { process: entry.process, result: entry.result })
    case 'point': {
      const reason = entry.reason === null ? '' : `, ${say('kind.reason')} ${code(entry.reason)}`
      return `${code(entry.point)}${reason}: ${say(`card.begins.${entry.begins}`)}`
    }
    default:
      return entry satisfies never
  }
}

function beneficiaryLines({ beneficiaries }: ProcessDefinition, page: Page): readonly string[] {
  return beneficiaries.map(
    ({ labels, scale }) => `- ${inText(labels, page.language)}: ${scaleWords(scale, page)}`,
  )
}

function scaleWords(scale: Scale, { say, language }: Page): string {
  if (scale.kind !== 'categories') return say(`card.scale.${scale.kind}`)
  return scale.values.map(({ labels }) => inText(labels, language)).join(', ')
}

function needLines({ needs }: ProcessDefinition, { say, format }: Page): readonly string[] {
  const mandates = Object.entries(needs.mandates).map(([command, amount]) =>
    say('card.up-to', { command, amount: format.number(amount) }),
  )
  return [
    ...listed(
      say('card.roles'),
      needs.roles.map((role) =>
        isMessageKey(`role.${role}`) ? say(`role.${role}` as MessageKey) : code(role),
      ),
    ),
    ...listed(say('card.skills'), needs.skills.map(code)),
    ...listed(say('card.mandates'), mandates),
  ]
}

/** A line of names, or none where there are none. */
function listed(title: string, names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`- ${title}: ${names.join(', ')}`] : []
}

function dataLines({ data }: ProcessDefinition, { say, language }: Page): readonly string[] {
  if (data.length === 0) return []
  const typeOf = ({ type, choices }: DataItem): string =>
    type === 'choice'
      ? choices.map(({ labels }) => inText(labels, language)).join(', ')
      : say(`card.type.${type}`)
  const marksOf = ({ isPersonal, input }: DataItem): string =>
    [
      ...(isPersonal ? [say('card.personal')] : []),
      ...(input === 'none' ? [] : [say(`card.input.${input}`)]),
    ].join(', ')
  return table([
    [say('card.name'), say('card.key'), say('card.type'), ''],
    ...data.map((item) => [inText(item.labels, language), code(item.key), typeOf(item), marksOf(item)]),
  ])
}

function orNone(name: string | null): string {
  return name === null ? '–' : code(name)
}

function resultLines(process: ProcessDefinition, page: Page): readonly string[] {
  const { say, language } = page
  return table([
    [say('card.result'), say('card.for-whom'), say('kind.reason'), say('kind.outcome'), say('card.then')],
    ...process.results.map((result) => [
      inText(result.labels, language),
      valueLine(result, process, page),
      orNone(result.reason),
      orNone(result.outcome),
      result.starts.map((started) => code(started.process)).join(', ') || '–',
    ]),
  ])
}

function usesLines({ uses }: ProcessCard, page: Page): readonly string[] {
  const { say } = page
  return [
    ...listed(say('card.commands'), uses.commands.map(code)),
    ...listed(say('card.lookups'), uses.lookups.map(code)),
    ...listed(say('card.calls'), uses.calls.map(code)),
    ...listed(say('card.starts'), uses.starts.map(code)),
    ...listed(
      say('card.handovers'),
      uses.handovers.map((to) => handoverWords(to, page)),
    ),
  ]
}
