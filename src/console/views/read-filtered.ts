import { readFilter } from '../../domain/filter/check-filter.ts'
import { type FilterWorld, joinedChoices } from '../../domain/filter/filter-field.ts'
import { looksLikeFilter } from '../../domain/filter/looks-like-filter.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { type FilterKindName, filterKinds } from '../../queries/filter/filter-kinds.ts'
import { filterNames } from '../../queries/filter/filter-names.ts'
import { type FilteredInteraction, interactionSource } from '../../queries/filter/interaction-source.ts'
import { matchingRows } from '../../queries/filter/matching-rows.ts'
import { seenFields } from '../../queries/filter/seen-fields.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import type { Reader } from '../../store/reader.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { filterWords } from '../../language/filter-words.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { whenSpan } from '../../language/when-span.ts'
import { myWork } from '../state/model.ts'
import { maskingOn, type Reading } from './reading.ts'

/** Where a filter that is being typed goes wrong: the character from 0, and what to say of it. */
export type FilterProblem = { readonly character: number; readonly text: string }

/** What a text narrows a list by: a filter, a filter with a mistake, or words to look for. */
export type TypedFilter =
  | { readonly is: 'filter'; readonly test: FilterTest }
  | { readonly is: 'wrong'; readonly problem: FilterProblem }
  | { readonly is: 'words' }

const shownNames = 6
const second = 1000

/** Reads what was typed to narrow a list, of contacts unless told otherwise: the grammar of `--where` where it is one, plain words otherwise. */
export function readTyped(
  text: string,
  agent: string,
  reading: Reading,
  of: FilterKindName = 'interactions',
): TypedFilter {
  const { look } = reading
  if (text.trim() === '') return { is: 'words' }
  const read = readFilter(text, filterKinds[of].fields, worldOf(agent, reading, of))
  if (read.ok) return { is: 'filter', test: read.value }
  const { refusal } = read
  if (refusal.code === 'cards-masked')
    return { is: 'wrong', problem: { character: 0, text: sayRefusal(refusal, look.language).message } }
  if (refusal.code !== 'filter-invalid' || !looksLikeFilter(text)) return { is: 'words' }
  const { position, why, nearest, expected } = refusal
  const names = (nearest.length > 0 ? nearest : expected).slice(0, shownNames)
  const said = look.say(`why.${why}`)
  return {
    is: 'wrong',
    problem: { character: position - 1, text: names.length === 0 ? said : `${said}: ${names.join(', ')}` },
  }
}

/** Reads a filter that was kept, whatever it looks like, or says why it cannot be read now. */
export function readKept(
  text: string,
  agent: string,
  reading: Reading,
  of: FilterKindName,
): { readonly test: FilterTest } | { readonly problem: string } {
  const { say, language } = reading.look
  const read = readFilter(text, filterKinds[of].fields, worldOf(agent, reading, of))
  if (read.ok) return { test: read.value }
  const { refusal } = read
  if (refusal.code !== 'filter-invalid') return { problem: sayRefusal(refusal, language).message }
  return { problem: say('views.unreadable', { position: refusal.position, why: say(`why.${refusal.why}`) }) }
}

/** What filters of a kind are read with, for whoever is signed in. */
function worldOf(agent: string, reading: Reading, of: FilterKindName): FilterWorld {
  const { reader, remember, now } = reading
  const { choices, own, timeZone } = remember(`filter names of ${of}`, '', () => ({
    ...filterNames(reader, filterKinds[of]),
    timeZone: reader.all(siteRows.sites, {})[0]?.time_zone ?? 'UTC',
  }))
  // The same filter is the same test for a second, and what it found is remembered.
  const at = Math.floor(now() / second) * second
  const { because } = maskingOn(agent, reading)
  return {
    now: at,
    me: agent,
    choices: joinedChoices(filterWords(), choices),
    own,
    ...(because !== null && { maskedBy: because }),
    ...seenFields(reader, of, agent),
    timeOf: (words, isPast) => whenSpan(words, { now: at, timeZone, isPast }),
  }
}

/** Rows looked at while a key is answered; what lies behind is found by a narrower filter, or in the shell. */
const lookedAtMost = 20_000
const foundAtMost = 3000

/** Matching contacts; `end` says whether those are all, or where looking ended: at so many rows, or at so many matches. */
export type Matching<Row> = {
  readonly rows: readonly Row[]
  readonly end: 'all' | 'enough' | { readonly lookedAt: number }
}

type Asked = { readonly queue: string; readonly test: FilterTest }

/** The contacts of a queue, or of the agent's own work, that pass a filter, in the order of the queue. */
export function readMatching(
  asked: Asked,
  agent: string,
  { reader, remember }: Reading,
): Matching<FilteredInteraction> {
  return remember('matching', JSON.stringify([asked, agent]), () => foundMatching(asked, agent, reader))
}

function foundMatching({ queue, test }: Asked, agent: string, reader: Reader): Matching<FilteredInteraction> {
  const where: readonly FilterTest[] =
    queue === myWork
      ? [{ is: 'equal', column: 'agent', value: agent }]
      : [
          { is: 'equal', column: 'queue', value: queue },
          { is: 'equal', column: 'state', value: 'queued' },
        ]
  const found: FilteredInteraction[] = []
  const slices = matchingRows<FilteredInteraction>(reader, interactionSource, {
    test: { is: 'all', parts: [...where, test, visibleRecords(reader, 'interactions', agent)] },
    atMost: foundAtMost + 1,
  })
  for (const { rows, looked } of slices) {
    found.push(...rows)
    if (found.length > foundAtMost) return { rows: found.slice(0, foundAtMost), end: 'enough' }
    if (looked >= lookedAtMost) return { rows: found, end: { lookedAt: looked } }
  }
  return { rows: found, end: 'all' }
}
