import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type * as z from 'zod'

/** One line of a JSON Lines file, from 1. */
export type JsonLine<Value> = { readonly file: string; readonly line: number; readonly value: Value }

/** What is wrong with one line; line 0 stands for the whole file. */
export type LineProblem = {
  readonly file: string
  readonly line: number
  readonly code: 'file-unreadable' | 'line-not-json' | 'line-invalid'
  /** Where in the line, such as `callback.dueInMinutes`; empty for all of it. */
  readonly path: string
  /** What exactly, in English, for a log or a report. */
  readonly detail: string
}

export type JsonLines<Value> =
  | { readonly ok: true; readonly lines: readonly JsonLine<Value>[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

const problemLimit = 100

/** Reads a small JSON Lines file whole, each line checked by a schema; empty lines are passed over. At most 100 problems. */
export function readJsonLines<Value>(path: string, shape: z.ZodType<Value>): JsonLines<Value> {
  const file = basename(path)
  const lines: JsonLine<Value>[] = []
  const problems: LineProblem[] = []
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault)
    return { ok: false, problems: [{ file, line: 0, code: 'file-unreadable', path: '', detail }] }
  }
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue
    const place = { file, line: index + 1 }
    const read = readLine(written, shape)
    if (read.ok) lines.push({ ...place, value: read.value })
    else problems.push({ ...place, ...read.problem })
    if (problems.length === problemLimit) break
  }
  return problems.length === 0 ? { ok: true, lines } : { ok: false, problems }
}

function readLine<Value>(
  written: string,
  shape: z.ZodType<Value>,
):
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Pick<LineProblem, 'code' | 'path' | 'detail'> } {
  let content: unknown
  try {
    content = JSON.parse(written)
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault)
    return { ok: false, problem: { code: 'line-not-json', path: '', detail } }
  }
  const parsed = shape.safeParse(content)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  return {
    ok: false,
    problem: { code: 'line-invalid', path: issue?.path.join('.') ?? '', detail: issue?.message ?? '' },
  }
}
