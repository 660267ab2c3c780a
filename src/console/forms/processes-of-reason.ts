import { isReasonWithin } from '../../domain/reason-path.ts'

/** A process that a reason brings with it at the entry point of a contact. */
export type ReasonProcess = {
  readonly process: string
  readonly label: string
  /** The path of the reason; those under it count too. */
  readonly reason: string
  /** Whether the wrap-up starts it, or somebody has to. */
  readonly startsByItself: boolean
}

/** What a reason brings: what begins with the wrap-up, and what somebody may start. */
export type BroughtByReason = {
  readonly begin: readonly ReasonProcess[]
  readonly proposed: readonly ReasonProcess[]
}

/** Of these, those that a chosen reason brings, each once: what begins by itself is proposed no more. */
export function processesOfReason(all: readonly ReasonProcess[], reason: string | null): BroughtByReason {
  const met = all.filter((one) => reason !== null && isReasonWithin(reason, one.reason))
  const begin = onceEach(met.filter(({ startsByItself }) => startsByItself))
  const proposed = onceEach(met.filter(({ startsByItself }) => !startsByItself))
  return { begin, proposed: proposed.filter((one) => !begin.some(({ process }) => process === one.process)) }
}

function onceEach(processes: readonly ReasonProcess[]): readonly ReasonProcess[] {
  return processes.filter((one, at) => processes.findIndex(({ process }) => process === one.process) === at)
}
