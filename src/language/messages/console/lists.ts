import type { Message } from '../../message.ts'

/** What lists say: what their filter leaves, and the heads of their columns. */
export const consoleListMessages = {
  'list.no-match': { en: 'Nothing matches “{filter}”.', pl: 'Nic nie pasuje do „{filter}”.' },
  'list.no-match-first': {
    en: 'Nothing matches “{filter}” among the first {looked}.',
    pl: 'Nic nie pasuje do „{filter}” wśród pierwszych {looked}.',
  },
  'list.more-lines': {
    en: { one: '{n} more line', other: '{n} more lines' },
    pl: {
      one: 'jeszcze {n} wiersz',
      few: 'jeszcze {n} wiersze',
      many: 'jeszcze {n} wierszy',
      other: 'jeszcze {n} wiersza',
    },
  },
  'list.more-choices': { en: '{n} more', pl: 'jeszcze {n}' },
  'list.matching': { en: '{n} of {total}', pl: '{n} z {total}' },
  'list.matching-more': { en: 'more than {n} of {total}', pl: 'ponad {n} z {total}' },
  'list.matching-first': {
    en: '{n} among the first {looked}',
    pl: '{n} wśród pierwszych {looked}',
  },
  'list.filter': { en: 'Filter', pl: 'Filtr' },

  'column.ref': { en: 'ref', pl: 'nr' },
  'column.state': { en: 'state', pl: 'stan' },
  'column.outcome': { en: 'outcome', pl: 'wynik' },
  'column.waits': { en: 'waits', pl: 'czeka' },
  'column.due': { en: 'due', pl: 'termin' },
  'column.customer': { en: 'customer', pl: 'klient' },
  'column.subject': { en: 'subject', pl: 'temat' },
  'column.agent': { en: 'agent', pl: 'konsultant' },
  'column.key': { en: 'signs in as', pl: 'login' },
  'column.role': { en: 'role', pl: 'rola' },
  'column.phone': { en: 'phone', pl: 'telefon' },
  'column.email': { en: 'e-mail', pl: 'e-mail' },
  'column.account': { en: 'account', pl: 'konto' },
  'column.when': { en: 'when', pl: 'kiedy' },
  'column.who': { en: 'who', pl: 'kto' },
  'column.what': { en: 'what', pl: 'co' },
  'column.details': { en: 'details', pl: 'szczegóły' },
} as const satisfies Record<string, Message>
