import { nearest } from '../../domain/nearest.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type MailboxOfSite, mailboxesOfSite } from '../../queries/channels/mailboxes.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Page } from '../page.ts'
import type { ShellOnStore } from '../shell.ts'

type Tried =
  | { readonly point: MailboxOfSite; readonly waiting: number }
  | {
      readonly point: MailboxOfSite
      readonly refusal: Refusal
    }

/** Signs in to each channel, or to one, and says what it would find there; nothing is fetched. */
export async function channelTest(call: Call, { store, now, secretOf }: ShellOnStore): Promise<Answer> {
  const all = store.reader.all(mailboxesOfSite, {})
  const [named] = call.operands
  const wanted = named === undefined ? all : all.filter(({ key }) => key === named)
  if (named !== undefined && wanted.length === 0) {
    const keys = all.map(({ key }) => key)
    return refuseWith({ code: 'channel-not-there', channel: named, nearest: nearest(named, keys) })
  }
  const { tryMailbox } = await import('../../channels/mail/try-mailbox.ts')
  const tried: Tried[] = []
  for (const point of wanted) {
    const found = await tryMailbox(point, { store, now, secretOf })
    tried.push(found.ok ? { point, waiting: found.value } : { point, refusal: found.refusal })
  }
  const exitCode = tried.some((one) => 'refusal' in one) ? exitCodes.refused : exitCodes.done
  const textOf = ({ say, language }: Page): string => {
    if (tried.length === 0) return say('shell.channel-status.none')
    return tried
      .map((one) => {
        const { key, address } = one.point
        if (!('refusal' in one))
          return say('shell.channel-test.well', { channel: key, address, n: one.waiting })
        const { message, hint } = sayRefusal(one.refusal, language)
        return `${key}: ${message}\n${hint}`
      })
      .join('\n')
  }
  return show({ rows: tried.map(shapeOf) }, textOf, exitCode)
}

function shapeOf(tried: Tried) {
  const { key: channel, address } = tried.point
  return 'refusal' in tried
    ? { channel, address, waiting: null, refusal: tried.refusal }
    : { channel, address, waiting: tried.waiting, refusal: null }
}
