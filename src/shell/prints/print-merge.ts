import type { MergedWhat } from '../../domain/merged-fields.ts'
import { labelIn } from '../../domain/labels.ts'
import type { CustomerField } from '../../queries/customers/customer-field-list.ts'
import type { Held } from '../../queries/customers/customer-held.ts'
import type { Holdings } from '../../queries/customers/customer-holdings.ts'
import type { Page } from '../page.ts'

type Customer = { readonly ref: string; readonly name: string }

type Preview = {
  readonly gone: Customer
  readonly kept: Customer
  readonly counts: Holdings
  readonly points: { readonly added: number; readonly known: number }
  readonly filled: readonly MergedWhat[]
  readonly differing: readonly MergedWhat[]
  readonly fields: readonly Pick<CustomerField, 'key' | 'labels'>[]
}

/** What a merge would come to: who goes and who stays, how much goes over, and which values are taken over or differ. */
export function mergePreview(
  { gone, kept, counts, points, filled, differing, fields }: Preview,
  page: Page,
): readonly string[] {
  const { say, clean, format, language } = page
  const nameOf = (what: MergedWhat): string => {
    if (what === 'name' || what === 'account' || what === 'language') return say(`merge.${what}`)
    const key = what.slice('fields.'.length)
    const field = fields.find((one) => one.key === key)
    return clean(field ? labelIn(field.labels, language) : key)
  }
  const held = (Object.entries(counts) as [Held, number][]).filter(([, count]) => count > 0)
  const goesOver = [
    ...held.map(([what, count]) => `${say(`merge.${what}`)} ${format.number(count)}`),
    ...(points.added > 0 ? [`${say('merge.points')} ${format.number(points.added)}`] : []),
  ]
  const lines: readonly (readonly [string, string])[] = [
    [say('merge.goes'), `${clean(gone.ref)} ${clean(gone.name)}`],
    [say('merge.stays'), `${clean(kept.ref)} ${clean(kept.name)}`],
    [say('merge.over'), goesOver.length === 0 ? say('word.none') : goesOver.join(', ')],
    ...(points.known > 0 ? [[say('merge.doubles'), format.number(points.known)] as const] : []),
    ...(filled.length > 0 ? [[say('merge.filled'), filled.map(nameOf).join(', ')] as const] : []),
    ...(differing.length > 0 ? [[say('merge.differing'), differing.map(nameOf).join(', ')] as const] : []),
  ]
  const width = Math.max(...lines.map(([title]) => title.length))
  return lines.map(([title, said]) => `  ${title.padEnd(width)}  ${said}`)
}
