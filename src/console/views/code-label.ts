import { labelIn } from '../../domain/labels.ts'
import { wrapUpCodeOfQueue } from '../../queries/site/wrap-up-code-of-queue.ts'
import type { Reading } from './reading.ts'

type CodeOf = {
  readonly kind: 'reason' | 'outcome'
  readonly path: string
  readonly queueId: string | null | undefined
}

/** What people call a code, as the queue has it now; its path where no queue offers it. */
export function codeLabel({ kind, path, queueId }: CodeOf, { reader, look }: Reading): string {
  const code = queueId ? reader.one(wrapUpCodeOfQueue, { queueId, kind, path }) : undefined
  return code ? labelIn(code.labels, look.language) : path
}
