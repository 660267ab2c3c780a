import { labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import { outlineOf } from '../../process/outline.ts'
import type { Page } from '../page.ts'
import { entryWords, goalWords } from './card-text.ts'
import { titleOf } from './step-words.ts'

/** How many are in a step now, and how many of them for longer than it may take. */
export type InStep = { readonly step: string; readonly running: number; readonly stuck: number }

/** A process as it is published. `inSteps` is null for whoever does not see every case. */
export type ShownProcess = {
  readonly definition: ProcessDefinition
  readonly isRetired: boolean
  readonly versions: readonly number[]
  /** Refs of the contacts that wait where it begins. */
  readonly atEntry: readonly string[]
  readonly inSteps: readonly InStep[] | null
}

/** A process for people: what it is for, how it begins, and what runs in each of its steps. */
export function processShownText(
  { definition, isRetired, versions, atEntry, inSteps }: ShownProcess,
  page: Page,
): string {
  const { say, clean, paint, language } = page
  const name = clean(labelIn(definition.labels, language))
  const lines = outlineOf(definition).map((one) => {
    const here = inSteps?.find(({ step }) => step === one.step.key)
    const counts = here
      ? `  ${say('process.shown.running', { n: here.running })}${here.stuck > 0 ? `, ${paint.alarm(say('process.shown.stuck', { n: here.stuck }))}` : ''}`
      : ''
    return `  ${one.number}. ${titleOf(one, page)}${counts}`
  })
  return [
    paint.strong(say('process.named', { name, key: definition.key, n: definition.version })),
    clean(labelIn(definition.purpose, language).trim()),
    ...(isRetired ? [say('process.shown.retired')] : []),
    `${say('card.owner')}: ${clean(definition.owner)}`,
    `${say('card.goal')}: ${goalWords(definition, page)}`,
    `${say('process.shown.versions')}: ${versions.join(', ')}`,
    '',
    paint.quiet(say('card.entries')),
    ...definition.entry.map((entry) => `  ${entryWords(entry, page).replaceAll('`', '')}`),
    ...atEntryLines(atEntry, page),
    '',
    paint.quiet(say('card.steps')),
    ...lines,
  ].join('\n')
}

const refsShown = 10

function atEntryLines(refs: readonly string[], { say, clean }: Page): readonly string[] {
  if (refs.length === 0) return []
  const first = refs.slice(0, refsShown).join(', ')
  const told = clean(refs.length > refsShown ? `${first}, …` : first)
  return [`  ${say('process.shown.at-entry', { n: refs.length, refs: told })}`]
}
