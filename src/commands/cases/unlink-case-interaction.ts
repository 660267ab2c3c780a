import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageContactOfCase } from '../staging/stage-contact-of-case.ts'

const input = z.strictObject({ ref: z.string().min(1), interaction: z.string().min(1) })

/**
 * Takes a contact out of a case into which it does not belong; its notes go with it.
 * Refuses: case-not-found, case-closed, interaction-not-found, interaction-not-in-case.
 */
export const unlinkCaseInteraction = command('case.unlink-interaction', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const contact = await findInteraction(tx, given.interaction)
  if (!contact.ok) return contact
  const unseen = await whyNotNamed(tx, { interactions: [contact.value] }, context)
  if (unseen) return refuse(unseen)
  const { id, ref } = contact.value
  if (contact.value.caseId !== found.value.id) {
    return refuse({ code: 'interaction-not-in-case', ref, caseRef: found.value.ref })
  }
  await stageContactOfCase(tx, id, null)
  tx.patch('cases', found.value.id, {})
  return accept({ ref: found.value.ref, interaction: ref })
})
