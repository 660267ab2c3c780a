import type { StoreRefusal } from '../../../domain/refusals/store-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about the store and its backups say. */
export const storeRefusals = {
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
  'once-given-otherwise': {
    message: {
      en: 'Something else was given as “{once}” before: {command}, number {seq}.',
      pl: 'Jako „{once}” podano już coś innego: {command}, numer {seq}.',
    },
    hint: {
      en: 'Nothing was done; another change needs words of its own.',
      pl: 'Nic nie zrobiono; inna zmiana wymaga innego określenia.',
    },
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
  'database-address-wrong': {
    message: {
      en: 'That is no address of a PostgreSQL database.',
      pl: 'To nie jest adres bazy danych PostgreSQL.',
    },
    hint: {
      en: 'It reads postgres://user:password@host:port/database, and ?schema=name behind it for a schema of small letters, digits and _ that is not called linia. A password with signs of its own is written as in any address (%40 for @), or left out and given as to any program of PostgreSQL.',
      pl: 'Ma postać postgres://użytkownik:hasło@komputer:port/baza, z ?schema=nazwa na końcu, gdy schemat z małych liter, cyfr i _ nie nazywa się linia. Hasło ze znakami specjalnymi zapisuje się jak w każdym adresie (%40 zamiast @) albo pomija i podaje jak każdemu programowi PostgreSQL.',
    },
  },
  'store-in-database': {
    message: {
      en: 'The store {database} lies in a database, and this is for a store in a file.',
      pl: 'Baza {database} leży w bazie danych, a to działa tylko na bazie w pliku.',
    },
    hint: {
      en: 'Connect a device with `linia connect` and do it there; copies of the database are made by the tools of PostgreSQL.',
      pl: 'Podłącz urządzenie poleceniem `linia connect` i zrób to tam; kopie bazy danych robi się narzędziami PostgreSQL.',
    },
  },
  'database-unreachable': {
    message: {
      en: 'The database {database} does not answer: {detail}.',
      pl: 'Baza danych {database} nie odpowiada: {detail}.',
    },
    hint: {
      en: 'Check that it runs and can be reached. Whether the last change was done is not known: give it again, and it is done once.',
      pl: 'Sprawdź, czy działa i jest osiągalna. Nie wiadomo, czy ostatnią zmianę wykonano: podaj ją ponownie, a zostanie wykonana raz.',
    },
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
      en: 'The file was left as it is; `--store PATH` names another.',
      pl: 'Plik pozostał bez zmian; inny wskażesz przez `--store ŚCIEŻKA`.',
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
    hint: {
      en: 'Keep it on a local disk: `--store PATH`.',
      pl: 'Przenieś ją na dysk lokalny: `--store ŚCIEŻKA`.',
    },
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
      en: 'A backup is a folder with store.db and manifest.json in it; `linia backup FOLDER` makes one.',
      pl: 'Kopia zapasowa to folder z plikami store.db i manifest.json; tworzy ją `linia backup FOLDER`.',
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
      en: 'Nothing was changed. Take another one: `linia restore FOLDER`.',
      pl: 'Niczego nie zmieniono. Użyj innej: `linia restore FOLDER`.',
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
} as const satisfies WordsOf<StoreRefusal>
