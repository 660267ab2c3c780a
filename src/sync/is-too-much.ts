import type { Refusal } from '../domain/refusal.ts'

/** Whether it is refused because it is too long for one request: it may go in two. */
export function isTooMuch({ code }: Refusal): boolean {
  return code === 'request-too-large'
}
