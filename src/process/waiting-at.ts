import type { EpochMs } from '../domain/ids.ts'
import type { HandoverTo, Step, WaitUntil } from './step.ts'

/** What an instance waits for, and until when; null for as long as it takes. */
export type Waiting = {
  readonly what: WaitUntil['what'] | 'handover' | 'call'
  /** The command that is waited for, or the process that was called. */
  readonly name: string | null
  readonly to: HandoverTo | null
  readonly until: EpochMs | null
}

/** What an instance that waits at a step waits for; null where a step is done by people. */
export function waitingAt(step: Step, since: EpochMs): Waiting | null {
  switch (step.kind) {
    case 'wait': {
      const { until } = step
      const name = until.what === 'command' ? until.command : null
      return { what: until.what, name, to: null, until: since + until.seconds * 1000 }
    }
    case 'handover':
      return { what: 'handover', name: null, to: step.to, until: since + step.seconds * 1000 }
    case 'call':
      return { what: 'call', name: step.process, to: null, until: null }
    case 'say':
    case 'ask':
    case 'check':
    case 'lookup':
    case 'do':
    case 'decide':
    case 'end':
      return null
    default:
      return step satisfies never
  }
}
