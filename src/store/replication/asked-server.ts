import type { MaybePromise, Statements } from '../statements.ts'

/** What a device asks its server to decide. */
export type Question = {
  readonly id: string
  readonly command: string
  readonly actor: string
  /** JSON. */
  readonly input: string
  readonly at: number
}

/** On a device: what its server was asked and has not answered. Used inside the transaction that writes. */
export type AskedServer = {
  /** The same question of the same person, asked before and not answered. */
  readonly open: (question: Omit<Question, 'id' | 'at'>) => MaybePromise<Question | undefined>
  readonly keep: (question: Question) => MaybePromise<unknown>
  readonly settle: (id: string) => MaybePromise<unknown>
}

export function askedServerOf(statements: Statements): AskedServer {
  const open = statements.prepare<[string, string, string], Question>(
    'SELECT id, command, actor, input, at FROM asked_server WHERE command = ? AND actor = ? AND input = ?',
  )
  const insert = statements.prepare<[string, string, string, string, number]>(
    'INSERT OR IGNORE INTO asked_server (id, command, actor, input, at) VALUES (?, ?, ?, ?, ?)',
  )
  const remove = statements.prepare<[string]>('DELETE FROM asked_server WHERE id = ?')
  return {
    open: ({ command, actor, input }) => open.get(command, actor, input),
    keep: ({ id, command, actor, input, at }) => insert.run(id, command, actor, input, at),
    settle: (id) => remove.run(id),
  }
}
