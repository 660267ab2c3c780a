import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { allLabels } from '../../domain/labels.ts'
import { fold } from '../../domain/fold.ts'
import type { importCustomer } from '../../commands/customers/import-customer.ts'
import type { CustomerField } from '../../queries/customers/customer-field-list.ts'
import { withoutGuard } from '../tables/formula-guard.ts'
import type { ColumnMapping } from './map-columns.ts'

type Input = Parameters<(typeof importCustomer)['handler']>[1]
export type OnDuplicate = Input['onDuplicate']

export type RowReader = {
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping
  readonly fields: readonly CustomerField[]
  readonly onDuplicate: OnDuplicate
  /** Set when the bytes of the file are not all of its encoding. */
  readonly damagedEncoding: string | null
}

/**
 * What a row of a customer file is given to the store as. Several phones or addresses may stand in one cell, between
 * semicolons, commas, bars or line ends.
 * Refuses: import-row-longer, import-text-damaged, import-cell-invalid.
 */
export function customerOfRow(cells: readonly string[], reader: RowReader): Decision<Input> {
  const { columns, mapping } = reader
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return refuse({ code: 'import-row-longer', columns: columns.length, cells: cells.length })
  }
  const input = { name: '', contactPoints: [] as Input['contactPoints'][number][], fields: {} as Fields }
  const names = { first: '', last: '' }
  const more: { kind?: 'person' | 'organisation'; language?: 'en' | 'pl'; accountNumber?: string } = {}
  for (const [place, target] of mapping.entries()) {
    const column = columns[place] ?? ''
    const cell = withoutGuard((cells[place] ?? '').trim())
    if (target === null || cell === '') continue
    if (reader.damagedEncoding !== null && cell.includes('\uFFFD')) {
      return refuse({ code: 'import-text-damaged', column, encoding: reader.damagedEncoding })
    }
    switch (target) {
      case 'name':
        input.name = oneLine(cell)
        break
      case 'first-name':
        names.first = oneLine(cell)
        break
      case 'last-name':
        names.last = oneLine(cell)
        break
      case 'account':
        more.accountNumber = cell
        break
      case 'phone':
        for (const value of phonesIn(cell)) input.contactPoints.push({ kind: 'phone', value })
        break
      case 'email':
        for (const value of partsOf(cell, /[;,|\s]+/)) input.contactPoints.push({ kind: 'email', value })
        break
      case 'handle':
        for (const value of partsOf(cell, /[;|\n]/)) input.contactPoints.push({ kind: 'handle', value })
        break
      case 'type': {
        const kind = kinds.get(fold(cell))
        if (!kind) return refuse({ code: 'import-cell-invalid', column, value: cell })
        more.kind = kind
        break
      }
      case 'language': {
        const language = languages.get(fold(cell).slice(0, 20))
        if (!language) return refuse({ code: 'import-cell-invalid', column, value: cell })
        more.language = language
        break
      }
      case 'ignore':
        break
      default: {
        const key = target.slice('fields.'.length)
        input.fields[key] = fieldValue(
          cell,
          reader.fields.find((field) => field.key === key),
        )
      }
    }
  }
  const name = input.name || `${names.first} ${names.last}`.trim()
  return accept({ ...input, ...more, name, onDuplicate: reader.onDuplicate })
}

type Fields = Record<string, string>

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function partsOf(cell: string, between: RegExp): readonly string[] {
  return cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A spreadsheet may have made a decimal of a number, and people write what kind of phone it is before it. */
function phonesIn(cell: string): readonly string[] {
  return partsOf(cell, /[;,|\n]|\s\/\s/)
    .map((part) =>
      part.replace(/^(?:tel|kom|fax|mob|phone|telefon)[.: ]+/i, '').replace(/^(\d{7,15})\.0$/, '$1'),
    )
    .filter((part) => part !== '')
}

/** A choice may be written as its label; the store checks what it is. */
function fieldValue(cell: string, field: CustomerField | undefined): string {
  const wanted = fold(cell)
  const choice = field?.choices.find(
    ({ key, labels }) => key === cell || allLabels(labels).some((label) => fold(label) === wanted),
  )
  return choice?.key ?? cell
}

const kinds: ReadonlyMap<string, 'person' | 'organisation'> = new Map([
  ...['person', 'osoba', 'osoba fizyczna', 'individual', 'private', 'prywatny', 'konsument', 'o', 'p'].map(
    (word) => [word, 'person'] as const,
  ),
  ...['organisation', 'organization', 'organizacja', 'firma', 'company', 'business', 'biznes', 'f'].map(
    (word) => [word, 'organisation'] as const,
  ),
])

const languages: ReadonlyMap<string, 'en' | 'pl'> = new Map([
  ...['pl', 'pol', 'pl-pl', 'pl_pl', 'polski', 'polish'].map((word) => [word, 'pl'] as const),
  ...['en', 'eng', 'en-gb', 'en-us', 'en_gb', 'en_us', 'angielski', 'english'].map(
    (word) => [word, 'en'] as const,
  ),
])
