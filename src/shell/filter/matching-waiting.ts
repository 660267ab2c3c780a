import { interactionSource, type FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import { matchingRows } from '../../queries/filter/matching-rows.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { readWhere } from './read-where.ts'

/** All that waits in a queue, or in any where it is null, and matches `--where` and `--view`, those that wait longest first. */
export function matchingWaiting(
  queueId: string | null,
  call: Call,
  shell: ShellReading,
): { readonly rows: readonly FilteredInteraction[]; readonly view: ViewRow | null } | Answer {
  const where = readWhere('interactions', call, shell)
  if ('kind' in where) return where
  const slices = matchingRows<FilteredInteraction>(shell.reader, interactionSource, {
    test: {
      is: 'all',
      parts: [
        ...(queueId === null ? [] : [{ is: 'equal', column: 'queue', value: queueId } as const]),
        { is: 'equal', column: 'state', value: 'queued' },
        where.test,
      ],
    },
  })
  return { rows: [...slices].flatMap(({ rows }) => rows), view: where.view }
}
