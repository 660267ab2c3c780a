import type { Message } from '../../message.ts'

/** What the shell says of saved views. */
export const shellViewMessages = {
  'shell.command.view.save': { en: 'saved a view', pl: 'zapisanie widoku' },
  'shell.command.view.remove': { en: 'removed a view', pl: 'usunięcie widoku' },
  'shell.view-list.summary': {
    en: 'saved views: your own, and everybody’s',
    pl: 'zapisane widoki: własne i wspólne',
  },
  'shell.view-show.summary': {
    en: 'the filter, columns and order of a view',
    pl: 'filtr, kolumny i kolejność widoku',
  },
  'shell.view-save.summary': {
    en: 'save a filter with columns and an order under a name',
    pl: 'zapisz pod nazwą filtr z kolumnami i kolejnością',
  },
  'shell.view-remove.summary': { en: 'remove a saved view', pl: 'usuń zapisany widok' },
  'shell.option.view': { en: 'narrow the list to a saved view', pl: 'zawęź listę do zapisanego widoku' },
  'shell.option.view-of': { en: 'what it is a list of', pl: 'czego jest listą' },
  'shell.option.view-columns': {
    en: 'its columns, by commas; the usual ones unless given',
    pl: 'kolumny, po przecinkach; domyślnie zwykłe',
  },
  'shell.option.view-order': {
    en: 'its order; with - before it, turned round',
    pl: 'kolejność; znak - na początku odwraca',
  },
  'shell.option.view-label': {
    en: 'what people call it; its name unless given',
    pl: 'jak się nazywa dla ludzi; domyślnie jak w poleceniu',
  },
  'shell.option.view-shared': {
    en: 'everybody’s view instead of your own',
    pl: 'widok wspólny zamiast własnego',
  },
  'did.view.save': { en: 'view saved', pl: 'zapisanie widoku' },
  'did.view.remove': { en: 'view removed', pl: 'usunięcie widoku' },
  'shell.view.none': {
    en: 'There are no views. `linia view save NAME --of cases --where FILTER` makes one.',
    pl: 'Nie ma widoków. Utworzy go `linia view save NAZWA --of cases --where FILTR`.',
  },
  'shell.view.use': {
    en: '`linia {verb} --view {name}` shows its list.',
    pl: 'Listę pokaże `linia {verb} --view {name}`.',
  },
  'shell.done.view-save': {
    en: 'View {name} is saved: `linia {verb} --view {name}`.',
    pl: 'Zapisano widok {name}: `linia {verb} --view {name}`.',
  },
  'shell.done.view-share': {
    en: 'View {name} is everybody’s: `linia {verb} --view {name}`.',
    pl: 'Widok {name} jest wspólny: `linia {verb} --view {name}`.',
  },
  'shell.done.view-remove': { en: 'View {name} is gone.', pl: 'Usunięto widok {name}.' },
  'shell.column.view-of': { en: 'of', pl: 'czego' },
  'shell.column.filter': { en: 'filter', pl: 'filtr' },
  'view.of.waiting': { en: 'waiting contacts', pl: 'oczekujące kontakty' },
  'view.of.contacts': { en: 'contacts', pl: 'kontakty' },
  'view.of.cases': { en: 'cases', pl: 'sprawy' },
  'view.of.callbacks': { en: 'callbacks', pl: 'oddzwonienia' },
  'view.of.customers': { en: 'customers', pl: 'klienci' },
  'view.columns': { en: 'columns', pl: 'kolumny' },
  'view.order': { en: 'order', pl: 'kolejność' },
} as const satisfies Record<string, Message>
