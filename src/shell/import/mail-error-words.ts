import type { MailError } from '../../exchange/mail/mail-report.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { isMessageKey } from '../../language/say.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Page } from '../page.ts'

/** Why a mail did not come in, as people read it, and what to do: of its file, or of the command that let it in. */
export function mailErrorWords(
  error: MailError | Refusal,
  { say, language }: Page,
): { readonly message: string; readonly hint: string } {
  const key = `shell.mail.${error.code}`
  const hint = `${key}.hint`
  if (isMessageKey(key) && isMessageKey(hint)) return { message: say(key), hint: say(hint) }
  const { message, hint: toDo } = sayRefusal(error as Refusal, language)
  return { message, hint: toDo }
}
