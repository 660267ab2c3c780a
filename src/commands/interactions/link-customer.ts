import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { noteIdsOfInteraction } from '../../queries/interactions/note-ids-of-interaction.ts'
import { command } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'

const input = z.strictObject({ ref: z.string().min(1), customer: z.string().min(1) })

/** Says whose contact an interaction is; its notes go with it. Refuses: interaction-not-found, customer-not-found, nothing-to-change. */
export const linkCustomer = command(
  'interaction.link-customer',
  input,
  async (tx, given, context) => {
    const found = await findInteraction(tx, given.ref)
    if (!found.ok) return found
    const denied = await context.permit({ owner: found.value.heldBy, queue: found.value.queueId })
    if (denied) return refuse(denied)
    const customer = await findCustomer(tx, given.customer)
    if (!customer.ok) return customer
    const unseen = await whyNotNamed(tx, { customer: customer.value }, context)
    if (unseen) return refuse(unseen)
    if (found.value.customerId === customer.value.id) return refuse({ code: 'nothing-to-change' })
    tx.patch('interactions', found.value.id, { customerId: customer.value.id })
    for (const note of await tx.all(noteIdsOfInteraction, { interactionId: found.value.id })) {
      tx.patch('notes', note.id, { customerId: customer.value.id })
    }
    return accept({ ref: found.value.ref, customer: customer.value.ref })
  },
  { edits: 'as-a-whole' },
)
