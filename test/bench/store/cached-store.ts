import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate, storeVersion } from '../../../src/store/migrate.ts'
import { searchTokens } from '../../../src/domain/search-tokens.ts'
import { benchSite } from './empty-store.ts'
import { type Amounts, generateStore } from './generate-store.ts'
import { makeCustomer } from './make-customer.ts'
import { randomOf } from './random.ts'
import { type StoreSizes, storeSizes } from './store-sizes.ts'

export type CachedStore = { readonly path: string; readonly amounts: Amounts; readonly sizes: StoreSizes }

/** Raised when the generator makes other rows for the same seed. */
const generatorVersion = 3

/**
 * The generated store of a size: from the user's cache folder, or made now. Stores of an older schema or another seed and
 * of the same size are removed first, because a full one takes some gigabytes.
 */
export async function cachedStore(
  amounts: Amounts,
  { seed, tell }: { readonly seed: number; readonly tell: (text: string) => void },
): Promise<CachedStore> {
  const folder = benchFolder()
  const size = `${amounts.customers}-${amounts.interactions}`
  const path = join(folder, `store-${size}-${fingerprint(seed)}.db`)
  if (!existsSync(`${path}.sizes.json`)) {
    for (const file of readdirSync(folder)) if (file.startsWith(`store-${size}-`)) rmSync(join(folder, file))
    tell(`making a store of ${amounts.customers} customers and ${amounts.interactions} interactions`)
    const since = performance.now()
    await generateStore(`${path}.new`, amounts, { seed, tell })
    renameSync(`${path}.new`, path)
    writeFileSync(`${path}.sizes.json`, JSON.stringify(storeSizes(path)))
    tell(`made in ${Math.round((performance.now() - since) / 1000)} s`)
  }
  const sizes = JSON.parse(readFileSync(`${path}.sizes.json`, 'utf8')) as StoreSizes
  return { path, amounts, sizes }
}

/** Where the bench keeps its stores and its working copies. */
export function benchFolder(): string {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'linia-bench')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Changes when any migration, the tokens, the demo site or the generator do. */
function fingerprint(seed: number): string {
  const sample = makeCustomer(randomOf(seed))
  const tokens = [...searchTokens({ ...sample, ref: 'XX-1' })]
  const made = JSON.stringify([generatorVersion, seed, schemaOfNewStore(), benchSite(), sample, tokens])
  return createHash('sha256').update(made).digest('hex').slice(0, 12)
}

/** The version of a new store, and every table and index as all migrations together make them. */
function schemaOfNewStore(): readonly unknown[] {
  const db = new Database(':memory:')
  try {
    migrate(db)
    return [
      storeVersion(db),
      ...db.prepare<[], string>('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
    ]
  } finally {
    db.close()
  }
}
