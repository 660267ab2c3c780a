import type { Message } from '../../message.ts'

/** What checking terms says: of answers, of wrapping up, of handling. */
export const sitePromiseMessages = {
  'site.problem.sla-promises-nothing': {
    en: 'It promises nothing.',
    pl: 'Niczego nie obiecuje.',
  },
  'site.hint.sla-promises-nothing': {
    en: 'Give first-response, next-response or resolution.',
    pl: 'Podaj first-response, next-response albo resolution.',
  },
  'site.problem.acw-limit-missing': {
    en: 'A time-boxed wrap-up needs a limit.',
    pl: 'Zakończenie w limicie czasu wymaga limitu.',
  },
  'site.hint.acw-limit-missing': { en: 'Add limit: 3m or the like.', pl: 'Dodaj na przykład limit: 3m.' },
  'site.problem.acw-outcome-missing': {
    en: 'A time-boxed wrap-up needs the outcome that a timeout gets.',
    pl: 'Zakończenie w limicie czasu wymaga rezultatu po jego upływie.',
  },
  'site.hint.acw-outcome-missing': {
    en: 'Add timeout-outcome: with the path of an outcome.',
    pl: 'Dodaj timeout-outcome: ze ścieżką rezultatu.',
  },
  'site.problem.due-twofold': {
    en: 'A due time runs in open hours or in days of the calendar, not both.',
    pl: 'Termin biegnie w godzinach pracy albo w dniach kalendarza, nie w obu.',
  },
  'site.hint.due-twofold': { en: 'Keep within or calendar-days.', pl: 'Zostaw within albo calendar-days.' },
  'site.problem.due-missing': { en: 'The due time is empty.', pl: 'Termin jest pusty.' },
  'site.hint.due-missing': {
    en: 'Give within: 10h or calendar-days: 14, or take due out.',
    pl: 'Podaj within: 10h lub calendar-days: 14 albo usuń due.',
  },
} as const satisfies Record<string, Message>
