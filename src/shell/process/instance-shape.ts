import { iso, isoOrNull } from '../shapes/iso.ts'
import type { InstanceView } from './instance-view.ts'
import type { StepTexts } from './step-texts.ts'

/** An instance as programs read it. `said` is what the customer hears, in his language. */
export function instanceShape(view: InstanceView, texts: StepTexts) {
  const { stored, definition, matter, customer, step, waitsFor, isMasked } = view
  const { instance } = stored
  const { ended } = instance
  return {
    ref: stored.ref,
    case: matter.ref,
    customer: customer ? { ref: customer.ref, name: isMasked ? null : customer.name } : null,
    process: { key: definition.key, version: definition.version, labels: definition.labels },
    state: instance.state,
    sequence: instance.sequence,
    startedAt: iso(instance.startedAt),
    dueAt: isoOrNull(stored.dueAt),
    at: {
      step: instance.at,
      kind: step?.kind ?? null,
      title: step?.title ?? null,
      since: iso(instance.since),
      pausedAt: isoOrNull(stored.pausedAt),
      said: texts.said,
    },
    waitsFor: waitsFor && { ...waitsFor, until: isoOrNull(waitsFor.until) },
    answers: isMasked
      ? null
      : Object.entries(instance.data).map(([name, { value, step: answeredAt, isStale }]) => ({
          name,
          value,
          step: answeredAt === '' ? null : answeredAt,
          isStale,
        })),
    path: view.steps.map(({ step: key, beganAt, endedAt, how, reason, endedBy, pausedMs }) => ({
      step: key,
      beganAt: iso(beganAt),
      endedAt: isoOrNull(endedAt),
      how,
      reason: isMasked ? null : reason,
      by: endedBy,
      pausedMs,
    })),
    result: ended && { key: ended.result, value: ended.value, at: iso(ended.at) },
    from: view.from,
    started: view.started,
  }
}
