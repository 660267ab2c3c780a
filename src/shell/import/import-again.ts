import { textEncoding } from '../../exchange/tables/encode-text.ts'
import type { TableSource } from '../../exchange/tables/table-source.ts'
import { shellWord } from '../../language/shell-word.ts'
import type { Call } from '../call.ts'

const flags = ['ignore-others', 'no-header', 'no-quotes'] as const
const texts = ['mapping', 'on-duplicate', 'delimiter'] as const

/**
 * The command line that reads a file of rejected rows as its source was read: with what was said of that one, and with its
 * encoding where that was no matter of course, because a few rows may not tell it.
 */
export function importAgain(file: string, call: Call, source: TableSource): string {
  const { encoding, encodingIs, hasHeader, columns } = source
  return [
    'linia import customers',
    shellWord(file),
    ...call.list('map').map((map) => `--map ${shellWord(map)}`),
    // The reason stands in a column of its own behind the others.
    ...(hasHeader ? [] : [`--map ${columns.length + 1}=ignore`]),
    ...texts.flatMap((option) => {
      const value = call.text(option)
      return value === null ? [] : [`--${option} ${shellWord(value)}`]
    }),
    ...(encodingIs === 'certain' ? [] : [`--encoding ${textEncoding(encoding).name}`]),
    ...flags.filter((flag) => call.is(flag)).map((flag) => `--${flag}`),
  ].join(' ')
}
