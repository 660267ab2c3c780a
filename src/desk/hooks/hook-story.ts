import { dateAt } from '../../domain/date-at.ts'
import { parseRef } from '../../domain/ids.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Hook } from './hook-files.ts'

/** A command as hooks are told of it; `at` in milliseconds. */
export type Told = GivenCommand & { readonly at: number; readonly isRehearsal: boolean }

/** What became of a command. */
export type Became = { readonly value: unknown; readonly seq: number; readonly batch: string | null }

/** Of the shape that hooks read. A change that old hooks cannot follow raises it. */
const version = 1

/** What a hook reads: one JSON object on one line. Refs are those that the input names and the outcome tells. */
export function storyFor(hook: Hook, told: Told, became?: Became): string {
  const { command, input, actor, at, batch, isRehearsal } = told
  return `${JSON.stringify({
    version,
    hook: hook.name,
    moment: hook.moment,
    command: command.name,
    input: input ?? null,
    actor,
    refs: [...new Set([...refsIn(input, new Set(command.personalPaths)), ...refsIn(became?.value)])],
    at: dateAt(at).toISOString(),
    batch: became?.batch ?? batch?.ref ?? null,
    ...(hook.moment === 'before' && { dryRun: isRehearsal }),
    ...(became && { outcome: became.value ?? null, seq: became.seq }),
  })}\n`
}

/** The values beside each other that are refs, alone or in lists; a text of a person is none. */
function refsIn(value: unknown, personal: ReadonlySet<string> = new Set()): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => !personal.has(key))
    .flatMap(([, part]): unknown[] => (Array.isArray(part) ? part : [part]))
    .filter((part) => typeof part === 'string' && parseRef(part) === part)
    .map(String)
}
