import * as z from 'zod'
import type { VerificationMethodDefinition } from '../../domain/site/customer-definition.ts'
import { hotKeyDigit } from '../scalars.ts'
import { keyText, labelsOf, labelText, labelTextOf, lineText } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

const questionMap = z.strictObject({ en: lineText(160), pl: lineText(160).optional() })

/** A question is a sentence, longer than a label. */
const questionText = z.union([lineText(160), questionMap])

const methodEntry = z.strictObject({
  label: labelText,
  'hot-key': hotKeyDigit.optional(),
  ask: z.array(questionText).min(1).max(10).optional(),
  retired: z.boolean().optional(),
})

export const verificationSection = z.record(keyText, methodEntry)
export type VerificationSection = z.infer<typeof verificationSection>

export function readVerification(section: VerificationSection): VerificationMethodDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    hotKey: entry['hot-key'] === undefined ? null : String(entry['hot-key']),
    questions: (entry.ask ?? []).map((question) => labelsOf(question)),
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeVerification(methods: readonly VerificationMethodDefinition[]): VerificationSection {
  return Object.fromEntries(
    methods.map(({ key, labels, hotKey, questions, retired }): [string, z.infer<typeof methodEntry>] => [
      key,
      {
        label: labelTextOf(labels),
        ...(hotKey !== null && { 'hot-key': Number(hotKey) }),
        ...(questions.length > 0 && { ask: questions.map((question) => labelTextOf(question)) }),
        ...(retired && { retired: true }),
      },
    ]),
  )
}
