/** Joins the soft line breaks of `format=flowed` text (RFC 3676); quoted lines keep their marks and their breaks. */
export function unflowed(text: string, deletesSpace: boolean): string {
  const lines: string[] = []
  let paragraph: string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    const stuffed = line.startsWith(' ') ? line.slice(1) : line
    const isSoft = stuffed.endsWith(' ') && stuffed !== '-- ' && !stuffed.startsWith('>')
    const piece = isSoft && deletesSpace ? stuffed.slice(0, -1) : stuffed
    if (paragraph && (stuffed === '-- ' || stuffed.startsWith('>'))) {
      lines.push(paragraph.join(''))
      paragraph = null
    }
    if (isSoft) {
      paragraph ??= []
      paragraph.push(piece)
    } else {
      lines.push([...(paragraph ?? []), piece].join(''))
      paragraph = null
    }
  }
  if (paragraph) lines.push(paragraph.join(''))
  return lines.join('\n')
}
