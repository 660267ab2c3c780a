import { labelIn } from '../../domain/labels.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import type { Option } from '../state/views.ts'
import type { Reading } from './reading.ts'

/** The processes that can be started, by name; the first nine by a digit. */
export function readStartable({ reader, remember, look }: Reading): readonly Option[] {
  return remember('startable', look.language, () => {
    const newest = new Map<string, boolean>()
    for (const { key, retired } of reader.all(processKeys, {}))
      if (!newest.has(key)) newest.set(key, retired === 1)
    return [...newest]
      .flatMap(([key, isRetired]) => {
        const found = isRetired ? undefined : reader.one(newestProcess, { key })
        return found ? [{ key, definition: found.definition }] : []
      })
      .map(({ key, definition: { labels, purpose } }) => ({
        key,
        label: labelIn(labels, look.language),
        hint: labelIn(purpose, look.language),
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label, look.language))
      .map((option, index) => ({ ...option, hotKey: index < 9 ? String(index + 1) : null }))
  })
}
