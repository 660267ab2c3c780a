import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { applySite } from '../../src/commands/apply-site.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import type { RightRow } from '../../src/domain/rights.ts'
import type { GivenCommand } from '../../src/store/given-command.ts'
import { compileQuery } from '../../src/store/query.ts'
import { readerOf } from '../../src/store/reader.ts'
import { siteMemoryOf } from '../../src/store/site-memory.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type AnyQuery, everyQuery } from '../queries/every-query.ts'
import { startProgram } from '../reliability/start-program.ts'

let site: TestSite

beforeEach(async () => {
  site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
})
afterEach(() => site.close())

const note = { command: addNote, input: { ref: 'KX-1', text: 'Called.' }, actor: 'ewa' }
/** The site with one right more: how far agents may write notes. */
const rights = (scope: RightRow['scope']) => ({
  command: applySite,
  input: aSiteDefinition({
    rights: [
      {
        key: 'agent:note.add',
        role: 'agent',
        what: 'note.add',
        scope,
        limitAmount: null,
        retired: false,
      },
    ],
  }),
  actor: 'owner',
})
/** What becomes of a note that an agent writes. */
async function noted(): Promise<string> {
  const outcome = await site.store.runner.run(note)
  return outcome.ok ? 'noted' : outcome.refusal.code
}
const together = (...given: readonly unknown[]) =>
  site.store.runner.runTogether(given as readonly GivenCommand<never>[])

describe('rights that change between two commands hold for the second', () => {
  test('when another process changed them', async () => {
    const other = startProgram('change-rights', [site.path])
    await other.line('ready')

    const became = [await noted()]
    other.tell('none')
    await other.line('now none')
    became.push(await noted(), await noted())
    other.tell('site')
    await other.line('now site')
    became.push(await noted())
    other.child.stdin?.end()
    await other.ended

    expect(became).toEqual(['noted', 'not-permitted', 'not-permitted', 'noted'])
  })

  test('when the same process changed them, and when that was undone', async () => {
    const became = [await noted()]
    const changed = await site.store.runner.run(rights('none'))
    became.push(await noted())
    await site.store.runner.run({
      command: undo,
      input: { seq: changed.ok ? changed.seq : 0 },
      actor: 'owner',
    })
    became.push(await noted())

    expect(became).toEqual(['noted', 'not-permitted', 'noted'])
  })

  test('when both are of one transaction', async () => {
    await noted()

    expect(await together(note, rights('none'), note)).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted' },
    })
  })
})

describe('rights that were changed in a transaction which left no trace hold for nobody', () => {
  test('when a later command of it was refused', async () => {
    const refused = await together(rights('none'), note)

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
    expect(await noted()).toBe('noted')
  })

  test('when it was a rehearsal', async () => {
    const [, rehearsed] = await site.store.runner.rehearse([rights('none'), note] as never)

    expect(rehearsed).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
    expect(await noted()).toBe('noted')
  })
})

describe('what a connection remembers', () => {
  test('is read of the tables of the site alone, and of none that a command fills', async () => {
    const { queries } = await everyQuery()
    const connection = new Database(site.path)
    const memory = siteMemoryOf(statementsOf(connection))
    const { all } = memory.reading(readerOf(connection))
    const read = new Map<string, readonly string[]>()
    for (const [name, query] of queries) {
      const params = { limit: 1, scan: 1 } as never
      if (all(query, params) === all(query, params)) read.set(name, tablesOf(connection, query))
    }
    connection.close()

    expect(read.size).toBeGreaterThan(20)
    expect(read.get('rights-of-role')).toEqual(['rights'])
    expect(read.has('interaction-by-ref')).toBe(false)
    expect([...new Set([...read.values()].flat())].toSorted()).toEqual([
      'agent_skills',
      'agents',
      'calendars',
      'customer_fields',
      'entry_points',
      'macros',
      'not_ready_reasons',
      'process_definitions',
      'process_entries',
      'purposes',
      'put_back_reasons',
      'queue_members',
      'queues',
      'rights',
      'saved_views',
      'sites',
      'skills',
      'sla_policies',
      'teams',
      'templates',
      'verification_methods',
      'wrap_up_codes',
      'wrap_up_set_codes',
      'wrap_up_sets',
    ])
  })

  test('cannot be changed by who was given it', async () => {
    const connection = new Database(site.path)
    const memory = siteMemoryOf(statementsOf(connection))

    const given = await memory.recall('a row', () => ({ labels: { en: 'Mail' }, channels: ['email'] }))

    expect(() => Object.assign(given.labels, { en: 'Post' })).toThrow(TypeError)
    expect(() => given.channels.push('call')).toThrow(TypeError)
    connection.close()
  })
})

/** The tables whose pages a query's program opens, in the words of SQLite. */
function tablesOf(connection: Database.Database, query: AnyQuery): readonly string[] {
  const { sql } = compileQuery(query)
  const roots = new Map(
    connection
      .prepare<[], { rootpage: number; tbl_name: string }>('SELECT rootpage, tbl_name FROM sqlite_schema')
      .all()
      .map((row) => [row.rootpage, row.tbl_name]),
  )
  const slots = (sql.match(/\?/g) ?? []).map(() => null)
  const opened = connection
    .prepare<unknown[], { opcode: string; p2: number }>(`EXPLAIN ${sql}`)
    .all(...slots)
    .filter(({ opcode }) => opcode === 'OpenRead' || opcode === 'ReopenIdx')
    .map(({ p2 }) => roots.get(p2) ?? `page ${p2}`)
  return [...new Set(opened)].toSorted()
}
