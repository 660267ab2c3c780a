import * as z from 'zod'
import { wrongInput } from '../../commands/wrong-input.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { repeatedKey } from './repeated-key.ts'

const callback = z.strictObject({
  /** Words, or ISO 8601. */
  due: z.string().max(200).nullish(),
  whose: z.enum(['mine', 'anyone']).nullish(),
  phone: z.string().max(40).nullish(),
  note: z.string().max(2000).nullish(),
})

const wrapLine = z.strictObject({
  /** Comes back with the acknowledgement. */
  id: z.union([z.string().max(500), z.number()]).nullish(),
  ref: z.string().min(1),
  version: z.number().int().nullish(),
  reason: z.string().nullish(),
  outcome: z.string().nullish(),
  moreOutcomes: z.array(z.string()).max(10).nullish(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  note: z.string().nullish(),
  callback: callback.nullish(),
})

export type WrapLine = z.output<typeof wrapLine>

/** What a line was read as: its id is known as soon as it is JSON. */
export type ReadLine = { readonly id: string | number | null; readonly line: Decision<WrapLine> }

/**
 * Reads one line of a batch; a key that is null is left out.
 * Refuses input-invalid, which names the path, or the key that is not known.
 */
export function readWrapLine(text: string): ReadLine {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    return { id: null, line: refuse({ code: 'input-invalid', path: 'JSON', problem }) }
  }
  const given = typeof content === 'object' && content !== null && 'id' in content ? content.id : null
  const id = typeof given === 'string' || typeof given === 'number' ? given : null
  const repeated = repeatedKey(text)
  if (repeated !== undefined)
    return { id, line: refuse({ code: 'input-invalid', path: repeated, problem: 'given twice' }) }
  const parsed = wrapLine.safeParse(content)
  if (parsed.success) return { id, line: accept(parsed.data) }
  const [issue] = parsed.error.issues
  if (!issue) throw new Error('a line was refused without a reason')
  const { path, wrong } = wrongInput(issue, content)
  return {
    id,
    line: refuse({ code: 'input-invalid', path: path || 'JSON', problem: issue.message, wrong }),
  }
}
