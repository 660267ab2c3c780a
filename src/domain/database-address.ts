import { type Decision, accept, refuse } from './decision.ts'

/** Where a site's store lies: a database, and the schema that is the site's alone. */
export type DatabasePlace = { readonly url: string; readonly schema: string }

/** The schema of a site whose address names none. */
const usualSchema = 'linia'

/** Whether what names a store is the address of a database, and not the path of a file. */
export function isDatabaseAddress(text: string): boolean {
  return /^postgres(?:ql)?:/i.test(text)
}

/**
 * Where a site's store lies: `postgres://user:password@host:5432/database?schema=krakow`. Its password may come from PGPASSWORD instead.
 * Refuses: database-address-wrong, which repeats nothing of it: there may be a password in it.
 */
export function readDatabaseAddress(address: string): Decision<DatabasePlace> {
  const wrong = refuse({ code: 'database-address-wrong' })
  if (!URL.canParse(address)) return wrong
  const url = new URL(address)
  const schema = url.searchParams.get('schema') ?? usualSchema
  const isRight = /^postgres(?:ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
  if (!isRight || !/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) return wrong
  url.searchParams.delete('schema')
  return accept({ url: url.href, schema })
}

/** What names a store as people are told of it: a path as it is, an address of a database without what is secret in it. */
export function placeForPeople(place: string): string {
  if (!isDatabaseAddress(place)) return place
  const read = readDatabaseAddress(place)
  return read.ok ? withoutPassword(read.value) : 'postgres://'
}

/** A database and schema as people are told of it. */
export function withoutPassword({ url, schema }: DatabasePlace): string {
  const { host, pathname } = new URL(url)
  return `postgres://${host}${pathname}?schema=${schema}`
}
