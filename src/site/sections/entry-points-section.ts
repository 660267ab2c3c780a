import * as z from 'zod'
import { keyText, labelsOf, labelText, labelTextOf, lineText, pathText } from '../../yaml/scalars.ts'
import type { EntryPointDefinition } from '../../domain/site/queue-definition.ts'
import { mailboxEntry, readMailbox, writeMailbox } from './mailbox-entry.ts'
import { languageName } from './site-section.ts'

const entryPointEntry = z.strictObject({
  label: labelText,
  channel: keyText,
  address: lineText(120),
  queue: keyText,
  language: languageName.optional(),
  reason: pathText.optional(),
  mailbox: mailboxEntry.optional(),
  retired: z.boolean().optional(),
})

export const entryPointsSection = z.record(keyText, entryPointEntry)
export type EntryPointsSection = z.infer<typeof entryPointsSection>

export function readEntryPoints(section: EntryPointsSection): EntryPointDefinition[] {
  return Object.entries(section)
    .map(([key, entry]) => ({
      key,
      labels: labelsOf(entry.label),
      channel: entry.channel,
      address: entry.address,
      queue: entry.queue,
      language: entry.language ?? null,
      reason: entry.reason ?? null,
      mailbox: entry.mailbox ? readMailbox(entry.mailbox) : null,
      retired: entry.retired ?? false,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export function writeEntryPoints(points: readonly EntryPointDefinition[]): EntryPointsSection {
  return Object.fromEntries(
    points.map((point): [string, z.infer<typeof entryPointEntry>] => [
      point.key,
      {
        label: labelTextOf(point.labels),
        channel: point.channel,
        address: point.address,
        queue: point.queue,
        ...(point.language !== null && { language: point.language }),
        ...(point.reason !== null && { reason: point.reason }),
        ...(point.mailbox !== null && { mailbox: writeMailbox(point.mailbox) }),
        ...(point.retired && { retired: true }),
      },
    ]),
  )
}
