import { oneTable } from '../one-table.ts'
import { processCardMessages } from './process/card.ts'
import { processCheckMessages } from './process/check.ts'
import { processConditionMessages } from './process/conditions.ts'
import { processDataMessages } from './process/data.ts'
import { processNameMessages } from './process/names.ts'
import { processOutlineMessages } from './process/outline.ts'
import { processResultMessages } from './process/results.ts'
import { processRunningMessages } from './process/running.ts'
import { processScenarioMessages } from './process/scenarios.ts'
import { processSetMessages } from './process/sets.ts'
import { processShapeMessages } from './process/shapes.ts'
import { processStepMessages } from './process/steps.ts'
import { processWayMessages } from './process/ways.ts'

/**
 * What reading and checking processes says. What is said of any YAML stands with the site's; a message here under the same code, or a
 * hint for one key (`process.hint.CODE.at-KEY`), stands before it.
 */
export const processMessages = oneTable(
  processCardMessages,
  processCheckMessages,
  processConditionMessages,
  processDataMessages,
  processNameMessages,
  processOutlineMessages,
  processResultMessages,
  processRunningMessages,
  processScenarioMessages,
  processSetMessages,
  processShapeMessages,
  processStepMessages,
  processWayMessages,
)
