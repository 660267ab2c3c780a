/** What a map shows, without places: boxes for the steps and an arrow for every way. Texts are clean and stand in one line. */
export type MapGraph = { readonly boxes: readonly MapBox[]; readonly arrows: readonly MapArrow[] }

/** What a box is drawn as: a kind of step, or where the process begins. */
export type BoxKind =
  'start' | 'say' | 'ask' | 'check' | 'lookup' | 'do' | 'decide' | 'wait' | 'call' | 'handover' | 'end'

export type MapBox = {
  readonly kind: BoxKind
  /** Number, kind and time limit in a few letters: `7 ask 5m`. */
  readonly mark: string
  readonly title: string
}

/** An arrow from one box to another, both by their place in the graph; an empty label where there is nothing to choose. */
export type MapArrow = { readonly from: number; readonly to: number; readonly label: string }

/** How texts are measured and broken: columns of a terminal. */
export type TextMeasure = {
  readonly widthOf: (text: string) => number
  readonly wrap: (text: string, columns: number) => readonly string[]
  readonly truncate: (text: string, columns: number) => string
  readonly graphemes: (text: string) => Iterable<string>
}
