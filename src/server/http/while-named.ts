import type { Decision } from '../../domain/decision.ts'
import { contentsNamedIn } from '../../protocol/contents-named-in.ts'
import type { ServedAttachments } from '../../store/attachments/served-attachments.ts'

/**
 * Does what names contents, which are then no more dropped as what nobody names. They are noted before it, so that a program that dies in between leaves
 * one too many and never one too few; `taken` says which of what was sent is there now, and what the rest names waits on.
 */
export async function whileNamed<Value>(
  attachments: Pick<ServedAttachments, 'named' | 'notNamed'>,
  sent: unknown,
  {
    work,
    taken,
  }: { readonly work: () => Promise<Decision<Value>>; readonly taken: (value: Value) => unknown },
): Promise<Decision<Value>> {
  const hashes = contentsNamedIn(sent)
  const named = hashes.length === 0 ? [] : await attachments.named(hashes)
  const decided = await work()
  if (named.length === 0) return decided
  const there = new Set(decided.ok ? contentsNamedIn(taken(decided.value)) : [])
  await attachments.notNamed(named.filter(({ contentHash }) => !there.has(contentHash)))
  return decided
}
