import type { CommandDefinition } from '../store/command-definition.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { BatchHandle, Outcome } from '../store/outcome.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import { actorOf } from './give.ts'
import { type Beforehand, keepBeforehand } from './keep-beforehand.ts'
import type { ShellOnStore } from './shell.ts'

/** A command of a verb that gives several of different kinds. */
export type Step = { readonly command: CommandDefinition<string, never>; readonly input: unknown }

/** What became of the steps, in their order, each with the number of its event; in a rehearsal nothing is kept. */
export type GivenTogether = {
  readonly batch: string | null
  readonly isRehearsal: boolean
  readonly done: readonly { readonly command: string; readonly value: unknown; readonly seq: number }[]
}

/** Gives commands of different kinds as one batch, all of them or none; with `--dry-run` it is only shown what they would do. */
export async function giveTogether(
  { steps, beforehand }: { readonly steps: readonly Step[]; readonly beforehand?: Beforehand },
  call: Call,
  shell: ShellOnStore,
): Promise<GivenTogether | Answer> {
  const batch: BatchHandle | undefined = steps.length > 1 ? { ref: null } : undefined
  const given: GivenCommand<never>[] = []
  for (const { command, input } of steps) {
    const parsed = command.parse(input)
    if (!parsed.ok) return refuseWith(parsed.refusal)
    given.push({ command, input: parsed.value, actor: actorOf(call), ...(batch && { batch }) })
  }
  const { runner } = shell.store
  const isRehearsal = call.is('dry-run')
  const barred = isRehearsal ? undefined : await keepBeforehand(beforehand, given, shell)
  if (barred) return barred
  const outcomes: readonly Outcome<unknown>[] | Extract<Outcome<unknown>, { ok: false }> = isRehearsal
    ? await runner.rehearse(given)
    : await runner.runTogether(given)
  if ('ok' in outcomes) return refuseWith(outcomes.refusal)
  const done: { command: string; value: unknown; seq: number }[] = []
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome.ok) return refuseWith(outcome.refusal)
    const value = 'already' in outcome ? null : outcome.value
    done.push({ command: steps[index]?.command.name ?? '', value, seq: outcome.seq })
  }
  return { batch: batch?.ref ?? null, isRehearsal, done }
}
