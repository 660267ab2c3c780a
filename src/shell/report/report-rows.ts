import type { Figure } from '../../domain/report/figure.ts'
import { labelIn, type Labels } from '../../domain/labels.ts'
import { reportOfAgents } from '../../queries/reports/report-of-agents.ts'
import { reportOfCallbacks, reportOfCases } from '../../queries/reports/report-of-cases.ts'
import { reportOfCodes } from '../../queries/reports/report-of-codes.ts'
import { type ReportedProcess, reportOfProcesses } from '../../queries/reports/report-of-processes.ts'
import {
  type ReportInterval,
  reportOfAllQueues,
  reportOfQueues,
} from '../../queries/reports/report-of-queues.ts'
import type { Reader } from '../../store/reader.ts'
import type { Language } from '../../language/language.ts'

export const reportKinds = ['day', 'agents', 'queues', 'codes', 'cases', 'processes'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What a row of a report is about: a key that programs read, a name that people do. */
export type ReportRow = {
  readonly group:
    | 'all-queues'
    | 'queues'
    | 'agents'
    | 'codes'
    | 'reasons'
    | 'outcomes'
    | 'cases'
    | 'callbacks'
    | 'processes'
    | 'process-results'
    | 'process-steps'
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
    process = null,
  }: {
    readonly interval: ReportInterval
    readonly days: number
    readonly language: Language
    /** The key of the one queue that is asked for. */
    readonly queue?: string | null
    /** The key of the one process that is asked for, with its results and steps. */
    readonly process?: string | null
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
    case 'processes':
      return reportOfProcesses(reader, interval, process).flatMap((one) =>
        rowsOfProcess(one, language, process !== null),
      )
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

function rowsOfProcess(
  { definition, figures, results, steps }: ReportedProcess,
  language: Language,
  isWhole: boolean,
): readonly ReportRow[] {
  const { key, labels } = definition
  const whole: ReportRow = { group: 'processes', key, name: labelIn(labels, language), figures }
  if (!isWhole) return [whole]
  const resultLabels = new Map(definition.results.map((one) => [one.key, one.labels]))
  const titles = new Map(definition.steps.map((one) => [one.key, one.title]))
  const rows = (
    group: ReportRow['group'],
    list: ReportedProcess['steps'],
    names: ReadonlyMap<string, Labels>,
  ): readonly ReportRow[] =>
    list.map((one) => {
      const named = names.get(one.key)
      return { group, ...one, name: named ? labelIn(named, language) : one.key }
    })
  return [whole, ...rows('process-results', results, resultLabels), ...rows('process-steps', steps, titles)]
}
