import { hooksIn } from '../../desk/hooks/hook-files.ts'
import { clean } from '../../language/clean.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Wanted, fixedWords, wantedAt } from '../completion/candidates.ts'
import type { Shell } from '../shell.ts'
import { verbTable } from '../verb-table.ts'

/** Tells the script of a shell to complete names of files. */
const files = ':files'

/**
 * What the last of the words may become, a line each: for the scripts of `linia completion`. Only reads, and is silent about what it
 * cannot find out, because nobody asked a question.
 */
export async function complete(call: Call, shell: Shell): Promise<Answer> {
  const words = call.operands
  const wanted = wantedAt(words, verbTable)
  const current = words.at(-1) ?? ''
  const family = wanted.is === 'operand' ? wanted.family : []
  const all = wanted.is === 'words' ? wanted.words : [...family, ...(await valuesOf(wanted, words, shell))]
  const found = all.filter((word) => word === files || folded(word).startsWith(folded(current)))
  // What acts on a terminal is no word that can be typed.
  for (const word of found) if (clean(word) === word) shell.out(`${word}\n`)
  return { kind: 'ended', exitCode: exitCodes.done }
}

async function valuesOf(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  shell: Shell,
): Promise<readonly string[]> {
  const named = wanted.is === 'value' ? (wanted.option.value ?? '') : wanted.operand
  if (/^(?:PATH|FILE|FOLDER)$/.test(named.replaceAll(/[[\]…]/g, ''))) return [files]
  const fixed = fixedWords(wanted)
  if (fixed.length > 0) return fixed
  if (wanted.is === 'operand' && wanted.verb === 'hooks try')
    return hooksIn(shell.hookFiles().folder).map(({ name }) => name)
  return stored(wanted, words, shell)
}

async function stored(
  wanted: Exclude<Wanted, { is: 'words' }>,
  words: readonly string[],
  shell: Shell,
): Promise<readonly string[]> {
  const opened = await shell.openReader(valueOf('--store', words) ?? shell.storePath)
  if (!opened.ok) return []
  const { reader, close } = opened.value
  try {
    const { storedValues } = await import('../completion/stored-values.ts')
    const agent = valueOf('--as', words) ?? (shell.env['LINIA_AGENT'] || null)
    const ref = words.slice(0, -1).find((word) => /^[A-Za-z]{2,4}-?\d+$/.test(word))
    return storedValues(wanted, { reader, agent, ref }).map(({ word }) => word)
  } finally {
    await close()
  }
}

/** The value that the words give an option, apart or after a sign. */
function valueOf(option: string, words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (place < 0 || place === words.length - 1) return undefined
  const word = words[place] ?? ''
  return word === option ? words[place + 1] : word.slice(option.length + 1)
}

function folded(word: string): string {
  return word.toLocaleLowerCase('pl')
}
