import * as z from 'zod'
import { keyText } from '../../yaml/scalars.ts'

/** `{ call: 1, chat: 3 }`: how many of a channel at once. */
export const capacityMap = z.record(keyText, z.int().min(0).max(100))

/** The same map with its keys in order, so that one content has one text. */
export function sortedByKey(map: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
