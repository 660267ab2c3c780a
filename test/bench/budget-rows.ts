import type { BenchRow } from './bench-context.ts'
import { coldStart } from './rows/cold-start.ts'
import { compiledQueries } from './rows/compiled-queries.ts'
import { consoleRow } from './rows/console.ts'
import { customerCardRow } from './rows/customer-card.ts'
import { filters } from './rows/filters.ts'
import { hourOfWorkRow } from './rows/hour-of-work.ts'
import { importCustomers } from './rows/import-customers.ts'
import { lookup } from './rows/lookup.ts'
import { memory } from './rows/memory.ts'
import { processSteps } from './rows/process-steps.ts'
import { pullAndCopy } from './rows/pull-and-copy.ts'
import { pushToPostgres } from './rows/push-to-postgres.ts'
import { queueViewRow } from './rows/queue-view.ts'
import { reportOfDay } from './rows/report-of-day.ts'
import { storeSize } from './rows/store-size.ts'
import { threeDevices } from './rows/three-devices.ts'
import { wrapUpLines } from './rows/wrap-up-lines.ts'
import { wrapUps } from './rows/wrap-ups.ts'

/** Every row that can be measured, in the order of the table. */
export const budgetRows: readonly BenchRow[] = [
  coldStart,
  consoleRow,
  lookup,
  queueViewRow,
  customerCardRow,
  filters,
  reportOfDay,
  wrapUps,
  wrapUpLines,
  pushToPostgres,
  pullAndCopy,
  threeDevices,
  importCustomers,
  storeSize,
  memory,
  hourOfWorkRow,
  processSteps,
  compiledQueries,
]
