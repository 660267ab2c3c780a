import type { BoxKind } from './map-graph.ts'

/** A map in the cells of a grid, ready to be painted: column 0 and row 0 are at the top left. */
export type MapLayout = {
  readonly columns: number
  readonly rows: number
  readonly boxes: readonly PlacedBox[]
  readonly wires: readonly Wire[]
}

export type PlacedBox = {
  readonly kind: BoxKind
  readonly mark: string
  /** The title, a line for each row inside the border. */
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Cell = { readonly column: number; readonly row: number }

/**
 * The line of one arrow, from the border of the box that it leaves to the cell before the border of the one it reaches: corners of
 * level and upright pieces. No cell is shared with another line, but where a level piece crosses an upright one.
 */
export type Wire = {
  readonly from: number
  readonly to: number
  readonly corners: readonly Cell[]
  readonly label: { readonly lines: readonly string[]; readonly left: number; readonly top: number } | null
}
