import * as z from 'zod'
import type { HookProblem } from '../../domain/hook-problem.ts'
import type { HookEnd } from './run-hook.ts'

const answer = z.strictObject({
  refuse: z.string().optional(),
  say: z.string().optional(),
  note: z.string().optional(),
  input: z.record(z.string(), z.unknown()).optional(),
})

/** What a before-hook wants: nothing, a "no" in its own words, a line for the person, changed fields of the input. */
export type HookAnswer = {
  readonly refuses?: string
  readonly says?: string
  readonly note?: string
  readonly input?: Readonly<Record<string, unknown>>
  readonly problem?: HookProblem
}

/** A "no" without words is still one. */
const wordless = '—'

/**
 * Reads how a before-hook ended. Status 0 with nothing or an answer in JSON allows; `refuse`, or status 1 with words on its standard
 * output, refuses; everything else is a problem. What a broken script writes goes to its error output, so it is never taken for a "no".
 */
export function readHookAnswer({ answer: ended, problem }: HookEnd): HookAnswer {
  if (!ended) return problem ? { problem } : {}
  const kept = problem ? { problem } : {}
  const { status, out, err } = ended
  const text = out.trim()
  const json = jsonOf(text)
  const refused = answer.safeParse(json.value)
  if (refused.success && refused.data.refuse !== undefined)
    return { ...kept, refuses: refused.data.refuse.trim() || wordless }
  if (status === 1 && text !== '' && !json.isJson) return { ...kept, refuses: text }
  if (status !== 0) return { problem: { why: 'failed', status: String(status), detail: lastLine(err) } }
  if (text === '') return kept
  if (!json.isJson) return { problem: { why: 'bad-answer', detail: 'JSON' } }
  if (!refused.success) return { problem: { why: 'bad-answer', detail: detailOf(refused.error) } }
  const { say: says, note, input } = refused.data
  return {
    ...kept,
    ...(says !== undefined && { says }),
    ...(note !== undefined && { note }),
    ...(input !== undefined && { input }),
  }
}

/** Reads how an after-hook ended: its output is nobody's, only a failure counts. */
export function problemAfter({ answer: ended, problem }: HookEnd): HookProblem | undefined {
  if (problem || !ended || ended.status === 0) return problem
  return { why: 'failed', status: String(ended.status), detail: lastLine(ended.err || ended.out) }
}

function jsonOf(text: string): { readonly isJson: boolean; readonly value: unknown } {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown }
  } catch {
    // Plain words: what they mean is decided by the status.
    return { isJson: false, value: undefined }
  }
}

function detailOf({ issues: [issue] }: z.ZodError): string {
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  return [...(issue?.path.map(String) ?? []), ...keys].join('.') || 'JSON'
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
