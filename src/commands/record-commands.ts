import { announce } from './announcements/announce.ts'
import { keepRefusal } from './refused/keep-refusal.ts'
import { settleRefusal } from './refused/settle-refusal.ts'
import { readAnnouncement } from './announcements/read-announcement.ts'
import { withdrawAnnouncement } from './announcements/withdraw-announcement.ts'
import { acceptInteraction } from './interactions/accept-interaction.ts'
import { abandonInteraction } from './interactions/abandon-interaction.ts'
import { addContactPoint } from './customers/add-contact-point.ts'
import { addDoNotContact } from './customers/add-do-not-contact.ts'
import { addNote } from './interactions/add-note.ts'
import { applySite } from './apply-site.ts'
import { assignCallback } from './callbacks/assign-callback.ts'
import { assignCase } from './cases/assign-case.ts'
import { bringBackMessage } from './messages/bring-back-message.ts'
import { breachSla } from './cases/breach-sla.ts'
import { callBackMessage } from './messages/call-back-message.ts'
import { composeMessage } from './messages/compose-message.ts'
import { correctWrapUp } from './interactions/correct-wrap-up.ts'
import { createCustomer } from './customers/create-customer.ts'
import { declineInteraction } from './interactions/decline-interaction.ts'
import { editCustomer } from './customers/edit-customer.ts'
import { endLease } from './interactions/end-lease.ts'
import { endInteraction } from './interactions/end-interaction.ts'
import { failDelivery } from './messages/fail-delivery.ts'
import { fallDueCallback } from './callbacks/fall-due-callback.ts'
import { finishCallback } from './callbacks/finish-callback.ts'
import { holdInteraction } from './interactions/hold-interaction.ts'
import { importCustomer } from './customers/import-customer.ts'
import { importRecord } from './import-record.ts'
import { leaveAgent } from './agents/leave-agent.ts'
import { dialCall } from './interactions/dial-call.ts'
import { logCall } from './interactions/log-call.ts'
import { ringCall } from './interactions/ring-call.ts'
import { liftDoNotContact } from './customers/lift-do-not-contact.ts'
import { linkCustomer } from './interactions/link-customer.ts'
import { openCase } from './cases/open-case.ts'
import { offerInteraction } from './interactions/offer-interaction.ts'
import { putBackInteraction } from './interactions/put-back-interaction.ts'
import { receiveInteraction } from './interactions/receive-interaction.ts'
import { removeContactPoint } from './customers/remove-contact-point.ts'
import { saveTemplate } from './messages/save-template.ts'
import { removeTemplate } from './messages/remove-template.ts'
import { saveMacro } from './messages/save-macro.ts'
import { removeView } from './views/remove-view.ts'
import { saveView } from './views/save-view.ts'
import { removeMacro } from './messages/remove-macro.ts'
import { replyMessage } from './messages/reply-message.ts'
import { rescheduleCallback } from './callbacks/reschedule-callback.ts'
import { resumeInteraction } from './interactions/resume-interaction.ts'
import { retryDelivery } from './messages/retry-delivery.ts'
import { scheduleCallback } from './callbacks/schedule-callback.ts'
import { setCasePending } from './cases/set-case-pending.ts'
import { wakeCase } from './cases/wake-case.ts'
import { replyOnCase } from './cases/reply-on-case.ts'
import { replyToChildren } from './cases/reply-to-children.ts'
import { resolveCase } from './cases/resolve-case.ts'
import { closeCase } from './cases/close-case.ts'
import { reopenCase } from './cases/reopen-case.ts'
import { linkCaseInteraction } from './cases/link-case-interaction.ts'
import { unlinkCaseInteraction } from './cases/unlink-case-interaction.ts'
import { editCase } from './cases/edit-case.ts'
import { linkCase } from './cases/link-case.ts'
import { unlinkCase } from './cases/unlink-case.ts'
import { setCaseParent } from './cases/set-case-parent.ts'
import { addChecklistItem } from './cases/add-checklist-item.ts'
import { checkOffItem } from './cases/check-off-item.ts'
import { uncheckItem } from './cases/uncheck-item.ts'
import { removeChecklistItem } from './cases/remove-checklist-item.ts'
import { mergeCase } from './cases/merge-case.ts'
import { splitCase } from './cases/split-case.ts'
import { seeMention } from './cases/see-mention.ts'
import { setCasePriority } from './cases/set-case-priority.ts'
import { setAgentStatus } from './agents/set-agent-status.ts'
import { signInAgent } from './agents/sign-in-agent.ts'
import { signOutAgent } from './agents/sign-out-agent.ts'
import { startDelivery } from './messages/start-delivery.ts'
import { succeedDelivery } from './messages/succeed-delivery.ts'
import { takeInteraction } from './interactions/take-interaction.ts'
import { takeNextInteraction } from './interactions/take-next-interaction.ts'
import { timeOutOffer } from './interactions/time-out-offer.ts'
import { timeOutWrapUp } from './interactions/time-out-wrap-up.ts'
import { transferInteraction } from './interactions/transfer-interaction.ts'
import { undo } from './undoing/undo.ts'
import { warnOfSla } from './cases/warn-of-sla.ts'
import { wrapUpInteraction } from './interactions/wrap-up-interaction.ts'
import { addAccountPerson } from './customers/add-account-person.ts'
import { giveConsent } from './customers/give-consent.ts'
import { mergeCustomers } from './customers/merge-customers.ts'
import { moveRestOfCustomer } from './customers/move-rest-of-customer.ts'
import { objectToMarketing } from './customers/object-to-marketing.ts'
import { recordVerification } from './customers/record-verification.ts'
import { removeAccountPerson } from './customers/remove-account-person.ts'
import { revealCard } from './customers/reveal-card.ts'
import { withdrawConsent } from './customers/withdraw-consent.ts'

/** Every command but those that move processes, which may give these. Append-only. */
export const recordCommands = [
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
  dialCall,
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
  ringCall,
  saveTemplate,
  removeTemplate,
  saveMacro,
  removeMacro,
  saveView,
  removeView,
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
  announce,
  readAnnouncement,
  withdrawAnnouncement,
  keepRefusal,
  settleRefusal,
  endLease,
] as const
