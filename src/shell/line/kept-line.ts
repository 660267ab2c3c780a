import { parseRef } from '../../domain/ids.ts'
import { operandPlaces } from '../completion/candidates.ts'
import { findVerb } from '../find-verb.ts'
import { globalOptions } from '../global-options.ts'
import type { Option, Options } from '../verb.ts'
import { verbTable } from '../verb-table.ts'
import { here } from './fill-refs.ts'
import { quotedWord, splitLine } from './split-line.ts'

/** What stands for values that are names of the site, and nothing that somebody said. */
const siteNames: ReadonlySet<string> = new Set(
  'AGENT CHANNEL CODE KIND N NUMBER OUTCOME PRIORITY PURPOSE QUEUE REASON'.split(' '),
)
/** The verbs that tell who a caller is. */
const aboutCallers = /^(?:verify|reveal)\b/

/**
 * What of a line may be kept for good: its verb, refs, the names of its options, and values that are names of the site. Texts, words
 * that were searched for, filters, addresses and times are cut out. Null where nothing of it may be kept.
 */
export function keptLine(line: string): string | null {
  const words = splitLine(line)
  const found = findVerb(
    words.map(({ text }) => text),
    verbTable,
  )
  if (found.kind !== 'verb' || aboutCallers.test(found.verb.name)) return null
  const { name, operands } = found.verb
  const options: Options = { ...found.verb.options, ...globalOptions }
  const typed = words.slice(name.split(' ').length).map(({ text }) => text)
  const places = operandPlaces(typed, options)
  const kept = typed.flatMap((word, index) => {
    const place = places.indexOf(index)
    if (place >= 0) return mayStay(word, operands[place] ?? operands.at(-1)) ? [word] : []
    if (!word.startsWith('-')) return stayingValue(word, optionOf(typed[index - 1] ?? '', options))
    const [flag = '', ...value] = word.split('=')
    const option = optionOf(flag, options)
    if (!option) return []
    return value.length > 0 && stayingValue(value.join('='), option).length > 0 ? [word] : [flag]
  })
  return [name, ...kept.map((word) => (word === here ? word : quotedWord(word)))].join(' ')
}

function stayingValue(value: string, option: Option | undefined): readonly string[] {
  const isChoice = option?.choices?.includes(value) === true
  const isNumber = option?.kind === 'number' && /^\d{1,4}$/.test(value)
  return isChoice || isNumber || mayStay(value, option?.value) ? [value] : []
}

/** Whether a word is nobody's: a ref, one of the words that may stand there, or a name of the site without a number in it. */
function mayStay(word: string, stands: string | undefined): boolean {
  if (parseRef(word) !== undefined || word === here) return true
  const kind = (stands ?? '').replace(/[[\]…]/g, '')
  if (kind.split('|').includes(word)) return true
  return siteNames.has(kind) && /^[\p{L}\d_./-]{1,40}$/u.test(word) && !/\d{5}/.test(word)
}

function optionOf(flag: string, options: Options): Option | undefined {
  const found = Object.entries(options).find(
    ([name, { short }]) => flag === `--${name}` || (short !== undefined && flag === `-${short}`),
  )
  return found?.[1]
}
