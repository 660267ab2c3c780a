import type { Happening } from './happening.ts'
import { type Reckoned, type ReckonedRow, type Window, counted, isIn, percent } from './reckoned.ts'

type Codes = { readonly reason: string | null; readonly outcomes: readonly string[] }

/** The codes with which a contact stands as wrapped up; undefined while it is not. */
export function codesOf(record: readonly Happening[], ref: string): Codes | undefined {
  const last = record.findLast((one) => (one.what === 'coded' || one.what === 'corrected') && one.ref === ref)
  return last && 'outcomes' in last ? last : undefined
}

export function reckonCoding(record: readonly Happening[], window: Window): Record<string, Reckoned> {
  const by = codedIn(record, window).map((one) => one.by)
  const of = (who: string): number => by.filter((one) => one === who).length
  const byProgram = of('program')
  return {
    'wrapped-up': counted(by.length),
    'wrapped-up-by-agents': counted(of('agent')),
    'wrapped-up-in-bulk': counted(of('batch')),
    'auto-coded': percent(byProgram, by.length, { parts: { byProgram, all: by.length } }),
  }
}

/** Every code with its times and share, the most frequent first, ties by code. */
export function reckonCodes(record: readonly Happening[], window: Window): readonly ReckonedRow[] {
  const standing = codedIn(record, window).flatMap(({ ref }) => codesOf(record, ref) ?? [])
  return [
    { group: 'codes', key: 'codes', figures: reckonCoding(record, window) },
    ...rows(
      'reasons',
      standing.map(({ reason }) => (reason === null ? [] : [reason])),
    ),
    ...rows(
      'outcomes',
      standing.map(({ outcomes }) => outcomes),
    ),
  ]
}

function rows(group: string, lists: readonly (readonly string[])[]): readonly ReckonedRow[] {
  const coded = lists.filter((list) => list.length > 0).length
  const all = lists.flat()
  return [...new Set(all)]
    .map((key) => ({ key, times: all.filter((one) => one === key).length }))
    .toSorted((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1))
    .map(({ key, times }) => ({
      group,
      key,
      figures: {
        'code-count': counted(times),
        'code-share': percent(times, coded, {
          parts: { times, coded },
          leftOut: { uncoded: lists.length - coded },
        }),
      },
    }))
}

function codedIn(record: readonly Happening[], window: Window) {
  return record.flatMap((one) => (one.what === 'coded' && isIn(one.at, window) ? [one] : []))
}
