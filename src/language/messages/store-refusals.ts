import type { RefusalTable } from '../refusal-words.ts'

/** What refusals about undo, due work, site files, input and the store say. */
export const storeRefusals = {
  'nothing-to-undo': {
    message: { en: 'There is nothing of {actor} to undo.', pl: 'Nie ma czego cofnąć (kto: {actor}).' },
    hint: { en: '`linia history` shows what was done.', pl: 'Wykonane polecenia pokaże `linia history`.' },
  },
  'command-not-found': {
    message: {
      en: 'There is no command {command} in the history.',
      pl: 'W historii nie ma polecenia {command}.',
    },
    hint: {
      en: '`linia history REF` shows the commands of a record.',
      pl: 'Polecenia dotyczące zapisu pokaże `linia history NUMER`.',
    },
  },
  'batch-not-found': {
    message: { en: 'There is no batch {batch}.', pl: 'Nie ma partii {batch}.' },
    hint: {
      en: 'Its name stands in the acknowledgements, such as B-17.',
      pl: 'Jej nazwa jest w potwierdzeniach, np. B-17.',
    },
  },
  'undo-not-yours': {
    message: { en: 'That was done by {actor}.', pl: 'Autor tej zmiany: {actor}.' },
    hint: {
      en: 'Ask {actor} or a supervisor to undo it.',
      pl: 'Cofnąć ją może {actor} lub lider zespołu.',
    },
  },
  'undo-already-done': {
    message: { en: '{command} is already undone.', pl: 'Polecenie {command} jest już cofnięte.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'undo-overtaken': {
    message: {
      en: '{command} cannot be undone: {by} came after it.',
      pl: 'Nie można cofnąć polecenia {command}: później było {by}.',
    },
    hint: {
      en: 'Undo the later change first; `linia history REF` shows it.',
      pl: 'Najpierw cofnij późniejszą zmianę; pokaże ją `linia history NUMER`.',
    },
  },
  'undo-impossible': {
    message: { en: '{command} cannot be undone.', pl: 'Polecenia {command} nie można cofnąć.' },
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
      en: '{command} is too long ago to be undone.',
      pl: 'Polecenie {command} jest zbyt dawne, aby je cofnąć.',
    },
    hint: { en: 'Correct it with a new change.', pl: 'Popraw to nową zmianą.' },
  },
  'due-work-gone': {
    message: { en: 'This was no longer due: {kind}.', pl: 'To nie było już do wykonania: {kind}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'site-invalid': {
    message: {
      en: {
        one: 'The site files have {n} problem; nothing was applied.',
        other: 'The site files have {n} problems; nothing was applied.',
      },
      pl: {
        one: 'Pliki konfiguracji mają {n} błąd; niczego nie zastosowano.',
        few: 'Pliki konfiguracji mają {n} błędy; niczego nie zastosowano.',
        many: 'Pliki konfiguracji mają {n} błędów; niczego nie zastosowano.',
        other: 'Pliki konfiguracji mają {n} błędu; niczego nie zastosowano.',
      },
    },
    hint: {
      en: '`linia site check` shows each with file and line.',
      pl: 'Każdy z plikiem i wierszem pokaże `linia site check`.',
    },
  },
  'site-code-changed': {
    message: {
      en: 'The code {wrapUpCode} is in use as version {version} and cannot change.',
      pl: 'Kod {wrapUpCode} jest w użyciu w wersji {version} i nie można go zmienić.',
    },
    hint: { en: 'Give it the next version number.', pl: 'Nadaj mu kolejny numer wersji.' },
  },
  'site-work-in-hand': {
    message: {
      en: '{record} cannot be retired: {refs} is still in hand.',
      pl: 'Nie można wycofać {record}: w toku jest jeszcze {refs}.',
    },
    hint: {
      en: 'Hand it over, put it back or wrap it up first.',
      pl: 'Najpierw przekaż to, odłóż do kolejki albo zakończ.',
    },
  },
  'site-queue-not-empty': {
    message: {
      en: 'Queue {queue} cannot be retired: {waiting} still wait in it.',
      pl: 'Nie można wycofać kolejki {queue}: liczba oczekujących kontaktów to {waiting}.',
    },
    hint: {
      en: 'Handle or transfer what waits there first.',
      pl: 'Najpierw obsłuż albo przekaż to, co w niej czeka.',
    },
  },
  'input-invalid': {
    message: {
      en: 'The input is wrong at {path}: {problem}.',
      pl: 'Błąd w danych wejściowych ({path}): {problem}.',
    },
    hint: { en: 'Correct it and repeat.', pl: 'Popraw i powtórz polecenie.' },
  },
  'command-unknown': {
    message: { en: 'There is no command {command}.', pl: 'Nie ma polecenia {command}.' },
    hint: { en: '`linia --help` lists the commands.', pl: 'Listę poleceń pokaże `linia --help`.' },
  },
  'store-read-only': {
    message: { en: 'The store {path} can only be read.', pl: 'Bazę {path} można tylko czytać.' },
    hint: {
      en: 'Check the rights of the file and its folder.',
      pl: 'Sprawdź uprawnienia do pliku i jego folderu.',
    },
  },
  'store-locked': {
    message: {
      en: 'The store {path} was locked by another process for {seconds} s.',
      pl: 'Baza {path} była zablokowana przez inny proces przez {seconds} s.',
    },
    hint: { en: 'Nothing was changed; try again.', pl: 'Niczego nie zmieniono; spróbuj ponownie.' },
  },
  'store-newer': {
    message: {
      en: 'The store {path} was made by a newer Linia (schema {found}, known here: {known}).',
      pl: 'Bazę {path} utworzyła nowsza Linia (schemat {found}, tu znany: {known}).',
    },
    hint: { en: 'Update Linia and start it again.', pl: 'Zaktualizuj program Linia i uruchom go ponownie.' },
  },
  'store-not-found': {
    message: { en: 'There is no store at {path}.', pl: 'Nie ma bazy {path}.' },
    hint: {
      en: '`linia init` makes one; `--store PATH` names another.',
      pl: 'Utworzy ją `linia init`; inną wskażesz przez `--store ŚCIEŻKA`.',
    },
  },
  'store-exists': {
    message: { en: 'There is already a store at {path}.', pl: 'Baza {path} już istnieje.' },
    hint: {
      en: 'Use it as it is, or name another place with `--store PATH`.',
      pl: 'Użyj jej albo wskaż inne miejsce przez `--store ŚCIEŻKA`.',
    },
  },
  'store-not-a-store': {
    message: { en: '{path} is not a store of Linia.', pl: 'Plik {path} nie jest bazą programu Linia.' },
    hint: {
      en: 'Check the path; the file was left as it is.',
      pl: 'Sprawdź ścieżkę; plik pozostał bez zmian.',
    },
  },
  'store-damaged': {
    message: { en: 'The store {path} is damaged: {detail}.', pl: 'Baza {path} jest uszkodzona: {detail}.' },
    hint: {
      en: 'It was left as it is. `linia doctor` says more; `linia restore` brings back a backup.',
      pl: 'Pozostała bez zmian. Więcej powie `linia doctor`; kopię zapasową przywróci `linia restore`.',
    },
  },
  'store-full': {
    message: { en: 'The disk of the store {path} is full.', pl: 'Na dysku z bazą {path} brakuje miejsca.' },
    hint: {
      en: 'This change was not saved, all earlier ones are. Free some space and repeat.',
      pl: 'Tej zmiany nie zapisano, wszystkie wcześniejsze są zapisane. Zwolnij miejsce i powtórz polecenie.',
    },
  },
  'store-no-access': {
    message: {
      en: 'The store {path} cannot be opened: {detail}.',
      pl: 'Nie można otworzyć bazy {path}: {detail}.',
    },
    hint: {
      en: 'Ask its owner for access to the file and its folder.',
      pl: 'Poproś właściciela o dostęp do pliku i jego folderu.',
    },
  },
  'store-on-network': {
    message: {
      en: 'The store {path} lies on a network file system ({fileSystem}), where it would be damaged.',
      pl: 'Baza {path} leży na sieciowym systemie plików ({fileSystem}), gdzie uległaby uszkodzeniu.',
    },
    hint: { en: 'Keep it on a local disk.', pl: 'Przenieś ją na dysk lokalny.' },
  },
  'store-in-the-way': {
    message: { en: 'There is already a store at {path}.', pl: 'Baza {path} już istnieje.' },
    hint: {
      en: '`--replace` keeps it under another name and puts the backup in its place.',
      pl: '`--replace` zachowa ją pod inną nazwą, a w jej miejsce wstawi kopię zapasową.',
    },
  },
  'store-replaced': {
    message: {
      en: 'The store {path} is not the file any more that was opened: it was moved, deleted or replaced.',
      pl: 'Baza {path} nie jest już tym plikiem, który otwarto: przeniesiono go, usunięto albo zastąpiono.',
    },
    hint: {
      en: 'Nothing was changed. Close and open again; what you typed is kept as a draft.',
      pl: 'Niczego nie zmieniono. Zamknij i otwórz ponownie; wpisany tekst zostaje jako szkic.',
    },
  },
  'store-in-use': {
    message: {
      en: 'The store {path} is open in another process.',
      pl: 'Baza {path} jest otwarta w innym procesie.',
    },
    hint: {
      en: 'Close every console and server that works on it, and repeat.',
      pl: 'Zamknij wszystkie konsole i serwery, które na niej pracują, i powtórz polecenie.',
    },
  },
  'backup-not-found': {
    message: { en: 'There is no backup at {path}.', pl: 'Nie ma kopii zapasowej {path}.' },
    hint: {
      en: 'A backup is a folder with store.db and manifest.json in it.',
      pl: 'Kopia zapasowa to folder z plikami store.db i manifest.json.',
    },
  },
  'backup-exists': {
    message: { en: 'There is already something at {path}.', pl: 'W miejscu {path} już coś jest.' },
    hint: {
      en: 'Name a new folder; `--replace` takes the place of an earlier backup of the same store.',
      pl: 'Podaj nowy folder; `--replace` zastąpi wcześniejszą kopię zapasową tej samej bazy.',
    },
  },
  'backup-damaged': {
    message: {
      en: 'The backup {path} is damaged or incomplete: {detail}.',
      pl: 'Kopia zapasowa {path} jest uszkodzona lub niekompletna: {detail}.',
    },
    hint: {
      en: 'Nothing was changed. Take another backup.',
      pl: 'Niczego nie zmieniono. Użyj innej kopii zapasowej.',
    },
  },
  'backup-failed': {
    message: {
      en: 'The backup could not be written to {path}: {detail}.',
      pl: 'Nie udało się zapisać kopii zapasowej w {path}: {detail}.',
    },
    hint: {
      en: 'Nothing was left behind. Check room and rights there, or name another place.',
      pl: 'Niczego tam nie zostawiono. Sprawdź wolne miejsce i uprawnienia albo wskaż inne miejsce.',
    },
  },
} as const satisfies Partial<RefusalTable>
