/** A number as it is dialled: its digits, `*` and `#`, and the + in front; null for what is none. */
export function dialable(written: string): string | null {
  const number = written.replaceAll(/[\s().\-/\u00A0\u2010-\u2015]/gu, '')
  return /^\+?[\d*#]{1,32}$/u.test(number) ? number : null
}

/** Whether they can be sent to whoever is on the line, as keys of a telephone. */
export function areDigits(written: string): boolean {
  return /^[\d*#A-D]{1,32}$/u.test(written)
}
