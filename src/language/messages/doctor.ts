import type { Message } from '../message.ts'

/** What the doctor finds, by the code of the finding, and what its fixes do. */
export const doctorMessages = {
  'doctor.file-missing': { en: 'There is no store at {path}.', pl: 'Nie ma bazy {path}.' },
  'doctor.file-is-folder': {
    en: '{path} is a folder; a store is a file. Name the file itself.',
    pl: '{path} to folder, a baza jest plikiem. Wskaż sam plik.',
  },
  'doctor.file-is-special': {
    en: '{path} is a pipe, a socket or a device; a store is a file.',
    pl: '{path} to potok, gniazdo albo urządzenie, a baza jest plikiem.',
  },
  'doctor.file-not-a-store': {
    en: '{path} is not a store of Linia, or its beginning is damaged. It was left as it is.',
    pl: 'Plik {path} nie jest bazą programu Linia albo ma uszkodzony początek. Pozostał bez zmian.',
  },
  'doctor.file-not-readable': {
    en: 'The store {path} cannot be read: {detail}. It was left as it is.',
    pl: 'Nie można odczytać bazy {path}: {detail}. Pozostała bez zmian.',
  },
  'doctor.sizes': {
    en: 'Store {path}: {megabytes} MB, attachments {attachments} MB, write-ahead log {wal} MB.',
    pl: 'Baza {path}: {megabytes} MB, załączniki {attachments} MB, dziennik zapisu {wal} MB.',
  },
  'doctor.rights-ok': {
    en: 'Only those may read the files who should ({mode}).',
    pl: 'Pliki mogą czytać tylko uprawnieni ({mode}).',
  },
  'doctor.rights-too-open': {
    en: 'Others may read or change {file} ({mode}; it should be {wanted}).',
    pl: 'Plik {file} mogą czytać lub zmieniać inni ({mode}; powinno być {wanted}).',
  },
  'doctor.rights-lacking': {
    en: '{file} lacks rights that its owner or group needs ({mode}; it should be {wanted}).',
    pl: 'Właścicielowi lub grupie brakuje praw do pliku {file} ({mode}; powinno być {wanted}).',
  },
  'doctor.rights-not-given': {
    en: {
      one: '{first} is a link, or no ordinary file. Its rights were not looked at and are never changed, because others may have put it there. See where it leads, and remove it.',
      other:
        '{n} links, or other things that are no ordinary files, lie among the files of the store, the first {first}. Their rights were not looked at and are never changed, because others may have put them there. See where they lead, and remove them.',
    },
    pl: {
      one: '{first} to dowiązanie albo nie jest zwykłym plikiem. Jego prawa nie zostały sprawdzone i nigdy nie są zmieniane, bo mógł to tam umieścić ktoś inny. Sprawdź, dokąd prowadzi, i usuń je.',
      few: 'Wśród plików bazy leżą {n} dowiązania lub inne rzeczy, które nie są zwykłymi plikami, pierwsza to {first}. Ich prawa nie zostały sprawdzone i nigdy nie są zmieniane, bo mógł je tam umieścić ktoś inny. Sprawdź, dokąd prowadzą, i usuń je.',
      many: 'Wśród plików bazy leży {n} dowiązań lub innych rzeczy, które nie są zwykłymi plikami, pierwsza to {first}. Ich prawa nie zostały sprawdzone i nigdy nie są zmieniane, bo mógł je tam umieścić ktoś inny. Sprawdź, dokąd prowadzą, i usuń je.',
      other:
        'Wśród plików bazy leży {n} dowiązania lub innej rzeczy, która nie jest zwykłym plikiem, pierwsza to {first}. Ich prawa nie zostały sprawdzone i nigdy nie są zmieniane, bo mógł je tam umieścić ktoś inny. Sprawdź, dokąd prowadzą, i usuń je.',
    },
  },
  'doctor.folder-too-open': {
    en: 'Others may put files into {folder} ({mode}), even in the place of the store. Take that right away or move the store.',
    pl: 'Inni mogą umieszczać pliki w folderze {folder} ({mode}), nawet w miejscu bazy. Odbierz im to prawo albo przenieś bazę.',
  },
  'doctor.disk-local': { en: 'The store lies on a local disk.', pl: 'Baza leży na dysku lokalnym.' },
  'doctor.disk-on-network': {
    en: 'The store lies on a network file system ({fileSystem}), where it would be damaged. Move it to a local disk.',
    pl: 'Baza leży na sieciowym systemie plików ({fileSystem}), gdzie uległaby uszkodzeniu. Przenieś ją na dysk lokalny.',
  },
  'doctor.disk-room': {
    en: 'The disk has {megabytes} MB free.',
    pl: 'Na dysku jest {megabytes} MB wolnego miejsca.',
  },
  'doctor.disk-low': {
    en: 'The disk has only {megabytes} MB free. Make room: a full disk takes no more changes.',
    pl: 'Na dysku zostało tylko {megabytes} MB. Zwolnij miejsce: na pełnym dysku nie da się nic zapisać.',
  },
  'doctor.version-ok': { en: 'The schema is the newest ({found}).', pl: 'Schemat jest najnowszy ({found}).' },
  'doctor.version-older': {
    en: 'The schema is {found}; opening the store brings it to {known}.',
    pl: 'Schemat ma numer {found}; otwarcie bazy podniesie go do {known}.',
  },
  'doctor.version-newer': {
    en: 'A newer Linia made this store (schema {found}, known here: {known}). Update Linia.',
    pl: 'Bazę utworzyła nowsza Linia (schemat {found}, tu znany: {known}). Zaktualizuj program Linia.',
  },
  'doctor.journal-ok': {
    en: 'Changes go through a write-ahead log.',
    pl: 'Zmiany przechodzą przez dziennik zapisu z wyprzedzeniem.',
  },
  'doctor.journal-other': {
    en: 'The journal is in the mode {mode}; opening the store sets it right.',
    pl: 'Dziennik działa w trybie {mode}; otwarcie bazy ustawi go właściwie.',
  },
  'doctor.wal-ok': {
    en: 'The write-ahead log is small ({megabytes} MB).',
    pl: 'Dziennik zapisu jest mały ({megabytes} MB).',
  },
  'doctor.wal-large': {
    en: 'The write-ahead log has grown to {megabytes} MB.',
    pl: 'Dziennik zapisu urósł do {megabytes} MB.',
  },
  'doctor.integrity-ok': {
    en: 'Every page and every index of the file is sound.',
    pl: 'Wszystkie strony i indeksy pliku są w porządku.',
  },
  'doctor.integrity-quick-ok': {
    en: 'The pages of the file are sound; `--full` checks the indexes too.',
    pl: 'Strony pliku są w porządku; `--full` sprawdzi też indeksy.',
  },
  'doctor.integrity-broken': {
    en: 'The file is damaged: {detail}. Restore a backup; the file was left as it is.',
    pl: 'Plik jest uszkodzony: {detail}. Przywróć kopię zapasową; plik pozostał bez zmian.',
  },
  'doctor.references-ok': {
    en: 'Of {n} references that were followed none leads to a row that is not there.',
    pl: 'Spośród {n} sprawdzonych odwołań żadne nie prowadzi do nieistniejącego wiersza.',
  },
  'doctor.references-awaited': {
    en: {
      one: '{n} row names one that has not come in yet. An import of records was cut short: the same `linia import records FILE` again goes on, `linia undo --batch {batch}` takes back what came in.',
      other:
        '{n} rows name others that have not come in yet. An import of records was cut short: the same `linia import records FILE` again goes on, `linia undo --batch {batch}` takes back what came in.',
    },
    pl: {
      one: '{n} wiersz wskazuje rekord, który jeszcze nie przyszedł. Import rekordów został przerwany: to samo `linia import records PLIK` go dokończy, a `linia undo --batch {batch}` cofnie to, co weszło.',
      few: '{n} wiersze wskazują rekordy, które jeszcze nie przyszły. Import rekordów został przerwany: to samo `linia import records PLIK` go dokończy, a `linia undo --batch {batch}` cofnie to, co weszło.',
      many: '{n} wierszy wskazuje rekordy, które jeszcze nie przyszły. Import rekordów został przerwany: to samo `linia import records PLIK` go dokończy, a `linia undo --batch {batch}` cofnie to, co weszło.',
      other:
        '{n} wiersza wskazuje rekordy, które jeszcze nie przyszły. Import rekordów został przerwany: to samo `linia import records PLIK` go dokończy, a `linia undo --batch {batch}` cofnie to, co weszło.',
    },
  },
  'doctor.references-broken': {
    en: {
      one: '{n} row names one that is not there (first in {table}).',
      other: '{n} rows name others that are not there (first in {table}).',
    },
    pl: {
      one: '{n} wiersz wskazuje nieistniejący (najpierw w tabeli {table}).',
      few: '{n} wiersze wskazują nieistniejące (najpierw w tabeli {table}).',
      many: '{n} wierszy wskazuje nieistniejące (najpierw w tabeli {table}).',
      other: '{n} wiersza wskazuje nieistniejące (najpierw w tabeli {table}).',
    },
  },
  'doctor.events-ok': {
    en: { one: 'The history is whole: {n} event.', other: 'The history is whole: {n} events.' },
    pl: {
      one: 'Historia jest pełna: {n} zdarzenie.',
      few: 'Historia jest pełna: {n} zdarzenia.',
      many: 'Historia jest pełna: {n} zdarzeń.',
      other: 'Historia jest pełna: {n} zdarzenia.',
    },
  },
  'doctor.events-gap': {
    en: { one: '{n} event up to {last} is missing.', other: '{n} events up to {last} are missing.' },
    pl: {
      one: 'Brakuje {n} zdarzenia do numeru {last}.',
      few: 'Brakuje {n} zdarzeń do numeru {last}.',
      many: 'Brakuje {n} zdarzeń do numeru {last}.',
      other: 'Brakuje {n} zdarzenia do numeru {last}.',
    },
  },
  'doctor.search-ok': {
    en: 'Lookup finds every customer that was tried ({n}).',
    pl: 'Wyszukiwanie znajduje wszystkich sprawdzonych klientów ({n}).',
  },
  'doctor.search-out-of-step': {
    en: 'Lookup is out of step for {n} of {looked} customers.',
    pl: 'Wyszukiwanie nie nadąża za danymi {n} z {looked} klientów.',
  },
  'doctor.search-following': {
    en: {
      one: 'Lookup follows a change of what is searched: {n} customer is left. An open console or `linia tick` goes on.',
      other:
        'Lookup follows a change of what is searched: {n} customers are left. An open console or `linia tick` goes on.',
    },
    pl: {
      one: 'Wyszukiwanie dostosowuje się do nowych pól: został {n} klient. Dokończy to otwarta konsola albo `linia tick`.',
      few: 'Wyszukiwanie dostosowuje się do nowych pól: zostali {n} klienci. Dokończy to otwarta konsola albo `linia tick`.',
      many: 'Wyszukiwanie dostosowuje się do nowych pól: zostało {n} klientów. Dokończy to otwarta konsola albo `linia tick`.',
      other:
        'Wyszukiwanie dostosowuje się do nowych pól: zostało {n} klienta. Dokończy to otwarta konsola albo `linia tick`.',
    },
  },
  'doctor.due-ok': { en: 'Nothing is long overdue.', pl: 'Nic nie jest mocno spóźnione.' },
  'doctor.due-overdue': {
    en: 'Due work waits ({n}), the oldest for {hours} h. Run `linia tick` from cron, or keep a console open.',
    pl: 'Na wykonanie czekają zaległe prace ({n}), najstarsza od {hours} h. Uruchamiaj `linia tick` z crona albo miej otwartą konsolę.',
  },
  'doctor.attachments-ok': {
    en: 'Every attachment is in its place ({n}).',
    pl: 'Wszystkie załączniki są na miejscu ({n}).',
  },
  'doctor.attachments-missing': {
    en: 'Attachments are missing ({n}), the first {first}. A backup may have them.',
    pl: 'Brakuje załączników ({n}), pierwszy to {first}. Mogą być w kopii zapasowej.',
  },
  'doctor.attachments-damaged': {
    en: 'Attachments are damaged ({n}), the first {first}. A backup may have them.',
    pl: 'Uszkodzone załączniki ({n}), pierwszy to {first}. Mogą być w kopii zapasowej.',
  },
  'doctor.attachments-unnamed': {
    en: 'No message names {n} of the attachments ({megabytes} MB); an import may have been cut short.',
    pl: 'Żadna wiadomość nie wskazuje {n} załączników ({megabytes} MB); mógł zostać przerwany import.',
  },
  'doctor.unfinished-files': {
    en: 'A process that was stopped left unfinished files behind ({n}).',
    pl: 'Przerwany proces zostawił niedokończone pliki ({n}).',
  },
  'doctor.fix.file-rights': {
    en: 'give the files back to their owner alone, or to the group',
    pl: 'przywróć plikom prawa tylko dla właściciela lub grupy',
  },
  'doctor.fix.wal-checkpoint': {
    en: 'write the log into the store and cut it back',
    pl: 'przepisz dziennik do bazy i skróć go',
  },
  'doctor.fix.search-tokens': {
    en: 'build the lookup of all customers anew',
    pl: 'zbuduj od nowa wyszukiwanie klientów',
  },
  'doctor.fix.unfinished-files': {
    en: 'remove the unfinished files',
    pl: 'usuń niedokończone pliki',
  },
} as const satisfies Record<string, Message>
