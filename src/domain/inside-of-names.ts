/**
 * What of a typed text a filter can look for inside names, as it stands between the filter's quotes; undefined where it is no
 * name at all, but a number or an address, or holds what would end the quotes.
 */
export function insideOfNames(typed: string): string | undefined {
  const text = typed.trim()
  return /^[\p{L}\p{M} .-]+$/u.test(text) && text.length <= 60 ? text : undefined
}
