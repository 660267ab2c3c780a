import { callbackVerbs } from './table/callback-verbs.ts'
import { caseVerbs } from './table/case-verbs.ts'
import { consentVerbs } from './table/consent-verbs.ts'
import { customerVerbs } from './table/customer-verbs.ts'
import { exchangeVerbs } from './table/exchange-verbs.ts'
import { keepingVerbs } from './table/keeping-verbs.ts'
import { powerVerbs } from './table/power-verbs.ts'
import { reportVerbs } from './table/report-verbs.ts'
import { offerVerbs } from './table/offer-verbs.ts'
import { callingVerbs } from './table/calling-verbs.ts'
import { seeingVerbs } from './table/seeing-verbs.ts'
import { workingVerbs } from './table/working-verbs.ts'
import { writingVerbs } from './table/writing-verbs.ts'
import { templateVerbs } from './table/template-verbs.ts'
import type { Verb } from './verb.ts'

/** Every verb of the shell, in the order of help. */
export const verbTable: readonly Verb[] = [
  ...seeingVerbs,
  ...workingVerbs,
  ...offerVerbs,
  ...writingVerbs,
  ...templateVerbs,
  ...callbackVerbs,
  ...caseVerbs,
  ...callingVerbs,
  ...customerVerbs,
  ...consentVerbs,
  ...exchangeVerbs,
  ...reportVerbs,
  ...keepingVerbs,
  ...powerVerbs,
]
