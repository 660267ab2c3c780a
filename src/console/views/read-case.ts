import { labelIn } from '../../domain/labels.ts'
import { standingOf } from '../../domain/sla-clock.ts'
import { type CaseView, caseView } from '../../queries/cases/case-view.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { nextPromise } from '../../queries/callbacks/next-promise.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { isInWork } from '../../domain/case.ts'
import { fieldText } from './card-view.ts'
import type { CaseWork, RelatedCase } from '../screens/case-work.ts'
import type { Place } from '../state/model.ts'
import type { PlaceViews } from '../state/views.ts'
import { resolutionOf } from '../forms/resolution.ts'
import { readCaseProcesses } from './read-case-processes.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'

/** One case as the agent may see it. */
export function readCase({ ref, tab }: Place<'case'>, agent: string, reading: Reading): PlaceViews<'case'> {
  const one = reading.remember('case', `${agent} ${ref}`, () => caseWork(ref, agent, reading))
  const { drafts } = reading.deskOf(agent)
  return {
    of: 'case',
    case: one,
    tab,
    noteDraft: drafts.notes.read(ref) ?? '',
    resolutionDraft: drafts.notes.read(resolutionOf(ref)) ?? '',
  }
}

function caseWork(ref: string, agent: string, reading: Reading): CaseWork | null {
  const { reader, look } = reading
  const view = caseView(reader, ref, agent)
  if (!view) return null
  const { case: one, customer, queue } = view
  const record = { owner: one.assignee, queue: one.queueId }
  const sight = sightOn(agent, reading)
  if (!sight.sees('case.see', record)) return null
  const name = (actor: string) => nameOf(reading, actor)
  return {
    ref: one.ref,
    subject: one.subject,
    state: one.state,
    priority: one.priority,
    whose: one.assignee === null ? null : name(one.assignee),
    queueLabel: queue ? labelIn(queue.labels, look.language) : '',
    record,
    customer: customer && sight.seesCustomer(customer.id) ? { ref: customer.ref, name: customer.name } : null,
    openedAt: one.openedAt,
    dueAt: isInWork(one) ? one.dueAt : null,
    pendingUntil: one.pendingUntil,
    reopens: one.reopens,
    resolution: one.resolution,
    aliases: view.aliases,
    fields: view.ownFields.flatMap((field) => {
      const value = one.fields[field.key]
      if (value === undefined || value === '') return []
      return [{ label: labelIn(field.labels, look.language), value: fieldText(field, value, look) }]
    }),
    next: nextPromise(reader, one),
    promises: view.clocks.map((clock) => ({
      kind: clock.kind,
      standing: standingOf(clock),
      dueAt: clock.dueAt,
      stoppedAt: clock.stoppedAt,
      isWarned: clock.warnedAt !== null,
    })),
    processes: readCaseProcesses(one.id, reading),
    contacts: [...contactItCameFrom(view, agent, reading), ...view.interactions]
      .filter(({ heldBy, queueId }) => sight.sees('interaction.see', { owner: heldBy, queue: queueId }))
      .map(({ heldBy, arrivedAt, ...contact }) => ({
        ref: contact.ref,
        channel: contact.channel,
        state: contact.state,
        subject: contact.subject,
        at: arrivedAt,
        who: heldBy === null ? null : name(heldBy),
      })),
    checklist: view.checklist.map(({ position, text, isMandatory, doneBy, doneAt }) => ({
      item: position,
      text,
      isMandatory,
      doneBy: doneBy === null ? null : name(doneBy),
      doneAt,
    })),
    related: relatedCases(view, reading),
    notes: view.notes.map(({ author, at, text }) => ({ by: name(author), at, text })),
    earlier: {
      contacts: view.earlier.interactions,
      related: view.earlier.children,
      notes: view.earlier.notes,
    },
    states: view.states.map(({ state, by, fromAt }) => ({ state, by: name(by), at: fromAt })),
  }
}

/** The contact after which a case was opened, where it is none of its contacts: as a follow-up of what was done in it. */
function contactItCameFrom(
  { case: one, interactions }: CaseView,
  agent: string,
  reading: Reading,
): readonly Omit<CaseView['interactions'][number], 'doneAt'>[] {
  const id = one.fromInteractionId
  const isListed = id === null || interactions.some((contact) => contact.id === id)
  const from = isListed ? undefined : reading.reader.one(interactionById, { id })
  return from ? [maskedRow(from, maskingOn(agent, reading))] : []
}

/** The case above, those below, and those that are linked, in this order. */
function relatedCases(
  { parent, children, links }: CaseView,
  { look: { say } }: Reading,
): readonly RelatedCase[] {
  return [
    ...(parent ? [related(parent, say('case.above'))] : []),
    ...children.map((child) => related(child, say('case.below'))),
    ...links.map((link) => related(link, say(`case-link.${link.kind}.${link.direction}`))),
  ]
}

function related({ ref, state, subject }: Omit<RelatedCase, 'how'>, how: string): RelatedCase {
  return { ref, how, state, subject }
}
