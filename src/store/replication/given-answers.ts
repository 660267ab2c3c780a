import type { Statements } from '../statements.ts'

/** On a server: what it answered to what devices asked it to decide. Used inside the transaction that writes. */
export type GivenAnswers = {
  /** What it answered to a question; undefined where it has not been asked, or long ago. */
  readonly find: (asked: { readonly device: string; readonly id: string }) => Promise<unknown>
  readonly note: (answered: {
    readonly device: string
    readonly id: string
    readonly at: number
    readonly answer: unknown
  }) => Promise<void>
}

/** Nobody asks again for what he has forgotten that he asked; what was done stays known by its event. */
const keptMs = 86_400_000

export function givenAnswersOf(statements: Statements): GivenAnswers {
  const find = statements
    .prepare<[string, string], string>('SELECT answer FROM given_answers WHERE device = ? AND id = ?')
    .pluck()
  const insert = statements.prepare<[string, string, number, string]>(
    'INSERT INTO given_answers (device, id, at, answer) VALUES (?, ?, ?, ?)',
  )
  const prune = statements.prepare<[number]>('DELETE FROM given_answers WHERE at < ?')
  return {
    async find({ device, id }) {
      const answer = await find.get(device, id)
      return answer === undefined ? undefined : (JSON.parse(answer) as unknown)
    },
    async note({ device, id, at, answer }) {
      await prune.run(at - keptMs)
      await insert.run(device, id, at, JSON.stringify(answer))
    },
  }
}
