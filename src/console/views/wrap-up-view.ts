import type { AgentDesk } from '../../desk/open-desk.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import { wrapUpSet } from '../../queries/site/wrap-up-set.ts'
import type { WrapUpView } from '../state/views.ts'
import type { Reading } from './reading.ts'

/** What wrapping up in a queue asks for, without anybody's draft; null where the queue has no set. */
export function wrapUpView(queueId: string, { reader, remember, look }: Reading): WrapUpView | null {
  const set = reader.one(wrapUpSet, { queueId })
  if (!set) return null
  // A set of forty codes is parsed from JSON: once for each queue, not for each key.
  const codes = remember('codes', queueId, () => reader.all(wrapUpCodesOfQueue, { queueId }))
  const { reason, outcome, severalOutcomes } = set
  return {
    questions: { reason, outcome, severalOutcomes, codes },
    draft: null,
    recent: { reason: [], outcome: [] },
    language: look.language,
  }
}

/** The codes that an agent used last. */
export function recentOf(codes: AgentDesk['recentCodes']): WrapUpView['recent'] {
  return { reason: codes.read('reason'), outcome: codes.read('outcome') }
}
