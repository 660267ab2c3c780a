import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader } from '../../store/reader.ts'
import { query } from '../../store/query.ts'
import type { Tables } from '../../store/tables.ts'

/** A person on the line of whom the queue asks who he is, as seen with one customer's card. */
export type CallerToVerify = {
  readonly id: string
  readonly ref: string
  readonly customerId: string | null
  /** Whether it only rings: nobody hears anything yet. */
  readonly isOffered: number
  /** What the last verification as the customer of the contact came to; null when there was none. */
  readonly verified: string | null
  /** What the last verification for this customer came to; null when there was none. */
  readonly result: string | null
  readonly isRevealed: number
  /** Whether this customer is nobody yet: this contact made him, and the number or address that he calls from is all that is known. */
  readonly isStranger: number
}

/** Live contacts in an agent's hands in queues that verify callers, and how far that is with a customer. */
export const callersToVerify = query<CallerToVerify, { agent: string; customerId: string }>(
  'callers-to-verify',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('queues', 'queues.id', 'interactions.queue_id')
      .select((eb) => [
        'interactions.id',
        'interactions.ref',
        'interactions.customer_id as customerId',
        eb('interactions.state', '=', 'offered').$castTo<number>().as('isOffered'),
        lastResult(eb).whereRef('verifications.customer_id', '=', 'interactions.customer_id').as('verified'),
        lastResult(eb).where('verifications.customer_id', '=', p.customerId).as('result'),
        eb
          .exists(
            eb
              .selectFrom('reveals')
              .select('reveals.id')
              .whereRef('reveals.interaction_id', '=', 'interactions.id')
              .where(sql<boolean>`reveals.interaction_id IS NOT NULL`)
              .where('reveals.agent_id', '=', p.agent)
              .where('reveals.customer_id', '=', p.customerId),
          )
          .$castTo<number>()
          .as('isRevealed'),
        eb
          .exists(
            eb
              .selectFrom('customers')
              .select('customers.id')
              .where('customers.id', '=', p.customerId)
              .whereRef('customers.id', '=', 'interactions.customer_id')
              .whereRef('customers.name', '=', 'interactions.contact')
              .whereRef('customers.created_at', '>=', 'interactions.arrived_at')
              .where('customers.account_number', 'is', null)
              .where('customers.fields', '=', '{}')
              .where('interactions.state', '!=', 'offered')
              .where((also) => also.not(also.exists(otherContact(eb)))),
          )
          .$castTo<number>()
          .as('isStranger'),
      ])
      .where('interactions.held_by', '=', p.agent)
      .where(sql<boolean>`interactions.held_by IS NOT NULL`)
      .where(sql<boolean>`interactions.state IN ('offered', 'active', 'held', 'wrapping-up')`)
      .where(sql<boolean>`interactions.channel IN ('call', 'chat', 'video', 'visit')`)
      .where('queues.verify_callers', '=', 1)
      .$castTo<CallerToVerify>(),
)

/** Another contact of the customer than the one that is in hand. */
function otherContact(eb: ExpressionBuilder<Tables, 'interactions' | 'queues'>) {
  return eb
    .selectFrom('interactions as others')
    .select('others.id')
    .whereRef('others.customer_id', '=', 'interactions.customer_id')
    .whereRef('others.id', '!=', 'interactions.id')
}

/** What the last verification of a contact came to. */
function lastResult(eb: ExpressionBuilder<Tables, 'interactions' | 'queues'>) {
  return eb
    .selectFrom('verifications')
    .select('verifications.result')
    .whereRef('verifications.interaction_id', '=', 'interactions.id')
    .where(sql<boolean>`verifications.interaction_id IS NOT NULL`)
    .orderBy('verifications.at', 'desc')
    .orderBy('verifications.changed_by', 'desc')
    .limit(1)
}

/** Those of whom it is not known yet that they are who they say; while there are any, they could be anybody. */
export function unverified(callers: readonly CallerToVerify[]): readonly CallerToVerify[] {
  return callers.filter(({ verified }) => verified !== 'passed')
}

/**
 * Whether a card is closed to whoever has these callers: one of them is not verified, and none was as this customer, nor was the card
 * revealed. Once everybody on the line is known, every card may be opened: who speaks for another, or asks about a second contract,
 * was asked who he is. Source: FIELD.md, "Rules of law", who is calling.
 */
export function isClosedBy(callers: readonly CallerToVerify[]): boolean {
  const isOpen = callers.some(({ result, isRevealed }) => result === 'passed' || isRevealed === 1)
  return unverified(callers).length > 0 && !isOpen
}

/**
 * Whether the card of a customer is shown masked to whoever has these callers: it is closed, and not that of a caller of whom nothing
 * is known but the number that he calls from. There is nobody to protect, and he has to be called back. Who only rings hears nothing
 * that is on the screen, so that he closes his own card alone.
 */
export function isMaskedBy(callers: readonly CallerToVerify[], customerId: string): boolean {
  const concerned = callers.filter((caller) => caller.isOffered === 0 || caller.customerId === customerId)
  return isClosedBy(concerned) && !callers.some(({ isStranger }) => isStranger === 1)
}

/** Whether an agent sees a customer's card masked now; null stands for the owner of the store, who sees all. */
export function isCardMasked(reader: Reader, customerId: string, agent: string | null): boolean {
  return agent !== null && isMaskedBy(reader.all(callersToVerify, { agent, customerId }), customerId)
}
