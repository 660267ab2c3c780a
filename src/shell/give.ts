import type { Actor } from '../domain/ids.ts'
import { permanentCommands } from '../commands/permanent-commands.ts'
import type { CommandDefinition } from '../store/command-definition.ts'
import type { BatchHandle, Outcome } from '../store/outcome.ts'
import { type Answer, refuseWith, show } from './answer.ts'
import type { Call } from './call.ts'
import { type Beforehand, keepBeforehand } from './keep-beforehand.ts'
import type { Page } from './page.ts'
import type { ShellOnStore } from './shell.ts'

/** Who gives a command: the agent who was named, or the owner of the store. */
export function actorOf(call: Call): Actor {
  return call.agent ?? 'owner'
}

/** Commands of one kind that a verb gives, and how it tells what each did. */
export type Giving<Input, Value> = {
  readonly command: CommandDefinition<string, Input, Value>
  /** One input each; several are given as one batch, all of them or none. */
  readonly inputs: readonly unknown[]
  readonly json: (value: Value) => object
  readonly text: (value: Value, page: Page) => string
  /** Files that the commands name. */
  readonly beforehand?: Beforehand
  /** Reads what people are shown beside it: now, because the store is closed when they are. */
  readonly lookAt?: (value: Value) => (page: Page) => string
}

/**
 * Gives what a verb asks for and answers with what was done: of one command its value with the number of its event,
 * of several `{ batch, rows }`.
 */
export async function give<Input, Value>(
  giving: Giving<Input, Value>,
  call: Call,
  shell: ShellOnStore,
): Promise<Answer> {
  const { command, json, text } = giving
  const batch: BatchHandle | undefined = giving.inputs.length > 1 ? { ref: null } : undefined
  const given = []
  for (const input of giving.inputs) {
    const parsed = command.parse(input)
    if (!parsed.ok) return refuseWith(parsed.refusal)
    given.push({ command, input: parsed.value, actor: actorOf(call), ...(batch && { batch }) })
  }
  if (call.is('dry-run')) {
    const outcomes = await shell.store.runner.rehearse(given)
    const refused = outcomes.find((outcome) => !outcome.ok)
    if (refused) return refuseWith(refused.refusal)
    const values = valuesOf(outcomes)
    return show(
      { dryRun: true, rows: values.map(json) },
      (page) => `${page.say('shell.dry-run')}\n${values.map((value) => text(value, page)).join('\n')}`,
    )
  }
  const barred = await keepBeforehand(giving.beforehand, given, shell)
  if (barred) return barred
  const outcomes =
    given.length === 1
      ? await Promise.all(given.map((one) => shell.store.runner.run(one)))
      : await shell.store.runner.runTogether(given as never)
  if ('ok' in outcomes) return refuseWith(outcomes.refusal)
  const refused = outcomes.find((outcome) => !outcome.ok)
  if (refused) return refuseWith(refused.refusal)
  return done(
    call.isJson ? { command, json, text } : giving,
    outcomes as readonly Outcome<Value>[],
    batch?.ref ?? null,
  )
}

function done<Input, Value>(
  { command, json, text, lookAt }: Omit<Giving<Input, Value>, 'inputs' | 'beforehand'>,
  outcomes: readonly Outcome<Value>[],
  batch: string | null,
): Answer {
  const values = valuesOf(outcomes)
  const rows = outcomes.flatMap((outcome) =>
    outcome.ok && !('already' in outcome) ? [{ ...json(outcome.value), seq: outcome.seq }] : [],
  )
  const [only] = rows
  const seen = lookAt ? values.map(lookAt) : []
  return show(batch === null && only ? only : { batch, rows }, (page) => {
    const lines = [...values.map((value) => text(value, page)), ...seen.map((look) => `\n${look(page)}`)]
    const canUndo = batch !== null && !permanentCommands.has(command.name)
    return [...lines, ...(canUndo ? [page.say('shell.batch', { batch })] : [])].join('\n')
  })
}

function valuesOf<Value>(outcomes: readonly Outcome<Value>[]): readonly Value[] {
  return outcomes.flatMap((outcome) => (outcome.ok && !('already' in outcome) ? [outcome.value] : []))
}
