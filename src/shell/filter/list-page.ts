import type { FilteredList, FilterSort } from '../../queries/filter/filtered-list.ts'
import type { ListPlace } from '../../queries/filter/list-order.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'

/** The place that `--after` names, as a page before answered it in `next`; a mistake when it is none. */
export function readAfter(verb: string, call: Call): { readonly after: ListPlace | null } | Answer {
  const text = call.text('after')
  if (text === null) return { after: null }
  const [, value, place] = /^(-?\d{1,16})?\.(\d{1,16})$/.exec(text) ?? []
  if (place === undefined)
    return mistakenBy({
      kind: 'option-invalid',
      verb,
      option: 'after',
      value: text,
      wanted: '1762848000000.17',
    })
  return { after: { value: value === undefined ? null : Number(value), place: Number(place) } }
}

/** A place as it is given back with `--after`. */
function placeText({ value, place }: ListPlace): string {
  return `${value ?? ''}.${place}`
}

/** How a list is sorted: the word of `--sort`, or the first. */
export function readSort<Row>(call: Call, sorts: Readonly<Record<string, FilterSort<Row>>>): FilterSort<Row> {
  const asked = call.text('sort')
  const [first] = Object.values(sorts)
  const found = asked === null ? first : sorts[asked]
  if (!found) throw new Error('a list has no order')
  return found
}

/** What a program reads beside the rows of a page. */
export function pageShape({ next, stoppedAfter }: Omit<FilteredList<unknown>, 'rows'>) {
  return { next: next && placeText(next), stoppedAfter }
}

/** What a person reads below the rows of a page: how to see more, and that not everything was looked at. */
export function belowPage(
  { next, stoppedAfter }: Omit<FilteredList<unknown>, 'rows'>,
  { say, format }: Page,
): string {
  return [
    ...(next ? [say('shell.list.more', { place: placeText(next) })] : []),
    ...(stoppedAfter === null ? [] : [say('shell.list.stopped', { looked: format.number(stoppedAfter) })]),
  ]
    .map((line) => `\n${line}`)
    .join('')
}
