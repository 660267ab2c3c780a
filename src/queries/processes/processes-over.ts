import { query } from '../../store/query.ts'
import type { ProcessOver } from '../../domain/report/process-figures.ts'

/** What of a process was over in an interval, ended or given up. */
export const processesOver = query<ProcessOver, { process: string; from: number; until: number }>(
  'processes-over',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .select(['result', 'started_at as startedAt', 'ended_at as endedAt', 'due_at as dueAt'])
      .where('process', '=', p.process)
      .where('ended_at', 'is not', null)
      .where('ended_at', '>=', p.from)
      .where('ended_at', '<', p.until)
      .$narrowType<{ endedAt: number }>(),
)

/** How many of those that are over by now began in an interval. */
export const processesBegunAndOver = query<
  { readonly processes: number },
  { process: string; from: number; until: number }
>('processes-begun-and-over', (db, p) =>
  db
    .selectFrom('process_instances')
    .select((eb) => eb.fn.countAll<number>().as('processes'))
    .where('process', '=', p.process)
    .where('ended_at', 'is not', null)
    // What began then cannot be over before.
    .where('ended_at', '>=', p.from)
    .where('started_at', '>=', p.from)
    .where('started_at', '<', p.until),
)
