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
