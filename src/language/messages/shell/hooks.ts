import type { Message } from '../../message.ts'

/** What is said of hooks, and by the verbs that try them. */
export const shellHookMessages = {
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
