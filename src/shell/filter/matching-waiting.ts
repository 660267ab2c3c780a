import { interactionSource, type FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import { matchingRows } from '../../queries/filter/matching-rows.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { readWhere } from './read-where.ts'

/** All that waits in a queue and matches `--where`, in the order of the queue. */
export function matchingWaiting(
  queueId: string,
  call: Call,
  shell: ShellReading,
): { readonly rows: readonly FilteredInteraction[] } | Answer {
  const where = readWhere('interactions', call, shell)
  if ('kind' in where) return where
  const slices = matchingRows<FilteredInteraction>(shell.reader, interactionSource, {
    test: {
      is: 'all',
      parts: [
        { is: 'equal', column: 'queue', value: queueId },
        { is: 'equal', column: 'state', value: 'queued' },
        where.test,
      ],
    },
  })
  return { rows: [...slices].flatMap(({ rows }) => rows) }
}
