import type { Page } from './page.ts'

/** An error as programs read it. */
export type ShellError = { readonly code: string; readonly message: string; readonly hint: string }

/** Writes an error to people as one or two lines, to programs as one line of JSON. */
export function errorText(error: ShellError, isJson: boolean, page: Page): string {
  if (isJson) return `${JSON.stringify({ error })}\n`
  const name = page.hasColour ? '\u001b[31mlinia:\u001b[39m' : 'linia:'
  return error.hint
    ? `${name} ${error.message}\n${' '.repeat(7)}${error.hint}\n`
    : `${name} ${error.message}\n`
}
