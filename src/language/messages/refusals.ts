import { oneTable } from '../one-table.ts'
import { accessRefusals } from './refusals/access-refusals.ts'
import { agentRefusals } from './refusals/agent-refusals.ts'
import { callbackRefusals } from './refusals/callback-refusals.ts'
import { caseRefusals } from './refusals/case-refusals.ts'
import { caseTieRefusals } from './refusals/case-tie-refusals.ts'
import { channelRefusals } from './refusals/channel-refusals.ts'
import { connectRefusals } from './refusals/connect-refusals.ts'
import { consentRefusals } from './refusals/consent-refusals.ts'
import { customerRefusals } from './refusals/customer-refusals.ts'
import { dueWorkRefusals } from './refusals/due-work-refusals.ts'
import { exchangeRefusals } from './refusals/exchange-refusals.ts'
import { fieldRefusals } from './refusals/field-refusals.ts'
import { filterRefusals } from './refusals/filter-refusals.ts'
import { hookRefusals } from './refusals/hook-refusals.ts'
import { interactionRefusals } from './refusals/interaction-refusals.ts'
import { offerRefusals } from './refusals/offer-refusals.ts'
import { processFileRefusals } from './refusals/process-file-refusals.ts'
import { processRefusals } from './refusals/process-refusals.ts'
import { queueRefusals } from './refusals/queue-refusals.ts'
import { reachRefusals } from './refusals/reach-refusals.ts'
import { rightRefusals } from './refusals/right-refusals.ts'
import { siteRefusals } from './refusals/site-refusals.ts'
import { storeRefusals } from './refusals/store-refusals.ts'
import { syncRefusals } from './refusals/sync-refusals.ts'
import { undoRefusals } from './refusals/undo-refusals.ts'
import { announcementRefusals } from './refusals/announcement-refusals.ts'
import { viewRefusals } from './refusals/view-refusals.ts'
import { wrapUpRefusals } from './refusals/wrap-up-refusals.ts'
import { writingRefusals } from './refusals/writing-refusals.ts'
import type { Message } from '../message.ts'
import type { RefusalTable } from '../refusal-words.ts'

/** Stands for the hint of any refusal that knows names near to the one given. */
export const nearestHint: Message = { en: 'Did you mean {nearest}?', pl: 'Czy chodziło o: {nearest}?' }

/** Stands behind the hint of any refusal that knows all that may be given. */
export const oneOfHint: Message = { en: ' One of: {oneOf}.', pl: ' Do wyboru: {oneOf}.' }

/** The words of every refusal. Source of terms: FIELD.md, "Words". */
export const refusalMessages: RefusalTable = oneTable(
  accessRefusals,
  agentRefusals,
  callbackRefusals,
  caseRefusals,
  caseTieRefusals,
  channelRefusals,
  connectRefusals,
  consentRefusals,
  customerRefusals,
  dueWorkRefusals,
  exchangeRefusals,
  fieldRefusals,
  filterRefusals,
  hookRefusals,
  interactionRefusals,
  offerRefusals,
  processFileRefusals,
  processRefusals,
  queueRefusals,
  reachRefusals,
  rightRefusals,
  siteRefusals,
  storeRefusals,
  syncRefusals,
  undoRefusals,
  announcementRefusals,
  viewRefusals,
  wrapUpRefusals,
  writingRefusals,
)
