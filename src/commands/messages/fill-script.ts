import type { ProcessDefinition } from '../../process/definition.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import type { Reader } from '../../store/reader.ts'
import { writtenFields } from '../../writing/facts.ts'
import { readText } from '../../writing/liquid.ts'
import { type TextSource, type WrittenWhere, textSourceOf } from './fill-template.ts'

type Language = 'en' | 'pl'

/** What runs, and whether it is known to be masked: as what belongs to nobody is, while a caller has to be verified. */
type Running = {
  readonly definition: ProcessDefinition
  readonly instance: ProcessInstance
  readonly isMasked?: boolean
}

/** How the texts of a process that runs are filled in at one place, for who reads them there. */
export type ScriptFilling = {
  /** The language of the customer, else the site's. */
  readonly language: Language
  /** A text with customer, agent, site and answers filled in: what is masked is `***`, what nobody knows yet is `…`. */
  readonly fill: (text: string, language: Language) => string
  /** Whether a data item may not be seen, because the customer's card is masked. */
  readonly hides: (key: string) => boolean
}

const masked = '***'
const unknown = '…'
/** More places than this in one text are a mistake. */
const mostUnknown = 30

/**
 * Reads what the texts of an instance are filled in with. A text is always answered: one that cannot be filled in has its places left
 * open. Of a caller who has to be verified nothing is filled in that his card masks, that the process marks as personal or that it
 * looked up of him.
 */
export function scriptFilling(
  reader: Reader,
  { definition, instance, isMasked = false }: Running,
  where: WrittenWhere,
): ScriptFilling {
  const source = textSourceOf(reader, where)
  const hiddenData = isMasked || source.hidden.size > 0 ? hiddenItems(definition, source) : new Set<string>()
  const vocabulary = new Set([...source.vocabulary, ...definition.data.map(({ key }) => `data.${key}`)])
  return { language: source.languages.find((one) => one !== null) ?? 'en', fill, hides: (key) => hiddenData.has(key) } // prettier-ignore

  function fill(text: string, language: Language): string {
    const read = readText(text, vocabulary)
    if (!read.ok) return text
    let scope = scopeIn(language)
    for (let left = mostUnknown; left > 0; left--) {
      const filled = read.read.fill(scope)
      if (filled.ok) return filled.text.trim()
      const [, name] = /\{\{-?\s*([\w.]+)/.exec(filled.problem.detail) ?? []
      if (filled.problem.what !== 'value-missing' || name === undefined) break
      scope = withValue(scope, name, unknown)
    }
    return text.replaceAll(/\{\{.*?\}\}/gs, unknown).replaceAll(/\{%.*?%\}/gs, '')
  }

  function scopeIn(language: Language): object {
    const answers = definition.data.map(({ key, type, choices }) => {
      const answer = instance.data[key]
      return { key, type, choices, value: answer?.isStale === false ? answer.value : undefined }
    })
    const data = writtenFields(answers, { language, timeZone: source.timeZone })
    let scope: object = { ...source.scopeIn(language), data }
    for (const name of [...source.hidden, ...[...hiddenData].map((key) => `data.${key}`)])
      if (isKnown(scope, name)) scope = withValue(scope, name, masked)
    return scope
  }
}

/** Of a masked card: what the process marks as personal, and what it looked up of the customer. */
function hiddenItems({ data, steps }: ProcessDefinition, { hidden }: TextSource): ReadonlySet<string> {
  const personal = data.flatMap(({ key, isPersonal }) => (isPersonal ? [key] : []))
  const lookedUp = steps.flatMap((step) =>
    step.kind === 'lookup' && (hidden.size === 0 || hidden.has(step.fact)) ? [step.answer] : [],
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
