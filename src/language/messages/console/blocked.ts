import type { Message } from '../../message.ts'

/** Why an action cannot be done now. */
export const consoleBlockedMessages = {
  'blocked.no-phone': { en: 'no phone is set up here', pl: 'nie ma tu telefonu' },
  'blocked.phone-away': { en: 'the phone does not answer', pl: 'telefon nie odpowiada' },
  'blocked.phone-cannot': { en: 'this phone cannot do that', pl: 'ten telefon tego nie potrafi' },
  'blocked.nothing-rings': {
    en: 'nothing is offered to you now',
    pl: 'nic nie jest Ci teraz przydzielane',
  },

  'hint.unheard': {
    en: 'What you type goes nowhere; Esc ends that.',
    pl: 'To, co piszesz, nigdzie nie trafia; Esc to kończy.',
  },

  'blocked.nothing-selected': { en: 'nothing is selected', pl: 'nic nie wybrano' },
  'blocked.not-yours': { en: 'someone else holds it', pl: 'obsługuje to ktoś inny' },
  'blocked.waiting': {
    en: 'it waits, {key:interaction.take} takes it',
    pl: 'oczekuje, {key:interaction.take} bierze',
  },
  'blocked.yours-already': { en: 'you have it in hand already', pl: 'już to obsługujesz' },
  'blocked.nobody-on-the-line': { en: 'nobody is on the line', pl: 'nikogo nie ma na linii' },
  'blocked.not-active': { en: 'it is not being worked on', pl: 'nie jest w obsłudze' },
  'blocked.not-wrappable': {
    en: 'it is not in hand or is done',
    pl: 'nie jest w obsłudze albo już zakończony',
  },
  'blocked.not-waiting': { en: 'it does not wait', pl: 'nie oczekuje' },
  'blocked.not-served': { en: 'you do not work in this queue', pl: 'nie obsługujesz tej kolejki' },
  'refused.not-in-queue': { en: 'You do not work in {queue}.', pl: 'Nie obsługujesz kolejki {queue}.' },
  'blocked.no-process': { en: 'no process runs here', pl: 'nie toczy się tu żaden proces' },
  'blocked.no-other-process': { en: 'no other process runs here', pl: 'nie toczy się tu inny proces' },
  'blocked.process-over': { en: 'the process is over', pl: 'proces się zakończył' },
  'blocked.process-at-start': { en: 'no step was done yet', pl: 'nie wykonano jeszcze żadnego kroku' },
  'blocked.process-not-running': {
    en: 'nobody is to do anything now',
    pl: 'nikt nie ma teraz nic do zrobienia',
  },
  'blocked.process-paused': { en: 'it is paused already', pl: 'już jest wstrzymany' },
  'blocked.process-not-waiting': { en: 'the process waits for nothing', pl: 'proces na nic nie czeka' },
  'blocked.step-mandatory': { en: 'the step is mandatory', pl: 'krok jest obowiązkowy' },
  'blocked.no-instruction': { en: 'the step says it all', pl: 'krok nie wymaga objaśnień' },
  'blocked.no-customer': { en: 'no customer is linked', pl: 'brak powiązanego klienta' },
  'blocked.nothing-to-link': {
    en: 'the search did not begin from a contact',
    pl: 'szukanie nie zaczęło się od kontaktu',
  },
  'blocked.not-here': { en: '{key} ({what}) does nothing here.', pl: '{key} ({what}) nic tu nie robi.' },
  'hint.keys-here': {
    en: '{key:help.open} shows the keys of this place',
    pl: '{key:help.open} pokaże klawisze tego miejsca',
  },
  'blocked.repeat-in-hand': {
    en: 'what was done last is repeated on a contact in your hands: {key:place.my-work}, then {key:repeat}',
    pl: 'ostatnią czynność powtarza się na kontakcie w obsłudze: {key:place.my-work}, potem {key:repeat}',
  },
  'blocked.repeat-on-case': {
    en: 'what was done last is repeated on a case: select one',
    pl: 'ostatnią czynność powtarza się na sprawie: wskaż ją',
  },
  'blocked.repeat-on-callback': {
    en: 'what was done last is repeated on a callback: select one',
    pl: 'ostatnią czynność powtarza się na oddzwonieniu: wskaż je',
  },
  'blocked.undone-already': { en: 'it is taken back already', pl: 'to już cofnięte' },
  'blocked.never-undone': { en: 'this cannot be taken back', pl: 'tego nie da się cofnąć' },
  'blocked.undo-not-yours': {
    en: 'somebody else did it, and only whoever did it takes it back',
    pl: 'zrobił to ktoś inny, a cofnąć może tylko on',
  },
  'blocked.undo-not-yours-wrap-up': {
    en: 'only whoever did it takes it back; {key:interaction.correct-wrap-up} corrects it, as does :correct',
    pl: 'cofnąć może tylko ten, kto to zrobił; {key:interaction.correct-wrap-up} poprawia, tak jak :correct',
  },
  'blocked.wrapped-up': {
    en: 'it is wrapped up already; {key:interaction.correct-wrap-up} corrects it',
    pl: 'jest już zakończony; {key:interaction.correct-wrap-up} poprawia',
  },
  'blocked.not-wrapped-up': { en: 'it is not wrapped up', pl: 'nie jest zakończony' },
  'blocked.no-wrap-up': { en: 'this is no wrap-up', pl: 'to nie jest zakończenie' },
  'blocked.nothing-to-repeat': { en: 'nothing to repeat yet', pl: 'nie ma jeszcze czego powtórzyć' },
  'blocked.not-granted': { en: 'not within your rights', pl: 'brak uprawnień' },
  'blocked.only-none': { en: 'not within your rights', pl: 'brak uprawnień' },
  'blocked.only-own': { en: 'only with what is your own', pl: 'tylko przy własnych' },
  'blocked.only-team': { en: 'only with what your team has', pl: 'tylko w swoim zespole' },
  'blocked.only-queue': { en: 'only in your queues', pl: 'tylko w swoich kolejkach' },
  'blocked.only-site': { en: 'not within your rights', pl: 'brak uprawnień' },
} as const satisfies Record<string, Message>
