import {
  type CodeCount,
  type CodedBy,
  type CountedCodes,
  codeCounts,
  codingFigures,
} from '../domain/report/code-figures.ts'
import type { Figure } from '../domain/report/figure.ts'
import type { Labels } from '../domain/labels.ts'
import type { Reader } from '../store/reader.ts'
import type { ReportInterval } from './report-of-queues.ts'
import { codeLabels } from './code-labels.ts'
import { latestWrapUp } from './latest-wrap-up.ts'
import { wrapUpsBetween } from './wrap-ups-between.ts'

export type CodeReport = {
  readonly coding: readonly Figure[]
  readonly reasons: readonly LabelledCount[]
  readonly outcomes: readonly LabelledCount[]
}

type LabelledCount = CodeCount & { readonly path: string; readonly labels: Labels }

/**
 * What the interactions that were wrapped up in an interval were about and what came of it. An interaction counts once, in
 * the interval of its first wrap-up, with the codes that stand now: a correction replaces what it corrects.
 */
export function reportOfCodes(reader: Reader, { from, until }: ReportInterval): CodeReport {
  const counted: CountedCodes[] = []
  for (const first of reader.all(wrapUpsBetween, { from, until })) {
    if (first.corrects !== null) continue
    const standing = reader.one(latestWrapUp, { interactionId: first.interactionId })
    counted.push({
      reason: standing?.reasonCodeId ?? null,
      outcomes: [
        ...(standing?.outcomeCodeId ? [standing.outcomeCodeId] : []),
        ...(standing?.moreOutcomes ?? []),
      ],
      by: codedBy(first.how),
    })
  }
  const named = (kind: 'reason' | 'outcome'): readonly LabelledCount[] =>
    codeCounts(counted, kind).map((one) => {
      const code = reader.one(codeLabels, { id: one.code })
      return { ...one, path: code?.path ?? one.code, labels: code?.labels ?? { en: one.code } }
    })
  return { coding: codingFigures(counted), reasons: named('reason'), outcomes: named('outcome') }
}

function codedBy(how: string): CodedBy {
  return how === 'agent' || how === 'batch' ? how : 'program'
}
