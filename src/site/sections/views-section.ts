import * as z from 'zod'
import { viewKinds } from '../../domain/saved-view.ts'
import type { ViewDefinition } from '../../domain/site/view-definition.ts'
import { keyText, labelsOf, labelText, labelTextOf, rule } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

/** A filter is one line. */
const filterText = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.trim() === text, rule('text-invisible'))

const viewEntry = z.strictObject({
  label: labelText,
  of: z.enum(viewKinds),
  where: filterText.optional(),
  columns: z.array(z.string().max(40)).min(1).max(20).optional(),
  order: z.string().min(1).max(41).optional(),
})

export const viewsSection = z.record(keyText, viewEntry)
export type ViewsSection = z.infer<typeof viewsSection>
type ViewEntry = z.infer<typeof viewEntry>

export function readViews(section: ViewsSection): ViewDefinition[] {
  return inOrder<ViewEntry & { readonly retired?: boolean }>(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    of: entry.of,
    filter: entry.where ?? '',
    columns: entry.columns ?? [],
    sort: entry.order ?? null,
    position,
    retired: false,
  }))
}

export function writeViews(views: readonly ViewDefinition[]): ViewsSection {
  return Object.fromEntries(
    views.map(({ key, labels, of, filter, columns, sort }): [string, ViewEntry] => [
      key,
      {
        label: labelTextOf(labels),
        of,
        ...(filter !== '' && { where: filter }),
        ...(columns.length > 0 && { columns: [...columns] }),
        ...(sort !== null && { order: sort }),
      },
    ]),
  )
}
