import { importCustomer } from '../../src/commands/customers/import-customer.ts'
import type { TestStore } from './an-empty-store.ts'

/**
 * Imports customers as one batch, each with a phone; every hundredth gets a second one by a later row of the same batch.
 * Answers the batch.
 */
export async function aLargeBatch({ store }: Pick<TestStore, 'store'>, count: number): Promise<string> {
  const batch = { ref: null as string | null }
  const rows = Array.from({ length: count }, (_, at) => person(at))
  const more = rows
    .filter((_, at) => at % 100 === 0)
    .map((row, at) => ({
      ...row,
      contactPoints: [...row.contactPoints, { kind: 'email' as const, value: `second${at}@mail.example` }],
    }))
  await store.runner.runEach(
    [...rows, ...more].map((input) => ({ command: importCustomer, input, actor: 'owner', batch })),
    (outcome) => {
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    },
  )
  return batch.ref ?? ''
}

function person(at: number) {
  return {
    name: `Klient ${at}`,
    contactPoints: [{ kind: 'email' as const, value: `k${at}@mail.example` }],
    onDuplicate: 'update' as const,
  }
}
