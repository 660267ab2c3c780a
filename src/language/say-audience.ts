import { audienceOf } from '../domain/announcement.ts'
import { isRole } from '../domain/role.ts'
import type { Say } from './say.ts'

/** Whom an announcement is addressed to, in words: `everyone`, `queue E-mail, Ewa Nowak`. Names are given as they stand. */
export function sayAudience(
  audience: readonly string[],
  {
    say,
    queueName,
    personName,
  }: {
    readonly say: Say
    readonly queueName: (key: string) => string
    readonly personName: (key: string) => string
  },
): string {
  return audience
    .map((word) => {
      const part = audienceOf(word)
      switch (part.is) {
        case 'everyone':
          return say('announcement.to.everyone')
        case 'role':
          return say('announcement.to.role', {
            role: isRole(part.role) ? say(`role.${part.role}`) : part.role,
          })
        case 'queue':
          return say('announcement.to.queue', { queue: queueName(part.queue) })
        case 'agent':
          return personName(part.agent)
        default:
          return part satisfies never
      }
    })
    .join(', ')
}
