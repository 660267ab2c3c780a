import { knownChannels } from '../../domain/channel.ts'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { fold } from '../../domain/fold.ts'
import { isThisMachine } from '../../domain/this-machine.ts'
import { badReference, inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated, unknownName } from '../../yaml/finding.ts'
import type { EntryPointsSection } from '../sections/entry-points-section.ts'
import type { SiteFile } from '../site-file.ts'
import { codesOf } from './check-codes.ts'

/** What the entry points name, and addresses that lead to two places. */
export function checkEntryPoints(file: SiteFile): readonly SiteFinding[] {
  const queues = new Map(Object.entries(file.queues))
  const reasons = new Map(codesOf(file, 'reasons').map(({ name, entry }) => [name, entry]))
  const points = inUse(file['entry-points'])
  return [
    ...points.flatMap(([key, point]) => {
      const path = ['entry-points', key]
      return [
        ...checkAddress(point, path),
        ...checkMailbox(point, path),
        ...badReference({ name: point.queue, path: [...path, 'queue'], code: 'queue-unknown' }, queues),
        ...(point.reason === undefined
          ? []
          : badReference({ name: point.reason, path: [...path, 'reason'], code: 'reason-unknown' }, reasons)),
        ...(point.language !== undefined && !file.site.languages.includes(point.language)
          ? [valueFinding('language-not-of-site', [...path, 'language'], { name: point.language })]
          : []),
      ]
    }),
    ...repeated(
      points,
      ([, { channel, address }]) => `${channel} ${fold(address)}`,
      ([key, { address }], _, [first]) =>
        valueFinding('address-twice', ['entry-points', key, 'address'], { name: address, first }),
    ),
  ]
}

/** A mailbox belongs to an address of mails, and what is said to it stays on the machine or is hidden on its way. */
function checkMailbox(
  { channel, mailbox }: EntryPointsSection[string],
  path: readonly string[],
): SiteFinding[] {
  if (!mailbox) return []
  const at = [...path, 'mailbox']
  if (channel !== 'email') return [keyFinding('mailbox-needless', at, { name: channel })]
  return (['imap', 'smtp'] as const).flatMap((kind) => {
    const server = mailbox[kind]
    return server?.security === 'none' && !isThisMachine(server.host)
      ? [valueFinding('mailbox-unguarded', [...at, kind, 'security'], { name: server.host })]
      : []
  })
}

function checkAddress(
  { channel, address }: EntryPointsSection[string],
  path: readonly string[],
): SiteFinding[] {
  const known: readonly string[] = knownChannels
  if (!known.includes(channel)) {
    return [valueFinding('channel-unknown', [...path, 'channel'], unknownName(channel, known))]
  }
  const at = [...path, 'address']
  if (channel === 'email' && whyNotContactPoint('email', address)) {
    return [valueFinding('email-malformed', at, { name: address })]
  }
  if ((channel === 'call' || channel === 'sms') && whyNotContactPoint('phone', address)) {
    return [valueFinding('phone-malformed', at, { name: address })]
  }
  return []
}
