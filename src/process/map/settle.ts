/** Something that wants to stand at a column in a row of others, and may not come nearer to them than they allow. */
export type Standing = {
  /** Where it would like to stand, and where it stands once its row is settled. */
  column: number
  /** Columns that it takes left of its own column and right of it. */
  readonly left: number
  readonly right: number
  /** Blank columns that it wants to its neighbour on the left. */
  readonly gap: number
  /** How far its own column stays from the column before the row. */
  readonly clear: number
}

/** Things beside each other, from left to right, between two columns that none of them takes. */
export type Row = {
  readonly things: readonly Standing[]
  before: number
  end: number
}

/** Gives each thing of a row a whole column, as near to its wish as their widths allow. Whoever asks has seen that there is room. */
export function settle({ things, before, end }: Row): void {
  let free = before + 1
  for (const thing of things) {
    thing.column = Math.max(Math.round(thing.column), before + thing.clear, free + thing.gap + thing.left)
    free = thing.column + thing.right + 1
  }
  let limit = end
  for (const thing of things.toReversed()) {
    thing.column = Math.min(thing.column, limit - thing.right - 1)
    limit = thing.column - thing.left - thing.gap
  }
}

/** Whether a thing of a settled row may stand at another column while the others stay. */
export function maySettleAt({ things, before, end }: Row, thing: Standing, column: number): boolean {
  const place = things.indexOf(thing)
  const [last, next] = [things[place - 1], things[place + 1]]
  const first = (last ? last.column + last.right : before) + 1 + thing.gap
  const limit = next ? next.column - next.left - next.gap : end
  return column >= before + thing.clear && column - thing.left >= first && column + thing.right < limit
}
