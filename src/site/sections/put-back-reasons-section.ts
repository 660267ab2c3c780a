import * as z from 'zod'
import { putBackUses, type PutBackReasonDefinition } from '../../domain/site/reason-definition.ts'
import { hotKeyDigit } from '../scalars.ts'
import { keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

const reasonEntry = z.strictObject({
  label: labelText,
  uses: z.array(z.enum(putBackUses)).min(1).max(putBackUses.length).optional(),
  'hot-key': hotKeyDigit.optional(),
  retired: z.boolean().optional(),
})

export const putBackReasonsSection = z.record(keyText, reasonEntry)
type PutBackReasonsSection = z.infer<typeof putBackReasonsSection>

/** Without `uses` a reason is for all of them. */
export function readPutBackReasons(section: PutBackReasonsSection): PutBackReasonDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    uses: putBackUses.filter((use) => entry.uses?.includes(use) ?? true),
    hotKey: entry['hot-key'] === undefined ? null : String(entry['hot-key']),
    position,
    retired: entry.retired ?? false,
  }))
}

export function writePutBackReasons(reasons: readonly PutBackReasonDefinition[]): PutBackReasonsSection {
  return Object.fromEntries(
    reasons.map((reason): [string, z.infer<typeof reasonEntry>] => [
      reason.key,
      {
        label: labelTextOf(reason.labels),
        ...(reason.uses.length < putBackUses.length && { uses: [...reason.uses] }),
        ...(reason.hotKey !== null && { 'hot-key': Number(reason.hotKey) }),
        ...(reason.retired && { retired: true }),
      },
    ]),
  )
}
