import type { Case } from '../../domain/case.ts'
import type { CaseView } from '../../queries/cases/case-view.ts'
import type { SlaClockRow } from '../../queries/cases/sla-clocks-of-case.ts'
import { standingOf } from '../../domain/sla-clock.ts'
import { labelledFields } from '../labelled-fields.ts'
import type { ChecklistItem } from '../../queries/cases/checklist-of-case.ts'
import type { ProcessOfCase } from '../process/processes-of-case.ts'
import { caseShape } from './case-shape.ts'
import { iso, isoOrNull } from './iso.ts'

/** A case with all that belongs to it, as programs read it. Numbers of notes and of things to do are those that verbs take. `earlier`: older ones that are left out, null for some. */
export function caseViewShape(view: CaseView, processes: readonly ProcessOfCase[]) {
  const { case: shown, customer, parent, children, links } = view
  return {
    ...caseShape(shown),
    customer: customer ? { ref: customer.ref, name: customer.name } : null,
    priority: shown.priority,
    assignee: shown.assignee,
    queue: shown.queueId,
    openedBy: shown.openedBy,
    pendingUntil: isoOrNull(shown.pendingUntil),
    resolvedAt: isoOrNull(shown.resolvedAt),
    closedAt: isoOrNull(shown.closedAt),
    resolution: shown.resolution,
    reopens: shown.reopens,
    fields: shown.fields,
    labelledFields: labelledFields(shown.fields, view.ownFields).map(({ key, labels, value }) => ({
      key,
      label: labels,
      value,
    })),
    promises: view.clocks.map(promiseShape),
    version: shown.version,
    aliases: view.aliases,
    earlier: view.earlier,
    parent: parent ? relative(parent) : null,
    children: children.map(relative),
    links: links.map(({ kind, direction, ref, subject, state }) => ({
      kind,
      direction,
      ref,
      subject,
      state,
    })),
    interactions: view.interactions.map(
      ({ ref, channel, direction, state, queueId, subject, ...contact }) => ({
        ref,
        channel,
        direction,
        state,
        queue: queueId,
        subject,
        heldBy: contact.heldBy,
        arrivedAt: iso(contact.arrivedAt),
        doneAt: isoOrNull(contact.doneAt),
      }),
    ),
    handedTo: processes.flatMap(({ stored, handedTo }) =>
      handedTo ? [{ ...handedTo, until: isoOrNull(handedTo.until), process: stored.ref }] : [],
    ),
    processes: processes.map(({ stored: { ref, instance }, definition }) => ({
      ref,
      process: definition.key,
      labels: definition.labels,
      state: instance.state,
      step: instance.at,
      since: iso(instance.since),
    })),
    checklist: view.checklist.map(checklistShape),
    notes: view.notes.map(({ number, author, text, at, interactionRef, mentions }) => ({
      note: number,
      author,
      at: iso(at),
      text,
      interaction: interactionRef,
      mentions: mentions.map(({ agentId, seenAt }) => ({ agent: agentId, seenAt: isoOrNull(seenAt) })),
    })),
    states: view.states.map(({ state, by, fromAt, untilAt }) => ({
      state,
      by,
      from: iso(fromAt),
      until: isoOrNull(untilAt),
    })),
  }
}

/** A promise of a case and how it stands: `running` to its due time, `standing-still` while the case waits, `kept` or `breached`. */
function promiseShape(clock: SlaClockRow) {
  const { kind, policyKey, targetSeconds, startedAt, dueAt, warnedAt, breachedAt, stoppedAt } = clock
  return {
    kind,
    policy: policyKey,
    standing: standingOf(clock),
    targetSeconds,
    startedAt: iso(startedAt),
    dueAt: isoOrNull(dueAt),
    warnedAt: isoOrNull(warnedAt),
    breachedAt: isoOrNull(breachedAt),
    stoppedAt: isoOrNull(stoppedAt),
  }
}

function relative({ ref, subject, state }: Case) {
  return { ref, subject, state }
}

/** One thing to do as programs read it. */
export function checklistShape({ position, text, isMandatory, doneBy, doneAt }: ChecklistItem) {
  return { item: position, text, isMandatory, doneBy, doneAt: isoOrNull(doneAt) }
}
