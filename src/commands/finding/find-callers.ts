import { normalizeContactPoint, whyNotContactPoint } from '../../domain/contact-point.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import type { DeclaredContext } from '../command.ts'
import { thoseSeen } from './why-not-named.ts'

type Known = { readonly id: string; readonly ref: string }

type Callers = {
  /** Everybody who has the number, whoever may see him. */
  readonly owners: readonly Known[]
  /** Those of them whom the actor may see. */
  readonly seen: readonly Known[]
  /** The one of them, where it is but one. */
  readonly only: Known | undefined
  /** The number as a contact keeps it; null where it is hidden. */
  readonly contact: string | null
}

/** Who has a number, in whatever format it is written; what is no number at all is kept as it is shown. */
export async function findCallers(
  tx: CommandReading,
  number: string,
  context: Pick<DeclaredContext, 'actor' | 'permit'>,
): Promise<Callers> {
  const shown = number.trim()
  if (whyNotContactPoint('phone', shown)) {
    return { owners: [], seen: [], only: undefined, contact: shown === '' ? null : shown }
  }
  const normalized = normalizeContactPoint('phone', shown)
  const owners = await tx.all(customersByContactPoint, { kind: 'phone', normalized })
  const seen = await thoseSeen(tx, owners, context)
  const contact = normalized.length > 9 ? `+${normalized}` : normalized
  return { owners, seen, only: seen.length === 1 ? seen[0] : undefined, contact }
}
