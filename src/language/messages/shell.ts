import { oneTable } from '../one-table.ts'
import { shellAnnouncementMessages } from './shell/announcements.ts'
import { shellAnsweringMessages } from './shell/answering.ts'
import { shellBatchMessages } from './shell/batches.ts'
import { shellCallbackMessages } from './shell/callbacks.ts'
import { shellCaseMessages } from './shell/cases.ts'
import { shellInputMessages } from './shell/command-inputs.ts'
import { shellConsentMessages } from './shell/consents.ts'
import { shellCustomerMessages } from './shell/customers.ts'
import { shellExchangeMessages } from './shell/exchange.ts'
import { shellFilterMessages } from './shell/filter.ts'
import { shellHelpMessages } from './shell/help.ts'
import { shellHistoryMessages } from './shell/history.ts'
import { shellHookMessages } from './shell/hooks.ts'
import { shellImportMailMessages } from './shell/import-mail.ts'
import { shellKindMessages } from './shell/kinds.ts'
import { shellLineMessages } from './shell/line.ts'
import { shellMailProblemMessages } from './shell/mail-problems.ts'
import { shellManualMessages } from './shell/manual.ts'
import { shellMistakeMessages } from './shell/mistakes.ts'
import { shellOfferMessages } from './shell/offers.ts'
import { shellPeopleMessages } from './shell/people.ts'
import { shellProcessFileMessages } from './shell/process-files.ts'
import { shellProcessMessages } from './shell/processes.ts'
import { shellProcessMapMessages } from './shell/process-map.ts'
import { shellProcessMigrateMessages } from './shell/process-migrate.ts'
import { shellReportMessages } from './shell/report.ts'
import { shellRightMessages } from './shell/rights.ts'
import { shellSeeingMessages } from './shell/seeing.ts'
import { shellChannelMessages } from './shell/channels.ts'
import { shellServerMessages } from './shell/server.ts'
import { shellUsersMessages } from './shell/users.ts'
import { shellSiteMessages } from './shell/site.ts'
import { shellStatusMessages } from './shell/status.ts'
import { shellStoreMessages } from './shell/store.ts'
import { shellUndoMessages } from './shell/undo.ts'
import { shellViewMessages } from './shell/views.ts'
import { shellWatchMessages } from './shell/watch.ts'
import { shellWorkMessages } from './shell/work.ts'
import { shellWrapUpMessages } from './shell/wrap-up.ts'
import { shellWritingMessages } from './shell/writing.ts'

/** What the shell says, one file for each thing that people do there. */
export const shellMessages = oneTable(
  shellAnnouncementMessages,
  shellAnsweringMessages,
  shellBatchMessages,
  shellCallbackMessages,
  shellCaseMessages,
  shellConsentMessages,
  shellInputMessages,
  shellCustomerMessages,
  shellExchangeMessages,
  shellFilterMessages,
  shellHelpMessages,
  shellHistoryMessages,
  shellHookMessages,
  shellImportMailMessages,
  shellKindMessages,
  shellLineMessages,
  shellMailProblemMessages,
  shellManualMessages,
  shellMistakeMessages,
  shellOfferMessages,
  shellPeopleMessages,
  shellProcessFileMessages,
  shellProcessMapMessages,
  shellProcessMessages,
  shellProcessMigrateMessages,
  shellReportMessages,
  shellRightMessages,
  shellSeeingMessages,
  shellServerMessages,
  shellChannelMessages,
  shellUsersMessages,
  shellSiteMessages,
  shellStatusMessages,
  shellStoreMessages,
  shellUndoMessages,
  shellViewMessages,
  shellWatchMessages,
  shellWorkMessages,
  shellWrapUpMessages,
  shellWritingMessages,
)
