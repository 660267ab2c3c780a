import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/ids.ts'
import type { WrapLine } from './wrap-line.ts'

/** The same line of the same agent is the same command, however its keys are ordered: given twice it is done once. */
export type LineIdentity = {
  readonly line: WrapLine
  readonly actor: Actor
  /** How often what the line asks for has been undone. */
  readonly attempt: number
}

/** The id of the command that a line of a batch stands for. */
export function lineCommandId({ line, actor, attempt }: LineIdentity): string {
  const text = JSON.stringify([actor, attempt, canonical(line)])
  return `line:${createHash('sha256').update(text).digest('hex')}`
}

/** Keys in order, and what is null left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, canonical(part)])
}
