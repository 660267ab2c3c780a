import type { Decision } from '../domain/decision.ts'
import { type FilterKindName } from '../queries/filter/filter-kinds.ts'
import { type Answer, mistakenBy, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import { type Giving, give } from './give.ts'
import type { ShellOnStore } from './shell.ts'

/** A command that a verb gives for each record that was named, or for each that `--where` matches. */
export type GivingEach<Input, Value> = Omit<Giving<Input, Value>, 'inputs'> & {
  readonly verb: string
  readonly kind: FilterKindName
  /** States of the records that the verb is for, where `--where` names none. */
  readonly states?: readonly string[]
  /** The input for one record. */
  readonly inputOf: (ref: string) => Decision<object>
}

/** Gives a command for the refs, all of them or none; with `--where` for all that match, each by itself. */
export async function giveEach<Input, Value>(
  giving: GivingEach<Input, Value>,
  refs: readonly string[],
  { call, shell }: { readonly call: Call; readonly shell: ShellOnStore },
): Promise<Answer> {
  if (call.text('where') !== null)
    return (await import('./filter/give-where.ts')).giveWhere(giving, call, shell)
  if (call.is('yes') || call.number('expect') !== null)
    return mistakenBy({ kind: 'option-missing', verb: giving.verb, options: ['where'] })
  const inputs: object[] = []
  for (const ref of refs) {
    const input = giving.inputOf(ref)
    if (!input.ok) return refuseWith(input.refusal)
    inputs.push(input.value)
  }
  const answer = await give({ ...giving, inputs }, call, shell)
  const isMissed = answer.kind === 'refused' && answer.refusal.code === 'interaction-not-found'
  return isMissed ? (await import('./naming-kind.ts')).namingKind(answer, shell.reader) : answer
}
