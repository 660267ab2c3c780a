import { ownPrefix } from '../../domain/filter/filter-field.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { FilterSource } from './filter-source.ts'

/** A condition in SQL whose text holds no value, and what is bound to its `?` in order. */
export type FilterSql = { readonly sql: string; readonly values: readonly unknown[] }

/** Types of JSON that a value can have. */
const jsonTypes = {
  string: `'text'`,
  number: `'integer', 'real'`,
  boolean: `'true', 'false'`,
} as const

function typeOf(value: string | number | boolean): keyof typeof jsonTypes {
  return typeof value as keyof typeof jsonTypes
}

/** A test as a condition of a statement. It is never NULL, so `NOT` turns it around as the rules of the domain do. */
export function filterSql(test: FilterTest, source: Pick<FilterSource, 'columns' | 'own'>): FilterSql {
  const values: unknown[] = []
  const column = (name: string, type?: keyof typeof jsonTypes): string => {
    const known = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined
    if (known !== undefined) return known
    if (!name.startsWith(ownPrefix)) throw new Error(`no column ${name}`)
    const path = `$."${name.slice(ownPrefix.length)}"`
    values.push(path)
    if (type === undefined) return `json_extract(${source.own}, ?)`
    values.push(path)
    return `CASE WHEN json_type(${source.own}, ?) IN (${jsonTypes[type]}) THEN json_extract(${source.own}, ?) END`
  }
  const bound = (value: string | number | boolean): string => {
    values.push(typeof value === 'boolean' ? Number(value) : value)
    return '?'
  }

  /** Text of ASCII alone is as many bytes as letters, and SQLite folds it by itself; what is not is asked of the fold. */
  const textSql = (
    { column: name, folded }: Extract<FilterTest, { is: 'same-text' | 'contains' }>,
    ofAscii: (plain: string) => string,
    ofAny: string,
  ): string => {
    const text = column(name, 'string')
    // What is worked out is worked out once, and what is bound is bound once.
    if (/[(?]/.test(text)) return `(${ofAny}(${text}, ${bound(folded)}))`
    values.push(folded, folded)
    return `(CASE WHEN octet_length(${text}) = length(${text}) THEN ${ofAscii(text)} ELSE ${ofAny}(${text}, ?) END)`
  }

  const sqlOf = (part: FilterTest): string => {
    switch (part.is) {
      case 'all':
        return part.parts.length === 0 ? '1' : `(${part.parts.map(sqlOf).join(' AND ')})`
      case 'any':
        return part.parts.length === 0 ? '0' : `(${part.parts.map(sqlOf).join(' OR ')})`
      case 'not':
        return `NOT ${sqlOf(part.part)}`
      case 'equal':
        return `(${column(part.column, typeOf(part.value))} IS ${bound(part.value)})`
      case 'same-text':
        return textSql(part, (plain) => `lower(${plain}) IS ?`, 'is_folded')
      case 'contains':
        return textSql(part, (plain) => `instr(lower(${plain}), ?) > 0`, 'contains_folded')
      case 'empty': {
        const found = column(part.column)
        return `(ifnull(${found}, '') = '')`
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
        return `ifnull(${column(part.column, typeOf(part.value))} ${part.is} ${bound(part.value)}, 0)`
      default:
        throw new Error('a test nobody states', { cause: part satisfies never })
    }
  }
  return { sql: sqlOf(test), values }
}
