import type { Message } from '../../message.ts'

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
  'shell.list.cut': {
    en: 'There is more: {n} of {all} are shown. `--limit {limit}` shows all.',
    pl: 'Jest więcej: widać {n} z {all}. Wszystkie pokaże `--limit {limit}`.',
  },
  'shell.list.longer': {
    en: 'There is more than these {n}: `--limit {limit}` shows more.',
    pl: 'Jest więcej niż te {n}: dalszy ciąg pokaże `--limit {limit}`.',
  },
  'shell.list.stopped': {
    en: '{looked} records were looked at, and there are more: narrow the filter to see them.',
    pl: 'Przejrzano {looked} rekordów, a jest ich więcej: zawęź filtr, aby je zobaczyć.',
  },
  'shell.queue.matching': { en: '{n} match', pl: 'pasuje {n}' },
  'shell.column.arrived': { en: 'arrived', pl: 'nadszedł' },
  'shell.column.made': { en: 'made', pl: 'dodano' },

  'shell.option.bulk-where': {
    en: 'instead of refs: all that match; shows them and asks first',
    pl: 'zamiast numerów: wszystko, co pasuje; najpierw pokaże i zapyta',
  },
  'shell.option.expect': {
    en: 'only when exactly so many match; then nothing is asked',
    pl: 'tylko gdy pasuje dokładnie tyle; wtedy bez pytania',
  },
  'shell.option.yes': { en: 'do it without asking', pl: 'wykonaj bez pytania' },
  'shell.bulk.matched': {
    en: { one: 'One record matches ({verb}):', other: '{n} records match ({verb}):' },
    pl: {
      one: 'Pasuje jeden rekord ({verb}):',
      few: 'Pasują {n} rekordy ({verb}):',
      many: 'Pasuje {n} rekordów ({verb}):',
      other: 'Pasuje {n} rekordu ({verb}):',
    },
  },
  'shell.bulk.more': { en: '… and {n} more.', pl: '… i jeszcze {n}.' },
  'shell.bulk.rehearsed': {
    en: 'Only the first {n} were tried.',
    pl: 'Wypróbowano tylko pierwsze {n}.',
  },
  'shell.bulk.would-refuse': { en: '{n} would be refused:', pl: 'Odmów będzie: {n}' },
  'shell.bulk.refused': { en: '{n} × {message} ({refs})', pl: '{n} × {message} ({refs})' },
  'shell.bulk.ask': { en: 'Do this to {n} ({verb})? [y/N]', pl: 'Wykonać dla {n} ({verb})? [t/N]' },
  'shell.bulk.progress': { en: '{bar} · {n} of {all}', pl: '{bar} · {n} z {all}' },
  'shell.bulk.stopped': {
    en: 'Stopped; {n} were not reached. The same command again goes on with them.',
    pl: 'Zatrzymano; nie objęto: {n}. To samo polecenie obejmie je potem.',
  },
  'shell.bulk.done': {
    en: '{verb}: {n} done, {refused} refused.',
    pl: '{verb}: wykonano {n}, odmów {refused}.',
  },
} as const satisfies Record<string, Message>
