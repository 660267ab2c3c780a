/** A thread longer than this keeps its first and its latest ids, as RFC 5537 advises. */
const maximumIds = 100

/**
 * Reads the message ids of Message-ID, In-Reply-To or References: without angle brackets, comments and white space,
 * each once, in order. Prose around them is skipped; a bare id is taken when nothing stands in brackets.
 */
export function messageIds(value: string): string[] {
  const text = value.slice(0, 100_000)
  const bracketed = [...text.matchAll(/<([^<>]{1,998})>/g)].map((match) => bareId(match[1] ?? ''))
  const found =
    bracketed.length > 0 ? bracketed : text.split(/[\s,]+/).filter((token) => /^[^<>@]+@[^<>]+$/.test(token))
  const ids = [...new Set(found.filter((id) => id !== ''))]
  return ids.length <= maximumIds ? ids : [...ids.slice(0, 1), ...ids.slice(1 - maximumIds)]
}

function bareId(text: string): string {
  return text.replace(/\([^()]*\)/g, '').replace(/\s+/g, '')
}
