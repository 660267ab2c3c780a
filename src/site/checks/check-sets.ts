import { badReference, inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { CodeEntry } from '../sections/codes-section.ts'
import { visibleCodesLimit, type SetsSection } from '../sections/sets-section.ts'
import type { SiteFile } from '../site-file.ts'
import { codesOf } from './check-codes.ts'

type SetEntry = SetsSection[string]

/** What the sets name, the digits they give away, and what their way of wrapping up needs. */
export function checkSets(file: SiteFile): readonly SiteFinding[] {
  const trees = {
    reasons: new Map(codesOf(file, 'reasons').map(({ name, entry }) => [name, entry])),
    outcomes: new Map(codesOf(file, 'outcomes').map(({ name, entry }) => [name, entry])),
  }
  const notReady = new Map(Object.entries(file['not-ready']))
  return inUse(file.sets).flatMap(([key, set]) => [
    ...checkList(key, set, 'reasons', trees.reasons),
    ...checkList(key, set, 'outcomes', trees.outcomes),
    ...(set.reason !== 'none' && !set.reasons?.length
      ? [keyFinding('key-missing', ['sets', key, 'reasons'], { name: 'reasons' })]
      : []),
    ...checkAcw(key, set, { outcomes: trees.outcomes, notReady }),
  ])
}

function checkList(
  key: string,
  set: SetEntry,
  tree: 'reasons' | 'outcomes',
  codes: ReadonlyMap<string, CodeEntry>,
): SiteFinding[] {
  const list = [...(set[tree] ?? []).entries()]
  const path = ['sets', key, tree]
  const visible = list.filter(([, entry]) => !entry.hidden).length
  return [
    ...list.flatMap(([index, { code }]) => {
      const at = [...path, index, 'code']
      if (codes.get(code)?.system) return [valueFinding('code-is-system', at, { name: code })]
      const unknown = tree === 'reasons' ? ('reason-unknown' as const) : ('outcome-unknown' as const)
      return badReference({ name: code, path: at, code: unknown }, codes)
    }),
    ...repeated(
      list,
      ([, { code }]) => code,
      ([index], code) => valueFinding('value-twice', [...path, index, 'code'], { name: code }),
    ),
    ...repeated(
      list,
      ([, entry]) => (entry['hot-key'] === undefined ? undefined : String(entry['hot-key'])),
      ([index], digit, [, first]) =>
        valueFinding('hot-key-twice', [...path, index, 'hot-key'], { name: digit, first: first.code }),
    ),
    ...(visible > visibleCodesLimit ? [keyFinding('too-many', path, { limit: visibleCodesLimit })] : []),
  ]
}

function checkAcw(
  key: string,
  { acw }: SetEntry,
  known: {
    readonly outcomes: ReadonlyMap<string, CodeEntry>
    readonly notReady: ReadonlyMap<string, { readonly retired?: boolean | undefined }>
  },
): SiteFinding[] {
  const path = ['sets', key, 'acw']
  const isTimeBoxed = acw.mode === 'time-boxed' || acw.mode === 'time-boxed-strict'
  const outcome = acw['timeout-outcome']
  const after = acw['after-timeout'] ?? 'ready'
  return [
    ...(isTimeBoxed && acw.limit === undefined ? [keyFinding('acw-limit-missing', [...path, 'limit'])] : []),
    ...(isTimeBoxed && outcome === undefined
      ? [keyFinding('acw-outcome-missing', [...path, 'timeout-outcome'])]
      : []),
    ...(outcome === undefined
      ? []
      : badReference(
          { name: outcome, path: [...path, 'timeout-outcome'], code: 'outcome-unknown' },
          known.outcomes,
        )),
    ...(after === 'ready'
      ? []
      : badReference(
          { name: after, path: [...path, 'after-timeout'], code: 'not-ready-reason-unknown' },
          known.notReady,
        )),
  ]
}
