import { renderToString } from 'ink'
import InkTable from 'ink-table'
import { type ComponentType, createElement } from 'react'

type Rows = readonly Readonly<Record<string, string>>[]

// A bundle finds the module of ink-table, Node its default export.
const Table = (
  'default' in InkTable ? (InkTable as { default: unknown }).default : InkTable
) as ComponentType<{ data: Rows }>

/** Rows as ink-table 3 prints them under Ink 8; it loads there from a bundle alone. */
export function print(data: Rows): string {
  return renderToString(createElement(Table, { data }), { columns: 80 })
}
