import { labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition, Result } from '../definition.ts'
import type { Step } from '../step.ts'
import { allWays, type Way } from '../ways.ts'
import type { MapBox, MapGraph } from './map-graph.ts'

/** The words of one language that a map needs beside those of the process. */
export type MapWords = {
  readonly language: 'en' | 'pl'
  readonly kind: (kind: MapBox['kind']) => string
  readonly way: (is: 'otherwise' | 'failed' | 'missing' | 'refused' | 'late' | 'too-often') => string
  /** Stands before the name of a process that a result starts: an arrow. */
  readonly starts: string
  readonly yes: string
  readonly no: string
  /** A time limit, as short as can be: `5m`. */
  readonly limit: (seconds: number) => string
  /** Makes text of a file fit to be drawn, in one line. */
  readonly clean: (text: string) => string
}

/** The map of a process in one language: where it begins, a box for each step in the order of the file, an arrow for each way. */
export function graphOfProcess(definition: ProcessDefinition, words: MapWords): MapGraph {
  const { steps } = definition
  const place = new Map(steps.map(({ key }, at) => [key, at + 1]))
  const results = new Map(definition.results.map((result) => [result.key, result]))
  const start: MapBox = {
    kind: 'start',
    mark: words.kind('start'),
    title: words.clean(labelIn(definition.labels, words.language)),
  }
  const boxes = steps.map((step, at): MapBox => ({
    kind: step.kind,
    mark: [String(at + 1), words.kind(step.kind), ...timeOf(step, words)].join(' '),
    title: words.clean(titleOf(step, results, words)),
  }))
  const begins = place.get(definition.start)
  return {
    boxes: [start, ...boxes],
    arrows: [
      ...(begins === undefined ? [] : [{ from: 0, to: begins, label: '' }]),
      ...allWays(definition).flatMap((way) => {
        const [from, to] = [place.get(way.from), place.get(way.to)]
        if (from === undefined || to === undefined) return []
        return [{ from, to, label: words.clean(labelOfWay(way, definition, words)) }]
      }),
    ],
  }
}

/** An end is what it means for the beneficiary, and what it starts; any other step its own title. */
function titleOf(step: Step, results: ReadonlyMap<string, Result>, { language, starts }: MapWords): string {
  const result = step.kind === 'end' ? results.get(step.result) : undefined
  if (!result) return labelIn(step.title, language)
  const started = result.starts.map(({ process }) => `${starts} ${process}`)
  return [labelIn(result.labels, language), ...started].join(' ')
}

/** The limit of a step, or how long it waits at most. */
function timeOf(step: Step, { limit }: MapWords): readonly string[] {
  const seconds =
    step.kind === 'wait' ? step.until.seconds : step.kind === 'handover' ? step.seconds : step.limitSeconds
  return seconds === null ? [] : [limit(seconds)]
}

function labelOfWay({ from, how }: Way, { steps, data }: ProcessDefinition, words: MapWords): string {
  switch (how.is) {
    case 'next':
      return ''
    case 'choice':
      return labelOfChoice(how.choice)
    case 'when':
      return how.when
        .replaceAll(/\bdata\./g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    case 'result':
      return how.result
    default:
      return words.way(how.is)
  }

  function labelOfChoice(choice: string): string {
    const step = steps.find(({ key }) => key === from)
    const item = step?.kind === 'ask' ? data.find(({ key }) => key === step.answer) : undefined
    const known = item?.choices.find(({ key }) => key === choice)
    if (known) return labelIn(known.labels, words.language)
    return choice === 'yes' ? words.yes : choice === 'no' ? words.no : choice
  }
}
