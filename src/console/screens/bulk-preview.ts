import { span, type Line } from '../components/line.ts'
import type { Look } from '../look.ts'

/** Refusals with the same reason: how many, and what the first of them says. */
export type RefusedGroup = { readonly n: number; readonly message: string }

/** What would become of all that is marked. */
export type BulkPreview = {
  /** The answers that it was made for; with others it is out of date. */
  readonly of: string
  readonly marked: number
  /** How many of them were tried; the others are only counted. */
  readonly rehearsed: number
  readonly refused: readonly RefusedGroup[]
}

const shownGroups = 3

/** How many would be done, and how many refused and why, most frequent reason first. */
export function bulkPreviewLines(
  { marked, rehearsed, refused }: BulkPreview,
  { say, glyphs }: Look,
): readonly Line[] {
  const refusedCount = refused.reduce((sum, { n }) => sum + n, 0)
  const would = say('bulk.would-do', { n: marked - refusedCount })
  const head: Line = [span(`   ${glyphs.arrow} ${would}`, 'accent')]
  const tried: Line = rehearsed < marked ? [span(`  ${say('bulk.rehearsed', { n: rehearsed })}`, 'dim')] : []
  const reasons = refused
    .slice(0, shownGroups)
    .map(({ n, message }): Line => [span(` ! ${say('bulk.refused', { n, message })}`, 'warn')])
  const more = refused.length - reasons.length
  return [
    [...head, ...tried],
    ...reasons,
    ...(more > 0 ? [[span(`   ${say('bulk.more-reasons', { n: more })}`, 'dim')]] : []),
  ]
}
