/**
 * Where the numbers begin that a device gives events which its server does not have yet. They lie behind every number of a server,
 * so what is pending is the latest, and no row says in two ways which command changed it last.
 */
const firstPending = 2 ** 50

/** The number of the event that the n-th command of a device has until its server gave it another. */
export function pendingSeq(number: number): number {
  return firstPending + number
}

/** Whether the number of an event is one that the server does not know. */
export function isPendingSeq(seq: number): boolean {
  return seq >= firstPending
}

/** How people call an event: its number, or `+7` for the seventh command of a device that its server does not have yet. */
export function eventNumber(seq: number): string {
  return isPendingSeq(seq) ? `+${seq - firstPending}` : String(seq)
}

/** The number of an event from how people call it; null where it is no such number. */
export function seqOfNumber(typed: string): number | null {
  if (!/^\+?[1-9][0-9]{0,14}$/.test(typed)) return null
  return typed.startsWith('+') ? pendingSeq(Number(typed)) : Number(typed)
}
