import type { RecordKind, RecordShape } from '../../domain/records/record-shape.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import { type Query, query } from '../../store/query.ts'

type Row = Readonly<Record<string, string | number | null>>

function pageOf(kind: RecordKind): Query<Row, { after: string; limit: number }> {
  const { table } = recordShapes[kind]
  return query<Row, { after: string; limit: number }>(`record-page-of-${table}`, (db, p) =>
    db
      .selectFrom(table as 'customers')
      .selectAll()
      .where('ref', '>', p.after)
      .orderBy('ref')
      .limit(p.limit)
      .$castTo<Row>(),
  )
}

/** Records of one kind whose refs come behind another, in the order of the refs as texts. */
export const recordPages: { readonly [Kind in RecordKind]: ReturnType<typeof pageOf> } = {
  customer: pageOf('customer'),
  case: pageOf('case'),
  interaction: pageOf('interaction'),
  callback: pageOf('callback'),
}

function ofCustomer(kind: RecordKind): Query<Row, { customerId: string }> {
  const { table } = recordShapes[kind]
  const column = kind === 'customer' ? 'id' : 'customer_id'
  return query<Row, { customerId: string }>(`records-of-customer-in-${table}`, (db, p) =>
    db
      .selectFrom(table as 'cases')
      .selectAll()
      .where(column as 'customer_id', '=', p.customerId)
      .$castTo<Row>(),
  )
}

/** All records of one kind that are a customer's, in any order. */
export const recordsOfCustomer: { readonly [Kind in RecordKind]: ReturnType<typeof ofCustomer> } = {
  customer: ofCustomer('customer'),
  case: ofCustomer('case'),
  interaction: ofCustomer('interaction'),
  callback: ofCustomer('callback'),
}

function refById(kind: RecordKind): Query<{ readonly ref: string }, { id: string }> {
  const { table } = recordShapes[kind]
  return query<{ readonly ref: string }, { id: string }>(`record-ref-in-${table}`, (db, p) =>
    db
      .selectFrom(table as 'customers')
      .select('ref')
      .where('id', '=', p.id),
  )
}

/** The ref of a record by its id. */
export const recordRefs: { readonly [Kind in RecordKind]: ReturnType<typeof refById> } = {
  customer: refById('customer'),
  case: refById('case'),
  interaction: refById('interaction'),
  callback: refById('callback'),
}

function idByRef(kind: RecordKind): Query<{ readonly id: string }, { ref: string }> {
  const { table } = recordShapes[kind]
  return query<{ readonly id: string }, { ref: string }>(`record-id-in-${table}`, (db, p) =>
    db
      .selectFrom(table as 'customers')
      .select('id')
      .where('ref', '=', p.ref),
  )
}

/** The id of a record by its own ref: of one that was merged into another too. */
export const recordIds: { readonly [Kind in RecordKind]: ReturnType<typeof idByRef> } = {
  customer: idByRef('customer'),
  case: idByRef('case'),
  interaction: idByRef('interaction'),
  callback: idByRef('callback'),
}

/** The column by which the rows of a list belong to what is above them. */
function parentOf({ columns }: RecordShape): string {
  return Object.entries(columns).find(([, kind]) => kind === 'parent')?.[0] ?? 'id'
}

/** Names a list of rows: the table, and for notes what they hang on. */
export function listName(shape: RecordShape): string {
  return `${shape.table} by ${parentOf(shape)}`
}

function rowsOfList(shape: RecordShape): Query<Row, { parentId: string }> {
  const parent = parentOf(shape)
  const name = `record-rows-of-${shape.table}-by-${parent}`.replaceAll('_', '-')
  return query<Row, { parentId: string }>(name, (db, p) => {
    const rows = db
      .selectFrom(shape.table as 'notes')
      .selectAll()
      .where(parent as 'case_id', '=', p.parentId)
      .$castTo<Row>()
    if (shape.table !== 'notes' || parent === 'interaction_id') return rows
    const ofNoContact = rows.where('interaction_id', 'is', null)
    return parent === 'case_id' ? ofNoContact : ofNoContact.where('case_id', 'is', null)
  })
}

function listsIn(shape: RecordShape): readonly RecordShape[] {
  return Object.values(shape.lists).flatMap((list) => [list, ...listsIn(list)])
}

/** The rows of every list of every record, by the id of what they belong to, in any order. */
export const recordLists: Readonly<Record<string, ReturnType<typeof rowsOfList>>> = Object.fromEntries(
  [
    ...new Map(
      Object.values(recordShapes)
        .flatMap(listsIn)
        .map((shape) => [listName(shape), shape]),
    ).values(),
  ].map((shape) => [listName(shape), rowsOfList(shape)]),
)
