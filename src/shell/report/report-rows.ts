import type { Figure } from '../../domain/report/figure.ts'
import { labelIn } from '../../domain/labels.ts'
import { reportOfAgents } from '../../queries/reports/report-of-agents.ts'
import { reportOfCallbacks, reportOfCases } from '../../queries/reports/report-of-cases.ts'
import { reportOfCodes } from '../../queries/reports/report-of-codes.ts'
import {
  type ReportInterval,
  reportOfAllQueues,
  reportOfQueues,
} from '../../queries/reports/report-of-queues.ts'
import type { Reader } from '../../store/reader.ts'
import type { Language } from '../../language/language.ts'

export const reportKinds = ['day', 'agents', 'queues', 'codes', 'cases'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What a row of a report is about: a key that programs read, a name that people do. */
export type ReportRow = {
  readonly group:
    'all-queues' | 'queues' | 'agents' | 'codes' | 'reasons' | 'outcomes' | 'cases' | 'callbacks'
  readonly key: string
  readonly name: string
  readonly figures: readonly Figure[]
}

/** Reports that can be asked for one queue alone. */
export const kindsOfQueue: readonly ReportKind[] = ['day', 'queues', 'codes']

/** The rows of one report, in the order in which they are shown; of one queue its figures, or its codes, alone. */
export function reportRows(
  kind: ReportKind,
  reader: Reader,
  {
    interval,
    days,
    language,
    queue = null,
  }: {
    readonly interval: ReportInterval
    readonly days: number
    readonly language: Language
    /** The key of the one queue that is asked for. */
    readonly queue?: string | null
  },
): readonly ReportRow[] {
  const alone = (group: ReportRow['group'], figures: readonly Figure[]): ReportRow => ({
    group,
    key: group,
    name: '',
    figures,
  })
  const queues = (): readonly ReportRow[] =>
    reportOfQueues(reader, interval)
      .filter((one) => queue === null || one.queue.key === queue)
      .map(({ queue: { key, name }, figures }) => ({ group: 'queues', key, name, figures }))
  switch (kind) {
    case 'queues':
      return queues()
    case 'agents':
      return reportOfAgents(reader, interval).map(({ agent, figures }) => ({
        group: 'agents',
        key: agent.key,
        name: agent.name,
        figures,
      }))
    case 'codes': {
      const { coding, reasons, outcomes } = reportOfCodes(reader, interval, queue)
      const rows = (group: 'reasons' | 'outcomes', list: typeof reasons): readonly ReportRow[] =>
        list.map(({ path, labels, figures }) => ({
          group,
          key: path,
          name: labelIn(labels, language),
          figures,
        }))
      return [alone('codes', coding), ...rows('reasons', reasons), ...rows('outcomes', outcomes)]
    }
    case 'cases':
      return [alone('cases', reportOfCases(reader, interval, days))]
    case 'day':
      if (queue !== null) return queues()
      return [
        alone('all-queues', reportOfAllQueues(reader, interval)),
        ...queues(),
        alone('codes', reportOfCodes(reader, interval).coding),
        alone('cases', reportOfCases(reader, interval, days)),
        alone('callbacks', reportOfCallbacks(reader, interval)),
      ]
    default:
      return kind satisfies never
  }
}
