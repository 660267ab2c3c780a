import type { Language } from './language.ts'
import { formatBytes } from './numbers.ts'
import { speaker } from './say.ts'

/** What stands in the place of the text of a mail that could not be read, for whoever opens its contact. */
export function sayUnreadMail(
  language: Language,
): (unread: { readonly why: string; readonly detail: string }) => string {
  const say = speaker(language)
  return ({ why, detail }) =>
    why === 'mail-too-large'
      ? say('mail.unread.too-large', { size: formatBytes(Number(detail), language) })
      : say('mail.unread.broken', { detail })
}
