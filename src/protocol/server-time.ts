import * as z from 'zod'

/**
 * What the clock of a server shows, in epoch milliseconds. Devices go by it, and what they give then bears it: a server before this program was
 * made is not believed, nor one that is near to the last time that a command may have.
 */
export const serverTime = z
  .number()
  .int()
  .min(Date.UTC(2020, 0, 1))
  .max(Date.UTC(2099, 0, 1))
