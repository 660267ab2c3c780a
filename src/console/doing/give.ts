import type { CommandDefinition } from '../../store/command-definition.ts'
import type { BatchHandle, Outcome } from '../../store/outcome.ts'
import type { Decision } from '../../domain/decision.ts'
import { accept } from '../../domain/decision.ts'
import type { Doing } from './doing.ts'

type Giving = Pick<Doing, 'store' | 'agent' | 'changed'>

/** Gives a command in the agent's name; the refusal is the caller's to tell. */
export async function give<Input, Value>(
  { store, agent, changed }: Giving,
  command: CommandDefinition<string, Input, Value>,
  input: NoInfer<Input>,
  batch?: BatchHandle,
): Promise<Decision<Value>> {
  const parsed = command.parse(input)
  if (!parsed.ok) return parsed
  const given = { command, input: parsed.value, actor: agent, ...(batch ? { batch } : {}) }
  const decision = decided(await store.runner.run(given))
  changed()
  return decision
}

/** What an outcome decided. Every command of the console has an id of its own, so none was given before. */
function decided<Value>(outcome: Outcome<Value>): Decision<Value> {
  if (!outcome.ok) return outcome
  if ('already' in outcome) throw new Error(`command ${outcome.id} was given before`)
  return accept(outcome.value)
}

export type Given = {
  readonly [Name in 'command' | 'input']: Name extends 'command'
    ? CommandDefinition<string, never, unknown>
    : unknown
}

/** Gives several commands that are done together or not at all; answers what each of them came to. */
export async function giveTogether(
  { store, agent, changed }: Giving,
  given: readonly Given[],
  batch: BatchHandle,
): Promise<Decision<readonly unknown[]>> {
  const answer = await store.runner.runTogether(
    given.map(({ command, input }) => ({ command, input: input as never, actor: agent, batch })),
  )
  changed()
  if ('ok' in answer) return answer
  return accept(answer.map((outcome) => (outcome.ok && 'value' in outcome ? outcome.value : null)))
}
