import type { Reading } from './reading.ts'

/** How a locked console is opened. */
export type LockView = {
  /** Without one, Enter opens it. */
  readonly hasPin: boolean
  /** When the next PIN is looked at, after too many wrong ones; null when at once. */
  readonly waitsUntil: number | null
}

export function readLock(agent: string, { deskOf }: Reading): LockView {
  const { pin } = deskOf(agent)
  return { hasPin: pin.isSet(), waitsUntil: pin.waitsUntil() }
}
