import type { Message } from './message.ts'

/** What is said where a part of the program is needed that is no longer on the disk: an upgrade took its place. */
export const programReplaced = {
  text: {
    en: 'Linia was replaced on the disk while it runs, and what is needed for this is gone.',
    pl: 'Linia została podmieniona na dysku w czasie działania i brakuje tego, co tu potrzebne.',
  },
  hint: {
    en: 'Leave and start it again; nothing is lost. If it says the same then, build it again: npm ci in its folder.',
    pl: 'Wyjdź i uruchom ją ponownie; nic nie przepadło. Jeśli znów to powie, zbuduj ją od nowa: npm ci w jej folderze.',
  },
} as const satisfies Record<string, Message>

/** LINIA_REPLACED is what the bundle says itself, the others are Node's words for the same. */
const codes: ReadonlySet<unknown> = new Set(['LINIA_REPLACED', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])

/** Whether a fault is that a part of the program is not there: all of it lies in one bundle, which was whole when it started. */
export function isProgramReplaced(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && codes.has(fault.code)
}
