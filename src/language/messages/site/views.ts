import type { Message } from '../../message.ts'

/** What checking a site's files says of its views. */
export const siteViewMessages = {
  'site.problem.view-filter-malformed': {
    en: 'The filter cannot be read from here on: “{found}”.',
    pl: 'Filtra nie da się odczytać od tego miejsca: „{found}”.',
  },
  'site.hint.view-filter-malformed': {
    en: 'Here can stand: {expected}. docs/filters.md has the grammar.',
    pl: 'Tu może stać: {expected}. Składnia: docs/filters.md.',
  },
  'site.problem.view-column-unknown': {
    en: 'This kind of view has no column {name}.',
    pl: 'Taki widok nie ma kolumny {name}.',
  },
  'site.hint.view-column-unknown': { en: 'It can have: {known}.', pl: 'Może mieć: {known}.' },
  'site.problem.view-column-twice': {
    en: 'The column {name} stands here twice.',
    pl: 'Kolumna {name} jest tu dwa razy.',
  },
  'site.hint.view-column-twice': { en: 'Leave one of them out.', pl: 'Usuń jedną z nich.' },
  'site.problem.view-order-unknown': {
    en: 'This kind of view has no order {name}.',
    pl: 'Taki widok nie ma kolejności {name}.',
  },
  'site.hint.view-order-unknown': {
    en: 'It can have: {known}; with - before it, turned round.',
    pl: 'Może mieć: {known}; znak - na początku odwraca.',
  },
} as const satisfies Record<string, Message>
