import type { Happening } from './happening.ts'
import { reckonAgents } from './reckon-agents.ts'
import { reckonCallbacks, reckonCases } from './reckon-cases.ts'
import { reckonCodes, reckonCoding } from './reckon-codes.ts'
import { handlingsIn, reckonHandling } from './reckon-handling.ts'
import { reckonWaiting, termsOfQueues } from './reckon-waiting.ts'
import type { Reckoned, ReckonedRow, Window } from './reckoned.ts'

export const reportKinds = ['day', 'queues', 'agents', 'codes', 'cases'] as const

/** The rows of a report as the script's own record has them. */
export function reckonReport(
  kind: (typeof reportKinds)[number],
  record: readonly Happening[],
  window: Window,
): readonly ReckonedRow[] {
  const handlings = handlingsIn(record)
  const queues = (): readonly ReckonedRow[] =>
    Object.keys(termsOfQueues).map((key) => ({
      group: 'queues',
      key,
      figures: {
        ...reckonWaiting(record, window, key),
        ...reckonHandling(
          handlings.filter(({ queue }) => queue === key),
          window,
        ),
      },
    }))
  switch (kind) {
    case 'queues':
      return queues()
    case 'agents':
      return reckonAgents(record, window)
    case 'codes':
      return reckonCodes(record, window)
    case 'cases':
      return [alone('cases', reckonCases(record, window))]
    case 'day':
      return [
        alone('all-queues', { ...reckonWaiting(record, window), ...reckonHandling(handlings, window) }),
        ...queues(),
        alone('codes', reckonCoding(record, window)),
        alone('cases', reckonCases(record, window)),
        alone('callbacks', reckonCallbacks(record, window)),
      ]
    default:
      return kind satisfies never
  }
}

function alone(group: string, figures: Record<string, Reckoned>): ReckonedRow {
  return { group, key: group, figures }
}
