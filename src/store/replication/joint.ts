/**
 * Where a store that has worked alone became a device: what was done up to there is brought to the server as it is, and what came after is
 * pending until the server has that.
 */
export type Joint = {
  /** The number of the last event of the store's own, and its id. */
  readonly head: number
  readonly headId: string
}
