import { readFile } from 'node:fs/promises'
import type { CustomersToImport } from '../../exchange/customers/import-customers.ts'
import {
  type GivenMapping,
  type LeftOutColumn,
  leftOutColumns,
  mapColumns,
} from '../../exchange/customers/map-columns.ts'
import { headerKey, targetOfHeader } from '../../exchange/customers/known-headers.ts'
import { canonicalCharset } from '../../mail/decode-text.ts'
import { refusalOfReading } from '../../exchange/refusal-of-reading.ts'
import { examineTable } from '../../exchange/tables/examine-table.ts'
import { allLabels } from '../../domain/labels.ts'
import { customerFieldList } from '../../queries/customers/customer-field-list.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'

const verb = 'import customers'

/** A file of customers as it will be read, and the columns that nothing is imported from. */
export type CustomersAsked = Pick<CustomersToImport, 'source' | 'mapping' | 'fields'> & {
  readonly leftOut: readonly LeftOutColumn[]
}

/** Reads what the command line says about a file of customers, looks at the file, and decides what its columns become. */
export async function customersAsked(call: Call, { reader }: ShellReading): Promise<CustomersAsked | Answer> {
  const [path = ''] = call.operands
  const encoding = call.text('encoding')
  const charset = encoding === null ? undefined : canonicalCharset(encoding)
  if (encoding !== null && !charset) return invalid('encoding', encoding, 'UTF-8, ISO-8859-2, Windows-1250…')
  const sign = call.text('delimiter')
  const delimiter = sign === null ? undefined : (namedSigns[sign.toLowerCase()] ?? sign)
  if (delimiter !== undefined && !/^[^\p{L}\p{N}"\r\n\uD800-\uDFFF]$/u.test(delimiter)) {
    return invalid('delimiter', sign ?? '', '; , tab |')
  }
  const given = await givenMapping(call)
  if ('kind' in given) return given
  const fields = reader.all(customerFieldList, {})
  const known = new Set(fields.flatMap(({ key, labels }) => [key, ...allLabels(labels)].map(headerKey)))
  const told = new Set(given.mapping.map(({ column }) => headerKey(column)))
  const examined = await examineTable(path, {
    encoding: charset ?? undefined,
    delimiter,
    hasQuotes: !call.is('no-quotes'),
    hasHeader: !call.is('no-header'),
    isHeader: (name) =>
      targetOfHeader(name) !== undefined || known.has(headerKey(name)) || told.has(headerKey(name)),
  })
  if (!examined.ok) return refuseWith(examined.refusal)
  const mapping = mapColumns(examined.value.columns, given.mapping, fields)
  if (!mapping.ok) return refuseWith(mapping.refusal)
  const leftOut = leftOutColumns(examined.value, given.mapping, fields)
  return { source: examined.value, mapping: mapping.value, fields, leftOut }
}

const namedSigns: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  semicolon: ';',
  comma: ',',
  pipe: '|',
}

function invalid(option: string, value: string, wanted: string): Answer {
  return mistakenBy({ kind: 'option-invalid', verb, option, value, wanted })
}

/** `--map` says them beside each other; a mapping file has one on each line, so that a name may hold a comma. */
async function givenMapping(call: Call): Promise<{ readonly mapping: GivenMapping } | Answer> {
  const parts = call.list('map').flatMap((text) => text.split(',').map((part) => ({ part, option: 'map' })))
  const file = call.text('mapping')
  if (file !== null) {
    try {
      const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
      for (const part of lines) if (!/^\s*(#|$)/.test(part)) parts.push({ part, option: 'mapping' })
    } catch (fault) {
      const refusal = refusalOfReading(fault, file)
      if (!refusal) throw fault
      return refuseWith(refusal)
    }
  }
  const mapping: { column: string; target: string }[] = []
  for (const { part, option } of parts) {
    // A name of a column may hold the sign too; what it becomes never does.
    const at = part.lastIndexOf('=')
    const column = part.slice(0, Math.max(0, at)).trim()
    const target = part.slice(at + 1).trim()
    if (at < 1 || column === '' || target === '')
      return invalid(option, part, 'COLUMN=name|phone|fields.KEY|ignore')
    mapping.push({ column, target })
  }
  return { mapping }
}
