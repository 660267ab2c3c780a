import { expect, test } from 'vitest'
import { graphemesOf } from '../../../src/language/graphemes.ts'
import { truncate, widthOf, wrapText } from '../../../src/language/width.ts'
import { layoutMap } from '../../../src/process/map/layout-map.ts'
import type { MapGraph } from '../../../src/process/map/map-graph.ts'
import { paintCharacters } from '../../../src/process/map/paint-characters.ts'
import { asciiPen, unicodePen } from '../../../src/process/map/pen.ts'
import { randomGraph } from './random-graph.ts'
import { ascii, readMap, unicode } from './read-map.ts'

const measure = { widthOf, wrap: wrapText, truncate, graphemes: graphemesOf }

const attempts = [
  { title: 20, label: 40, mostInLayer: null },
  { title: 12, label: 12, mostInLayer: 1 },
  { title: 30, label: 24, mostInLayer: 2 },
]

function arrowsOf({ boxes, arrows }: MapGraph): readonly string[] {
  return arrows
    .map(({ from, to, label }) => [boxes[from]?.mark, boxes[to]?.mark, label.replaceAll(' ', '')].join(' | '))
    .toSorted()
}

/** What somebody reads in the drawing of a graph who follows each line with a finger. */
async function readBack(seed: number, characters: 'unicode' | 'ascii') {
  const graph = randomGraph(seed)
  const attempt = attempts[seed % attempts.length]
  if (!attempt) throw new Error('no attempt')
  const layout = await layoutMap(graph, measure, attempt)
  const drawing = paintCharacters(layout, measure, characters === 'unicode' ? unicodePen : asciiPen).join(
    '\n',
  )
  const read = readMap(drawing, characters === 'unicode' ? unicode : ascii)
  return { graph, drawing, read }
}

test('the drawn map of 500 random graphs has exactly their boxes and arrows when it is read back', async () => {
  let [arrows, crossings] = [0, 0]
  for (let seed = 1; seed <= 500; seed++) {
    const { graph, drawing, read } = await readBack(seed, 'unicode')
    const found = read.arrows.map(({ from, to, label }) => [from, to, label].join(' | ')).toSorted()

    expect(found, `graph ${seed}\n${drawing}`).toEqual(arrowsOf(graph))
    expect(read.boxes.toSorted(), `graph ${seed}`).toEqual(graph.boxes.map(({ mark }) => mark).toSorted())
    arrows += found.length
    crossings += drawing.match(/─│─/g)?.length ?? 0
  }
  expect(arrows).toBeGreaterThan(4_000)
  expect(crossings).toBeGreaterThan(50)
}, 120_000)

test('in ASCII they can be read as well', async () => {
  for (let seed = 1001; seed <= 1060; seed++) {
    const { graph, drawing, read } = await readBack(seed, 'ascii')
    const found = read.arrows.map(({ from, to, label }) => [from, to, label].join(' | ')).toSorted()

    expect(found, `graph ${seed}\n${drawing}`).toEqual(arrowsOf(graph))
  }
}, 60_000)

test('no row is wider than the layout says, and the same graph is drawn the same again', async () => {
  for (const seed of [3, 77, 401]) {
    const layout = await layoutMap(randomGraph(seed), measure, { title: 16, label: 12, mostInLayer: null })
    const rows = paintCharacters(layout, measure, unicodePen)
    expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(layout.columns)
    const again = await layoutMap(randomGraph(seed), measure, { title: 16, label: 12, mostInLayer: null })
    expect(paintCharacters(again, measure, unicodePen)).toEqual(rows)
  }
})

test('a reader who is shown a wrong line says so', async () => {
  const { drawing } = await readBack(12, 'unicode')
  expect(readMap(drawing, unicode).arrows.length).toBeGreaterThan(3)
  expect(() => readMap(drawing.replace(/([╭╮╰╯])/, ' '), unicode)).toThrow('a line')
})
