import type { CommandDefinition } from '../store/command-definition.ts'
import type { DeclaredCommand } from './command.ts'
import { acceptInteraction } from './accept-interaction.ts'
import { abandonInteraction } from './abandon-interaction.ts'
import { addContactPoint } from './add-contact-point.ts'
import { addDoNotContact } from './add-do-not-contact.ts'
import { addNote } from './add-note.ts'
import { applySite } from './apply-site.ts'
import { assignCallback } from './assign-callback.ts'
import { assignCase } from './assign-case.ts'
import { bringBackMessage } from './bring-back-message.ts'
import { breachSla } from './breach-sla.ts'
import { callBackMessage } from './call-back-message.ts'
import { composeMessage } from './compose-message.ts'
import { correctWrapUp } from './correct-wrap-up.ts'
import { createCustomer } from './create-customer.ts'
import { declineInteraction } from './decline-interaction.ts'
import { editCustomer } from './edit-customer.ts'
import { endInteraction } from './end-interaction.ts'
import { failDelivery } from './fail-delivery.ts'
import { fallDueCallback } from './fall-due-callback.ts'
import { finishCallback } from './finish-callback.ts'
import { holdInteraction } from './hold-interaction.ts'
import { importCustomer } from './import-customer.ts'
import { importRecord } from './import-record.ts'
import { leaveAgent } from './leave-agent.ts'
import { logCall } from './log-call.ts'
import { liftDoNotContact } from './lift-do-not-contact.ts'
import { linkCustomer } from './link-customer.ts'
import { openCase } from './open-case.ts'
import { offerInteraction } from './offer-interaction.ts'
import { putBackInteraction } from './put-back-interaction.ts'
import { receiveInteraction } from './receive-interaction.ts'
import { removeContactPoint } from './remove-contact-point.ts'
import { saveTemplate } from './save-template.ts'
import { removeTemplate } from './remove-template.ts'
import { saveMacro } from './save-macro.ts'
import { removeMacro } from './remove-macro.ts'
import { replyMessage } from './reply-message.ts'
import { rescheduleCallback } from './reschedule-callback.ts'
import { resumeInteraction } from './resume-interaction.ts'
import { retryDelivery } from './retry-delivery.ts'
import { scheduleCallback } from './schedule-callback.ts'
import { setCasePending } from './set-case-pending.ts'
import { wakeCase } from './wake-case.ts'
import { replyOnCase } from './reply-on-case.ts'
import { replyToChildren } from './reply-to-children.ts'
import { resolveCase } from './resolve-case.ts'
import { closeCase } from './close-case.ts'
import { reopenCase } from './reopen-case.ts'
import { linkCaseInteraction } from './link-case-interaction.ts'
import { unlinkCaseInteraction } from './unlink-case-interaction.ts'
import { editCase } from './edit-case.ts'
import { linkCase } from './link-case.ts'
import { unlinkCase } from './unlink-case.ts'
import { setCaseParent } from './set-case-parent.ts'
import { addChecklistItem } from './add-checklist-item.ts'
import { checkOffItem } from './check-off-item.ts'
import { uncheckItem } from './uncheck-item.ts'
import { removeChecklistItem } from './remove-checklist-item.ts'
import { mergeCase } from './merge-case.ts'
import { splitCase } from './split-case.ts'
import { seeMention } from './see-mention.ts'
import { setCasePriority } from './set-case-priority.ts'
import { setAgentStatus } from './set-agent-status.ts'
import { signInAgent } from './sign-in-agent.ts'
import { signOutAgent } from './sign-out-agent.ts'
import { startDelivery } from './start-delivery.ts'
import { succeedDelivery } from './succeed-delivery.ts'
import { takeInteraction } from './take-interaction.ts'
import { takeNextInteraction } from './take-next-interaction.ts'
import { timeOutOffer } from './time-out-offer.ts'
import { timeOutWrapUp } from './time-out-wrap-up.ts'
import { transferInteraction } from './transfer-interaction.ts'
import { undo } from './undo.ts'
import { warnOfSla } from './warn-of-sla.ts'
import { wrapUpInteraction } from './wrap-up-interaction.ts'
import { addAccountPerson } from './add-account-person.ts'
import { giveConsent } from './give-consent.ts'
import { mergeCustomers } from './merge-customers.ts'
import { moveRestOfCustomer } from './move-rest-of-customer.ts'
import { objectToMarketing } from './object-to-marketing.ts'
import { recordVerification } from './record-verification.ts'
import { removeAccountPerson } from './remove-account-person.ts'
import { revealCard } from './reveal-card.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** Every command. Append-only. */
const commands = [
  abandonInteraction,
  acceptInteraction,
  addContactPoint,
  addDoNotContact,
  addNote,
  applySite,
  assignCallback,
  assignCase,
  breachSla,
  callBackMessage,
  correctWrapUp,
  createCustomer,
  declineInteraction,
  editCustomer,
  endInteraction,
  failDelivery,
  fallDueCallback,
  finishCallback,
  holdInteraction,
  importCustomer,
  importRecord,
  leaveAgent,
  logCall,
  liftDoNotContact,
  linkCustomer,
  openCase,
  offerInteraction,
  putBackInteraction,
  receiveInteraction,
  removeContactPoint,
  saveTemplate,
  removeTemplate,
  saveMacro,
  removeMacro,
  replyMessage,
  rescheduleCallback,
  resumeInteraction,
  retryDelivery,
  scheduleCallback,
  setAgentStatus,
  setCasePriority,
  seeMention,
  splitCase,
  mergeCase,
  removeChecklistItem,
  uncheckItem,
  checkOffItem,
  addChecklistItem,
  setCaseParent,
  unlinkCase,
  linkCase,
  editCase,
  unlinkCaseInteraction,
  linkCaseInteraction,
  reopenCase,
  closeCase,
  replyOnCase,
  replyToChildren,
  resolveCase,
  wakeCase,
  setCasePending,
  signInAgent,
  signOutAgent,
  startDelivery,
  succeedDelivery,
  takeInteraction,
  takeNextInteraction,
  timeOutOffer,
  timeOutWrapUp,
  transferInteraction,
  undo,
  warnOfSla,
  wrapUpInteraction,
  addAccountPerson,
  giveConsent,
  mergeCustomers,
  moveRestOfCustomer,
  objectToMarketing,
  recordVerification,
  removeAccountPerson,
  revealCard,
  withdrawConsent,
  composeMessage,
  bringBackMessage,
] as const

type Command = (typeof commands)[number]

/** What each command takes and answers with, by its name. */
export type Commands = {
  readonly [Each in Command as Each['name']]: Each extends CommandDefinition<string, infer Input, infer Value>
    ? { readonly input: Input; readonly value: Value }
    : never
}

/** Every command by its name: for batches, due work, replay, and whatever names a command in text. */
export const commandRegistry: ReadonlyMap<string, DeclaredCommand<string, never, unknown>> = new Map(
  commands.map((definition) => [
    definition.name,
    definition as unknown as DeclaredCommand<string, never, unknown>,
  ]),
)
