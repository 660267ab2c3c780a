/** A text as a netstring: its length in bytes, a colon, itself, a comma. */
export function netstring(text: string): string {
  return `${Buffer.byteLength(text)}:${text},`
}

/** What baresip says is a few kilobytes at most. */
const mostBytes = 1024 * 1024
const mostDigits = 7
const [colon, comma] = [0x3a, 0x2c]

/** Reads netstrings, however they come in pieces: answers those that are whole by now, or null where what comes is none. */
export function readNetstrings(): (chunk: Uint8Array) => readonly string[] | null {
  let rest = Buffer.alloc(0)
  let isOver = false
  return (chunk) => {
    if (isOver) return null
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    const texts: string[] = []
    for (;;) {
      const end = rest.indexOf(colon)
      const digits = rest.toString('latin1', 0, end === -1 ? Math.min(rest.length, mostDigits + 1) : end)
      const isNumber = /^(?:0|[1-9]\d*)?$/u.test(digits) && digits.length <= mostDigits
      if (!isNumber || end === 0 || Number(digits) > mostBytes) {
        isOver = true
        return null
      }
      const from = end + 1
      const to = from + Number(digits)
      if (end === -1 || rest.length <= to) return texts
      if (rest[to] !== comma) {
        isOver = true
        return null
      }
      texts.push(rest.toString('utf8', from, to))
      rest = rest.subarray(to + 1)
    }
  }
}
