import { announcementVerbs } from './table/announcement-verbs.ts'
import { callbackVerbs } from './table/callback-verbs.ts'
import { caseContentVerbs } from './table/case-content-verbs.ts'
import { caseTieVerbs } from './table/case-tie-verbs.ts'
import { caseVerbs } from './table/case-verbs.ts'
import { mentionVerbs } from './table/mention-verbs.ts'
import { consentVerbs } from './table/consent-verbs.ts'
import { customerVerbs } from './table/customer-verbs.ts'
import { exchangeVerbs } from './table/exchange-verbs.ts'
import { keepingVerbs } from './table/keeping-verbs.ts'
import { powerVerbs } from './table/power-verbs.ts'
import { processVerbs } from './table/process-verbs.ts'
import { reportVerbs } from './table/report-verbs.ts'
import { serverVerbs } from './table/server-verbs.ts'
import { offerVerbs } from './table/offer-verbs.ts'
import { callingVerbs } from './table/calling-verbs.ts'
import { seeingVerbs } from './table/seeing-verbs.ts'
import { workingVerbs } from './table/working-verbs.ts'
import { writingVerbs } from './table/writing-verbs.ts'
import { viewVerbs } from './table/view-verbs.ts'
import { templateVerbs } from './table/template-verbs.ts'
import type { MessageKey } from '../language/say.ts'
import type { Verb } from './verb.ts'

/** Verbs that belong together, with what they are about. */
export type VerbGroup = { readonly title: MessageKey; readonly verbs: readonly Verb[] }

/** Every verb of the shell by what it is about, in the order of help. */
export const verbGroups: readonly VerbGroup[] = [
  { title: 'shell.group.seeing', verbs: [...seeingVerbs, ...viewVerbs] },
  { title: 'shell.group.working', verbs: [...workingVerbs, ...offerVerbs, ...callingVerbs] },
  { title: 'shell.group.writing', verbs: [...writingVerbs, ...templateVerbs, ...announcementVerbs] },
  {
    title: 'shell.group.cases',
    verbs: [...caseVerbs, ...caseTieVerbs, ...caseContentVerbs, ...mentionVerbs, ...callbackVerbs],
  },
  { title: 'shell.group.customers', verbs: [...customerVerbs, ...consentVerbs] },
  { title: 'shell.group.numbers', verbs: [...reportVerbs, ...exchangeVerbs] },
  { title: 'shell.group.processes', verbs: processVerbs },
  { title: 'shell.group.keeping', verbs: keepingVerbs },
  { title: 'shell.group.server', verbs: serverVerbs },
  { title: 'shell.group.power', verbs: powerVerbs },
]

/** Every verb of the shell, in the order of help. */
export const verbTable: readonly Verb[] = verbGroups.flatMap(({ verbs }) => verbs)
