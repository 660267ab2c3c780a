import { queueList } from '../queries/site/queue-list.ts'
import type { Reader } from '../store/reader.ts'

/** The names of queues by their keys; all are read now, because the store is closed when people are answered. */
export function queueNames(reader: Reader): (key: string) => string {
  const names = new Map(reader.all(queueList, {}).map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}
