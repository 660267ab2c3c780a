import type { BoxKind, MapGraph } from '../../../src/process/map/map-graph.ts'
import { randomFrom } from '../random-walk.ts'

const kinds: readonly BoxKind[] = [
  'say',
  'ask',
  'check',
  'lookup',
  'do',
  'decide',
  'wait',
  'call',
  'handover',
  'end',
]
const words =
  'operator zażółć gęślą jaźń termin licznik ul 請求 確認 電話 🙂 👍 rachunek? yes no late ponaglenie 12 (otherwise) bezpłatnie'.split(
    ' ',
  )
const longWord = 'konstantynopolitańczykowianeczka'

/** A graph of up to 22 boxes with arrows of any kind: back, to itself, several between the same two, none at all. */
export function randomGraph(seed: number): MapGraph {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const text = (most: number): string =>
    Array.from({ length: 1 + below(most) }, () => words[below(words.length)]).join(' ')
  const boxCount = 2 + below(21)
  const arrowCount = below(Math.ceil(boxCount * (1 + random() * 1.6)))
  return {
    boxes: Array.from({ length: boxCount }, (_, place) => {
      const kind = kinds[below(kinds.length)] ?? 'say'
      return { kind, mark: `${place + 1} ${kind}`, title: random() < 0.1 ? longWord : text(7) }
    }),
    arrows: Array.from({ length: arrowCount }, () => {
      const from = below(boxCount)
      const near = Math.min(boxCount - 1, Math.max(0, from + below(5) - 1))
      return {
        from,
        to: random() < 0.6 ? near : below(boxCount),
        label: random() < 0.5 ? '' : text(3),
      }
    }),
  }
}
