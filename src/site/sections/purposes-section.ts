import * as z from 'zod'
import { type PurposeDefinition, purposeKinds } from '../../domain/site/customer-definition.ts'
import { keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

const purposeEntry = z.strictObject({
  label: labelText,
  kind: z.enum(purposeKinds),
  retired: z.boolean().optional(),
})

export const purposesSection = z.record(keyText, purposeEntry)
export type PurposesSection = z.infer<typeof purposesSection>

export function readPurposes(section: PurposesSection): PurposeDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    kind: entry.kind,
    position,
    retired: entry.retired ?? false,
  }))
}

export function writePurposes(purposes: readonly PurposeDefinition[]): PurposesSection {
  return Object.fromEntries(
    purposes.map(({ key, labels, kind, retired }): [string, z.infer<typeof purposeEntry>] => [
      key,
      { label: labelTextOf(labels), kind, ...(retired && { retired: true }) },
    ]),
  )
}
