import { type Decision, accept, refuse } from '../domain/decision.ts'
import { fold } from '../domain/fold.ts'
import type { WrapUpCode, WrapUpKind, WrapUpSetCode } from '../domain/wrap-up-code.ts'

/** Which code of a queue's set a word stands for. */
export type NamedCode = {
  readonly kind: WrapUpKind
  readonly typed: string
  readonly queue: string
}

/**
 * The path of the code that a word names: the path itself, the last part of one, a label or an alias in any language,
 * as long as only one code of the set has it, or the digit that the set gives it, which names go before. A word that names
 * none is answered as it is; the command refuses it.
 * Refuses: wrap-up-code-unknown with those that the word could mean.
 */
export function codePathNamed(
  { kind, typed, queue }: NamedCode,
  codes: readonly WrapUpSetCode[],
): Decision<string> {
  const ofKind = codes.filter(({ code }) => code.kind === kind)
  const offered = ofKind.map(({ code }) => code)
  if (offered.some(({ path }) => path === typed)) return accept(typed)
  const wanted = fold(typed.trim())
  const meant = [...new Set(offered.filter((code) => namesOf(code).includes(wanted)).map(({ path }) => path))]
  const [only] = meant
  if (only === undefined) return accept(ofKind.find(({ hotKey }) => hotKey === wanted)?.code.path ?? typed)
  if (meant.length === 1) return accept(only)
  return refuse({ code: 'wrap-up-code-unknown', wrapUpCode: typed, kind, queue, nearest: meant })
}

function namesOf({ path, labels, aliases }: WrapUpCode): readonly string[] {
  const parts = path.split('.')
  return [path, parts.at(-1) ?? path, labels.en, labels.pl ?? '', ...aliases.en, ...aliases.pl]
    .filter((name) => name !== '')
    .map(fold)
}
