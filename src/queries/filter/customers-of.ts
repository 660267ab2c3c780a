import { ownPrefix } from '../../domain/filter/filter-field.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Elsewhere } from './filter-source.ts'
import { allNamed } from './fixed-keys.ts'

/** The customers of records that lie in `rows`: filters by their names and own fields are asked of them first. */
export function customersOf(rows: string): Elsewhere {
  return {
    table: 'customers',
    key: 'customers.id',
    columns: { customerRef: 'customers.ref', customerName: 'customers.name' },
    own: 'customers.fields',
    answers: (part) => allNamed(part, (column) => namesCustomer(column) || column.startsWith(ownPrefix)),
    rows,
    fromRows: 50_000,
  }
}

/** Whether a part asks of the customer alone where own fields are those of the record. */
export function isOfCustomer(part: FilterTest): boolean {
  return allNamed(part, namesCustomer)
}

function namesCustomer(column: string): boolean {
  return column === 'customerRef' || column === 'customerName'
}
