import { agentRefusals } from './agent-refusals.ts'
import { interactionRefusals } from './interaction-refusals.ts'
import { wrapUpRefusals } from './wrap-up-refusals.ts'
import { caseRefusals } from './case-refusals.ts'
import { customerRefusals } from './customer-refusals.ts'
import { exchangeRefusals } from './exchange-refusals.ts'
import { filterRefusals } from './filter-refusals.ts'
import { consentRefusals } from './consent-refusals.ts'
import { fieldRefusals } from './field-refusals.ts'
import { rightRefusals } from './right-refusals.ts'
import { hookRefusals } from './hook-refusals.ts'
import { offerRefusals } from './offer-refusals.ts'
import { storeRefusals } from './store-refusals.ts'
import { writingRefusals } from './writing-refusals.ts'
import type { Message } from '../message.ts'
import type { RefusalTable } from '../refusal-words.ts'

/** Stands for the hint of any refusal that knows names near to the one given. */
export const nearestHint: Message = { en: 'Did you mean {nearest}?', pl: 'Czy chodziło o: {nearest}?' }

/** The words of every refusal. Source of terms: FIELD.md, "Words". */
export const refusalMessages: RefusalTable = {
  ...agentRefusals,
  ...interactionRefusals,
  ...wrapUpRefusals,
  ...customerRefusals,
  ...caseRefusals,
  ...filterRefusals,
  ...consentRefusals,
  ...fieldRefusals,
  ...rightRefusals,
  ...hookRefusals,
  ...offerRefusals,
  ...storeRefusals,
  ...exchangeRefusals,
  ...writingRefusals,
}
