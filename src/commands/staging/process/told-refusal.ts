import type { Refusal } from '../../../domain/refusal.ts'
import type { EventRefusal } from '../../../process/engine/event-refusal.ts'

/** What the engine refuses, as what people are told. */
export function toldRefusal(refusal: EventRefusal, ref: string): Refusal {
  switch (refusal.code) {
    case 'process-moved-on':
      return { code: refusal.code, ref, step: refusal.at }
    case 'process-not-at-step':
      return { code: refusal.code, ref, wanted: refusal.step, step: refusal.at }
    case 'process-step-lost':
      return { ...refusal, ref }
    case 'process-over':
    case 'process-at-start':
      return { code: refusal.code, ref }
    default:
      return refusal
  }
}
