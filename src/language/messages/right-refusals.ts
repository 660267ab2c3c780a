import type { RightRefusal } from '../../domain/refusals/right-refusals.ts'
import type { Message } from '../message.ts'
import type { RefusalTable } from '../refusal-words.ts'

export const rightRefusals = {
  'not-permitted': {
    message: {
      en: 'Agent {agent} ({role}) may not do that: {what}. {because}',
      pl: 'Konsultant {agent} ({role}) nie ma do tego uprawnień: {what}. {because}',
    },
    hint: {
      en: 'Who may: {roles}, the owner of the store.',
      pl: 'Kto może: {roles}, właściciel bazy.',
    },
  },
} satisfies Pick<RefusalTable, RightRefusal['code']>

/** Why a right is missing, by the refusal's `why`. */
export const whyNotPermittedWords = {
  'not-granted': {
    en: 'The role has no right to it.',
    pl: 'Rola nie daje takiego uprawnienia.',
  },
  'out-of-scope': {
    en: 'The right reaches {scope}; this lies outside.',
    pl: 'Uprawnienie obejmuje {scope}; to leży poza nim.',
  },
  'over-limit': {
    en: 'The mandate ends at {limit}; this is {amount}.',
    pl: 'Limit uprawnienia to {limit}; tu jest {amount}.',
  },
} satisfies Readonly<Record<RightRefusal['why'], Message>>
