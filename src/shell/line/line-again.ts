import { parseRef } from '../../domain/ids.ts'
import { operandPlaces } from '../completion/candidates.ts'
import { findVerb } from '../find-verb.ts'
import { globalOptions } from '../global-options.ts'
import { verbTable } from '../verb-table.ts'
import { here } from './fill-refs.ts'
import { refPlaceOf } from './record-kinds.ts'
import { quotedWord, splitLine } from './split-line.ts'

/**
 * A line that did something, for what is under the cursor when it is given again: `%` in the place of the records that it was given for.
 * Null for one that only looks, or that is for no record.
 */
export function lineAgain(line: string): string | null {
  const words = splitLine(line)
  const found = findVerb(
    words.map(({ text }) => text),
    verbTable,
  )
  if (found.kind !== 'verb' || found.verb.needs !== 'store') return null
  const { name, operands, options } = found.verb
  const place = refPlaceOf(operands)
  if (place < 0) return null
  const typed = words.slice(name.split(' ').length)
  const at = operandPlaces(
    typed.map(({ text }) => text),
    { ...options, ...globalOptions },
  )
  const named = at.slice(place).filter((index) => parseRef(typed[index]?.text ?? '') !== undefined)
  const isSeveral = operands[place]?.includes('…') === true
  const refs = new Set(isSeveral ? named : named.slice(0, at[place] === named[0] ? 1 : 0))
  const [first] = refs
  const again = typed.flatMap(({ text, isQuoted }, index) => {
    if (index === first) return [here]
    return refs.has(index) ? [] : [text === here && !isQuoted ? here : quotedWord(text)]
  })
  return [name, ...again].join(' ')
}
