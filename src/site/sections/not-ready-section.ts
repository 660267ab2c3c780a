import * as z from 'zod'
import { printDuration } from '../../domain/duration.ts'
import { durationText, keyText, labelsOf, labelText, labelTextOf, secondsOf } from '../../yaml/scalars.ts'
import { hotKeyDigit } from '../scalars.ts'
import { systemReasons, type NotReadyReasonDefinition } from '../../domain/site/reason-definition.ts'
import { inOrder } from './in-order.ts'

const reasonEntry = z.strictObject({
  label: labelText,
  paid: z.boolean(),
  'hot-key': hotKeyDigit.optional(),
  limit: durationText.optional(),
  system: z.enum(systemReasons).optional(),
  retired: z.boolean().optional(),
})

export const notReadySection = z.record(keyText, reasonEntry)
export type NotReadySection = z.infer<typeof notReadySection>

export function readNotReadyReasons(section: NotReadySection): NotReadyReasonDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    isPaid: entry.paid,
    hotKey: entry['hot-key'] === undefined ? null : String(entry['hot-key']),
    limitSeconds: entry.limit === undefined ? null : secondsOf(entry.limit),
    system: entry.system ?? null,
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeNotReadyReasons(reasons: readonly NotReadyReasonDefinition[]): NotReadySection {
  return Object.fromEntries(
    reasons.map((reason): [string, z.infer<typeof reasonEntry>] => [
      reason.key,
      {
        label: labelTextOf(reason.labels),
        paid: reason.isPaid,
        ...(reason.hotKey !== null && { 'hot-key': Number(reason.hotKey) }),
        ...(reason.limitSeconds !== null && { limit: printDuration(reason.limitSeconds) }),
        ...(reason.system !== null && { system: reason.system }),
        ...(reason.retired && { retired: true }),
      },
    ]),
  )
}
