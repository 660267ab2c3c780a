import type { Message } from '../../message.ts'

/** What the site’s files allow and seldom mean. Every code of a warning has a message. */
export const siteWarningMessages = {
  'site.warning': { en: 'warning', pl: 'uwaga' },
  'site.warnings': {
    en: { one: '{n} warning.', other: '{n} warnings.' },
    pl: { one: '{n} uwaga.', few: '{n} uwagi.', many: '{n} uwag.', other: '{n} uwagi.' },
  },
  'site.language.en': { en: 'English', pl: 'angielsku' },
  'site.language.pl': { en: 'Polish', pl: 'polsku' },
  'site.warning.template-language-missing': {
    en: 'The template {name} has no text in {language}: customers of that language get it in {used}.',
    pl: 'Szablon {name} nie ma tekstu po {language}: klienci tego języka dostaną go po {used}.',
  },
  'site.warning.template-subject-missing': {
    en: 'The template {name} has no subject in {language}: in that language it goes out as Re: and the subject it answers.',
    pl: 'Szablon {name} nie ma tematu po {language}: w tym języku wyjdzie jako Re: i temat, na który odpowiada.',
  },
  'site.warning.text-cut-by-comment': {
    en: 'The text ends before “{cut}”, which YAML takes for a comment: quote all of it if it belongs to “{kept}”.',
    pl: 'Tekst kończy się przed „{cut}”, bo YAML uznaje to za komentarz: jeśli należy do „{kept}”, ujmij całość w cudzysłów.',
  },
  'site.warning.queue-served-by-nobody': {
    en: 'Nobody of people serves the queue {name}: what comes in there waits for ever.',
    pl: 'Nikt z people nie obsługuje kolejki {name}: to, co tam trafi, nigdy nie doczeka się obsługi.',
  },
} as const satisfies Record<string, Message>
