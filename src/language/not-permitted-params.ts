import type { NotPermitted } from '../domain/refusals/right-refusals.ts'
import type { Language } from './language.ts'
import type { Message } from './message.ts'
import { remedyWords, whyNotPermittedWords } from './messages/refusals/right-refusals.ts'
import { rightMessages } from './messages/rights.ts'
import { rightsOfCommandsMessages } from './messages/rights-of-commands.ts'
import { formatNumber } from './numbers.ts'
import { fill, type MessageParams } from './say.ts'

/** The fields of a refused right in words: what was asked for by its command's words and its name, roles, scope and amounts. */
export function notPermittedParams(refusal: NotPermitted, language: Language): MessageParams {
  const { agent, role, roles, what, why } = refusal
  const details =
    why === 'out-of-scope'
      ? { scope: word(`scope.${refusal.scope}`, language) ?? refusal.scope }
      : why === 'over-limit'
        ? { limit: money(refusal.limitAmount, language), amount: money(refusal.amount, language) }
        : {}
  return {
    agent,
    role: roleWords([role], language),
    roles: roles.length === 0 ? '' : `${roleWords(roles, language)}, `,
    what: rightWords(what, language),
    right: what,
    remedy: roles.length === 0 ? '' : remedyWords[why][language],
    because: fill(whyNotPermittedWords[why][language], details, language),
  }
}

/** What a right is of: `put back (interaction.put-back)`; its name alone where it has no words. */
function rightWords(what: string, language: Language): string {
  const said = word(`right.${what}`, language)
  return said === undefined ? what : `${said} (${what})`
}

function roleWords(roles: readonly string[], language: Language): string {
  return roles.map((role) => word(`role.${role}`, language) ?? role).join(', ')
}

function word(key: string, language: Language): string | undefined {
  return textIn(rightMessages, key, language) ?? textIn(rightsOfCommandsMessages, key, language)
}

function textIn(
  messages: Readonly<Record<string, Message>>,
  key: string,
  language: Language,
): string | undefined {
  const found = Object.hasOwn(messages, key) ? messages[key]?.[language] : undefined
  return typeof found === 'string' ? found : undefined
}

function money(hundredths: number, language: Language): string {
  return formatNumber(hundredths / 100, language, 2)
}
