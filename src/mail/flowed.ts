/** Lines longer than this are broken, for readers who know nothing of flowed text. */
const widest = 72

/**
 * Writes text as `format=flowed; delsp=no` (RFC 3676): long lines are broken behind a blank, which a reader joins again, quoted lines keep their
 * length, and blanks at the end of a line, which would join it with the next, are left out. The other way round is `unflowed`.
 */
export function flowed(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => flowedLine(line === '-- ' ? line : line.replace(/ +$/, '')))
    .join('\n')
}

function flowedLine(line: string): readonly string[] {
  if (line.startsWith('>')) return [line]
  const lines: string[] = []
  let from = 0
  while (line.length - from > widest) {
    const at = breakOf(line, from)
    if (at === null) break
    lines.push(stuffed(line.slice(from, at)))
    from = at
  }
  return [...lines, stuffed(line.slice(from))]
}

/** Behind the last blank that fits, or the first that comes; what would be read as a quote, or is blank itself, begins no line. */
function breakOf(line: string, from: number): number | null {
  const isBreak = (at: number): boolean =>
    line[at - 1] === ' ' && at - from > 4 && at < line.length && line[at] !== ' ' && line[at] !== '>'
  for (let at = from + widest; at > from + 4; at--) if (isBreak(at)) return at
  for (let at = from + widest + 1; at < line.length; at++) if (isBreak(at)) return at
  return null
}

/** What a reader would take for something else begins with a blank that he leaves out. */
function stuffed(line: string): string {
  return /^(?: |From )/.test(line) ? ` ${line}` : line
}
