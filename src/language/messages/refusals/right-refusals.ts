import type { NotPermitted, RightRefusal } from '../../../domain/refusals/right-refusals.ts'
import type { Message } from '../../message.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about rights say. */
export const rightRefusals = {
  'not-permitted': {
    message: {
      en: 'Agent {agent} ({role}) may not do that: {what}. {because}',
      pl: 'Konsultant {agent} ({role}) nie ma do tego uprawnień: {what}. {because}',
    },
    hint: {
      en: 'Who may: {roles}the owner of the store. `linia rights {agent} {right}` says how far it reaches.{remedy}',
      pl: 'Kto może: {roles}właściciel bazy. Zakres uprawnienia pokaże `linia rights {agent} {right}`.{remedy}',
    },
  },
  'right-unknown': {
    message: {
      en: 'There is no command, reading or verb {what}.',
      pl: 'Nie ma polecenia ani podglądu {what}.',
    },
    hint: {
      en: '`linia rights agent` lists every right; customer.* stands for all of a kind.',
      pl: '`linia rights agent` pokaże wszystkie uprawnienia; customer.* oznacza wszystkie jednego rodzaju.',
    },
  },
  'ref-not-found': {
    message: {
      en: 'Nothing is called {ref}, or you may not see it.',
      pl: 'Nie ma nic o numerze {ref} albo nie masz do tego wglądu.',
    },
    hint: {
      en: '`linia rights me` says what you may see.',
      pl: 'Co możesz zobaczyć, pokaże `linia rights me`.',
    },
  },
  'rights-holder-unknown': {
    message: { en: 'There is no role or agent {who}.', pl: 'Nie ma roli ani konsultanta {who}.' },
    hint: {
      en: 'Name an agent (`linia agents`), `me`, or a role: agent, senior, supervisor, administrator, auditor, partner.',
      pl: 'Podaj konsultanta (`linia agents`), `me` albo rolę: agent, senior, supervisor, administrator, auditor, partner.',
    },
  },
} as const satisfies WordsOf<RightRefusal>

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
} satisfies Readonly<Record<NotPermitted['why'], Message>>

/** What to do besides, behind the hint, by the refusal's `why`. */
export const remedyWords = {
  'not-granted': {
    en: ' Ask one of them: `linia agents` shows who is there.',
    pl: ' Poproś kogoś z nich: kto jest na miejscu, pokaże `linia agents`.',
  },
  'out-of-scope': {
    en: ' Ask one of them: `linia agents` shows who is there.',
    pl: ' Poproś kogoś z nich: kto jest na miejscu, pokaże `linia agents`.',
  },
  'over-limit': {
    en: ' Promise less, or hand it over to one who may: `linia transfer REF --agent AGENT`.',
    pl: ' Obiecaj mniej albo przekaż kontakt komuś z tych osób: `linia transfer NR --agent KONSULTANT`.',
  },
} satisfies Readonly<Record<NotPermitted['why'], Message>>
