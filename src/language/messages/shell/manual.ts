import type { Message } from '../../message.ts'

/** What the manual page and the completion say. */
export const shellManualMessages = {
  'shell.completion.summary': {
    en: 'the script that completes words in your shell',
    pl: 'skrypt uzupełniania słów w Twojej powłoce',
  },
  'shell.complete.summary': { en: 'what a word may become', pl: 'czym może stać się słowo' },
  'shell.man.summary': { en: 'the manual page, for man', pl: 'strona podręcznika dla programu man' },
  'shell.man.title': { en: 'The contact-centre console', pl: 'Konsola obsługi klienta' },
  'shell.man.name': { en: 'name', pl: 'nazwa' },
  'shell.man.about': {
    en: 'the contact-centre console that lives in a terminal',
    pl: 'konsola obsługi klienta w terminalu',
  },
  'shell.man.synopsis': { en: 'synopsis', pl: 'składnia' },
  'shell.man.verb': { en: 'verb', pl: 'czynność' },
  'shell.man.options': { en: 'operands and options', pl: 'argumenty i opcje' },
  'shell.man.description': { en: 'description', pl: 'opis' },
  'shell.man.verbs': { en: 'verbs', pl: 'czynności' },
  'shell.man.status': { en: 'exit status', pl: 'kod wyjścia' },
  'shell.man.exit.done': { en: 'done', pl: 'wykonano' },
  'shell.man.exit.fault': { en: 'a fault; the log says more', pl: 'usterka; więcej jest w dzienniku' },
  'shell.man.exit.usage': { en: 'the command line was not understood', pl: 'niezrozumiały wiersz poleceń' },
  'shell.man.exit.notFound': {
    en: 'something that was named does not exist',
    pl: 'nie ma czegoś, co wskazano',
  },
  'shell.man.exit.refused': { en: 'refused, and nothing was changed', pl: 'odmowa; niczego nie zmieniono' },
  'shell.man.exit.notSignedIn': {
    en: 'an agent is needed who is signed in',
    pl: 'potrzebny jest zalogowany konsultant',
  },
  'shell.man.exit.serverUnreachable': { en: 'the server cannot be reached', pl: 'serwer jest nieosiągalny' },
  'shell.man.exit.hungUp': {
    en: 'the console lost its terminal',
    pl: 'konsola straciła terminal',
  },
  'shell.man.exit.terminated': {
    en: 'the system ended the console',
    pl: 'system zamknął konsolę',
  },
  'shell.man.exit.interrupted': {
    en: 'stopped on the way; what was done is done',
    pl: 'przerwano w trakcie; co wykonano, jest wykonane',
  },
  'shell.man.environment': { en: 'environment', pl: 'środowisko' },
  'shell.man.env.LINIA_STORE': {
    en: 'the store, unless --store names one',
    pl: 'baza, jeśli nie wskazuje jej --store',
  },
  'shell.man.env.LINIA_AGENT': {
    en: 'who acts, unless --as names somebody',
    pl: 'kto działa, jeśli nie wskazuje tego --as',
  },
  'shell.man.env.LINIA_BELL': {
    en: 'off keeps the console from ringing the bell of the terminal for an offer',
    pl: 'off wyłącza dzwonek terminala przy przydziale w konsoli',
  },
  'shell.man.env.LINIA_LANG': {
    en: 'en or pl; otherwise the language of who acts, as the site has it, or of the system',
    pl: 'en albo pl; inaczej język działającej osoby z konfiguracji albo język systemu',
  },
  'shell.man.env.NO_COLOR': { en: 'set to anything: no colours', pl: 'ustawiona na cokolwiek: bez kolorów' },
  'shell.man.files': { en: 'files', pl: 'pliki' },
  'shell.man.file.linia.db': {
    en: 'the store, unless another is named',
    pl: 'baza, jeśli nie wskazano innej',
  },
  'shell.man.file.hooks': { en: 'the folder of your hooks', pl: 'folder Twoich haków' },
  'shell.man.file.hooks.yaml': { en: 'settings of the hooks', pl: 'ustawienia haków' },
  'shell.man.file.keys.yaml': { en: 'your own keys in the console', pl: 'własne klawisze w konsoli' },
} as const satisfies Record<string, Message>
