import type { Message } from '../../message.ts'

/** What the help of the shell is made of: its headings, its groups of verbs, the options that every verb has. */
export const shellHelpMessages = {
  'shell.option.json': {
    en: 'answer in JSON',
    pl: 'odpowiedz w formacie JSON',
  },
  'shell.option.store': {
    en: 'the store to work on',
    pl: 'baza, na której pracować',
  },
  'shell.option.as': {
    en: 'the agent who acts',
    pl: 'konsultant, który działa',
  },
  'shell.option.limit': {
    en: 'the most rows of a list',
    pl: 'największa liczba wierszy listy',
  },
  'shell.option.lang': {
    en: 'the language of texts',
    pl: 'język tekstów',
  },
  'shell.option.help': {
    en: 'show help',
    pl: 'pokaż pomoc',
  },
  'shell.option.version': {
    en: 'show the version',
    pl: 'pokaż wersję',
  },
  'shell.help.usage': {
    en: 'Usage: linia opens the console; linia VERB does one thing and exits.',
    pl: 'Użycie: linia otwiera konsolę; linia CZYNNOŚĆ wykonuje jedną rzecz i kończy.',
  },
  'shell.group.seeing': { en: 'See', pl: 'Podgląd' },
  'shell.group.working': { en: 'Work', pl: 'Praca' },
  'shell.group.writing': { en: 'Write', pl: 'Pisanie' },
  'shell.group.cases': { en: 'Cases and callbacks', pl: 'Sprawy i oddzwonienia' },
  'shell.group.customers': { en: 'Customers', pl: 'Klienci' },
  'shell.group.numbers': { en: 'Numbers, import and export', pl: 'Liczby, import i eksport' },
  'shell.group.processes': { en: 'Processes', pl: 'Procesy' },
  'shell.group.keeping': { en: 'Keep the site and the store', pl: 'Konfiguracja i baza' },
  'shell.group.server': { en: 'Server and devices', pl: 'Serwer i urządzenia' },
  'shell.group.power': { en: 'For scripts', pl: 'Dla skryptów' },
  'shell.help.verbs': {
    en: 'Verbs:',
    pl: 'Czynności:',
  },
  'shell.help.options': {
    en: 'Options:',
    pl: 'Opcje:',
  },
  'shell.help.examples': {
    en: 'Examples:',
    pl: 'Przykłady:',
  },
  'shell.help.more': {
    en: '`linia VERB --help` says more about one verb.',
    pl: '`linia CZYNNOŚĆ --help` mówi więcej o jednej czynności.',
  },
} as const satisfies Record<string, Message>
