import type { Entry } from '../../process/definition.ts'
import { labelIn } from '../../domain/labels.ts'
import { type NewestProcess, newestProcesses } from '../../queries/processes/newest-processes.ts'
import { processesInside } from '../../queries/processes/processes-inside.ts'
import { stuckInside } from '../../queries/processes/stuck-inside.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** The processes that were published, with how they begin and how many run now; counts are told to whoever sees every case. */
export function processList(call: Call, { reader, sight, now }: ShellReading): Answer {
  const seesAll = sight.scopeOf('case.see') === 'site'
  const all = reader.all(newestProcesses, {}).map(({ definition, publishedAt, publishedBy, isRetired }) => {
    const { key: process } = definition
    const inside = seesAll ? reader.all(processesInside, { process }) : []
    return {
      definition,
      publishedAt,
      publishedBy,
      isRetired,
      running: seesAll ? inside.length : null,
      stuck: seesAll ? stuckInside(reader, process, now())(inside).length : null,
    }
  })
  const { rows, below } = cutList(all, call.limit)
  const json = rows.map(({ definition: { key, version, labels, owner, entry }, publishedAt, ...row }) => ({
    key,
    version,
    labels,
    owner,
    entry,
    ...row,
    publishedAt: iso(publishedAt),
  }))
  return show({ rows: json }, (page) =>
    rows.length === 0 ? page.say('shell.process-list.none') : tableOf(rows, page) + below(page),
  )
}

type Listed = Pick<NewestProcess, 'definition' | 'isRetired'> & {
  readonly running: number | null
  readonly stuck: number | null
}

function tableOf(rows: readonly Listed[], page: Page): string {
  const { say, clean, table, language, format } = page
  const counted = (n: number | null) => (n === null ? clean('–') : format.number(n))
  return table(
    [
      { title: say('shell.column.process'), cell: ({ definition }) => clean(definition.key) },
      {
        title: say('shell.column.version'),
        cell: ({ definition }) => clean(definition.version.toString()),
        align: 'right',
      },
      {
        title: say('shell.column.label'),
        cell: ({ definition }) => clean(labelIn(definition.labels, language)),
        isFlexible: true,
      },
      { title: say('shell.column.owner'), cell: ({ definition }) => clean(definition.owner) },
      {
        title: say('shell.column.begins'),
        cell: ({ definition }) => clean(beginsText(definition.entry, page)),
        isFlexible: true,
      },
      { title: say('shell.column.running'), cell: ({ running }) => counted(running), align: 'right' },
      { title: say('shell.column.stuck'), cell: ({ stuck }) => counted(stuck), align: 'right' },
      {
        title: say('shell.column.state'),
        cell: ({ isRetired }) => (isRetired ? say('shell.process-list.retired') : clean('')),
      },
    ],
    rows,
  )
}

function beginsText(entry: readonly Entry[], { say }: Page): string {
  const before = [...new Set(entry.flatMap((one) => (one.from === 'result' ? [one.process] : [])))]
  const [first = ''] = before
  const places = entry.map((one) => {
    switch (one.from) {
      case 'point':
        return one.point
      case 'result':
        return before.length === 1
          ? say('shell.process-list.after', { process: first })
          : say('shell.process-list.after-several', { n: before.length })
      case 'hand':
        return say('card.by-hand')
      default:
        return one satisfies never
    }
  })
  return [...new Set(places)].join(', ')
}
