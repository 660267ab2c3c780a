import { jsonText } from '../language/json-text.ts'
import type { Page } from './page.ts'

/** An error as programs read it; what more there is to say stands beside. */
export type ShellError = { readonly code: string; readonly message: string; readonly hint: string }

/** Writes an error to people as one or two lines, to programs as one line of JSON. */
export function errorText(error: ShellError, isJson: boolean, { paint }: Page): string {
  if (isJson) return `${jsonText({ error })}\n`
  const line = `${paint.alarm('linia:')} ${error.message}\n`
  return error.hint ? `${line}${' '.repeat(7)}${error.hint}\n` : line
}
