import * as z from 'zod'

/**
 * When something was given or begun, as a device says, in epoch milliseconds. A machine whose battery is dead shows 1970, and what is
 * given on it is not lost; no machine shows less, and what is more than 2100 is no time that anybody worked.
 */
export const commandTime = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(2100, 0, 1))
