import { parseWhen } from '../../language/when.ts'
import { globalOptions } from '../global-options.ts'
import type { Option, Verb } from '../verb.ts'
import type { TypedWord } from './fill-refs.ts'

const longestTime = 5

/**
 * The words with those joined that name one time together where the verb takes a time: nobody quotes “tomorrow 10” who is not in
 * a shell. The longest that is understood counts.
 */
export function joinTimes(
  { operands, options: own }: Verb,
  words: readonly TypedWord[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): readonly TypedWord[] {
  const options: Readonly<Record<string, Option>> = { ...own, ...globalOptions }
  const takesTime = operands.some((operand) => operand.includes('WHEN'))
  const joined: TypedWord[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]
    if (!word) continue
    const [, named] = /^--([a-z-]+)$/.exec(words[place - 1]?.text ?? '') ?? []
    const option = named === undefined ? undefined : options[named]
    const isTime = option && option.kind !== 'flag' ? option.value === 'WHEN' : takesTime
    const count = isTime ? countOfTime(words.slice(place, place + longestTime)) : 1
    const text = words.slice(place, place + count).map((each) => each.text).join(' ') // prettier-ignore
    joined.push(count > 1 ? { text, isQuoted: false } : word)
    place += count - 1
  }
  return joined

  function countOfTime(next: readonly TypedWord[]): number {
    const quoted = next.findIndex(({ text, isQuoted }) => isQuoted || text.startsWith('--'))
    const free = quoted < 0 ? next : next.slice(0, quoted)
    for (let count = free.length; count > 1; count--) {
      const text = free.slice(0, count).map((each) => each.text).join(' ') // prettier-ignore
      if (typeof parseWhen(text, now, timeZone) === 'number') return count
    }
    return 1
  }
}
