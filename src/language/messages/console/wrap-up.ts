import type { Message } from '../../message.ts'

/** What the form of a wrap-up says. */
export const consoleWrapUpMessages = {
  'wrap-up.title': { en: 'Wrap up {ref}', pl: 'Zakończenie {ref}' },
  'wrap-up.title-correct': { en: 'Correct the wrap-up of {ref}', pl: 'Poprawa zakończenia {ref}' },
  'wrap-up.reason': { en: 'Reason', pl: 'Powód' },
  'wrap-up.outcome': { en: 'Outcome', pl: 'Wynik' },
  'wrap-up.note': { en: 'Note', pl: 'Notatka' },
  'wrap-up.recent': { en: 'last used', pl: 'ostatnio' },
  'wrap-up.callback-at': { en: 'Call back', pl: 'Oddzwonić' },
  'wrap-up.callback-hint': { en: '+2h, tomorrow 10:00', pl: '+2h, jutro 10:00' },
  'consequence.mine': { en: 'by me', pl: 'przeze mnie' },
  'consequence.anyone': { en: 'by anyone', pl: 'przez kogokolwiek' },
  'consequence.callback': {
    en: 'A callback {who} is scheduled.',
    pl: 'Oddzwonienie {who} zostanie zaplanowane.',
  },
  'consequence.callback-in': {
    en: 'A callback {who} is scheduled in {time}.',
    pl: 'Oddzwonienie {who} za {time}.',
  },
  'consequence.do-not-contact': { en: 'No more contact by {channel}.', pl: 'Koniec kontaktu: {channel}.' },
  'consequence.follow-up': { en: 'A case is opened: {subject}', pl: 'Powstanie sprawa: {subject}' },
  'wrap-up.process-begins': {
    en: '{process} begins: Enter in the note wraps up and starts it.',
    pl: 'Rozpocznie się {process}: Enter w notatce kończy i rozpoczyna.',
  },
  'wrap-up.process-proposed': {
    en: '{process} is proposed: Ctrl-P starts it now, Enter in the note wraps up without it.',
    pl: 'Proponowany proces: {process}. Ctrl-P rozpoczyna go teraz, Enter w notatce kończy bez niego.',
  },
  'wrap-up.processes-proposed': {
    en: 'Proposed: {process}. Ctrl-P chooses one and starts it, Enter in the note wraps up without.',
    pl: 'Proponowane: {process}. Ctrl-P wybiera i rozpoczyna, Enter w notatce kończy bez nich.',
  },
  'wrap-up.one': { en: 'a digit, or letters narrow', pl: 'cyfra albo litery' },
  'wrap-up.several': { en: 'digits add, Enter goes on', pl: 'cyfry dodają, Enter: dalej' },
  'wrap-up.several-more': { en: 'Enter goes on, digits add', pl: 'Enter: dalej, cyfry dodają' },
  'wrap-up.kept': { en: 'Enter keeps, digits replace', pl: 'Enter: zostaje, cyfra: inny' },
  'wrap-up.no-match': {
    en: 'No code is called “{typed}”: Ctrl-U takes that out, Tab goes on.',
    pl: 'Żaden kod nie nazywa się „{typed}”: Ctrl-U to usuwa, Tab prowadzi dalej.',
  },
  'wrap-up.missing-reason': {
    en: 'The reason is missing: choose it by its digit, or by letters.',
    pl: 'Brakuje powodu: wybierz go cyfrą albo literami.',
  },
  'wrap-up.missing-outcome': {
    en: 'The outcome is missing: choose it by its digit, or by letters.',
    pl: 'Brakuje wyniku: wybierz go cyfrą albo literami.',
  },
  'wrap-up.missing': {
    en: '“{label}” is missing: fill it in.',
    pl: 'Brakuje pola „{label}”: wypełnij je.',
  },
  'wrap-up.missing-kind': {
    en: '“{label}” is missing: fill it in ({kind}).',
    pl: 'Brakuje pola „{label}”: wypełnij je ({kind}).',
  },
  'wrap-up.wrong': {
    en: '“{label}” cannot be “{typed}”. Wanted: {kind}.',
    pl: 'Pole „{label}” nie może mieć wartości „{typed}”. Oczekiwane: {kind}.',
  },
  'wrap-up.ends-call': { en: 'Also ends the call.', pl: 'Kończy też rozmowę.' },
  'wrap-up.ends-talk': { en: 'Also ends the conversation.', pl: 'Kończy też rozmowę.' },
  'wrap-up.wanted': { en: 'wanted: {kind}', pl: 'oczekiwane: {kind}' },
} as const satisfies Record<string, Message>
