import type { FilterFields } from '../../domain/filter/filter-field.ts'

type ColumnOf<Field> = Field extends {
  readonly kind: 'named'
  readonly ref: infer Ref
  readonly name: infer Name
}
  ? (Ref | Name) & string
  : Field extends { readonly column: infer Column }
    ? Column & string
    : never

/** An expression for every column that the fields of a table look at: one that is missing does not compile. */
export type ColumnsOf<Fields extends FilterFields> = Readonly<Record<ColumnOf<Fields[keyof Fields]>, string>>
