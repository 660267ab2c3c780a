import type { Scope } from './scope.ts'
import type { Role } from './role.ts'

/*
 * Agents do what they do today, within their queues where work lies in one. Seniors put right what their team did.
 * Supervisors lead the work of their team and their queues and configure the site, but raise nobody, themselves included.
 * Administrators may all. Auditors look. Partners work what was handed over to their queues and see nothing else.
 * The rules of the field hold beside a right: only who has a contact in hand puts it on hold, whatever he may reach.
 */
// prettier-ignore
const table = {
  //                                agent    senior   supervisor administrator auditor partner
  'account.add-person':           ['site',  'site',  'site',    'site',       'none', 'none'],
  'account.remove-person':        ['site',  'site',  'site',    'site',       'none', 'none'],
  'agent.leave':                   ['none',  'none',  'team',    'site',       'none', 'none'],
  'agent.lock':                    ['none',  'none',  'team',    'site',       'none', 'none'],
  // Who leads a team says when somebody of it is on a break.
  'agent.set-status':              ['own',   'own',   'team',    'site',       'none', 'own'],
  'agent.sign-in':                 ['own',   'own',   'own',     'own',        'own',  'own'],
  'agent.sign-out':                ['own',   'own',   'own',     'own',        'own',  'own'],
  'agent.unlock':                  ['none',  'none',  'team',    'site',       'none', 'none'],
  // Who is told reads, whatever else he may do; who announces must reach all of them.
  'announcement.make':             ['none',  'none',  'site',    'site',       'none', 'none'],
  'announcement.read':             ['own',   'own',   'own',     'own',        'own',  'own'],
  // Everybody's announcements, and who has read them; what one is told oneself needs no such right.
  'announcement.see':              ['none',  'none',  'site',    'site',       'site', 'none'],
  'announcement.withdraw':         ['none',  'none',  'site',    'site',       'none', 'none'],
  'call.dial':                     ['queue', 'queue', 'queue',   'queue',      'none', 'queue'],
  'call.log':                      ['queue', 'queue', 'queue',   'queue',      'none', 'queue'],
  'call.ring':                     ['queue', 'queue', 'queue',   'queue',      'none', 'queue'],
  'callback.assign':               ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'callback.fall-due':             ['none',  'none',  'none',    'none',       'none', 'none'],
  'callback.finish':               ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'callback.reschedule':           ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'callback.schedule':             ['site',  'site',  'site',    'site',       'none', 'queue'],
  'callback.see':                  ['site',  'site',  'site',    'site',       'site', 'queue'],
  'card.reveal':                  ['site',  'site',  'site',    'site',       'none', 'none'],
  'case.add-checklist-item':       ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.assign':                   ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.check-off':                ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.close':                    ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.edit':                     ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.link':                     ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.link-interaction':         ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.merge':                    ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.open':                     ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.remove-checklist-item':    ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.reopen':                   ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.reply':                    ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.reply-to-children':        ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.resolve':                  ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.see':                      ['site',  'site',  'site',    'site',       'site', 'queue'],
  'case.set-parent':               ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.set-pending':              ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.set-priority':             ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.split':                    ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.uncheck':                  ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.unlink':                   ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.unlink-interaction':       ['site',  'site',  'site',    'site',       'none', 'queue'],
  'case.wake':                     ['none',  'none',  'none',    'none',       'none', 'none'],
  'consent.give':                 ['site',  'site',  'site',    'site',       'none', 'none'],
  'consent.object':               ['site',  'site',  'site',    'site',       'none', 'none'],
  'consent.withdraw':             ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.add-contact-point':    ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.create':               ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.edit':                 ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.import':               ['none',  'none',  'site',    'site',       'none', 'none'],
  'customer.merge':               ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.move-rest':           ['none',  'none',  'none',    'none',       'none', 'none'],
  'customer.remove-contact-point': ['site',  'site',  'site',    'site',       'none', 'none'],
  'customer.see':                  ['site',  'site',  'site',    'site',       'site', 'queue'],
  'delivery.bring-back':           ['none',  'none',  'none',    'none',       'none', 'none'],
  'delivery.fail':                 ['none',  'none',  'none',    'none',       'none', 'none'],
  'delivery.retry':                ['own',   'team',  'queue',   'site',       'none', 'own'],
  'delivery.start':                ['none',  'none',  'none',    'none',       'none', 'none'],
  'delivery.succeed':              ['none',  'none',  'none',    'none',       'none', 'none'],
  'data.backup':                   ['none',  'none',  'none',    'site',       'none', 'none'],
  'data.export':                   ['none',  'none',  'site',    'site',       'site', 'none'],
  'data.restore':                  ['none',  'none',  'none',    'site',       'none', 'none'],
  'do-not-contact.add':            ['site',  'site',  'site',    'site',       'none', 'none'],
  'do-not-contact.lift':           ['site',  'site',  'site',    'site',       'none', 'none'],
  'history.see':                   ['site',  'site',  'site',    'site',       'site', 'queue'],
  // What commands were given holds personal data of everybody.
  'history.see-personal':          ['none',  'none',  'site',    'site',       'site', 'none'],
  'interaction.abandon':           ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'interaction.accept':            ['site',  'site',  'site',    'site',       'none', 'queue'],
  'interaction.correct-wrap-up':   ['queue', 'queue', 'queue',   'site',       'none', 'own'],
  'interaction.decline':           ['site',  'site',  'site',    'site',       'none', 'queue'],
  'interaction.end':               ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'interaction.end-lease':         ['none',  'none',  'none',    'none',       'none', 'none'],
  'interaction.hold':              ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'interaction.link-customer':     ['queue', 'queue', 'queue',   'site',       'none', 'none'],
  // Whom routing does not find, one who leads names.
  'interaction.offer':             ['none',  'none',  'queue',   'site',       'none', 'none'],
  'interaction.put-back':          ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  // To put back or hand over what another has in hand; what one has oneself needs no such right.
  'interaction.reassign':          ['none',  'team',  'queue',   'site',       'none', 'none'],
  'interaction.receive':           ['site',  'site',  'site',    'site',       'none', 'none'],
  'interaction.resume':            ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'interaction.see':               ['site',  'site',  'site',    'site',       'site', 'queue'],
  // Which queues one takes from is whom one serves, whatever one may reach.
  'interaction.take':              ['site',  'site',  'site',    'site',       'none', 'queue'],
  'interaction.take-next':         ['own',   'own',   'own',     'own',        'none', 'own'],
  'interaction.time-out-offer':    ['none',  'none',  'none',    'none',       'none', 'none'],
  'interaction.time-out-wrap-up':  ['none',  'none',  'none',    'none',       'none', 'none'],
  'interaction.transfer':          ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'interaction.wrap-up':           ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'mention.see':                   ['own',   'own',   'own',     'own',        'none', 'own'],
  'macro.remove':                  ['own',   'own',   'own',     'own',        'none', 'none'],
  'macro.save':                    ['own',   'own',   'own',     'own',        'none', 'none'],
  'message.call-back':             ['own',   'team',  'queue',   'site',       'none', 'own'],
  'message.compose':              ['queue', 'queue', 'queue',   'site',       'none', 'none'],
  'message.reply':                 ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
  'note.add':                      ['site',  'site',  'site',    'site',       'none', 'queue'],
  'queue.see':                     ['site',  'site',  'site',    'site',       'site', 'queue'],
  'record.import':                 ['none',  'none',  'site',    'site',       'none', 'none'],
  // Who answers for it, and whoever leads.
  'push.keep-refused':             ['none',  'none',  'none',    'none',       'none', 'none'],
  'push.quarantine':               ['none',  'none',  'none',    'none',       'none', 'none'],
  // Who gets in as another is that other: only administrators let anybody in but themselves.
  'device.connect':                ['own',   'own',   'own',     'own',        'own',  'own'],
  'device.revoke':                 ['own',   'own',   'team',    'site',       'own',  'own'],
  'device.see':                    ['own',   'own',   'site',    'site',       'site', 'own'],
  'invitation.make':               ['none',  'none',  'none',    'site',       'none', 'none'],
  'password.set':                  ['own',   'own',   'own',     'site',       'own',  'own'],
  'quarantine.settle':             ['none',  'none',  'site',    'site',       'none', 'none'],
  'site.close':                   ['none',  'none',  'none',    'site',       'none', 'none'],
  'site.open':                    ['none',  'none',  'none',    'site',       'none', 'none'],
  'store.bring':                   ['none',  'none',  'site',    'site',       'none', 'none'],
  'token.issue':                   ['own',   'own',   'own',     'site',       'own',  'none'],
  'token.revoke':                  ['own',   'own',   'team',    'site',       'own',  'own'],
  'refused-work.keep':             ['none',  'none',  'none',    'none',       'none', 'none'],
  'refused-push.settle':           ['own',   'team',  'site',    'site',       'own',  'own'],
  'edit-conflict.settle':          ['own',   'team',  'site',    'site',       'own',  'own'],
  'wrap-up.review':                ['none',  'team',  'site',    'site',       'none', 'none'],
  'refused-work.settle':           ['own',   'team',  'site',    'site',       'none', 'own'],
  'report.see':                    ['none',  'site',  'site',    'site',       'site', 'none'],
  // Configures the site; rows of rights, roles and the reach of whoever applies are the next one's.
  'process.migrate':               ['none',  'none',  'site',    'site',       'none', 'none'],
  'process.publish':               ['none',  'none',  'site',    'site',       'none', 'none'],
  'process.retire':                ['none',  'none',  'site',    'site',       'none', 'none'],
  'process.start':                 ['site',  'site',  'site',    'site',       'none', 'queue'],
  'process.step':                  ['site',  'site',  'site',    'site',       'none', 'queue'],
  // The program's own: what falls due.
  'process.time-over':             ['none',  'none',  'none',    'none',       'none', 'none'],
  'site.apply':                    ['none',  'none',  'site',    'site',       'none', 'none'],
  'site.change-rights':            ['none',  'none',  'none',    'site',       'none', 'none'],
  'site.see':                      ['site',  'site',  'site',    'site',       'site', 'none'],
  'sla.breach':                    ['none',  'none',  'none',    'none',       'none', 'none'],
  'sla.warn':                      ['none',  'none',  'none',    'none',       'none', 'none'],
  'template.remove':               ['own',   'own',   'own',     'own',        'none', 'none'],
  'template.save':                 ['own',   'own',   'own',     'own',        'none', 'none'],
  // Whoever undoes must also be allowed what he takes back.
  'undo':                          ['own',   'team',  'team',    'site',       'none', 'own'],
  // Everybody's views are of the whole site; one's own are one's own.
  'view.remove':                   ['own',   'own',   'site',    'site',       'none', 'own'],
  'view.save':                     ['own',   'own',   'site',    'site',       'none', 'own'],
  'verification.record':          ['queue', 'queue', 'queue',   'site',       'none', 'queue'],
} as const satisfies Readonly<Record<string, Row>>

type Row = readonly [
  agent: Scope,
  senior: Scope,
  supervisor: Scope,
  administrator: Scope,
  auditor: Scope,
  partner: Scope,
]

/**
 * What the program grants where the site's files say nothing: every command and every reading, each with its scope for each
 * role. A command without a row is nobody's but the owner's.
 */
export const defaultRights: Readonly<Record<string, Readonly<Record<Role, Scope>>>> = Object.fromEntries(
  Object.entries<Row>(table).map(([what, row]) => [what, scopesByRole(row)]),
)

function scopesByRole(row: Row): Readonly<Record<Role, Scope>> {
  const [agent, senior, supervisor, administrator, auditor, partner] = row
  return { agent, senior, supervisor, administrator, auditor, partner }
}
