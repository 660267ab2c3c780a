import { expect, test } from 'vitest'
import type { Message } from '../../src/language/message.ts'
import { refusalMessages } from '../../src/language/messages/refusals.ts'
import { remedyWords } from '../../src/language/messages/refusals/right-refusals.ts'
import { hintOfState } from '../../src/language/messages/refusals/state-hints.ts'
import { shellMailProblemMessages } from '../../src/language/messages/shell/mail-problems.ts'
import { undoOfDelivery } from '../../src/language/messages/refusals/writing-refusals.ts'
import { findVerb } from '../../src/shell/find-verb.ts'
import { globalOptions } from '../../src/shell/global-options.ts'
import { parseCall } from '../../src/shell/parse-call.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { inWords } from './in-words.ts'

/** Refusals after which no verb helps, each with what does. */
const withoutVerb: Readonly<Record<string, string>> = {
  'announcement-role-unknown': 'the role that was typed is corrected',
  'attachment-not-found': 'a path is corrected',
  'attachments-too-large': 'the files are made smaller',
  'attachments-too-many': 'fewer files are sent',
  'attachment-not-saved': 'another folder is named',
  'backup-exists': 'an option says so',
  'backup-failed': 'the disk and its rights are looked at',
  'callback-in-past': 'the time that was typed is corrected',
  'card-not-masked': 'nothing is to be done',
  'database-address-wrong': 'the address that was typed is corrected',
  'channel-unknown': 'the channel that was typed is corrected',
  'contact-point-invalid': 'the number or address that was typed is corrected',
  'customer-field-invalid': 'the value that was typed is corrected',
  'scenarios-not-found': 'a path is corrected',
  'process-case-required': 'a ref is given',
  'process-contact-elsewhere': 'another ref is given',
  'process-not-publishable': 'the file is corrected',
  'process-version-taken': 'the number in the file is raised',
  'process-version-lowered': 'the number in the file is raised',
  'process-not-at-step': 'the step is done',
  'process-step-unfit': 'what the step asks for is done',
  'process-answer-wrong': 'the answer that was typed is corrected',
  'process-step-mandatory': 'the step is done',
  'process-step-unknown': 'the step that was typed is corrected',
  'process-at-start': 'nothing is to be done',
  'process-migration-unclear': 'a ref or a key is typed',
  'process-version-unknown': 'the number that was typed is corrected',
  'process-input-missing': 'what is missing is typed',
  'process-input-unknown': 'the name that was typed is corrected',
  'process-not-by-hand': 'it begins with what the refusal names',
  'server-unreachable': 'the device goes on by itself',
  'server-decides': 'the device goes on by itself',
  'history-differs': 'the device goes on by itself',
  'giver-gone': 'its giver is waited for',
  'giver-back': 'nothing is to be done',
  'copy-cut-short': 'the device goes on by itself',
  'snapshot-needed': 'the device goes on by itself',
  'server-without-tls': 'the address that was typed is corrected',
  'not-a-server': 'the address that was typed is corrected',
  'call-gone': 'nothing can be done with it any more',
  'number-not-dialable': 'the number is corrected',
  'peer-not-understood': 'the address is corrected',
  'certificate-untrusted': 'the certificate is mended, or its issuer trusted',
  'folder-not-there': 'the folder is named as the server does',
  'secret-missing': 'the secret is given on the machine',
  'peer-refused': 'nothing was done',
  'peer-sign-in-wrong': 'the secret is corrected on the machine',
  'peer-too-slow': 'what it tells next will show',
  'peer-unreachable': 'it is tried again by itself',
  'phone-cannot': 'it is done at the phone itself',
  'value-breaks-line': 'the value is corrected',
  'certificate-unusable': 'the files that were named are corrected',
  'upgrade-needed': 'another version is installed',
  'request-invalid': 'another version is installed',
  'command-broke': 'the log of the server is read',
  'address-wrong': 'the address that was typed is corrected',
  'cannot-listen': 'an option says where else',
  'device-revoked': 'a supervisor is asked',
  'device-taken': 'the same is given again',
  'only-at-server': 'another computer is gone to',
  'password-missing': 'the password is typed',
  'password-weak': 'another password is typed',
  'request-too-large': 'the device goes on by itself',
  'route-unknown': 'the address that was typed is corrected',
  'server-store-away': 'the device goes on by itself',
  'server-broke': 'the log of the server is read',
  'server-refused': 'another version is installed',
  'sign-in-too-often': 'some time passes',
  'sign-in-wrong': 'another password is typed',
  'too-many-requests': 'some time passes',
  'do-not-contact-exists': 'nothing is to be done',
  'do-not-contact-not-found': 'nothing is to be done',
  'due-work-gone': 'nothing is to be done',
  'field-check-failed': 'the value that was typed is corrected',
  'file-changed': 'the same is given again',
  'file-not-found': 'a path is corrected',
  'file-unreadable': 'the file and its rights are looked at',
  'file-unwritable': 'the file is copied elsewhere',
  'filter-invalid': 'the filter that was typed is corrected',
  'filter-too-wide': 'the filter that was typed is narrowed',
  'folder-not-found': 'another folder is named',
  'hook-settings-wrong': 'a file is corrected',
  'import-row-longer': 'the file is corrected',
  'input-invalid': 'the input is corrected',
  'message-already-received': 'nothing is to be done',
  'call-known': 'nothing is to be done',
  'phone-settings-wrong': 'the file is corrected',
  'phone-in-use': 'the other console is closed',
  'phone-on-shared-host': 'the file says so',
  'nothing-to-change': 'nothing is to be done',
  'once-given-otherwise': 'a program gives it under another name',
  'records-invalid': 'the lines are named above it',
  'site-code-changed': 'the file is corrected',
  'status-unchanged': 'nothing is to be done',
  'store-full': 'room is made on the disk',
  'store-in-use': 'other programs are closed',
  'database-unreachable': 'the database is started, and the same given again',
  'store-locked': 'the same is given again',
  'store-newer': 'the program is updated',
  'store-no-access': 'whoever owns the file is asked',
  'store-read-only': 'the rights of the file are looked at',
  'store-replaced': 'the program is started again',
  'template-language-unknown': 'the language that was typed is corrected',
  'template-text-invalid': 'the text that was typed is corrected',
  'undo-already-done': 'nothing is to be done',
  'undo-impossible': 'a new change is made',
  'undo-too-old': 'a new change is made',
  'view-column-unknown': 'the column that was typed is corrected',
  'view-order-unknown': 'the order that was typed is corrected',
  'wrap-up-field-invalid': 'the value that was typed is corrected',
}

