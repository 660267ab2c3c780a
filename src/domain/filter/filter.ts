/** How a condition compares; `filled` is a field named alone: `late`. */
export type FilterOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | 'in' | 'empty' | 'filled'

/** A value as it was typed, and where it begins. */
export type FilterValue = { readonly text: string; readonly at: number }

/** One condition; places count UTF-16 units from 0. */
export type FilterCondition = {
  readonly is: 'condition'
  readonly field: string
  readonly operator: FilterOperator
  readonly values: readonly FilterValue[]
  readonly at: { readonly field: number; readonly operator: number }
}

/** A filter as it was written. Two parts at least are joined. */
export type Filter =
  | FilterCondition
  | { readonly is: 'not'; readonly part: Filter }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Filter[] }
