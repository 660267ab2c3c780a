import * as z from 'zod'
import { printDuration } from '../../domain/duration.ts'
import {
  durationText,
  keyText,
  labelsOf,
  labelText,
  labelTextOf,
  lineText,
  rule,
  secondsOf,
} from '../../yaml/scalars.ts'
import type { QueueDefinition } from '../../domain/site/queue-definition.ts'
import { inOrder } from './in-order.ts'
import { queueRoutingEntry, readQueueRouting, writeQueueRouting } from './queue-routing.ts'

/** Without days, which would be read as days of the calendar. */
const openTimeText = durationText.refine((text) => !/[dw]/.test(text), rule('duration-malformed'))

const queueEntry = z.strictObject({
  name: lineText(24),
  label: labelText,
  channels: z.array(keyText).min(1).max(20),
  calendar: keyText,
  set: keyText,
  routing: z.enum(['pull', 'next-only', 'push']),
  target: z.strictObject({ percent: z.number().min(1).max(100), within: durationText }).optional(),
  due: z
    .strictObject({ within: openTimeText.optional(), 'calendar-days': z.int().min(1).max(3650).optional() })
    .optional(),
  'short-abandon': durationText.optional(),
  handling: durationText,
  priority: durationText.optional(),
  sla: keyText.optional(),
  ...queueRoutingEntry,
  verify: z.boolean().optional(),
  retired: z.boolean().optional(),
})

export const queuesSection = z.record(keyText, queueEntry)
export type QueuesSection = z.infer<typeof queuesSection>
type QueueEntry = z.infer<typeof queueEntry>

export function readQueues(section: QueuesSection): QueueDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    name: entry.name,
    labels: labelsOf(entry.label),
    channels: entry.channels,
    calendar: entry.calendar,
    set: entry.set,
    routing: entry.routing,
    serviceTarget: entry.target
      ? { percent: entry.target.percent, seconds: secondsOf(entry.target.within) }
      : null,
    due: readDue(entry.due),
    shortAbandonSeconds: entry['short-abandon'] === undefined ? null : secondsOf(entry['short-abandon']),
    expectedHandlingSeconds: secondsOf(entry.handling),
    priorityCreditSeconds: entry.priority === undefined ? 0 : secondsOf(entry.priority),
    sla: entry.sla ?? null,
    ...readQueueRouting(entry),
    verifiesCallers: entry.verify ?? false,
    position,
    retired: entry.retired ?? false,
  }))
}

export function writeQueues(queues: readonly QueueDefinition[]): QueuesSection {
  return Object.fromEntries(
    queues.map((queue): [string, QueueEntry] => [
      queue.key,
      {
        name: queue.name,
        label: labelTextOf(queue.labels),
        channels: [...queue.channels],
        calendar: queue.calendar,
        set: queue.set,
        routing: queue.routing,
        ...(queue.serviceTarget && {
          target: {
            percent: queue.serviceTarget.percent,
            within: printDuration(queue.serviceTarget.seconds),
          },
        }),
        ...(queue.due && { due: writeDue(queue.due) }),
        ...(queue.shortAbandonSeconds !== null && {
          'short-abandon': printDuration(queue.shortAbandonSeconds),
        }),
        handling: printDuration(queue.expectedHandlingSeconds),
        ...(queue.priorityCreditSeconds > 0 && { priority: printDuration(queue.priorityCreditSeconds) }),
        ...(queue.sla !== null && { sla: queue.sla }),
        ...writeQueueRouting(queue),
        ...(queue.verifiesCallers && { verify: true }),
        ...(queue.retired && { retired: true }),
      },
    ]),
  )
}

function readDue(due: QueueEntry['due']): QueueDefinition['due'] {
  if (due?.within !== undefined) return { kind: 'open-hours', seconds: secondsOf(due.within) }
  const days = due?.['calendar-days']
  return days === undefined ? null : { kind: 'calendar-days', days }
}

function writeDue(due: NonNullable<QueueDefinition['due']>): NonNullable<QueueEntry['due']> {
  return due.kind === 'open-hours' ? { within: printDuration(due.seconds) } : { 'calendar-days': due.days }
}
