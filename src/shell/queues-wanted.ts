import type { Labels } from '../domain/labels.ts'
import { queueList } from '../queries/site/queue-list.ts'
import type { Reader } from '../store/reader.ts'

/** The queues in use by the names that are typed, for a mistake that misses one. */
export function queuesWanted(reader: Reader): readonly { readonly key: string; readonly labels: Labels }[] {
  return reader
    .all(queueList, {})
    .filter(({ isRetired }) => !isRetired)
    .map(({ name, labels }) => ({ key: name, labels }))
}
