import type { MapWords } from '../../process/map/graph-of-process.ts'
import type { Page } from '../page.ts'

/** Characters that a map draws lines and arrows with: inside a text they could pass for some of its own. */
const drawing = /[\u2500-\u259F\u25B2\u25BC\u25C0]/g

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const

/** The words of a map in the language of a page, and texts of files made fit to stand in it. */
export function mapWordsOf({ say, clean, language }: Page, starts: '→' | '->'): MapWords {
  return {
    language,
    starts,
    kind: (kind) => say(`shell.process-map.kind.${kind}`),
    way: (is) => say(`shell.process-map.way.${is}`),
    yes: say('shell.process-map.yes'),
    no: say('shell.process-map.no'),
    limit: limitText,
    clean: (text) => clean(text).replace(drawing, '·').trim(),
  }
}

/** A span as files of processes write it: `14d`, `1h30m`. */
function limitText(seconds: number): string {
  let left = seconds
  const parts = units.map(([unit, length]) => {
    const count = Math.floor(left / length)
    left -= count * length
    return count === 0 ? '' : `${count}${unit}`
  })
  return parts.join('') || '0s'
}
