import { existsSync } from 'node:fs'
import type { Store } from '../../../src/store/open-store.ts'

/** A store whose times cannot be drawn any more, as soon as a file is there: reading goes on, and drawing breaks. */
export function breakingStore(store: Store, file: string): Store {
  const broken = { valueOf: brokenOnPurpose, toString: brokenOnPurpose }
  const spoilt = <Row>(row: Row): Row =>
    typeof row === 'object' && row !== null && 'statusSince' in row ? { ...row, statusSince: broken } : row
  const { reader } = store
  return {
    ...store,
    reader: {
      ...reader,
      one: (query, params) =>
        existsSync(file) ? spoilt(reader.one(query, params)) : reader.one(query, params),
      all: (query, params) =>
        existsSync(file) ? reader.all(query, params).map(spoilt) : reader.all(query, params),
    },
  }
}

function brokenOnPurpose(): never {
  throw new Error('broken on purpose')
}