const states = [
  'queued',
  'offered',
  'active',
  'held',
  'wrapping-up',
  'done',
  'abandoned',
  'flowed-out',
] as const

const hints: readonly (readonly [name: string, hint: Message])[] = [
  ...Object.entries(refusalMessages).map(([code, { hint }]) => [code, hint] as const),
  ...Object.entries(remedyWords).map(([why, hint]) => [`not-permitted, ${why}`, hint] as const),
  ...states.map((state) => [`interaction ${state}`, hintOfState(state)] as const),
  ...states.map((state) => [`interaction ${state}, not waiting`, hintOfState(state, ['queued'])] as const),
]

/** Hints of files that did not come in; most are about the file. */
const hintsOfMails: typeof hints = Object.entries<Message>(shellMailProblemMessages).filter(([name]) =>
  name.endsWith('.hint'),
)

/** What stands in backquotes and is for the shell: whole lines, and options by themselves. */
function linesIn(text: Message['en']): readonly string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).flatMap((form) =>
    [...form.matchAll(/`((?:linia|--)[^`]*)`/g)].map(([, line = '']) => line),
  )
}

function whyWrong(line: string): string | undefined {
  // Every place is filled in with one word at least.
  const [program, ...words] = inWords(line.replaceAll(/\{\w+\}/g, 'KX-1'))
  if (program?.startsWith('--') === true) {
    const option = program.slice(2).split('=', 1)[0] ?? ''
    const options = verbTable.map((verb) => ({ ...verb.options, ...globalOptions }))
    return options.some((one) => Object.hasOwn(one, option)) ? undefined : `no verb has --${option}`
  }
  if (words[0] === '--help') return undefined
  const found = findVerb(words, verbTable)
  if (found.kind !== 'verb') return 'no such verb'
  // A verb that is only named, as where it works, stands without anything.
  if (words.join(' ') === found.verb.name) return undefined
  const parsed = parseCall(found.verb, found.rest, {})
  return parsed.ok ? undefined : JSON.stringify(parsed.mistake)
}

test('every line that a hint gives for the shell is one that the shell takes, in both languages', () => {
  const wrong = [...hints, ...hintsOfMails].flatMap(([name, { en, pl }]) =>
    [...linesIn(en), ...linesIn(pl)].flatMap((line) => {
      const why = whyWrong(line)
      return why === undefined ? [] : [`${name}: ${line}: ${why}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(hints.flatMap(([, { en }]) => linesIn(en)).length).toBeGreaterThan(120)
})

/** The verbs and options that a text names, in an order of their own. */
function named(text: Message['en']): string {
  return linesIn(text)
    .map((line) => {
      const [program = '', ...words] = inWords(line)
      const found = findVerb(words, verbTable)
      const verb = program === 'linia' && found.kind === 'verb' ? found.verb.name : ''
      const options = [program, ...words].flatMap((word) => /^--[a-z-]+/.exec(word) ?? [])
      return [verb, ...options].join(' ')
    })
    .toSorted()
    .join(', ')
}

test('both languages name the same verbs and options', () => {
  const different = [...hints, ...hintsOfMails].flatMap(([name, { en, pl }]) => {
    const [english, polish] = [named(en), named(pl)]
    return english === polish ? [] : [`${name}: ${english} / ${polish}`]
  })
  expect(different).toEqual([])
})

test('a hint names the verb that helps, or there is none that does', () => {
  const silent = hints.flatMap(([name, { en }]) => (linesIn(en).length === 0 ? [name] : []))
  expect(silent.filter((name) => !Object.hasOwn(withoutVerb, name))).toEqual([])
  const spoken = Object.keys(withoutVerb).filter(
    (name) => !silent.includes(name) && withoutVerb[name] !== 'an option says so',
  )
  expect(spoken).toEqual([])
  expect(undoOfDelivery.hint.en).not.toBe('')
})

test('a hint that names something else than a verb is caught', () => {
  expect(whyWrong('linia callback add --customer REF')).toContain('option-unknown')
  expect(whyWrong('linia hodl {ref}')).toBe('no such verb')
  expect(whyWrong('linia undo 1 2')).toContain('operand-extra')
  expect(whyWrong('--nothing')).toContain('--nothing')
})
