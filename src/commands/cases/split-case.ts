import * as z from 'zod'
import type { Case } from '../../domain/case.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { notesOfCase } from '../../queries/cases/notes-of-case.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { findQueue } from '../finding/find-queue.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCase } from '../staging/stage-case.ts'
import { stageCaseLink } from '../staging/stage-case-link.ts'
import { stageContactOfCase } from '../staging/stage-contact-of-case.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  subject: personal(z.string().max(2000)).optional(),
  /** Refs of contacts that go into the new case. */
  interactions: z.array(z.string().min(1)).max(200).optional(),
  /** Notes on the case itself that go along, by the numbers under which it shows them, from 1. */
  notes: z.array(z.number().int().positive()).max(200).optional(),
  queue: z.string().min(1).optional(),
  /** Who answers for the new one; whoever answers for the old one unless given. */
  agent: z.string().min(1).optional(),
})

/** The most notes of a case that have a number. */
const mostNotes = 1000

/**
 * Makes a case of its own of some contacts and notes of another, linked to it: two matters came under one subject. It has
 * the customer of its contacts where they have but one, and the subject of the first.
 * Refuses: case-not-found, case-closed, case-split-empty, case-subject-required, interaction-not-found,
 * interaction-not-in-case, case-note-not-found, case-note-of-interaction, queue-unknown, agent-unknown, agent-disabled.
 */
export const splitCase = command('case.split', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const before = found.value
  if ((given.interactions ?? []).length + (given.notes ?? []).length === 0) {
    return refuse({ code: 'case-split-empty', ref: before.ref })
  }
  const contacts = await contactsOf(tx, before, given.interactions ?? [])
  if (!contacts.ok) return contacts
  const unseen = await whyNotNamed(tx, { interactions: contacts.value }, context)
  if (unseen) return refuse(unseen)
  const notes = await noteIdsOf(tx, before, given.notes ?? [])
  if (!notes.ok) return notes
  const queue = given.queue === undefined ? undefined : await findQueue(tx, given.queue)
  if (queue && !queue.ok) return queue
  const agent = given.agent === undefined ? undefined : await findAgent(tx, given.agent)
  if (agent && !agent.ok) return agent
  const [first] = contacts.value
  const subject = (given.subject ?? first?.subject ?? '').trim()
  if (subject === '') return refuse({ code: 'case-subject-required' })
  const customers = new Set(contacts.value.map(({ customerId }) => customerId))
  const [customerId = null] = customers.size === 1 ? customers : []

  const made = await stageCase(
    tx,
    {
      customerId: customerId ?? before.customerId,
      subject,
      queueId: queue?.value.key ?? before.queueId,
      fromInteractionId: first?.id ?? null,
      priority: before.priority,
      assignee: agent?.value.key ?? before.assignee,
    },
    context,
  )
  for (const { id } of contacts.value) await stageContactOfCase(tx, id, made.id)
  for (const id of notes.value) tx.patch('notes', id, { caseId: made.id })
  stageCaseLink(tx, { from: made, to: before, kind: 'split-from' }, context)
  return accept({ ref: before.ref, made: made.ref, interactions: contacts.value.map(({ ref }) => ref) })
})

async function contactsOf(
  tx: CommandView,
  { id, ref: caseRef }: Case,
  refs: readonly string[],
): Promise<Decision<readonly Interaction[]>> {
  const contacts = new Map<string, Interaction>()
  for (const typed of refs) {
    const contact = await findInteraction(tx, typed)
    if (!contact.ok) return contact
    const { ref } = contact.value
    if (contact.value.caseId !== id) return refuse({ code: 'interaction-not-in-case', ref, caseRef })
    contacts.set(ref, contact.value)
  }
  return accept([...contacts.values()])
}

async function noteIdsOf(
  tx: CommandView,
  { id: caseId, ref }: Case,
  numbers: readonly number[],
): Promise<Decision<readonly string[]>> {
  if (numbers.length === 0) return accept([])
  const notes = await tx.all(notesOfCase, { caseId, limit: mostNotes })
  const ids = new Set<string>()
  for (const number of numbers) {
    const note = notes[number - 1]
    if (!note) return refuse({ code: 'case-note-not-found', ref, note: number })
    if (note.interactionRef !== null) {
      return refuse({ code: 'case-note-of-interaction', ref, note: number, interaction: note.interactionRef })
    }
    ids.add(note.id)
  }
  return accept([...ids])
}
