import type { Message } from '../message.ts'

/** What hooks, watching, completion and the manual say. */
export const powerMessages = {
  'hook.problem': {
    en: 'Hook {hook} was not heard: {problem}.',
    pl: 'Hak {hook} nie został wysłuchany: {problem}.',
  },
  'hook.said': { en: 'Hook {hook}: {text}', pl: 'Hak {hook}: {text}' },
  'hook.not-executable': { en: 'it is no executable file', pl: 'to nie jest plik wykonywalny' },
  'hook.not-yours': {
    en: 'its file belongs to somebody else, or everybody may write it',
    pl: 'jego plik należy do kogoś innego albo każdy może go zmienić',
  },
  'hook.not-started': { en: 'it could not be started: {detail}', pl: 'nie udało się go uruchomić: {detail}' },
  'hook.timed-out': {
    en: 'it was stopped after {seconds} s',
    pl: 'przekroczył czas ({seconds} s) i został zatrzymany',
  },
  'hook.flooded': {
    en: 'it wrote more than {kilobytes} kB and was stopped',
    pl: 'wypisał więcej niż {kilobytes} kB i został zatrzymany',
  },
  'hook.kept-open': {
    en: 'what it started kept its output open and was stopped',
    pl: 'to, co uruchomił, nie zamknęło jego wyjścia i zostało zatrzymane',
  },
  'hook.failed': { en: 'it ended with {status}', pl: 'zakończył się kodem {status}' },
  'hook.failed-saying': {
    en: 'it ended with {status}: {detail}',
    pl: 'zakończył się kodem {status}: {detail}',
  },
  'hook.bad-answer': {
    en: 'its answer is not understood at {detail}',
    pl: 'jego odpowiedź jest niezrozumiała ({detail})',
  },
  'hook.given-up': {
    en: 'it failed {times} times in a row and is left alone until it changes',
    pl: 'zawiódł kolejno tyle razy: {times}; zostaje pominięty do czasu zmiany pliku',
  },

  'shell.watch.summary': { en: 'show what is done as it is done', pl: 'pokazuj na bieżąco, co się dzieje' },
  'shell.option.watch-since': {
    en: 'begin after this event, or at a time: 1042, 10m, 2026-11-23T08:00Z',
    pl: 'zacznij po tym zdarzeniu albo od chwili: 1042, 10m, 2026-11-23T08:00Z',
  },
  'shell.option.watch-command': {
    en: 'only this command, such as wrap-up',
    pl: 'tylko to polecenie, np. wrap-up',
  },
  'shell.option.watch-ref': { en: 'only what touches this record', pl: 'tylko to, co dotyczy tego zapisu' },
  'shell.option.watch-queue': {
    en: 'only what is in this queue now',
    pl: 'tylko to, co jest teraz w tej kolejce',
  },
  'shell.option.watch-count': { en: 'end after this many', pl: 'zakończ po tylu zdarzeniach' },
  'shell.option.watch-for': { en: 'end after this time: 30s, 10m', pl: 'zakończ po tym czasie: 30s, 10m' },
  'shell.option.watch-personal': {
    en: 'tell in JSON what commands were given, personal data with it',
    pl: 'w JSON podawaj też dane poleceń, razem z danymi osobowymi',
  },
  'shell.watch.goes-on': {
    en: 'The store that lies there now is watched from here on.',
    pl: 'Od teraz obserwowana jest baza, która tam teraz jest.',
  },
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
  'shell.man.env.LINIA_LANG': {
    en: 'en or pl; otherwise the language of the system',
    pl: 'en albo pl; inaczej język systemu',
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
  'shell.hooks.summary': {
    en: 'your hooks, and what each is asked for',
    pl: 'Twoje haki i to, o co są pytane',
  },
  'shell.hooks-try.summary': {
    en: 'run a hook on a sample; nothing is changed',
    pl: 'wypróbuj hak na przykładzie, bez zmian',
  },
  'shell.option.hook-command': { en: 'the command to try it with', pl: 'polecenie, na którym go wypróbować' },
  'shell.option.hook-input': { en: 'the input of the command as JSON', pl: 'dane polecenia jako JSON' },
  'shell.hooks.none': {
    en: 'There are no hooks in {folder}.',
    pl: 'W folderze {folder} nie ma haków.',
  },
  'shell.hooks.folder': { en: 'Folder: {folder}', pl: 'Folder: {folder}' },
  'shell.hooks.no-command': { en: 'no command of this name', pl: 'nie ma takiego polecenia' },
  'shell.hooks.fine': { en: 'ready', pl: 'gotowy' },
  'shell.column.hook': { en: 'hook', pl: 'hak' },
  'shell.column.commands': { en: 'asked for', pl: 'pytany o' },
  'shell.column.seconds': { en: 'seconds', pl: 'sekundy' },
  'shell.column.strict': { en: 'strict', pl: 'strict' },
  'shell.column.hook-state': { en: 'state', pl: 'stan' },
  'shell.hooks.all-commands': { en: 'every command', pl: 'każde polecenie' },
  'shell.hooks-try.read': { en: 'It read: {story}', pl: 'Otrzymał: {story}' },
  'shell.hooks-try.allowed': { en: '{hook} allows {command}.', pl: '{hook} zgadza się na {command}.' },
  'shell.hooks-try.done': { en: '{hook} ran after {command}.', pl: '{hook} wykonał się po {command}.' },
  'shell.hooks-try.refused': {
    en: '{hook} refuses {command}: {text}',
    pl: '{hook} odmawia {command}: {text}',
  },
  'shell.hooks-try.says': { en: 'It says: {text}', pl: 'Mówi: {text}' },
  'shell.hooks-try.input': { en: 'The input becomes: {input}', pl: 'Dane polecenia będą takie: {input}' },
} as const satisfies Record<string, Message>
