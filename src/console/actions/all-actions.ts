import type { Action } from './action.ts'
import { callbackActions } from './callback-actions.ts'
import { callerActions } from './caller-actions.ts'
import { caseActions, toCaseActions } from './case-actions.ts'
import { draftActions } from './draft-actions.ts'
import { everywhereActions } from './everywhere-actions.ts'
import { interactionActions } from './interaction-actions.ts'
import { correctWrapUpActions } from './correct-wrap-up.ts'
import { fileActions } from './file-actions.ts'
import { goActions } from './go-actions.ts'
import { listActions } from './list-actions.ts'
import { markActions } from './mark-actions.ts'
import { offerActions } from './offer-actions.ts'
import { inboxActions } from './inbox-actions.ts'
import { phoneActions } from './phone-actions.ts'
import { peopleActions } from './people-actions.ts'
import { scriptActions } from './script-actions.ts'
import { processActions } from './process-actions.ts'
import { settingsActions } from './settings-actions.ts'
import { viewActions } from './view-actions.ts'
import { workspaceActions } from './workspace-actions.ts'

/** Every action of the console, in the order of the footer and the help. */
export const allActions: readonly Action[] = [
  ...callerActions,
  ...caseActions,
  ...interactionActions,
  ...draftActions,
  ...scriptActions,
  ...correctWrapUpActions,
  ...fileActions,
  ...callbackActions,
  ...peopleActions,
  ...processActions,
  ...inboxActions,
  ...settingsActions,
  ...markActions,
  ...toCaseActions,
  ...viewActions,
  ...listActions,
  ...workspaceActions,
  ...goActions,
  ...everywhereActions,
  ...offerActions,
  ...phoneActions,
]
