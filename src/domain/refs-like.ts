/** Refs one slip of the fingers away from a mistyped one: digits swapped, dropped, doubled or hit beside. */
export function refsLike(typed: string): readonly string[] {
  const match = /^([A-Z]*)-?(\d{1,12})$/.exec(typed.trim().toUpperCase())
  if (!match) return []
  const [, prefix = '', digits = ''] = match
  const likely = new Set<string>()
  for (let at = 0; at < digits.length; at++) {
    const head = digits.slice(0, at)
    const tail = digits.slice(at + 1)
    const digit = Number(digits[at])
    if (at + 1 < digits.length) likely.add(head + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2))
    if (digits.length > 1) likely.add(head + tail)
    for (const beside of [digit - 1, digit + 1])
      if (beside >= 0 && beside <= 9) likely.add(`${head}${beside}${tail}`)
  }
  for (let last = 0; last <= 9; last++) likely.add(`${digits}${last}`)
  likely.delete(digits)
  return [...likely]
    .filter((number) => number !== '' && !number.startsWith('0'))
    .map((number) => `${prefix}-${number}`)
}
