import type { Room } from './look.ts'

/** How the screen is divided; `too-small` names the size that is needed. */
export type Layout =
  | { readonly kind: 'too-small'; readonly needed: Room }
  | { readonly kind: 'tabs' | 'side-by-side'; readonly body: Room }

const smallest: Room = { columns: 64, rows: 18 }
/** Columns from which what belongs together stands side by side. */
export const sideBySideFrom = 120
// Header, notice and footer.
const frameRows = 3

/** The layout of a terminal's size: side by side from 120 columns, one thing at a time below. */
export function layoutOf({ columns, rows }: Room): Layout {
  if (columns < smallest.columns || rows < smallest.rows) return { kind: 'too-small', needed: smallest }
  return {
    kind: columns >= sideBySideFrom ? 'side-by-side' : 'tabs',
    body: { columns, rows: rows - frameRows },
  }
}
