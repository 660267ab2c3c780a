import * as z from 'zod'
import { caseStates } from '../../domain/case-state.ts'
import type { SlaPolicyDefinition } from '../../domain/site/sla-definition.ts'
import { printDuration } from '../../domain/duration.ts'
import {
  durationText,
  keyText,
  labelsOf,
  labelText,
  labelTextOf,
  rule,
  secondsOf,
} from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

/** Business time: without days, which would be read as days of the calendar. */
const openTimeText = durationText
  .refine((text) => !/[dw]/.test(text), rule('duration-malformed'))
  .refine((text) => secondsOf(text) > 0, rule('duration-malformed'))

const percent = z.int().min(1).max(100)

const slaEntry = z.strictObject({
  label: labelText,
  calendar: keyText.optional(),
  'first-response': openTimeText.optional(),
  'next-response': openTimeText.optional(),
  resolution: openTimeText.optional(),
  'warn-at': percent.optional(),
  pauses: z.array(z.enum(caseStates)).max(5).optional(),
  priority: z
    .strictObject({
      low: z.int().min(1).max(1000).optional(),
      high: percent.optional(),
      urgent: percent.optional(),
    })
    .optional(),
  retired: z.boolean().optional(),
})

export const slaSection = z.record(keyText, slaEntry)
export type SlaSection = z.infer<typeof slaSection>
type SlaEntry = z.infer<typeof slaEntry>

/** What is used up before a warning, where the file says nothing. */
const usualWarning = 75

export function readSla(section: SlaSection): SlaPolicyDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    calendar: entry.calendar ?? null,
    firstResponseSeconds: secondsOrNull(entry['first-response']),
    nextResponseSeconds: secondsOrNull(entry['next-response']),
    resolutionSeconds: secondsOrNull(entry.resolution),
    warningPercent: entry['warn-at'] ?? usualWarning,
    pauses: caseStates.filter((state) => entry.pauses?.includes(state)),
    byPriority: {
      ...(entry.priority?.low !== undefined && { low: entry.priority.low }),
      ...(entry.priority?.high !== undefined && { high: entry.priority.high }),
      ...(entry.priority?.urgent !== undefined && { urgent: entry.priority.urgent }),
    },
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeSla(policies: readonly SlaPolicyDefinition[]): SlaSection {
  return Object.fromEntries(
    policies.map((policy): [string, SlaEntry] => [
      policy.key,
      {
        label: labelTextOf(policy.labels),
        ...(policy.calendar !== null && { calendar: policy.calendar }),
        ...(policy.firstResponseSeconds !== null && {
          'first-response': printDuration(policy.firstResponseSeconds),
        }),
        ...(policy.nextResponseSeconds !== null && {
          'next-response': printDuration(policy.nextResponseSeconds),
        }),
        ...(policy.resolutionSeconds !== null && { resolution: printDuration(policy.resolutionSeconds) }),
        ...(policy.warningPercent !== usualWarning && { 'warn-at': policy.warningPercent }),
        ...(policy.pauses.length > 0 && { pauses: [...policy.pauses] }),
        ...(Object.keys(policy.byPriority).length > 0 && { priority: { ...policy.byPriority } }),
        ...(policy.retired && { retired: true }),
      },
    ]),
  )
}

function secondsOrNull(text: string | undefined): number | null {
  return text === undefined ? null : secondsOf(text)
}
