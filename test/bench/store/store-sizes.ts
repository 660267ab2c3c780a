import Database from 'better-sqlite3'

/** Bytes of whole pages that each table with its indexes takes. */
export type StoreSizes = Readonly<Record<string, number>>

/** Measures a store file by its pages; reads all of it. */
export function storeSizes(path: string): StoreSizes {
  const db = new Database(path, { readonly: true })
  try {
    const rows = db
      .prepare<[], { name: string; bytes: number }>(
        `SELECT coalesce(m.tbl_name, d.name) AS name, sum(d.pgsize) AS bytes FROM dbstat d
         LEFT JOIN sqlite_master m ON m.name = d.name WHERE d.aggregate = TRUE GROUP BY 1`,
      )
      .all()
    return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]))
  } finally {
    db.close()
  }
}
