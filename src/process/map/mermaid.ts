import type { BoxKind, MapGraph } from './map-graph.ts'

/** The map as a flow chart of Mermaid, which renders in many places where Markdown is read. */
export function mermaidOf({ boxes, arrows }: MapGraph): string {
  return [
    'flowchart TD',
    ...boxes.map(({ kind, mark, title }, place) => {
      const [open, close] = shapes[kind]
      const text = [mark, title].filter((part) => part !== '').map(escaped)
      return `  b${place}${open}"${text.join('<br>')}"${close}`
    }),
    ...arrows.map(({ from, to, label }) =>
      label === '' ? `  b${from} --> b${to}` : `  b${from} -->|"${escaped(label)}"| b${to}`,
    ),
    '',
  ].join('\n')
}

const step = ['[', ']'] as const

const shapes: Readonly<Record<BoxKind, readonly [open: string, close: string]>> = {
  start: ['([', '])'],
  say: step,
  ask: step,
  check: step,
  lookup: step,
  do: step,
  decide: ['{', '}'],
  wait: ['(', ')'],
  call: ['[[', ']]'],
  handover: ['[/', '/]'],
  end: ['([', '])'],
}

/** Whatever is no letter, mark, digit or blank as its number, so that no text means anything to Mermaid, Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,?!()]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
}
