import { clean } from '../../language/clean.ts'
import { widthOf } from '../../language/width.ts'

type PartsRoom = { readonly between: string; readonly columns: number }

/** As many whole parts of a list as fit side by side, and how many more there are: `KX-1 KX-2 +3`. The first always stands. */
export function partsWithin(parts: readonly string[], { between, columns }: PartsRoom): string {
  for (let count = parts.length; count > 1; count -= 1) {
    const shown = parts.slice(0, count).join(between)
    const text = count === parts.length ? shown : `${shown} +${parts.length - count}`
    if (widthOf(clean(text)) <= columns) return text
  }
  const [first = ''] = parts
  return parts.length < 2 ? first : `${first} +${parts.length - 1}`
}

/** A list in lines that break between its parts; what has no room in `rows` lines is counted at the end of the last. */
export function partLines(
  parts: readonly string[],
  { between, columns, rows }: PartsRoom & { readonly rows: number },
): readonly string[] {
  const lines: string[] = []
  let from = 0
  while (from < parts.length && lines.length < rows - 1) {
    let to = from + 1
    while (to < parts.length && widthOf(clean(parts.slice(from, to + 1).join(between))) <= columns) to += 1
    lines.push(parts.slice(from, to).join(between))
    from = to
  }
  return from < parts.length ? [...lines, partsWithin(parts.slice(from), { between, columns })] : lines
}
