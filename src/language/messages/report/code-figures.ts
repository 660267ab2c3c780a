import type { Message } from '../../message.ts'

/** The figures of wrap-ups and their codes, and how each is made. Source of terms: FIELD.md, "Numbers". */
export const reportCodeFigureMessages = {
  'report.figure.wrapped-up': { en: 'wrapped up', pl: 'zakończone' },
  'report.formula.wrapped-up': {
    en: 'contacts that were wrapped up, each once',
    pl: 'zakończone kontakty, każdy raz',
  },
  'report.figure.wrapped-up-by-agents': { en: 'by agents', pl: 'przez konsultantów' },
  'report.formula.wrapped-up-by-agents': {
    en: 'wrapped up by an agent, one at a time',
    pl: 'zakończone przez konsultanta pojedynczo',
  },
  'report.figure.wrapped-up-in-bulk': { en: 'in bulk', pl: 'hurtem' },
  'report.formula.wrapped-up-in-bulk': {
    en: 'wrapped up in a batch; stays out of handling times',
    pl: 'zakończone hurtem; poza czasami obsługi',
  },
  'report.figure.auto-coded': { en: 'coded by the program', pl: 'kod od programu' },
  'report.formula.auto-coded': {
    en: 'wrapped up by the program because nobody answered / wrapped up',
    pl: 'zakończone przez program, bo nikt nie podał kodu / zakończone',
  },
  'report.figure.code-count': { en: 'times', pl: 'razy' },
  'report.formula.code-count': { en: 'contacts with this code', pl: 'kontakty z tym kodem' },
  'report.figure.code-share': { en: 'share', pl: 'udział' },
  'report.formula.code-share': {
    en: 'contacts with this code / contacts with any code of its kind',
    pl: 'kontakty z tym kodem / kontakty z jakimkolwiek kodem tego rodzaju',
  },
} as const satisfies Record<string, Message>
