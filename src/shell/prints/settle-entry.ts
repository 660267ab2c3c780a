import type { Page } from '../page.ts'

/** Something that somebody has to settle: what it is, and below it what was typed and what to do. */
export function settleEntry(head: string, lines: readonly string[], { paint, block, clean }: Page): string {
  return `${paint.quiet(head)}\n${block(clean(lines.join('\n'), { multiline: true }), 2)}`
}
