import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { MailDoor } from './mail-receipt.ts'

/** What a site's definition says of mails that are let into a queue. */
export function doorOfSite(
  { entryPoints, people }: SiteDefinition,
  queue: string,
): Pick<MailDoor, 'entryPointOf' | 'isOwn'> {
  const own = new Set(
    [...entryPoints.map(({ address }) => address), ...people.flatMap(({ email }) => email ?? [])].map(
      (address) => address.toLowerCase(),
    ),
  )
  return {
    isOwn: (address) => own.has(address.toLowerCase()),
    entryPointOf(recipients) {
      const written = new Set(recipients.map((address) => address.toLowerCase()))
      return entryPoints.find(
        (point) =>
          !point.retired &&
          point.channel === 'email' &&
          point.queue === queue &&
          written.has(point.address.toLowerCase()),
      )?.key
    },
  }
}
