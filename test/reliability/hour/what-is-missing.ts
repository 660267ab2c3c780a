import Database from 'better-sqlite3'
import type { Done } from './round-of-work.ts'
import { watched } from './who-works.ts'

/** What was typed and is not in the store as it was typed, a line each. Looks at the rows themselves. */
export function whatIsMissing(path: string, done: readonly Done[]): readonly string[] {
  const connection = new Database(path, { readonly: true })
  try {
    const notes = connection
      .prepare<[string, string], string>(
        `SELECT text FROM notes WHERE author = ? AND interaction_id = (SELECT id FROM interactions WHERE ref = ?) ORDER BY at, id`,
      )
      .pluck()
    const wrapUps = connection
      .prepare<[string, string], string>(
        `SELECT note FROM wrap_ups WHERE agent_id = ? AND interaction_id = (SELECT id FROM interactions WHERE ref = ?)`,
      )
      .pluck()
    return done.flatMap(({ ref, notes: typed, wrapUpNote }) => [
      ...same(`notes on ${ref}`, notes.all(watched, ref), typed),
      ...same(`wrap-ups of ${ref}`, wrapUps.all(watched, ref), [wrapUpNote]),
    ])
  } finally {
    connection.close()
  }
}

function same(what: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  const [kept, typed] = [JSON.stringify(found), JSON.stringify(wanted)]
  return kept === typed ? [] : [`${what}: ${kept} instead of ${typed}`]
}
