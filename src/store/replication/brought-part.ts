import type { StoredColumns } from '../tables.ts'
import type { ToldEvent, ToldTouch } from './changes-page.ts'
import type { CopiedUpTo } from './snapshot-part.ts'

/** A part of what a store had when it became a device: rows in the order of their ids, table by table, then its events. */
export type BroughtPart =
  | {
      readonly kind: 'rows'
      readonly table: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly StoredColumns[string][])[]
    }
  | {
      readonly kind: 'events'
      readonly upTo: number
      readonly events: readonly ToldEvent[]
      readonly touched: readonly ToldTouch[]
    }
  | { readonly kind: 'end' }

/** Up to where a part reaches. */
export function reachOf(part: BroughtPart): CopiedUpTo {
  switch (part.kind) {
    case 'rows':
      return { table: part.table, id: String(part.rows.at(-1)?.[part.columns.indexOf('id')] ?? '') }
    case 'events':
      return { events: part.upTo }
    case 'end':
      return 'everything'
    default:
      return part satisfies never
  }
}
