import * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Actor } from '../domain/ids.ts'
import type {
  CommandContext,
  CommandDefinition,
  CommandReading,
  CommandView,
} from '../store/command-definition.ts'
import { findGiver } from './finding/find-agent.ts'
import { type Permit, permitOf } from './finding/permit-of.ts'
import { isForMacros } from './messages/for-macros.ts'
import { commandWaitOver } from './staging/process/stage-command-wait-over.ts'
import { wrongInput } from './wrong-input.ts'

/** Marks personal data in an input's schema: it lies beside the event, where erasure can empty it. */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ personal: true })
}

type Options<Input> = {
  readonly undoes?: (input: Input) => number
  /** What becomes of it where it was given on a device and others changed the same. */
  readonly edits?: 'by-field' | 'as-a-whole'
  /** Whether it is the server's alone to decide, given on a device. */
  readonly isForServer?: (tx: CommandReading, input: Input, actor: Actor) => Promise<boolean>
}

/** What a handler of a declared command is given: the context, and a way to ask for the right. */
export type DeclaredContext = CommandContext & {
  /**
   * Why the actor may not do this command to a record, or something else that is named, as its refusal; undefined when he
   * may. A handler asks before it decides anything, and a command that is accepted has asked.
   */
  readonly permit: Permit
}

type DeclaredHandler<Input, Value> = (
  tx: CommandView,
  input: Input,
  context: DeclaredContext,
) => Promise<Decision<Value>>

/** A command with the schema that its input is checked by. */
export type DeclaredCommand<Name extends string, Input, Value> = CommandDefinition<Name, Input, Value> & {
  readonly schema: z.ZodType
}

/**
 * Declares a command: its name, the schema of its input, and the one handler that runs unchanged everywhere.
 * Whoever the site does not know gives none: each refuses agent-unknown and agent-disabled before its handler is asked.
 * On a device what only its server may decide is refused with server-decides.
 * A handler that accepts without having asked for a right is a fault.
 * Processes that wait for a command which they may name go on with it.
 */
export function command<const Name extends string, Schema extends z.ZodType, Value>(
  name: Name,
  schema: Schema,
  handler: DeclaredHandler<z.output<Schema>, Value>,
  options: Options<z.output<Schema>> = {},
): DeclaredCommand<Name, z.output<Schema>, Value> {
  const isWaitedFor = isForMacros(name)
  return {
    name,
    schema,
    async handler(tx, input, context) {
      const giver = await findGiver(tx, context.actor)
      if (!giver.ok) return giver
      if (context.isForDevice && (await options.isForServer?.(tx, input, context.actor)) === true) {
        return refuse({ code: 'server-decides', command: name })
      }
      const { permit, wasAsked } = permitOf(tx, giver.value, name)
      const goOn = isWaitedFor ? commandWaitOver(tx, name, context) : undefined
      const decision = await handler(tx, input, { ...context, permit })
      if (decision.ok && !wasAsked()) throw new Error(`${name}: no right was asked for`)
      if (decision.ok) await goOn?.()
      return decision
    },
    undoes: options.undoes,
    edits: options.edits,
    isForServer: options.isForServer,
    personalPaths: personalPathsOf(schema),
    parse(input) {
      const parsed = schema.safeParse(input)
      if (parsed.success) return accept(parsed.data)
      const [issue] = parsed.error.issues
      if (!issue) throw new Error(`${name}: its schema refused an input without saying why`)
      return refuse({ code: 'input-invalid', problem: issue.message, ...wrongInput(issue, input) })
    },
  }
}

function personalPathsOf(schema: z.ZodType, at = ''): readonly string[] {
  if (schema.meta()?.['personal'] === true) return [at]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return personalPathsOf(schema.unwrap() as z.ZodType, at)
  }
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`)
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) =>
      personalPathsOf(part as z.ZodType, below(key)),
    )
  }
  if (schema instanceof z.ZodArray) return personalPathsOf(schema.element as z.ZodType, below('*'))
  if (schema instanceof z.ZodRecord) return personalPathsOf(schema.valueType as z.ZodType, below('*'))
  return []
}
