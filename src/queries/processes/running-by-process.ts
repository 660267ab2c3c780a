import type { EpochMs } from '../../domain/ids.ts'
import { query } from '../../store/query.ts'

/** How many instances of a process run now, and how many of them are in their step for longer than it may take. */
export type RunningOfProcess = { readonly process: string; readonly running: number; readonly stuck: number }

/** Of every process that runs anywhere; along the index that holds running instances alone. */
export const runningByProcess = query<RunningOfProcess, { now: EpochMs }>('running-by-process', (db, p) =>
  db
    .selectFrom('process_instances')
    .select('process')
    .select(({ fn }) => fn.countAll<number>().as('running'))
    .select(({ fn, eb }) =>
      fn.sum<number>(eb.case().when('stuck_at', '<=', p.now).then(1).else(0).end()).as('stuck'),
    )
    .where('ended_at', 'is', null)
    .groupBy('process'),
)
