import { type Actor, reservedActors } from '../../domain/ids.ts'
import { maskContact, maskText } from '../../domain/masking.ts'
import { callersToVerify, isClosedBy } from '../../queries/customers/callers-to-verify.ts'
import type { CommandReading } from '../../store/command-definition.ts'

type Header = { readonly to: string; readonly cc: readonly string[]; readonly subject: string }

/**
 * What a command answers of a message that it keeps: to whom it goes and its subject, or both masked like the card of their
 * customer while a caller of the actor's is not verified.
 */
export async function toldOfMessage(
  tx: CommandReading,
  { actor, customerId }: { readonly actor: Actor; readonly customerId: string | null },
  { to, cc, subject }: Header,
): Promise<Header> {
  // Nobody was ever verified as nobody.
  const asked = { agent: actor, customerId: customerId ?? '' }
  const isMasked = !reservedActors.includes(actor) && isClosedBy(await tx.all(callersToVerify, asked))
  return isMasked
    ? { to: maskContact(to), cc: cc.map(maskContact), subject: maskText(subject) }
    : { to, cc, subject }
}
