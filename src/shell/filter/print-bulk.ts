import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Page } from '../page.ts'
import type { Preview, RefusedRecord } from './preview.ts'

const firstRows = 5
const firstRefs = 8

/** What would be done: how many, the first of them, and what would be refused, by reason. */
export function printPreview({ records, rehearsed, refused }: Preview, verb: string, page: Page): string {
  const { say, clean, table } = page
  if (records.length === 0) return say('shell.list.nothing')
  const first = records.slice(0, firstRows)
  const rows = table(
    [
      { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
      {
        title: say('column.customer'),
        cell: ({ customerName, name }) => clean(customerName ?? name ?? ''),
        isFlexible: true,
      },
      {
        title: say('column.subject'),
        cell: ({ subject, note }) => clean(subject ?? note ?? ''),
        isFlexible: true,
      },
    ],
    first,
  )
  const more = records.length - first.length
  return [
    say('shell.bulk.matched', { n: records.length, verb }),
    rows,
    ...(more > 0 ? [say('shell.bulk.more', { n: more })] : []),
    ...(rehearsed < records.length ? [say('shell.bulk.rehearsed', { n: rehearsed })] : []),
    ...(refused.length > 0 ? [say('shell.bulk.would-refuse', { n: refused.length })] : []),
    ...printRefused(refused, page),
  ].join('\n')
}

/** Refusals by their reason, most frequent first: how many, what the first says, and the first refs. */
export function printRefused(
  refused: readonly RefusedRecord[],
  { say, language, clean }: Page,
): readonly string[] {
  const byReason = Map.groupBy(refused, ({ refusal }) => reasonOf(refusal))
  return [...byReason.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { message, hint } = sayRefusal(first.refusal, language)
      const refs = group.slice(0, firstRefs).map(({ ref }) => ref)
      const line = say('shell.bulk.refused', { n: group.length, message, refs: refs.join(', ') })
      const more = group.length > refs.length ? ' …' : ''
      return [`  ${line}${more}`, ...(hint === '' ? [] : [clean(`    ${hint}`)])]
    })
}

/** All that a refusal says but which record it is about: two that are held by two people are two reasons. */
function reasonOf(refusal: Refusal): string {
  const { ref: _ref, ...reason } = refusal as Refusal & { readonly ref?: string }
  return JSON.stringify(reason)
}
