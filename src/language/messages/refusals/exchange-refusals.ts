import type { ExchangeRefusal } from '../../../domain/refusals/exchange-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about import and export say. */
export const exchangeRefusals = {
  'file-not-found': {
    message: { en: 'There is no file {path}.', pl: 'Nie ma pliku {path}.' },
    hint: { en: 'Check the path.', pl: 'Sprawdź ścieżkę.' },
  },
  'file-unreadable': {
    message: { en: '{path} cannot be read: {detail}.', pl: 'Nie można odczytać {path}: {detail}.' },
    hint: { en: 'Check what it is, and who may read it.', pl: 'Sprawdź, co to jest i kto może to czytać.' },
  },
  'file-unwritable': {
    message: {
      en: 'Nothing can be written beside {path}: {detail}.',
      pl: 'Nie można pisać obok {path}: {detail}.',
    },
    hint: {
      en: 'Copy the file to a folder that you may write in, and give the same command again.',
      pl: 'Skopiuj plik do folderu, w którym możesz pisać, i ponów polecenie.',
    },
  },
  'file-malformed': {
    message: {
      en: '{path}, line {line}: {problem}. Nothing was imported.',
      pl: '{path}, wiersz {line}: {problem}. Nic nie wczytano.',
    },
    hint: {
      en: 'Mend that line; or say `--delimiter`, `--encoding` or `--no-quotes` if the file was read in the wrong way.',
      pl: 'Popraw ten wiersz albo podaj `--delimiter`, `--encoding` lub `--no-quotes`, jeśli plik odczytano niewłaściwie.',
    },
  },
  'file-exists': {
    message: { en: '{path} is there already.', pl: '{path} już istnieje.' },
    hint: {
      en: 'Give another name, or put it in its place with `--replace`.',
      pl: 'Podaj inną nazwę albo zastąp go opcją `--replace`.',
    },
  },
  'file-changed': {
    message: {
      en: '{path} was changed while it was read.',
      pl: 'Plik {path} zmienił się w trakcie odczytu.',
    },
    hint: {
      en: 'Give the same command again once it stays as it is.',
      pl: 'Ponów polecenie, gdy plik nie będzie już zmieniany.',
    },
  },
  'import-column-unknown': {
    message: { en: 'The file has no column “{column}”.', pl: 'W pliku nie ma kolumny „{column}”.' },
    hint: {
      en: 'Look at its columns: `linia import customers FILE --dry-run`.',
      pl: 'Zobacz kolumny: `linia import customers PLIK --dry-run`.',
    },
  },
  'import-target-unknown': {
    message: { en: 'A column cannot become “{target}”.', pl: 'Kolumna nie może stać się „{target}”.' },
    hint: {
      en: 'Say what it becomes: `--map COLUMN=WHAT`.',
      pl: 'Podaj, czym ma się stać: `--map KOLUMNA=CO`.',
    },
  },
  'import-target-twice': {
    message: {
      en: 'Several columns would become {target}: {columns}.',
      pl: 'Kilka kolumn to {target}: {columns}.',
    },
    hint: { en: 'Say which one: `--map COLUMN={target}`.', pl: 'Wskaż jedną: `--map KOLUMNA={target}`.' },
  },
  'import-columns-undecided': {
    message: {
      en: 'What are these columns? {columns}. Nothing was imported.',
      pl: 'Nie wiadomo, czym są kolumny: {columns}. Nic nie wczytano.',
    },
    hint: {
      en: 'Say it for each: `--map COLUMN=fields.KEY`, or `--map COLUMN=ignore` to leave it out; `--ignore-others` leaves out all of them. `--dry-run` shows what each column is taken for.',
      pl: 'Podaj to dla każdej: `--map KOLUMNA=fields.KLUCZ` albo `--map KOLUMNA=ignore`, by ją pominąć; `--ignore-others` pominie wszystkie. `--dry-run` pokaże, za co uznano kolumny.',
    },
  },
  'import-name-missing': {
    message: {
      en: 'No column holds the name of the customer. There are: {columns}.',
      pl: 'Żadna kolumna nie zawiera nazwy klienta. Kolumny: {columns}.',
    },
    hint: {
      en: 'Say which one it is: `--map COLUMN=name`. Without names of columns: `--no-header --map 1=name`.',
      pl: 'Wskaż ją: `--map KOLUMNA=name`. Bez nagłówka: `--no-header --map 1=name`.',
    },
  },
  'import-cell-invalid': {
    message: {
      en: '“{value}” in column {column} is not known.',
      pl: 'Nieznana wartość „{value}” w kolumnie {column}.',
    },
    hint: {
      en: 'Languages are pl and en, types person and organisation; or ignore the column: `--map COLUMN=ignore`.',
      pl: 'Języki: pl, en; typy: osoba, firma. Można też pominąć kolumnę: `--map KOLUMNA=ignore`.',
    },
  },
  'import-row-longer': {
    message: {
      en: 'The row has {cells} cells for {columns} columns.',
      pl: 'Wiersz ma komórek: {cells}, a kolumn jest {columns}.',
    },
    hint: {
      en: 'Put quotes around a cell that holds a delimiter.',
      pl: 'Ujmij w cudzysłów komórkę ze znakiem podziału.',
    },
  },
  'import-text-damaged': {
    message: {
      en: 'A character in column {column} cannot be read as {encoding}.',
      pl: 'Znaku w kolumnie {column} nie można odczytać jako {encoding}.',
    },
    hint: {
      en: 'Write it anew, or say `--encoding` if the whole file is in another one.',
      pl: 'Wpisz go na nowo albo podaj `--encoding`, jeśli cały plik ma inne kodowanie.',
    },
  },
  'record-invalid': {
    message: { en: '{path}: {problem}.', pl: '{path}: {problem}.' },
    hint: {
      en: 'The lines are those that `linia export` writes.',
      pl: 'Wiersze mają postać, którą zapisuje `linia export`.',
    },
  },
  'record-name-unknown': {
    message: {
      en: '{path}: there is no {name} here or in the file.',
      pl: '{path}: tu ani w pliku nie ma {name}.',
    },
    hint: {
      en: 'Apply the site of the other store first, `linia site apply FOLDER`, and export the records that belong together.',
      pl: 'Najpierw zastosuj konfigurację tamtej bazy, `linia site apply FOLDER`, i wyeksportuj razem to, co do siebie należy.',
    },
  },
  'ref-taken': {
    message: { en: '{ref} stands for something else here.', pl: '{ref} oznacza tu coś innego.' },
    hint: {
      en: 'Leave that line out, or import into another store: `--store PATH`.',
      pl: 'Usuń ten wiersz albo importuj do innej bazy: `--store ŚCIEŻKA`.',
    },
  },
  'records-invalid': {
    message: {
      en: {
        one: '{n} line is wrong; nothing was imported.',
        other: '{n} lines are wrong; nothing was imported.',
      },
      pl: 'Błędnych wierszy: {n}; nic nie wczytano.',
    },
    hint: { en: 'They stand above.', pl: 'Wypisano je powyżej.' },
  },
  'customer-known': {
    message: { en: '{customer} has {value} already.', pl: 'Klient {customer} ma już {value}.' },
    hint: { en: '`--on-duplicate update` adds what is new.', pl: 'Nowe dane doda `--on-duplicate update`.' },
  },
  'customer-ambiguous': {
    message: { en: 'It could be any of {customers}.', pl: 'To może być: {customers}.' },
    hint: {
      en: 'Merge those who are one, `linia customer merge REF INTO`, or leave out what belongs to another.',
      pl: 'Scal klientów, którzy są tą samą osobą, `linia customer merge NR DOCELOWY`, albo usuń dane należące do innego.',
    },
  },
} as const satisfies WordsOf<ExchangeRefusal>
