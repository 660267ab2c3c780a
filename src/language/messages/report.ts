import { oneTable } from '../one-table.ts'
import { reportAgentFigureMessages } from './report/agent-figures.ts'
import { reportCaseFigureMessages } from './report/case-figures.ts'
import { reportCodeFigureMessages } from './report/code-figures.ts'
import { reportColumnMessages } from './report/columns.ts'
import { reportHeadingMessages } from './report/headings.ts'
import { reportPartMessages } from './report/parts.ts'
import { reportProcessFigureMessages } from './report/process-figures.ts'
import { reportQueueFigureMessages } from './report/queue-figures.ts'

/** What reports say: figures, the formula of each, the parts it is made of, and what stands around them. */
export const reportMessages = oneTable(
  reportAgentFigureMessages,
  reportCaseFigureMessages,
  reportCodeFigureMessages,
  reportColumnMessages,
  reportHeadingMessages,
  reportPartMessages,
  reportProcessFigureMessages,
  reportQueueFigureMessages,
)
