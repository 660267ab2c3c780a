import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The corpus lies beside the project and is not part of it: without it whoever asks fails. */
const corpus = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))

/** Texts that act on terminals, readers and spreadsheets; the longest are cut. */
export function hostileStrings(): readonly string[] {
  const { strings } = JSON.parse(readFileSync(corpus, 'utf8')) as {
    readonly strings: readonly { readonly s: string }[]
  }
  return [
    ...strings.map(({ s }) => s.slice(0, 400).toWellFormed()),
    '=1+1',
    '@SUM(A1)',
    "'=x",
    '-2+3',
    '__proto__',
  ]
}
