import { type Answer, mistakenBy } from './answer.ts'

/** Numbers of things in a list, from 1; a mistake of the verb where one is none. */
export function numbersOf(
  verb: string,
  option: string,
  given: readonly string[],
): { readonly numbers: readonly number[] } | { readonly answer: Answer } {
  const wrong = given.find((text) => !/^[1-9]\d{0,5}$/.test(text))
  if (wrong === undefined) return { numbers: given.map(Number) }
  return { answer: mistakenBy({ kind: 'option-invalid', verb, option, value: wrong, wanted: '1, 2, 3, …' }) }
}
