/** Deeper than the nested tables of any newsletter. */
const maximumDepth = 100

const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Start tags that end an open element of these names, as HTML parsers read them. */
const closedBy: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  option: ['option'],
}

/**
 * Drops comments, scripts, styles and every tag that opens more than 100 levels deep, in one pass over the text.
 * The parser behind html-to-text keeps its stack in an array that it shifts: 100,000 nested tables (1.5 MB) took it
 * 25 seconds, whatever its own limit on depth.
 */
export function fenceHtml(html: string): string {
  const parts: string[] = []
  const open: string[] = []
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    parts.push(html.slice(at, start))
    const end = endOfMarkup(html, start)
    const tag = /^<(\/?)([a-z][a-z0-9:-]{0,30})/i.exec(html.slice(start, start + 34))
    const name = (tag?.[2] ?? '').toLowerCase()
    if (tag?.[1] === '') {
      at = name === 'script' || name === 'style' ? endOfElement(html, name, end) : end
      if (name !== 'script' && name !== 'style') parts.push(opens(open, name) ? html.slice(start, end) : ' ')
    } else {
      if (tag) close(open, name)
      if (!html.startsWith('<!--', start)) parts.push(html.slice(start, end))
      at = end
    }
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/** End of a tag or comment; an unclosed one ends where the next begins, or after its sign alone. */
function endOfMarkup(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4)
    return end < 0 ? html.length : end + 3
  }
  if (!/[a-z/!?]/i.test(html.charAt(start + 1))) return start + 1
  const end = html.indexOf('>', start)
  return end < 0 ? html.length : end + 1
}

/** As in a browser, a script or style that is never closed swallows the rest. */
function endOfElement(html: string, name: string, from: number): number {
  const closing = name === 'script' ? /<\/script/gi : /<\/style/gi
  closing.lastIndex = from
  const match = closing.exec(html)
  return match ? endOfMarkup(html, match.index) : html.length
}

/** Notes an opened element; false when it lies too deep. */
function opens(open: string[], name: string): boolean {
  if (voidTags.has(name)) return true
  const ends = closedBy[name] ?? []
  while (ends.includes(open.at(-1) ?? '')) open.pop()
  if (open.length >= maximumDepth) return false
  open.push(name)
  return true
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name)
  if (at >= 0) open.length = at
}
