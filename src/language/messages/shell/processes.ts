import type { Message } from '../../message.ts'

/** What the verbs say that work on processes as they are published, and as they run. */
export const shellProcessMessages = {
  'shell.process-publish.summary': {
    en: 'publish the processes of files that are new or changed',
    pl: 'opublikuj nowe i zmienione procesy z plików',
  },
  'shell.process-publish.there': {
    en: '  {process}: version {n} is published as it is.',
    pl: '  {process}: wersja {n} jest już opublikowana bez zmian.',
  },
  'shell.process-change.added': { en: 'new, version {n}', pl: 'nowy, wersja {n}' },
  'shell.process-change.changed': { en: 'version {before} → {n}', pl: 'wersja {before} → {n}' },
  'shell.process-change.restored': { en: 'in use again, version {n}', pl: 'znów w użyciu, wersja {n}' },
  'shell.process-change.noted': {
    en: 'changed without a new version: {n}',
    pl: 'zmiana bez nowej wersji: {n}',
  },
  'shell.process-list.summary': {
    en: 'list processes: where they begin, how many run and are stuck',
    pl: 'pokaż procesy: gdzie się zaczynają, ile jest w toku i ile utknęło',
  },
  'shell.process-list.none': {
    en: 'No process was published. `linia process publish PATH` publishes some from their files.',
    pl: 'Nie opublikowano żadnego procesu. Procesy z plików publikuje `linia process publish ŚCIEŻKA`.',
  },
  'shell.process-list.retired': { en: 'retired', pl: 'wycofany' },
  'shell.process-list.after': { en: 'after {process}', pl: 'po {process}' },
  'shell.process-list.after-several': {
    en: { one: 'after {n} process', other: 'after {n} processes' },
    pl: {
      one: 'po {n} procesie',
      few: 'po {n} procesach',
      many: 'po {n} procesach',
      other: 'po {n} procesu',
    },
  },
  'shell.column.process': { en: 'process', pl: 'proces' },
  'shell.column.version': { en: 'version', pl: 'wersja' },
  'shell.column.owner': { en: 'owner', pl: 'właściciel' },
  'shell.column.begins': { en: 'begins', pl: 'początek' },
  'shell.column.running': { en: 'running', pl: 'w toku' },
  'shell.column.stuck': { en: 'stuck', pl: 'utknęło' },
  'shell.process-show.summary': {
    en: 'show a process, or one that runs: where it is, what was answered, the path it took',
    pl: 'pokaż proces albo jego przebieg: gdzie jest, co odpowiedziano, którędy szedł',
  },
  'shell.process-start.summary': {
    en: 'start a process for a case, or for that of a contact',
    pl: 'rozpocznij proces dla sprawy albo dla sprawy kontaktu',
  },
  'shell.process-start.done': {
    en: '{ref}: {process} runs for the case {case}.',
    pl: '{ref}: proces {process} toczy się dla sprawy {case}.',
  },
  'shell.process-step.summary': {
    en: 'do the step that a process is at, or leave it another way',
    pl: 'wykonaj bieżący krok procesu albo opuść go inaczej',
  },
  'shell.process-step.done': { en: '{ref}: done.', pl: '{ref}: gotowe.' },
  'shell.process-step.given': { en: '{ref}: {command} was done.', pl: '{ref}: wykonano {command}.' },
  'shell.process-step.refused': {
    en: '{ref}: {command} was refused ({code}).',
    pl: '{ref}: odmowa wykonania {command} ({code}).',
  },
  'shell.option.step-said': { en: 'it was said', pl: 'powiedziano' },
  'shell.option.step-yes': { en: 'all of the check is so', pl: 'wszystko się zgadza' },
  'shell.option.step-no': { en: 'something of the check is not so', pl: 'coś się nie zgadza' },
  'shell.option.step-given': {
    en: 'the command of the step was given elsewhere',
    pl: 'polecenie kroku wykonano gdzie indziej',
  },
  'shell.option.step-refused': { en: 'the command of the step was refused', pl: 'polecenia kroku odmówiono' },
  'shell.option.step-happened': { en: 'what it waits for happened', pl: 'nastąpiło to, na co czeka' },
  'shell.option.step-back': { en: 'go back to the step before', pl: 'wróć do poprzedniego kroku' },
  'shell.option.step-skip': { en: 'leave the step out; with --reason', pl: 'pomiń krok; z --reason' },
  'shell.option.step-give-up': {
    en: 'end the process without a result; with --reason',
    pl: 'porzuć proces bez rezultatu; z --reason',
  },
  'shell.option.step-pause': { en: 'nobody is at it now', pl: 'nikt się nim teraz nie zajmuje' },
  'shell.option.step-jump': {
    en: 'jump to another step; with --reason',
    pl: 'przeskocz do innego kroku; z --reason',
  },
  'shell.option.step-to': {
    en: 'where a decision goes on that lacks an answer; with --reason',
    pl: 'dokąd prowadzi decyzja bez odpowiedzi; z --reason',
  },
  'shell.option.step-reason': { en: 'why', pl: 'dlaczego' },
  'shell.option.step-at': {
    en: 'the step that is meant: another one is refused',
    pl: 'krok, o który chodzi: na innym będzie odmowa',
  },
  'shell.option.step-contact': {
    en: 'the contact that the command of the step is about',
    pl: 'kontakt, którego dotyczy polecenie kroku',
  },
  'shell.process-retire.summary': {
    en: 'take a process out of use; what runs by it goes on',
    pl: 'wycofaj proces; rozpoczęte toczą się dalej',
  },
  'shell.process-retire.done': {
    en: '{process} starts no more. What runs by it goes on.',
    pl: 'Proces {process} nie będzie już rozpoczynany. Rozpoczęte toczą się dalej.',
  },
} as const satisfies Record<string, Message>
