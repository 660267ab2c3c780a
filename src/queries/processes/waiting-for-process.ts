import type { Entry } from '../../process/definition.ts'
import type { Reader } from '../../store/reader.ts'
import type { Sight } from '../rights/sight.ts'
import { queueList } from '../site/queue-list.ts'
import { waitingByEntryPoint } from './waiting-at-entries.ts'

export type WaitingAtPoint = { readonly queue: string; readonly point: string; readonly waiting: number }

/** How many contacts wait in each queue that somebody sees, by the entry point at which they came in. */
export function waitingAtPoints(reader: Reader, sight: Sight): readonly WaitingAtPoint[] {
  return reader
    .all(queueList, {})
    .filter(({ key }) => sight.sees('queue.see', { queue: key }))
    .flatMap(({ key: queue }) =>
      reader
        .all(waitingByEntryPoint, { queue })
        .flatMap(({ point, waiting }) => (point === null ? [] : [{ queue, point, waiting }])),
    )
}

/** Of these, what waits for a process. Of what begins for one reason nobody knows whether it is for it until somebody has read it. */
export function waitingFor(
  entry: readonly Entry[],
  waiting: readonly WaitingAtPoint[],
): readonly WaitingAtPoint[] {
  const points = new Set(
    entry.flatMap((one) => (one.from === 'point' && one.reason === null ? [one.point] : [])),
  )
  return waiting.filter(({ point }) => points.has(point))
}
