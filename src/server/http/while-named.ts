import type { Decision } from '../../domain/decision.ts'
import { contentsNamedIn } from '../../protocol/contents-named-in.ts'
import type { ServedAttachments } from '../../store/attachments/served-attachments.ts'

type Naming<Value> = {
  readonly work: () => Promise<Decision<Value>>
  /** Which of what was sent is there now, also where the rest of it was refused. */
  readonly taken: (decided: Decision<Value>) => unknown
}

/**
 * Does what names contents, which are then no more dropped as what nobody names; what was not taken names nothing. They are noted before it, so that
 * a program that dies in between leaves one too many and never one too few.
 */
export async function whileNamed<Value>(
  attachments: Pick<ServedAttachments, 'named' | 'notNamed'>,
  sent: unknown,
  { work, taken }: Naming<Value>,
): Promise<Decision<Value>> {
  const hashes = contentsNamedIn(sent)
  const named = hashes.length === 0 ? [] : await attachments.named(hashes)
  const decided = await work()
  if (named.length === 0) return decided
  const there = new Set(contentsNamedIn(await taken(decided)))
  await attachments.notNamed(named.filter(({ contentHash }) => !there.has(contentHash)))
  return decided
}
