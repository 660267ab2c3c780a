import { passedBack } from '../../process/passed-back.ts'
import { labelIn } from '../../domain/labels.ts'
import { maskText } from '../../domain/masking.ts'
import { type OutlineStep, outlineOf } from '../../process/outline.ts'
import { factWord } from '../../language/fact-word.ts'
import { labelledFields } from '../labelled-fields.ts'
import type { Waiting } from '../../process/waiting-at.ts'
import type { Page } from '../page.ts'
import { fieldText } from '../prints/field-text.ts'
import { dotted } from '../prints/words.ts'
import type { InstanceView, RelatedInstance } from './instance-view.ts'
import type { StepTexts } from './step-texts.ts'
import { doingOf, handoverWords, titleOf, whenWords } from './step-words.ts'

/** A running or ended process for people: whose it is, where it is, what it waits for, what was answered, and the path it took. */
export function instanceText(view: InstanceView, texts: StepTexts, page: Page): string {
  const { say, clean, paint, format } = page
  const { stored, matter, customer, definition, isMasked } = view
  const { instance } = stored
  return [
    dotted([
      paint.strong(clean(labelIn(definition.labels, page.language))),
      stored.ref,
      say('process.state.version', { key: definition.key, n: definition.version }),
      say(`process.state.${instance.state}`),
    ]),
    dotted([
      say('shell.show.case', { ref: matter.ref }),
      clean(isMasked ? maskText(matter.subject) : matter.subject),
      customer && dotted([isMasked ? null : clean(customer.name), customer.ref]),
      stored.dueAt !== null &&
        instance.ended === null &&
        say('work.due', { time: format.moment(stored.dueAt) }),
    ]),
    ...cameFrom(view, page),
    '',
    stepText(view, texts, page),
    ...answersText(view, page),
    ...pathText(view, page),
    ...startedText(view, page),
  ].join('\n')
}

/** The step where an instance is: its title, what to say filled in, and what can be answered; or how it ended. */
export function stepText(view: InstanceView, { said }: StepTexts, page: Page): string {
  const { say, clean, paint, format, language } = page
  const { stored, definition, step, waitsFor } = view
  const { instance, pausedAt } = stored
  const outline = outlineOf(definition)
  const here = outline.find((one) => one.step.key === instance.at)
  if (!step || !here) return clean(instance.at)
  if (instance.ended) {
    const result = definition.results.find(({ key }) => key === instance.ended?.result)
    const name = clean(result ? labelIn(result.labels, language) : instance.ended.result)
    return say('process.state.ended-with', { result: name, time: format.moment(instance.ended.at) })
  }
  if (instance.state === 'given-up') {
    const last = view.steps.findLast(({ how }) => how === 'given-up')
    const time = format.moment(last?.endedAt ?? instance.since)
    return say('process.state.given-up-at', { step: `${here.number}. ${titleOf(here, page)}`, time })
  }
  const ways = waitsFor ? [] : choicesAt(here, view, page)
  const passed = passedBack(view.steps).flatMap((key) => outline.find((one) => one.step.key === key) ?? [])
  const steps = passed.map((one) => titleOf(one, page)).join(', ')
  return [
    dotted([
      paint.strong(`${here.number}. ${titleOf(here, page)}`),
      say('process.state.since', { time: format.moment(instance.since) }),
      pausedAt !== null && say('process.state.paused', { time: format.moment(pausedAt) }),
    ]),
    ...(waitsFor
      ? [`  ${waitingWords(view, waitsFor, page)}`]
      : [`  ${paint.quiet(doingOf(step, definition, page))}`]),
    ...(passed.length > 0 ? [`  ${say('process.back-past', { steps })}`] : []),
    ...said.map((text) => page.block(clean(text, { multiline: true }), 4)),
    ...ways.map((way) => `    ${way}`),
  ].join('\n')
}

/** What can be answered, or where it may go on from a decision that lacks an answer. */
function choicesAt(
  { step, ways }: OutlineStep,
  { definition, stored }: InstanceView,
  page: Page,
): readonly string[] {
  const { clean, language } = page
  if (step.kind === 'ask') {
    const choices = definition.data.find(({ key }) => key === step.answer)?.choices ?? []
    return choices.map(({ key, labels }, index) => `${index + 1} ${key}: ${clean(labelIn(labels, language))}`)
  }
  if (stored.instance.state !== 'undecided') return []
  return ways.map((way) => `${clean(way.to)}: ${whenWords(way, { step, process: definition }, page)}`)
}

function waitingWords({ handedTo }: InstanceView, { what, name, to, until }: Waiting, page: Page): string {
  const { say, format } = page
  const whom = to ? handoverWords(to, page, handedTo ?? undefined) : (name ?? '')
  return dotted([
    say(`process.waits.${what}`, { name: page.clean(whom) }),
    until !== null && say('shell.show.until', { time: format.moment(until) }),
  ])
}

function answersText({ definition, stored, isMasked }: InstanceView, page: Page): readonly string[] {
  const { say, paint } = page
  const { data } = stored.instance
  if (Object.keys(data).length === 0) return []
  const head = ['', paint.quiet(say('process.state.answers'))]
  if (isMasked) return [...head, `  ${say('process.state.masked')}`]
  const values = Object.fromEntries(
    Object.entries(data).map(([name, { value, step }]) => {
      const from = definition.steps.find(({ key }) => key === step)
      const word = from?.kind === 'lookup' ? factWord(from.fact, value) : null
      return [name, word ? say(word) : value]
    }),
  )
  return [
    ...head,
    ...labelledFields(values, definition.data).map((field) => {
      const stale = data[field.key]?.isStale === true ? `  (${say('process.state.stale')})` : ''
      return fieldText(field, page) + stale
    }),
  ]
}

function pathText({ steps, definition, isMasked }: InstanceView, page: Page): readonly string[] {
  const { say, clean, paint, format } = page
  const outline = outlineOf(definition)
  return [
    '',
    paint.quiet(say('process.state.path')),
    ...steps.map(({ step, beganAt, endedAt, how, reason, endedBy, pausedMs }) => {
      const one = outline.find((each) => each.step.key === step)
      const took = endedAt === null ? null : format.span(endedAt - beganAt)
      return `  ${dotted([
        format.moment(beganAt),
        one ? `${one.number}. ${titleOf(one, page)}` : clean(step),
        how === null ? say('process.how.open') : say(`process.how.${how as 'done'}`),
        took,
        pausedMs > 0 && say('process.state.of-it-paused', { time: format.span(pausedMs) }),
        endedBy !== null && endedAt !== beganAt && clean(endedBy),
        reason !== null && !isMasked && clean(reason),
      ])}`
    }),
  ]
}

function cameFrom({ from }: InstanceView, { say, clean }: Page): readonly string[] {
  return from ? [say(`process.from.${from.how}`, { ref: from.ref, process: clean(from.process) })] : []
}

function startedText({ started }: InstanceView, page: Page): readonly string[] {
  const { say, clean, paint } = page
  if (started.length === 0) return []
  const line = ({ ref, process, state, how }: RelatedInstance): string =>
    `  ${dotted([ref, clean(process), say(`process.state.${state as 'running'}`), how === 'called' && say('process.state.inside')])}`
  return ['', paint.quiet(say('process.state.started')), ...started.map(line)]
}
