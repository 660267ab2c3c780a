import type { ProcessDefinition } from '../../process/definition.ts'
import { graphOfProcess } from '../../process/map/graph-of-process.ts'
import { layoutWithin, mostBoxes, type TooWide } from '../../process/map/layout-within.ts'
import type { MapGraph, TextMeasure } from '../../process/map/map-graph.ts'
import { mermaidOf } from '../../process/map/mermaid.ts'
import { outlineOfMap } from '../../process/map/outline-of-map.ts'
import { paintCharacters } from '../../process/map/paint-characters.ts'
import { paintSvg } from '../../process/map/paint-svg.ts'
import { asciiPen, unicodePen } from '../../process/map/pen.ts'
import { readProcesses } from '../../process/read-processes.ts'
import { graphemesOf } from '../../language/graphemes.ts'
import { truncate, widthOf, wrapText } from '../../language/width.ts'
import { allWays } from '../../process/ways.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { loadProcesses } from '../process/load-processes.ts'
import { publishedAt } from '../process/published-at.ts'
import { mapWordsOf } from '../process/map-words.ts'
import { refusedProcesses } from '../process/process-problems.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'

const measure: TextMeasure = { widthOf, wrap: wrapText, truncate, graphemes: graphemesOf }

/**
 * Draws one process, of a file or by its key, as a map: with characters, as SVG, or for Mermaid. What is wrong with it beyond its shape is drawn
 * as it is. Refuses: process-files-invalid, process-too-large-to-draw.
 */
export async function processDraw(call: Call, shell: Shell): Promise<Answer> {
  if (call.is('svg') && call.is('mermaid')) {
    return mistakenBy({ kind: 'options-exclude', verb: 'process draw', options: ['svg', 'mermaid'] })
  }
  const [path = ''] = call.operands
  const published = await publishedAt(path, call, shell)
  if (published)
    return 'process' in published ? drawn(published.process, path, { call, shell }) : published.refused
  const page = await shell.page()
  const { texts, problems: unread } = loadProcesses([path])
  if (texts.length > 1) {
    const wanted = texts.map(({ file }) => page.clean(file))
    return mistakenBy({ kind: 'operand-unknown', verb: 'process draw', operand: path, wanted })
  }
  const today = new Date(shell.now()).toISOString().slice(0, 10)
  const read = readProcesses(texts, { today, site: null })
  const definition = read.processes[0]?.definition
  if (!definition) return refusedProcesses([...unread, ...read.problems], page)
  return drawn(definition, path, { call, shell })
}

async function drawn(
  definition: ProcessDefinition,
  path: string,
  { call, shell }: Pick<Drawing, 'call' | 'shell'>,
): Promise<Answer> {
  const page = await shell.page()
  const graph = graphOfProcess(definition, mapWordsOf(page, hasLines(shell.env) ? '→' : '->'))
  if (call.is('svg') && graph.boxes.length > mostBoxes) {
    // The first box says where it begins.
    const [steps, most] = [graph.boxes.length - 1, mostBoxes - 1]
    return refuseWith({ code: 'process-too-large-to-draw', steps, most })
  }
  const drawing = await drawingOf(graph, { call, shell, page })
  if (graph.arrows.length < allWays(definition).length + 1) {
    shell.err(`${page.say('shell.process-map.wrong', { file: page.clean(path) })}\n`)
  }
  const { key, version } = definition
  return show({ process: key, version, ...graph, drawing }, () => drawing)
}

type Drawing = { readonly call: Call; readonly shell: Shell; readonly page: Page }

async function drawingOf(graph: MapGraph, { call, shell, page }: Drawing): Promise<string> {
  if (call.is('mermaid')) return mermaidOf(graph)
  const isPicture = call.is('svg')
  const columns = isPicture ? null : (call.number('width') ?? page.columns)
  const layout = await layoutWithin(graph, measure, columns ?? Number.POSITIVE_INFINITY)
  if (!('needs' in layout)) {
    if (isPicture) return paintSvg(layout, measure, graph.boxes[0]?.title ?? '')
    return paintCharacters(layout, measure, hasLines(shell.env) ? unicodePen : asciiPen).join('\n')
  }
  shell.err(`${whyNoMap(layout, columns, page)}
`)
  return outlineOfMap(graph).join('\n')
}

function whyNoMap({ needs }: TooWide, columns: number | null, { say }: Page): string {
  return needs === null
    ? say('shell.process-map.too-large')
    : say('shell.process-map.too-wide', { needs, columns: columns ?? 0 })
}

/** Whether the terminal draws lines: as the console decides. */
function hasLines(env: Shell['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return /utf-?8/i.test(locale) && env['TERM'] !== 'linux' && env['TERM'] !== 'dumb'
}
