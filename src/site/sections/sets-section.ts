import * as z from 'zod'
import { printDuration } from '../../domain/duration.ts'
import {
  durationText,
  keyText,
  labelsOf,
  labelText,
  labelTextOf,
  pathText,
  secondsOf,
} from '../../yaml/scalars.ts'
import { hotKeyDigit } from '../scalars.ts'
import type { SetCodeDefinition, SetDefinition } from '../../domain/site/wrap-up-definition.ts'

/** More than these in sight at once, and nobody reads them. Source: FIELD.md, "Wrap-up codes". */
export const visibleCodesLimit = 15

const setCode = z.strictObject({
  code: pathText,
  'hot-key': hotKeyDigit.optional(),
  hidden: z.boolean().optional(),
})
const setCodes = z.array(setCode).max(200)

const setEntry = z.strictObject({
  label: labelText,
  reason: z.enum(['required', 'optional', 'none']),
  outcome: z.enum(['required', 'optional']),
  'several-outcomes': z.boolean().optional(),
  acw: z.strictObject({
    mode: z.enum(['optional', 'required', 'time-boxed', 'time-boxed-strict']),
    limit: durationText.optional(),
    'timeout-outcome': pathText.optional(),
    'after-timeout': keyText.optional(),
  }),
  reasons: setCodes.optional(),
  outcomes: setCodes.min(1),
  retired: z.boolean().optional(),
})

export const setsSection = z.record(keyText, setEntry)
export type SetsSection = z.infer<typeof setsSection>

export function readSets(section: SetsSection): SetDefinition[] {
  return Object.entries(section)
    .map(([key, entry]) => ({
      key,
      labels: labelsOf(entry.label),
      reason: entry.reason,
      outcome: entry.outcome,
      severalOutcomes: entry['several-outcomes'] ?? false,
      acwMode: entry.acw.mode,
      acwSeconds: entry.acw.limit === undefined ? null : secondsOf(entry.acw.limit),
      timeoutOutcome: entry.acw['timeout-outcome'] ?? null,
      afterTimeout: readAfterTimeout(entry.acw['after-timeout']),
      reasons: readSetCodes(entry.reasons),
      outcomes: readSetCodes(entry.outcomes),
      retired: entry.retired ?? false,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export function writeSets(sets: readonly SetDefinition[]): SetsSection {
  return Object.fromEntries(
    sets.map((set): [string, z.infer<typeof setEntry>] => [
      set.key,
      {
        label: labelTextOf(set.labels),
        reason: set.reason,
        outcome: set.outcome,
        ...(set.severalOutcomes && { 'several-outcomes': true }),
        acw: {
          mode: set.acwMode,
          ...(set.acwSeconds !== null && { limit: printDuration(set.acwSeconds) }),
          ...(set.timeoutOutcome !== null && { 'timeout-outcome': set.timeoutOutcome }),
          ...(set.afterTimeout.status === 'not-ready' && { 'after-timeout': set.afterTimeout.reason }),
        },
        ...(set.reasons.length > 0 && { reasons: set.reasons.map(writeSetCode) }),
        outcomes: set.outcomes.map(writeSetCode),
        ...(set.retired && { retired: true }),
      },
    ]),
  )
}

function readAfterTimeout(written: string | undefined): SetDefinition['afterTimeout'] {
  return written === undefined || written === 'ready'
    ? { status: 'ready' }
    : { status: 'not-ready', reason: written }
}

function readSetCodes(list: z.infer<typeof setCodes> | undefined): SetCodeDefinition[] {
  return (list ?? []).map((entry) => ({
    code: entry.code,
    hotKey: entry['hot-key'] === undefined ? null : String(entry['hot-key']),
    isHidden: entry.hidden ?? false,
  }))
}

function writeSetCode({ code, hotKey, isHidden }: SetCodeDefinition): z.infer<typeof setCode> {
  return {
    code,
    ...(hotKey !== null && { 'hot-key': Number(hotKey) }),
    ...(isHidden && { hidden: true }),
  }
}
