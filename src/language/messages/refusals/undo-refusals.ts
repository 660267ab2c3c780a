import type { UndoRefusal } from '../../../domain/refusals/undo-refusals.ts'
import type { RefusalWords, WordsOf } from '../../refusal-words.ts'

/** What refusals about undo say. */
export const undoRefusals = {
  'nothing-to-undo': {
    message: { en: 'There is nothing of {actor} to undo.', pl: 'Nie ma czego cofnąć (kto: {actor}).' },
    hint: { en: '`linia history` shows what was done.', pl: 'Wykonane polecenia pokaże `linia history`.' },
  },
  'undo-before-shift': {
    message: {
      en: 'Nothing of {actor} is left to undo since the last sign-in, sign-out or midnight ({since}); before that: “{command}” ({at}).',
      pl: 'Od ostatniego zalogowania, wylogowania lub północy ({since}) nie ma czego cofnąć (kto: {actor}); wcześniej: „{command}” ({at}).',
    },
    hint: {
      en: '`linia undo {name}` takes that back too; in the console, `U` on its line of the history.',
      pl: 'To też cofnie `linia undo {name}`, a w konsoli `U` na jego wierszu historii.',
    },
  },
  'command-not-found': {
    message: {
      en: 'There is no command {command} in the history.',
      pl: 'W historii nie ma polecenia {command}.',
    },
    hint: {
      en: '`linia history REF` shows the commands of a record.',
      pl: 'Polecenia dotyczące zapisu pokaże `linia history NR`.',
    },
  },
  'batch-not-found': {
    message: { en: 'There is no batch {batch}.', pl: 'Nie ma partii {batch}.' },
    hint: {
      en: 'Its name stands in the acknowledgements and in `linia history`, such as B-17.',
      pl: 'Jej nazwa jest w potwierdzeniach i w `linia history`, np. B-17.',
    },
  },
  'undo-not-yours': {
    message: { en: 'That was done by {actor}.', pl: 'Autor tej zmiany: {actor}.' },
    hint: {
      en: '{actor} or who leads may take it back; `linia history` shows its number for `linia undo NUMBER`.',
      pl: 'Cofnąć ją może {actor} lub lider; numer dla `linia undo NUMER` pokaże `linia history`.',
    },
  },
  'undo-already-done': {
    message: { en: '“{command}” is already undone.', pl: 'Polecenie „{command}” jest już cofnięte.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'undo-overtaken': {
    message: {
      en: '“{command}” cannot be undone: after it came “{by}”.',
      pl: 'Nie można cofnąć polecenia „{command}”: później było „{by}”.',
    },
    hint: {
      en: 'Undo the later change first; `linia history REF` shows it.',
      pl: 'Najpierw cofnij późniejszą zmianę; pokaże ją `linia history NR`.',
    },
  },
  'undo-impossible': {
    message: { en: '“{command}” cannot be undone.', pl: 'Polecenia „{command}” nie można cofnąć.' },
    hint: {
      en: 'What has left the building stays, and so does a site; correct it with a new change.',
      pl: 'Co wyszło na zewnątrz, zostaje, tak jak konfiguracja; popraw to nową zmianą.',
    },
  },
  'undo-partly-impossible': {
    message: {
      en: '{standing} of the {commands} commands of {batch} cannot be undone, so none was.',
      pl: 'W partii {batch} nie można cofnąć {standing} z {commands} poleceń, więc nie cofnięto żadnego.',
    },
    hint: {
      en: '`linia undo --batch {batch} --those-that-can` undoes the others.',
      pl: 'Pozostałe cofnie `linia undo --batch {batch} --those-that-can`.',
    },
  },
  'undo-too-old': {
    message: {
      en: '“{command}” is too long ago to be undone.',
      pl: 'Polecenie „{command}” jest zbyt dawne, aby je cofnąć.',
    },
    hint: { en: 'Correct it with a new change.', pl: 'Popraw to nową zmianą.' },
  },
} as const satisfies WordsOf<UndoRefusal>

/** What else can be said of an undo that came too late for the contact, but not for the message. */
export const overtakenWithMessage = {
  message: undoRefusals['undo-overtaken'].message,
  hint: {
    en: '`linia outbox call-back {delivery}` stops the message, which has not left.',
    pl: 'Wiadomość jeszcze nie wyszła: `linia outbox call-back {delivery}` ją zatrzyma.',
  },
} as const satisfies RefusalWords
