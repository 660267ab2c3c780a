import type { Case } from '../../domain/case.ts'
import type { Page } from '../page.ts'
import { dotted } from './words.ts'

/** A case for people. */
export function printCase({ ref, subject, openedAt, dueAt }: Case, page: Page): string {
  const { say, clean, paint, format } = page
  return [
    dotted([
      paint.strong(say('shell.show.case', { ref })),
      say('shell.show.opened', { time: format.moment(openedAt) }),
      dueAt !== null && say('work.due', { time: format.moment(dueAt) }),
    ]),
    clean(subject),
  ].join('\n')
}
