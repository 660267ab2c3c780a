import { textSourceOf } from '../../commands/messages/fill-template.ts'
import { type Labels, labelIn } from '../../domain/labels.ts'
import { writtenFields } from '../../writing/facts.ts'
import { readText } from '../../writing/liquid.ts'
import type { Reader } from '../../store/reader.ts'
import type { InstanceView } from './instance-view.ts'

/** What is said or asked at the step where an instance is, in the customer's language; each thing of a check; empty of other kinds. */
export type StepTexts = { readonly said: readonly string[] }

const unknown = '…'
/** More places than this in one text are a mistake. */
const mostUnknown = 30

/** Fills the texts of the step in with what is known of customer, case and answers; what is not known yet, or is masked, is left open. */
export function stepTextsOf(
  { definition, stored, matter, step, isMasked }: InstanceView,
  { reader, now, actor }: { readonly reader: Reader; readonly now: number; readonly actor: string },
): StepTexts {
  const labels: readonly Labels[] =
    step?.kind === 'say' || step?.kind === 'ask' ? [step.text] : step?.kind === 'check' ? step.items : []
  if (labels.length === 0) return { said: [] }
  const source = textSourceOf(reader, { actor, now, ref: matter.ref })
  const language = source.languages.find((one) => one !== null) ?? 'en'
  const vocabulary = new Set([...source.vocabulary, ...definition.data.map(({ key }) => `data.${key}`)])
  const data = writtenFields(
    definition.data.map(({ key, type, choices }) => {
      const answer = stored.instance.data[key]
      const isKnown = answer !== undefined && !answer.isStale && !isMasked
      return { key, type, choices, value: isKnown ? answer.value : undefined }
    }),
    { language, timeZone: source.timeZone },
  )
  return { said: labels.map((one) => filled(labelIn(one, language))) }

  function filled(text: string): string {
    const read = readText(text, vocabulary)
    if (!read.ok) return text
    let scope: object = { ...source.scopeIn(language), data }
    for (const name of source.hidden) scope = withValue(scope, name, '***')
    for (let left = mostUnknown; left > 0; left--) {
      const done = read.read.fill(scope)
      if (done.ok) return done.text.trim()
      const [, name] = /\{\{-?\s*([\w.]+)/.exec(done.problem.detail) ?? []
      if (done.problem.what !== 'value-missing' || name === undefined) break
      scope = withValue(scope, name, unknown)
    }
    return text.replaceAll(/\{\{.*?\}\}/gs, unknown).replaceAll(/\{%.*?%\}/gs, '')
  }
}

/** The scope with another value under a name. */
function withValue(scope: object, name: string, value: string): object {
  const [first = '', ...rest] = name.split('.')
  if (rest.length === 0) return { ...scope, [first]: value }
  const inner: unknown = Object.hasOwn(scope, first)
    ? (scope as Readonly<Record<string, unknown>>)[first]
    : {}
  const below = typeof inner === 'object' && inner !== null ? inner : {}
  return { ...scope, [first]: withValue(below, rest.join('.'), value) }
}
