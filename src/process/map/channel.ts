/** A piece of an arrow between two layers: it comes in at the top of the channel at one column and goes out at another. */
export type Piece = { readonly arrow: number; readonly upper: number; readonly lower: number }

/** A level part of a piece, in a row of the channel. */
export type Level = { readonly row: number; readonly column: number }

/** Rows that a channel needs, and for every piece where it turns: nothing for a straight one. */
export type RoutedChannel = {
  readonly rows: number
  /** The levels of each piece from the top on, each with the column that it leads to. */
  readonly levels: readonly (readonly Level[])[]
}

/** A level run between two columns: from the upright line above it to the one below. */
type Run = { readonly piece: number; readonly upper: number; readonly lower: number }

/**
 * Gives every piece of a channel its own level runs, so that no two lines share more than a crossing. A line that comes from above
 * in a column has to turn before another one takes that column down: runs are put in such an order. Where two wait for each other,
 * one goes by a column of its own.
 */
export function routedChannel(pieces: readonly Piece[]): RoutedChannel {
  const runs: Run[] = []
  for (const [piece, { upper, lower }] of pieces.entries()) {
    if (upper !== lower) runs.push({ piece, upper, lower })
  }
  const order = orderOf(runs, pieces)
  const rowOf = new Map<Run, number>()
  const put: Run[] = []
  for (const run of order) {
    let row = 0
    for (const other of put) {
      if (mustBeApart(run, other)) row = Math.max(row, (rowOf.get(other) ?? 0) + 1)
    }
    rowOf.set(run, row)
    put.push(run)
  }
  return {
    rows: Math.max(0, ...[...rowOf.values()].map((row) => row + 1)),
    levels: pieces.map((_, piece) =>
      order
        .filter((run) => run.piece === piece)
        .map((run) => ({ row: rowOf.get(run) ?? 0, column: run.lower })),
    ),
  }
}

/** Whether two runs in one row would touch, or one has to lie above the other. */
function mustBeApart(one: Run, other: Run): boolean {
  return (
    one.piece === other.piece ||
    (Math.min(one.upper, one.lower) - 1 <= Math.max(other.upper, other.lower) &&
      Math.min(other.upper, other.lower) - 1 <= Math.max(one.upper, one.lower))
  )
}

/** The runs from the top to the bottom, with few crossings; splits a run where runs wait for each other in a circle. */
function orderOf(given: readonly Run[], pieces: readonly Piece[]): readonly Run[] {
  let left = [...given]
  const order: Run[] = []
  while (left.length > 0) {
    const ready = left.filter((run) => !left.some((other) => other !== run && mustBeAbove(other, run)))
    const best = ready.toSorted((one, other) => costBefore(one, left) - costBefore(other, left))[0]
    if (best) {
      order.push(best)
      left = left.filter((run) => run !== best)
      continue
    }
    const circle = inCircle(left)
    if (!circle) break
    const column = freeColumn(circle, [...order, ...left], pieces)
    const { piece, upper, lower } = circle
    left = [
      { piece, upper, lower: column },
      { piece, upper: column, lower },
      ...left.filter((run) => run !== circle),
    ]
  }
  return order
}

/** One of the runs that wait for each other, where every one waits for another. */
function inCircle(runs: readonly Run[]): Run | undefined {
  let run = runs[0]
  for (let step = 0; step < runs.length; step++) {
    const waiting = run
    if (waiting) run = runs.find((other) => other !== waiting && mustBeAbove(other, waiting))
  }
  return run
}

/** The line of `above` comes down in the column that `below` goes on in; the parts of one piece follow each other. */
function mustBeAbove(above: Run, below: Run): boolean {
  return above.piece === below.piece ? above.lower === below.upper : above.upper === below.lower
}

/** How many crossings more there are when a run lies above the others than below them. */
function costBefore(run: Run, others: readonly Run[]): number {
  let cost = 0
  for (const other of others) {
    if (other !== run) cost += crossings(run, other) - crossings(other, run)
  }
  return cost
}

function crossings(above: Run, below: Run): number {
  return (isWithin(below.upper, above) ? 1 : 0) + (isWithin(above.lower, below) ? 1 : 0)
}

function isWithin(column: number, { upper, lower }: Run): boolean {
  return Math.min(upper, lower) <= column && column <= Math.max(upper, lower)
}

/** The nearest column to a run that no line of the channel goes up or down in. */
function freeColumn(run: Run, runs: readonly Run[], pieces: readonly Piece[]): number {
  const taken = new Set([
    ...pieces.flatMap(({ upper, lower }) => [upper, lower]),
    ...runs.flatMap(({ upper, lower }) => [upper, lower]),
  ])
  for (let away = 1; ; away++) {
    for (const column of [run.lower + away, run.lower - away]) {
      if (column >= 0 && !taken.has(column)) return column
    }
  }
}
