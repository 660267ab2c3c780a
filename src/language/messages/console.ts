import { oneTable } from '../one-table.ts'
import { consoleActionMessages } from './console/actions.ts'
import { consoleBlockedMessages } from './console/blocked.ts'
import { consoleBulkMessages } from './console/bulk.ts'
import { consoleCallbackMessages } from './console/callbacks.ts'
import { consoleCaseMessages } from './console/cases.ts'
import { consoleClipboardMessages } from './console/clipboard.ts'
import { consoleComingInMessages } from './console/coming-in.ts'
import { consoleCustomerMessages } from './console/customers.ts'
import { consoleDoneMessages } from './console/done.ts'
import { consoleEditorMessages } from './console/editor.ts'
import { consoleFileMessages } from './console/files.ts'
import { consoleFormMessages } from './console/forms.ts'
import { consoleHeldMessages } from './console/held.ts'
import { consoleHintMessages } from './console/hints.ts'
import { consoleHistoryMessages } from './console/history.ts'
import { consoleInboxMessages } from './console/inbox.ts'
import { consoleKeyMessages } from './console/keys.ts'
import { consoleListMessages } from './console/lists.ts'
import { consoleLockMessages } from './console/lock.ts'
import { consoleOthersMessages } from './console/others.ts'
import { consolePeopleMessages } from './console/people.ts'
import { consoleProcessesMessages } from './console/processes.ts'
import { consoleQueueMessages } from './console/queues.ts'
import { consoleReplyMessages } from './console/replies.ts'
import { consoleRingingMessages } from './console/ringing.ts'
import { consoleScriptMessages } from './console/script.ts'
import { consoleSettingsMessages } from './console/settings.ts'
import { consoleViewMessages } from './console/views.ts'
import { consoleTourMessages } from './console/tour.ts'
import { consoleVerifyingMessages } from './console/verifying.ts'
import { consoleWorkMessages } from './console/work.ts'
import { consoleWrapUpMessages } from './console/wrap-up.ts'

/** What the console says, one file for each place and each thing that is done there. */
export const consoleMessages = oneTable(
  consoleActionMessages,
  consoleBlockedMessages,
  consoleBulkMessages,
  consoleCallbackMessages,
  consoleCaseMessages,
  consoleClipboardMessages,
  consoleComingInMessages,
  consoleCustomerMessages,
  consoleDoneMessages,
  consoleEditorMessages,
  consoleFileMessages,
  consoleFormMessages,
  consoleHeldMessages,
  consoleHintMessages,
  consoleHistoryMessages,
  consoleInboxMessages,
  consoleKeyMessages,
  consoleListMessages,
  consoleLockMessages,
  consoleOthersMessages,
  consolePeopleMessages,
  consoleProcessesMessages,
  consoleQueueMessages,
  consoleReplyMessages,
  consoleRingingMessages,
  consoleScriptMessages,
  consoleSettingsMessages,
  consoleTourMessages,
  consoleVerifyingMessages,
  consoleViewMessages,
  consoleWorkMessages,
  consoleWrapUpMessages,
)
