import { parseRef } from '../../domain/ids.ts'
import { labelIn } from '../../domain/labels.ts'
import { placeholderIn } from '../../language/placeholders.ts'
import { type Wanted, fixedWords, wantedAt } from '../completion/candidates.ts'
import { storedValues } from '../completion/stored-values.ts'
import { findRecord } from '../find-record.ts'
import { findVerb } from '../find-verb.ts'
import { globalOptions } from '../global-options.ts'
import type { Option } from '../verb.ts'
import { verbTable } from '../verb-table.ts'
import type { LineAround } from './line-around.ts'
import type { LineChoice } from './line-reading.ts'
import { isOptionInside } from './not-inside.ts'
import { type RecordKind, kindsOfOperand, kindsOfOption, refPlaceOf } from './record-kinds.ts'
import { type LineWord, quotedWord } from './split-line.ts'

/** More than a person reads in a list of choices. */
const mostChoices = 60

/** What may stand at the cursor: words of the verb table, records on the screen, and what the store knows. */
export function choicesAt(
  settled: readonly LineWord[],
  current: LineWord,
  around: LineAround,
): readonly LineChoice[] {
  const { text } = current
  const [, option, begun] = /^(--[a-z-]+)=(.*)$/.exec(text) ?? []
  const words = [
    ...settled.map((word) => word.text),
    ...(option === undefined ? [text] : [option, begun ?? '']),
  ]
  const wanted = wantedAt(words, verbTable)
  const all =
    wanted.is === 'words'
      ? wordChoices(words, wanted.words, around)
      : [
          ...valueChoices(wanted, words, around),
          ...(wanted.is === 'operand' ? wordChoices(words, wanted.family, around) : []),
        ]
  const typed = folded(begun ?? text)
  const found = all.filter(({ word }) => folded(word).startsWith(typed))
  const matching =
    found.length > 0 || typed === '' ? found : all.filter(({ about }) => folded(about).includes(typed))
  return matching
    .slice(0, mostChoices)
    .map((choice) => (option === undefined ? choice : { ...choice, word: `${option}=${choice.word}` }))
}

/** Options with what they are for, and second words of a family with their verbs' purpose. */
function wordChoices(
  words: readonly string[],
  offered: readonly string[],
  { say, language }: LineAround,
): readonly LineChoice[] {
  const found = findVerb(words.slice(0, -1), verbTable)
  const options: Readonly<Record<string, Option>> =
    found.kind === 'verb' ? { ...found.verb.options, ...globalOptions } : {}
  return offered.flatMap((word): readonly LineChoice[] => {
    if (!word.startsWith('--')) {
      const verb = verbTable.find(({ name }) => name === `${words[0]} ${word}`)
      return [{ word, about: verb ? say(verb.summary) : '' }]
    }
    const option = options[word.slice(2)]
    if (!option || !isOptionInside(word.slice(2))) return []
    const value = option.value === undefined ? '' : ` (${placeholderIn(option.value, language)})`
    return [{ word, about: `${say(option.about)}${value}` }]
  })
}

function valueChoices(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  around: LineAround,
): readonly LineChoice[] {
  const fixed = fixedWords(wanted)
  if (fixed.length > 0) return fixed.map((word) => ({ word, about: '' }))
  const kinds =
    wanted.is === 'value'
      ? kindsOfOption(wanted.name, wanted.option.value)
      : kindsOfOperand(wanted.verb, wanted.operand)
  const refs = kinds.length > 0 ? refChoices(kinds, words, around) : []
  // What waits and what is in hand are contacts; announcements are known by what is told to whoever types.
  const isStored =
    kinds.length === 0 ||
    (refs.length === 0 && (kinds.includes('interaction') || kinds.includes('announcement')))
  const stored = isStored ? storedChoices(wanted, words, around) : []
  return [...behindMeant(wanted, kinds, { words, around }), ...refs, ...stored]
}

/** What stands behind the record that a verb is for, where that may be left out because it is on the screen. */
function behindMeant(
  wanted: Exclude<Wanted, { is: 'words' }>,
  kinds: readonly RecordKind[],
  { words, around }: { readonly words: readonly string[]; readonly around: LineAround },
): readonly LineChoice[] {
  if (wanted.is !== 'operand') return []
  const operands = verbTable.find(({ name }) => name === wanted.verb)?.operands ?? []
  const place = refPlaceOf(operands)
  const next = place === wanted.before.length ? operands[place + 1] : undefined
  const meant = around.onScreen.meant.find(({ kind }) => kinds.includes(kind))
  if (next === undefined || !meant || operands[place] !== wanted.operand) return []
  return valueChoices({ ...wanted, operand: next, before: [meant.ref] }, words, around)
}

/** Records on the screen of the kinds that may stand here, what is meant first, and those that were named lately. */
function refChoices(
  kinds: readonly RecordKind[],
  words: readonly string[],
  { onScreen, recent, reader, remember }: LineAround,
): readonly LineChoice[] {
  const given = new Set(words.slice(0, -1))
  const shown = [...onScreen.meant, ...onScreen.records].filter(({ kind }) => kinds.includes(kind))
  const known = new Map(shown.toReversed().map(({ ref, about }) => [ref, about]))
  const lately = remember('line.recent', JSON.stringify([recent, kinds]), () =>
    recent.filter((ref) => kinds.some((kind) => kind === findRecord(reader, ref).is)),
  )
  const order = [...new Set([...shown.map(({ ref }) => ref), ...lately])]
  return order.filter((ref) => !given.has(ref)).map((ref) => ({ word: ref, about: known.get(ref) ?? '' }))
}

function storedChoices(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  { reader, agent, onScreen, remember, language }: LineAround,
): readonly LineChoice[] {
  const typed = words.slice(0, -1).map((word) => parseRef(word)).find((ref) => ref !== undefined) // prettier-ignore
  const ref = typed ?? onScreen.meant.find(({ kind }) => kind === 'interaction')?.ref
  const before = wanted.is === 'operand' ? wanted.before : []
  // A code stands behind the contact, which may be left out here.
  const behind = wanted.is === 'operand' && wanted.operand.includes('OUTCOME') ? [ref ?? ''] : before
  const asked = wanted.is === 'operand' ? { ...wanted, before: behind } : wanted
  const name = wanted.is === 'value' ? `--${wanted.name}` : wanted.operand
  const question = JSON.stringify([wanted.verb, name, behind, ref, agent, language])
  return remember('line.values', question, () =>
    storedValues(asked, { reader, agent, ref }).map(({ word, about }) => ({
      word: word.endsWith('=') ? word : quotedWord(word),
      about: typeof about === 'string' ? about : labelIn(about, language),
    })),
  )
}

function folded(word: string): string {
  return word.replace(/^['"]/, '').toLocaleLowerCase('pl')
}
