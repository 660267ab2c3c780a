import { fold } from '../../domain/fold.ts'

/** The options whose label or key has every word that was typed; those that begin with it first. */
export function matchingOptions<Option extends { readonly key: string; readonly label: string }>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = fold(typed.trim())
  if (wanted === '') return options
  const words = wanted.split(/\s+/)
  const matching = options.filter(({ key, label }) => {
    const searched = `${fold(label)} ${fold(key)}`
    return words.every((word) => searched.includes(word))
  })
  const begins = (option: Option) =>
    fold(option.label).startsWith(wanted) || fold(option.key).startsWith(wanted)
  return [...matching.filter(begins), ...matching.filter((option) => !begins(option))]
}
