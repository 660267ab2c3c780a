/** Stands for what is not shown. */
const mask = '*'

/**
 * A number with all but its last digits masked, so that what a caller says can be compared: three of them, and never
 * more than half. What stands between the digits stays. What is masked stays as it is.
 */
export function maskNumber(number: string): string {
  const count = number.match(/[\d*]/g)?.length ?? 0
  const shown = Math.min(3, Math.floor(count / 2))
  let place = 0
  return number.replaceAll(/[\p{L}\d*]/gu, (character) => {
    if (!/[\d*]/.test(character)) return mask
    place++
    return place > count - shown ? character : mask
  })
}

/** An address or a name of an account with its first letter; how long it is does not show. */
export function maskAddress(address: string): string {
  const [first = ''] = address
  const stars = mask.repeat(3)
  const at = address.indexOf('@')
  return /\p{L}/u.test(first)
    ? `${first}${stars}${at > 0 ? `@${stars}` : ''}`
    : `${stars}${at > 0 ? `@${stars}` : ''}`
}

/** A contact point of either kind. */
export function maskContact(value: string): string {
  return /^[+\d]/.test(value) ? maskNumber(value) : maskAddress(value)
}

/** A name as it stands, but for one that is a number or an address: so is called who called or wrote and was not known. */
export function maskName(name: string): string {
  return maskText(name)
}

/** A value of a field of the site: a number like numbers, everything else not at all. */
export function maskFieldValue(value: unknown): string {
  return typeof value === 'string' && /^[A-Z]{0,2}[\d\s.\-/]{4,}$/.test(value)
    ? maskNumber(value)
    : mask.repeat(3)
}

/** A text with the addresses and the longer numbers in it masked; dates stay. */
export function maskText(text: string): string {
  return text
    .replaceAll(/[^\s@<>]+@[^\s@<>]+/g, maskAddress)
    .replaceAll(/\d(?:[ .\-/()]{0,2}\d){3,}/g, (number) =>
      /^\d{4}-\d\d-\d\d$/.test(number) || /^\d{1,2}\.\d\d\.\d{4}$/.test(number) ? number : maskNumber(number),
    )
}
