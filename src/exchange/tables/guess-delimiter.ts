import { fold } from '../../domain/fold.ts'
import { csvRows } from './csv-rows.ts'
import { TableMalformed } from './table-source.ts'

/** Tried in this order; an earlier one wins a tie. Polish spreadsheets write semicolons. */
const candidates = [';', ',', '\t', '|'] as const
const rowsLookedAt = 100
const pieceLength = 8192

/**
 * The delimiter with which the beginning of a CSV text falls into rows of equal length, more than one column if any does.
 * `isHeader` says whether a text is the name of a column that is known: that outweighs every count.
 */
export async function guessDelimiter(
  head: string,
  { hasQuotes, isHeader }: { readonly hasQuotes: boolean; readonly isHeader: (name: string) => boolean },
): Promise<string> {
  let best = { delimiter: ';', score: -1 }
  for (const delimiter of candidates) {
    const score = await plausibility(head, { delimiter, hasQuotes, isHeader })
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

async function plausibility(
  head: string,
  given: {
    readonly delimiter: string
    readonly hasQuotes: boolean
    readonly isHeader: (name: string) => boolean
  },
): Promise<number> {
  const lengths: number[] = []
  let known = 0
  try {
    for await (const { cells } of csvRows(pieces(head), given)) {
      if (lengths.length === 0) known = cells.filter((cell) => isHeaderLike(cell, given.isHeader)).length
      lengths.push(cells.length)
      if (lengths.length === rowsLookedAt) break
    }
  } catch (fault) {
    if (!(fault instanceof TableMalformed)) throw fault
  }
  const [columns = 0] = lengths
  if (columns < 2) return known > 0 ? known * 100 : 0
  const same = lengths.filter((length) => length === columns).length / lengths.length
  return known * 100 + same * 10 + Math.min(columns, 50) / 50
}

function isHeaderLike(cell: string, isHeader: (name: string) => boolean): boolean {
  return cell.length < 80 && fold(cell).trim() !== '' && isHeader(cell)
}

/** A text piece by piece: a hundred rows are found in few of them. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += pieceLength) yield text.slice(from, from + pieceLength)
}
