import type { Message } from '../message.ts'

/** What lists that are filtered, and verbs that do something to all that match, say. */
export const shellFilterMessages = {
  'shell.option.where': {
    en: 'only what matches: \'queue = E-mail and age > 3d and subject ~ "faktura"\'; docs/filters.md has the grammar',
    pl: 'tylko pasujące: \'queue = E-mail and age > 3d and subject ~ "faktura"\'; gramatykę opisuje docs/filters.md',
  },
  'shell.option.after': {
    en: 'go on behind this place, as the page before says it',
    pl: 'dalej od tego miejsca, podanego przez poprzednią stronę',
  },
  'shell.option.sort': { en: 'the order of the list', pl: 'kolejność listy' },
  'shell.interactions.summary': {
    en: 'contacts of all queues and states, the last first',
    pl: 'kontakty ze wszystkich kolejek i stanów, od ostatniego',
  },
  'shell.customers.summary': {
    en: 'customers, those made last first',
    pl: 'klienci, od ostatnio dodanego',
  },
  'shell.list.nothing': { en: 'Nothing matches.', pl: 'Nic nie pasuje.' },
  'shell.list.more': { en: 'There is more: --after {place}', pl: 'Jest więcej: --after {place}' },
  'shell.list.stopped': {
    en: '{looked} records were looked at, and there are more: narrow the filter to see them.',
    pl: 'Przejrzano {looked} rekordów, a jest ich więcej: zawęź filtr, aby je zobaczyć.',
  },
  'shell.queue.matching': { en: '{n} match', pl: 'pasuje {n}' },
  'shell.column.arrived': { en: 'arrived', pl: 'nadszedł' },
  'shell.column.made': { en: 'made', pl: 'dodano' },
} as const satisfies Record<string, Message>
