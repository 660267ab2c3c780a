import { historyBegins } from './history-begins.ts'

/** A stretch of a mail's text; joined by line breaks, all of them are the text again. */
export type TextPart = {
  readonly text: string
  readonly lines: number
  /** Quoted from earlier mails, and not needed to understand what is new. */
  readonly isFolded: boolean
}

/** Fewer lines are shown: a fold would take as much room. */
const fewest = 3
/** Of what is quoted above somebody's own words the last lines stay: it is what they answer. */
const keptAbove = 3

/** Behind so many lines nobody looks for more to fold. */
const mostLines = 5000

type Stretch = { readonly from: number; readonly to: number; readonly kind: 'own' | 'quoted' | 'history' }

/**
 * Finds what a mail quotes of those before it: lines behind `>`, with the line that says who wrote them, and all that stands below the
 * header of an earlier mail. What a person wrote himself is never folded, what was forwarded neither, and where nothing else is left nothing is.
 * Goes along the text once.
 */
export function foldQuoted({
  subject,
  text,
}: {
  readonly subject: string
  readonly text: string
}): readonly TextPart[] {
  const lines = text.split('\n')
  const whole = [partOf(lines, { from: 0, to: lines.length }, false)]
  if (isForwarded.test(subject)) return whole
  const stretches = stretchesOf(lines)
  const lastOwn = stretches.findLast((one) => isOwn(one, lines))
  if (!lastOwn) return whole
  const folded = stretches.flatMap((one) => foldsOf(lines, one, one.from > lastOwn.from))
  return folded.length === 0 ? whole : joined(lines, folded)
}

const isForwarded = /^\s*(?:fwd?|pd|fw|wg|tr)\s*:/i

function isOwn({ kind, from, to }: Stretch, lines: readonly string[]): boolean {
  return kind === 'own' && lines.slice(from, to).some((line) => line.trim() !== '')
}

/** Quoted and own stretches by turns; behind the header of an earlier mail all of it is history. */
function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let at = 0
  const end = (to: number): void => {
    if (to > from) stretches.push({ from, to, kind: 'own' })
  }
  while (at < Math.min(lines.length, mostLines)) {
    if (isForwardMark.test(lines[at]?.slice(0, 200) ?? '')) break
    const begins = historyBegins(lines, at)
    if (begins?.goesOn === 'to the end') {
      end(at)
      return [...stretches, { from: at, to: lines.length, kind: 'history' }]
    }
    const quotedFrom = begins ? begins.next : at
    if (!isQuoted(lines[quotedFrom] ?? '')) {
      at++
      continue
    }
    const to = endOfQuoted(lines, quotedFrom)
    end(at)
    stretches.push({ from: at, to, kind: 'quoted' })
    at = to
    from = to
  }
  end(lines.length)
  return stretches
}

/** Behind it stands what somebody wants to be read. */
const isForwardMark =
  /^\s*-{2,}[^-]{0,60}(?:forward|przekaz)[^-]{0,60}-{2,}\s*$|^\s*(?:begin forwarded message|początek przekaz(?:ywan|an)ej wiadomości):\s*$/i

/** Where lines behind `>` end, blank ones between them included. */
function endOfQuoted(lines: readonly string[], from: number): number {
  let to = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) to = at + 1
    else if (line.trim() !== '') break
  }
  return to
}

function isQuoted(line: string): boolean {
  return /^ {0,3}>/.test(line)
}

function foldsOf(
  lines: readonly string[],
  { from, to, kind }: Stretch,
  isBelow: boolean,
): readonly Pick<Stretch, 'from' | 'to'>[] {
  if (kind === 'own') return []
  const end = isBelow ? to : Math.max(from, to - keptAbove)
  const filled = lines.slice(from, end).filter((line) => line.trim() !== '').length
  return filled < fewest ? [] : [{ from, to: end }]
}

function joined(
  lines: readonly string[],
  folded: readonly Pick<Stretch, 'from' | 'to'>[],
): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const fold of folded) {
    if (fold.from > at) parts.push(partOf(lines, { from: at, to: fold.from }, false))
    parts.push(partOf(lines, fold, true))
    at = fold.to
  }
  if (at < lines.length) parts.push(partOf(lines, { from: at, to: lines.length }, false))
  return parts
}

function partOf(
  lines: readonly string[],
  { from, to }: Pick<Stretch, 'from' | 'to'>,
  isFolded: boolean,
): TextPart {
  return { text: lines.slice(from, to).join('\n'), lines: to - from, isFolded }
}
