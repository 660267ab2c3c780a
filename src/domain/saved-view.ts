import { fold } from './fold.ts'
import { nearest } from './nearest.ts'
import type { ViewRefusal } from './refusals/view-refusals.ts'

/** What a view is a list of. */
export const viewKinds = ['waiting', 'contacts', 'cases', 'callbacks', 'customers'] as const
export type ViewKind = (typeof viewKinds)[number]

/** A filter with columns and an order; none of either stands for the usual ones. */
export type ViewShape = {
  readonly of: ViewKind
  /** As `--where` takes it; empty for everything. */
  readonly filter: string
  readonly columns: readonly string[]
  /** The name of an order; with `-` before it, turned round. */
  readonly sort: string | null
}

const ofContacts = ['ref', 'channel', 'state', 'queue', 'agent', 'arrived', 'waits', 'due', 'done', 'put-backs', 'customer', 'subject'] as const // prettier-ignore
const ordersOfContacts = ['arrived', 'waits', 'due', 'done'] as const

/** The columns that each kind of list can have, those of them that it usually has, and the orders, the usual one first. */
export const viewParts = {
  waiting: {
    columns: ofContacts,
    usual: ['ref', 'channel', 'waits', 'due', 'queue', 'customer', 'subject'],
    orders: ['waits', 'due', 'arrived'],
  },
  contacts: {
    columns: ofContacts,
    usual: ['ref', 'channel', 'state', 'queue', 'arrived', 'due', 'customer', 'subject'],
    orders: ['-arrived', ...ordersOfContacts],
  },
  cases: {
    columns: ['ref', 'state', 'priority', 'due', 'pending', 'opened', 'resolved', 'agent', 'queue', 'customer', 'subject'], // prettier-ignore
    usual: ['ref', 'state', 'priority', 'due', 'agent', 'queue', 'customer', 'subject'],
    orders: ['due', 'opened', 'pending', 'resolved'],
  },
  callbacks: {
    columns: ['ref', 'due', 'state', 'queue', 'agent', 'made', 'phone', 'customer', 'note'],
    usual: ['ref', 'due', 'state', 'queue', 'agent', 'customer', 'note'],
    orders: ['due', 'made'],
  },
  customers: {
    columns: ['ref', 'name', 'type', 'language', 'account', 'contact', 'made'],
    usual: ['ref', 'name', 'account', 'contact', 'made'],
    orders: ['-made', 'made'],
  },
} as const satisfies Readonly<
  Record<
    ViewKind,
    {
      readonly columns: readonly string[]
      readonly usual: readonly string[]
      readonly orders: readonly string[]
    }
  >
>

/** The names of the columns of every kind. */
export type ViewColumn = (typeof viewParts)[ViewKind]['columns'][number]

/** The columns of a view in their order. */
export function columnsOfView({ of, columns }: Pick<ViewShape, 'of' | 'columns'>): readonly ViewColumn[] {
  const { usual, columns: known } = viewParts[of]
  return columns.length === 0 ? usual : known.filter((name) => columns.includes(name)).toSorted((a, b) => columns.indexOf(a) - columns.indexOf(b)) // prettier-ignore
}

/** The order of a view, and whether it is turned round. */
export function orderOfView({ of, sort }: Pick<ViewShape, 'of' | 'sort'>): {
  readonly by: string
  readonly isTurned: boolean
} {
  const said = sort ?? viewParts[of].orders[0]
  return { by: said.replace(/^-/, ''), isTurned: said.startsWith('-') }
}

/** A column or an order that its kind of list does not have; undefined where all is well. */
export function whyNotShape({ of, columns, sort }: ViewShape): ViewRefusal | undefined {
  const { columns: known, orders } = viewParts[of]
  const column = columns.find((name) => !known.some((one) => one === name))
  if (column !== undefined)
    return { code: 'view-column-unknown', column, nearest: nearest(column, known), oneOf: known }
  const order = sort?.replace(/^-/, '')
  const names = [...new Set(orders.map((one) => one.replace(/^-/, '')))]
  return order === undefined || names.includes(order)
    ? undefined
    : { code: 'view-order-unknown', order, nearest: nearest(order, names), oneOf: names }
}

/** The short name of a view that somebody calls something: `Pilne u mnie` is `pilne-u-mnie`; empty where no letter is in it. */
export function viewNameOf(label: string): string {
  return fold(label)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
