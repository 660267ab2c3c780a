import { oneTable } from './one-table.ts'
import { clean, type SafeText } from './clean.ts'
import { formatNumber } from './numbers.ts'
import { pluralForm, type Plural } from './plural.ts'
import { caseMessages } from './messages/cases.ts'
import { consoleMessages } from './messages/console.ts'
import { doctorMessages } from './messages/doctor.ts'
import { reportMessages } from './messages/report.ts'
import { rightMessages } from './messages/rights.ts'
import { rightsOfCommandsMessages } from './messages/rights-of-commands.ts'
import { shellMessages } from './messages/shell.ts'
import { siteMessages } from './messages/site.ts'
import { whenMessages } from './messages/when.ts'
import { wordMessages } from './messages/words.ts'
import type { Language } from './language.ts'

export type { Language } from './language.ts'

const messages = oneTable(
  wordMessages,
  whenMessages,
  caseMessages,
  rightMessages,
  rightsOfCommandsMessages,
  shellMessages,
  consoleMessages,
  siteMessages,
  doctorMessages,
  reportMessages,
)

export type MessageKey = keyof typeof messages
/** Whether a text is the key of a message, as a name from outside may or may not be. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key)
}

export type MessageParams = Readonly<Record<string, string | number>>
/**
 * Says one message. `{name}` in it is filled from the params: numbers by the habits of the language, texts through `clean`.
 * A message with plural forms chooses by the param `n`.
 */
export type Say = (key: MessageKey, params?: MessageParams) => SafeText

/** A speaker of one language. */
export function speaker(language: Language): Say {
  return (key, params) => fill(messages[key][language], params ?? {}, language)
}

/** Fills the places of one text; a place without a param stays as it is, so that a slip is seen. */
export function fill(text: string | Plural, params: MessageParams, language: Language): SafeText {
  const form = typeof text === 'string' ? text : pluralForm(text, Number(params['n']), language)
  if (!form.includes('{')) return form as SafeText
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return place
    return typeof value === 'number' ? formatNumber(value, language) : clean(value)
  }) as SafeText
}
