import {
  type CodeCount,
  type CodedBy,
  type CountedCodes,
  codeCounts,
  codingFigures,
} from '../../domain/report/code-figures.ts'
import type { Figure } from '../../domain/report/figure.ts'
import type { Labels } from '../../domain/labels.ts'
import type { Reader } from '../../store/reader.ts'
import type { ReportInterval } from './report-of-queues.ts'
import { type LabelledCode, codeLabels } from '../site/code-labels.ts'
import { latestWrapUp } from '../interactions/latest-wrap-up.ts'
import { wrapUpsBetween } from '../interactions/wrap-ups-between.ts'

export type CodeReport = {
  readonly coding: readonly Figure[]
  readonly reasons: readonly LabelledCount[]
  readonly outcomes: readonly LabelledCount[]
}

type LabelledCount = CodeCount & { readonly labels: Labels }

/**
 * What the interactions that were wrapped up in an interval were about and what came of it. An interaction counts once, in
 * the interval of its first wrap-up, with the codes that stand now: a correction replaces what it corrects. A code that was
 * changed meanwhile is one code, under the labels of its last version. Of one queue it counts what was in it at the end,
 * wherever else the contact had been.
 */
export function reportOfCodes(
  reader: Reader,
  { from, until }: ReportInterval,
  queue: string | null = null,
): CodeReport {
  const codes = namedCodes(reader)
  const counted: CountedCodes[] = []
  for (const first of reader.all(wrapUpsBetween, { from, until })) {
    if (first.corrects !== null || (queue !== null && first.queueId !== queue)) continue
    const standing = reader.one(latestWrapUp, { interactionId: first.interactionId })
    const { reasonCodeId = null, outcomeCodeId = null, moreOutcomes = [] } = standing ?? {}
    counted.push({
      reason: reasonCodeId === null ? null : codes.pathOf(reasonCodeId),
      outcomes: [...(outcomeCodeId === null ? [] : [outcomeCodeId]), ...moreOutcomes].map((id) =>
        codes.pathOf(id),
      ),
      by: codedBy(first.how),
    })
  }
  const named = (kind: 'reason' | 'outcome'): readonly LabelledCount[] =>
    codeCounts(counted, kind).map((one) => ({ ...one, labels: codes.labelsOf(kind, one.path) }))
  return { coding: codingFigures(counted), reasons: named('reason'), outcomes: named('outcome') }
}

function codedBy(how: string): CodedBy {
  return how === 'agent' || how === 'batch' ? how : 'program'
}

/** Codes by their ids, each read once. */
function namedCodes(reader: Reader) {
  const known = new Map<string, LabelledCode>()
  return {
    pathOf(id: string): string {
      const code = known.get(id) ?? reader.one(codeLabels, { id })
      if (!code) throw new Error(`code ${id} is not there`)
      known.set(id, code)
      return code.path
    },
    labelsOf: (kind: 'reason' | 'outcome', path: string): Labels =>
      [...known.values()]
        .filter((code) => code.kind === kind && code.path === path)
        .toSorted((a, b) => a.version - b.version)
        .at(-1)?.labels ?? { en: path },
  }
}
