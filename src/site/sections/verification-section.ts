import { z } from 'zod'
import type { VerificationMethodDefinition } from '../../domain/site/customer-definition.ts'
import { hotKeyDigit, keyText, labelsOf, labelText, labelTextOf } from '../scalars.ts'
import { inOrder } from './in-order.ts'

const methodEntry = z.strictObject({
  label: labelText,
  'hot-key': hotKeyDigit.optional(),
  retired: z.boolean().optional(),
})

export const verificationSection = z.record(keyText, methodEntry)
export type VerificationSection = z.infer<typeof verificationSection>

export function readVerification(section: VerificationSection): VerificationMethodDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    hotKey: entry['hot-key'] === undefined ? null : String(entry['hot-key']),
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeVerification(methods: readonly VerificationMethodDefinition[]): VerificationSection {
  return Object.fromEntries(
    methods.map(({ key, labels, hotKey, retired }): [string, z.infer<typeof methodEntry>] => [
      key,
      {
        label: labelTextOf(labels),
        ...(hotKey !== null && { 'hot-key': Number(hotKey) }),
        ...(retired && { retired: true }),
      },
    ]),
  )
}
