import { readAnnouncement } from '../../commands/announcements/read-announcement.ts'
import { withdrawAnnouncement } from '../../commands/announcements/withdraw-announcement.ts'
import { reviewWrapUp } from '../../commands/sync/review-wrap-up.ts'
import { settleEditConflict } from '../../commands/sync/settle-edit-conflict.ts'
import { settleRefusedPush } from '../../commands/sync/settle-refused-push.ts'
import { settleRefusal } from '../../commands/refused/settle-refusal.ts'
import { seeMention } from '../../commands/cases/see-mention.ts'
import type { Decision } from '../../domain/decision.ts'
import { retryDelivery } from '../../commands/messages/retry-delivery.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { type Given, give, giveTogether } from './give.ts'
import { tellDone, tellRefusal } from './tell.ts'

type Unread = Extract<Intent, { do: 'mark-read' }>['rows'][number]

/** Says that mentions and announcements were read: together, as one thing that one undo takes back. */
export async function markRead(doing: Doing, { rows }: Extract<Intent, { do: 'mark-read' }>): Promise<void> {
  const [first] = rows
  if (!first) return
  // All notes on a record that mention somebody are seen at once.
  const once = [...new Map(rows.map((row) => [`${row.kind} ${row.ref}`, row])).values()]
  const done =
    once.length > 1
      ? await giveTogether(doing, once.map(givenFor), { ref: null })
      : await markOne(doing, first)
  if (!done.ok) {
    tellRefusal(doing, done.refusal)
    return
  }
  const { ui } = doing
  const { place } = ui.scene().model
  if (place.at === 'inbox') ui.change({ do: 'adjust', place: { ...place, marked: new Set() } })
  if (once.length > 1) tellDone(doing, 'done.all-read', { n: once.length })
  else tellDone(doing, 'done.marked-read', { ref: first.ref })
}

async function markOne(doing: Doing, { kind, ref }: Unread): Promise<Decision<unknown>> {
  return kind === 'mention'
    ? await give(doing, seeMention, { ref })
    : await give(doing, readAnnouncement, { ref })
}

function givenFor({ kind, ref }: Unread): Given {
  const command = kind === 'mention' ? seeMention : readAnnouncement
  return { command: command as unknown as Given['command'], input: { ref } }
}

/** Withdraws an announcement; `u` brings it back. */
export async function takeBackAnnouncement(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, withdrawAnnouncement, { ref })
  if (done.ok) tellDone(doing, 'done.announcement-withdrawn', { ref })
  else tellRefusal(doing, done.refusal)
}

/** Sends again what did not arrive. */
export async function retryUndelivered(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, retryDelivery, { ref })
  if (done.ok) tellDone(doing, 'done.delivery-retried', { ref })
  else tellRefusal(doing, done.refusal)
}

/** Says that what was refused on a record is dealt with. */
export async function settleRefused(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, settleRefusal, { ref })
  if (done.ok) tellDone(doing, 'done.refusal-settled', { ref })
  else tellRefusal(doing, done.refusal)
}

/** Settles what was done on a device. */
export async function settleFromDevice(
  doing: Doing,
  { ref, settling, isOther }: Extract<Intent, { do: 'settle' }>,
): Promise<void> {
  const { id } = settling
  const done =
    settling.of === 'push'
      ? await give(doing, settleRefusedPush, { id })
      : settling.of === 'late'
        ? await give(doing, reviewWrapUp, { ref, id, counts: !isOther })
        : await give(doing, settleEditConflict, {
            id,
            keep: isOther ? 'mine' : 'theirs',
            seen: settling.seen,
          })
  if (!done.ok) tellRefusal(doing, done.refusal)
  else if (settling.of === 'push') tellDone(doing, 'done.refusal-settled', { ref })
  else if (settling.of === 'late')
    tellDone(doing, isOther ? 'done.late-dropped' : 'done.late-counts', { ref })
  else tellDone(doing, isOther ? 'done.conflict-mine' : 'done.conflict-theirs', { ref })
}
