import { oneTable } from './one-table.ts'
import { clean, type SafeText } from './clean.ts'
import { formatNumber } from './numbers.ts'
import { pluralForm, type Plural } from './plural.ts'
import { caseMessages } from './messages/cases.ts'
import { consoleMessages } from './messages/console.ts'
import { doctorMessages } from './messages/doctor.ts'
import { processMessages } from './messages/process.ts'
import { reportMessages } from './messages/report.ts'
import { rightMessages } from './messages/rights.ts'
import { rightsOfCommandsMessages } from './messages/rights-of-commands.ts'
import { settlingMessages } from './messages/settling.ts'
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
  processMessages,
  reportMessages,
  settlingMessages,
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

/** What a key is called that does an action, by the action's id, where there are keys. */
export type KeyNames = (action: string) => string

/**
 * A speaker of one language. `{key:ID}` in a message is the key of that action as `keyNames` calls it, so that no message names a key
 * that somebody has changed; without it the place stays as it is.
 */
export function speaker(language: Language, keyNames?: KeyNames): Say {
  return (key, params) => filled(messages[key][language], { params: params ?? {}, language, keyNames })
}

/** Fills the places of one text; a place without a param stays as it is, so that a slip is seen. */
export function fill(text: string | Plural, params: MessageParams, language: Language): SafeText {
  return filled(text, { params, language, keyNames: undefined })
}

type Filling = {
  readonly params: MessageParams
  readonly language: Language
  readonly keyNames: KeyNames | undefined
}

/** In one pass, so that what is filled in is never taken for a place itself. */
function filled(text: string | Plural, { params, language, keyNames }: Filling): SafeText {
  const form = typeof text === 'string' ? text : pluralForm(text, Number(params['n']), language)
  if (!form.includes('{')) return form as SafeText
  return form.replace(/\{(?:key:([a-z.-]+)|(\w+))\}/g, (place, action?: string, name?: string) => {
    if (action !== undefined) return keyNames ? clean(keyNames(action)) : place
    const value = name !== undefined && Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return place
    return typeof value === 'number' ? formatNumber(value, language) : clean(value)
  }) as SafeText
}
