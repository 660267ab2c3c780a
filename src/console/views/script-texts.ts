import { textSourceOf, type TextSource } from '../../commands/messages/fill-template.ts'
import { type Labels, labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import { writtenFields } from '../../writing/facts.ts'
import { readText } from '../../writing/liquid.ts'
import type { Language } from '../../language/language.ts'
import type { Reading } from './reading.ts'

/** How the texts of a process are filled in for who is on screen. */
export type ScriptTexts = {
  /** What is said: in the customer's language, then in the agent's where that says something else. */
  readonly said: (labels: Labels) => readonly string[]
  /** What the agent alone reads. */
  readonly read: (labels: Labels) => string
  /** Whether a data item may not be seen, because the customer's card is masked. */
  readonly hides: (key: string) => boolean
}

/** Stands for what is masked, and for what nobody knows yet. */
const masked = '***'
const unknown = '…'
/** More places than this in one text are a mistake. */
const mostUnknown = 30

type Running = {
  readonly definition: ProcessDefinition
  readonly instance: ProcessInstance
  /** The contact on screen, or the case. */
  readonly ref: string
  readonly agent: string
}

/** Texts of a process with the customer, the agent, the site and its answers filled in; what is not known yet is left open. */
export function scriptTexts(
  { definition, instance, ref, agent }: Running,
  { reader, look, now }: Reading,
): ScriptTexts {
  const source = textSourceOf(reader, { actor: agent, now: now(), ref })
  const hiddenData = hiddenItems(definition, source)
  const vocabulary = new Set([...source.vocabulary, ...definition.data.map(({ key }) => `data.${key}`)])
  const hiddenNames = [...source.hidden, ...[...hiddenData].map((key) => `data.${key}`)]
  const fill = (text: string, language: Language): string => {
    const read = readText(text, vocabulary)
    if (!read.ok) return text
    const data = writtenFields(
      definition.data.map(({ key, type, choices }) => {
        const answer = instance.data[key]
        return { key, type, choices, value: answer?.isStale === false ? answer.value : undefined }
      }),
      { language, timeZone: source.timeZone },
    )
    let scope: object = { ...source.scopeIn(language), data }
    for (const name of hiddenNames) if (isKnown(scope, name)) scope = withValue(scope, name, masked)
    for (let left = mostUnknown; left > 0; left--) {
      const filled = read.read.fill(scope)
      if (filled.ok) return filled.text.trim()
      const [, name] = /\{\{-?\s*([\w.]+)/.exec(filled.problem.detail) ?? []
      if (filled.problem.what !== 'value-missing' || name === undefined) break
      scope = withValue(scope, name, unknown)
    }
    return text.replaceAll(/\{\{.*?\}\}/gs, unknown).replaceAll(/\{%.*?%\}/gs, '')
  }
  const customers = source.languages.find((language) => language !== null) ?? look.language
  return {
    said(labels) {
      const first = fill(labelIn(labels, customers), customers)
      const own = fill(labelIn(labels, look.language), look.language)
      return first === own ? [first] : [first, own]
    },
    read: (labels) => fill(labelIn(labels, look.language), look.language),
    hides: (key) => hiddenData.has(key),
  }
}

/** Of a masked card: what the process marks as personal, and what it looked up of the customer. */
function hiddenItems({ data, steps }: ProcessDefinition, { hidden }: TextSource): ReadonlySet<string> {
  if (hidden.size === 0) return new Set()
  const personal = data.flatMap(({ key, isPersonal }) => (isPersonal ? [key] : []))
  const lookedUp = steps.flatMap((step) =>
    step.kind === 'lookup' && hidden.has(step.fact) ? [step.answer] : [],
  )
  return new Set([...personal, ...lookedUp])
}

function isKnown(scope: object, name: string): boolean {
  const found = name.split('.').reduce<unknown>((at, part) => partOf(at, part), scope)
  return found !== null && found !== undefined
}

/** The scope with another value under a name. */
function withValue(scope: object, name: string, value: string): object {
  const [first = '', ...rest] = name.split('.')
  if (rest.length === 0) return { ...scope, [first]: value }
  const inner = partOf(scope, first)
  const below = typeof inner === 'object' && inner !== null ? inner : {}
  return { ...scope, [first]: withValue(below, rest.join('.'), value) }
}

function partOf(at: unknown, part: string): unknown {
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
  return (at as Readonly<Record<string, unknown>>)[part]
}
