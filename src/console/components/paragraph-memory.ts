import type { Line } from './line.ts'

/** Texts that were broken to a width already: a long mail must not be broken anew for every key. */
export type ParagraphMemory = {
  readonly find: (text: string, columns: number) => readonly Line[] | undefined
  readonly keep: (text: string, columns: number, lines: readonly Line[]) => void
}

// More texts than a screen shows; the memory begins anew when it is full.
const most = 300

export function paragraphMemory(): ParagraphMemory {
  const byText = new Map<string, { readonly columns: number; readonly lines: readonly Line[] }>()
  return {
    find(text, columns) {
      const known = byText.get(text)
      return known?.columns === columns ? known.lines : undefined
    },
    keep(text, columns, lines) {
      if (byText.size >= most) byText.clear()
      byText.set(text, { columns, lines })
    },
  }
}
