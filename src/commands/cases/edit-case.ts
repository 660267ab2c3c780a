import * as z from 'zod'
import type { Case, CaseChanges } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { customerFieldsInput } from '../customers/customer-input.ts'
import { checkCaseFields } from '../finding/check-case-fields.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { findQueue } from '../finding/find-queue.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  subject: personal(z.string().max(2000)).optional(),
  customer: z.string().min(1).optional(),
  queue: z.string().min(1).optional(),
  /** A term in calendar days that never pauses; null takes it away. */
  dueAt: z.number().int().nullable().optional(),
  /** Only the fields named are changed; an empty text takes a value away. */
  fields: customerFieldsInput.optional(),
})

/**
 * Changes what a case is about: subject, customer, queue, term, the site's own fields; what is left out stays.
 * Refuses: case-not-found, case-closed, case-subject-required, customer-not-found, queue-unknown, case-field-unknown,
 * customer-field-invalid, field-check-failed, nothing-to-change.
 */
export const editCase = command(
  'case.edit',
  input,
  async (tx, given, context) => {
    const found = await findOpenCase(tx, given.ref, context)
    if (!found.ok) return found
    const before = found.value
    const subject = given.subject?.trim()
    if (subject === '') return refuse({ code: 'case-subject-required' })
    const customer = given.customer === undefined ? undefined : await findCustomer(tx, given.customer)
    if (customer && !customer.ok) return customer
    const unseen = await whyNotNamed(tx, { customer: customer?.value }, context)
    if (unseen) return refuse(unseen)
    const queue = given.queue === undefined ? undefined : await findQueue(tx, given.queue)
    if (queue && !queue.ok) return queue
    const fields = given.fields && (await checkCaseFields(tx, given.fields, before.fields))
    if (fields && !fields.ok) return fields
    const wanted = {
      subject,
      customerId: customer?.value.id as Case['customerId'] | undefined,
      queueId: queue?.value.key,
      dueAt: given.dueAt,
      fields: fields?.value,
    }
    const changes: CaseChanges = Object.fromEntries(
      Object.entries(wanted).filter(
        ([column, value]) =>
          value !== undefined &&
          JSON.stringify(value) !== JSON.stringify(before[column as keyof typeof wanted]),
      ),
    )
    if (Object.keys(changes).length === 0) return refuse({ code: 'nothing-to-change' })
    await stageCaseState(tx, before, changes, context)
    return accept({ ref: before.ref, changed: Object.keys(changes) })
  },
  { edits: 'as-a-whole' },
)
