import { type Decision, accept } from '../../domain/decision.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import type { HookAnswer } from './hook-answer.ts'

/** What a command is about and whom it goes to: who gives it sees that, so no hook puts another in its place. */
const aboutWhat: readonly string[] = [
  'account',
  'actor',
  'agent',
  'case',
  'customer',
  'delivery',
  'expectedVersion',
  'follows',
  'from',
  'interaction',
  'interactions',
  'into',
  'item',
  'notes',
  'parent',
  'ref',
  'refs',
  'replies',
  'seq',
  'shortName',
  'to',
  'version',
]

/**
 * The input with what a hook adds or changes, checked by the command's schema again; a `note` goes below what was typed there.
 * A refusal tells what is wrong with the answer, not with the command.
 */
export function reviseInput<Input>(
  command: CommandDefinition<string, Input>,
  input: Input,
  { note, input: wanted = {} }: HookAnswer,
): Decision<Input> {
  if (note === undefined && Object.keys(wanted).length === 0) return accept(input)
  const before: Readonly<Record<string, unknown>> =
    typeof input === 'object' && input !== null ? { ...input } : {}
  const stolen = aboutWhat.find(
    (key) => Object.hasOwn(wanted, key) && JSON.stringify(wanted[key]) !== JSON.stringify(before[key]),
  )
  if (stolen !== undefined)
    return { ok: false, refusal: { code: 'input-invalid', path: stolen, problem: '' } }
  const merged = { ...before, ...wanted }
  return command.parse(note === undefined ? merged : { ...merged, note: below(merged['note'], note) })
}

function below(typed: unknown, note: string): string {
  return typeof typed === 'string' && typed.trim() !== '' ? `${typed}\n${note}` : note
}
