import type { Message } from '../../message.ts'

/** What import and export say. */
export const shellExchangeMessages = {
  'shell.import-customers.summary': {
    en: 'let customers in from CSV or JSON Lines',
    pl: 'wczytaj klientów z pliku CSV lub JSON Lines',
  },
  'shell.option.import-map': {
    en: 'what a column becomes: Nazwisko=name',
    pl: 'czym staje się kolumna: Nazwisko=name',
  },
  'shell.option.import-mapping': {
    en: 'a file with one COLUMN=WHAT a line',
    pl: 'plik z wierszami KOLUMNA=CO',
  },
  'shell.option.on-duplicate': {
    en: 'who is known: skip (usual), update, create',
    pl: 'znany klient: skip (zwykle), update, create',
  },
  'shell.option.import-encoding': { en: 'the encoding of the file', pl: 'kodowanie pliku' },
  'shell.option.import-delimiter': { en: 'what stands between cells', pl: 'co oddziela komórki' },
  'shell.option.no-header': {
    en: 'the first row holds no names of columns',
    pl: 'pierwszy wiersz nie zawiera nazw kolumn',
  },
  'shell.option.no-quotes': { en: 'quotes are text like any other', pl: 'cudzysłowy są zwykłym tekstem' },
  'shell.import.file.certain': {
    en: {
      one: '{file}: {n} row, {encoding}, {delimiter}',
      other: '{file}: {n} rows, {encoding}, {delimiter}',
    },
    pl: '{file}: wierszy: {n}, {encoding}, {delimiter}',
  },
  'shell.import.file.given': {
    en: {
      one: '{file}: {n} row, {encoding} as you said, {delimiter}',
      other: '{file}: {n} rows, {encoding} as you said, {delimiter}',
    },
    pl: '{file}: wierszy: {n}, {encoding} (jak podano), {delimiter}',
  },
  'shell.import.file.guessed': {
    en: {
      one: '{file}: {n} row, most likely {encoding} (or say --encoding), {delimiter}',
      other: '{file}: {n} rows, most likely {encoding} (or say --encoding), {delimiter}',
    },
    pl: '{file}: wierszy: {n}, najpewniej {encoding} (można podać --encoding), {delimiter}',
  },
  'shell.import.ignored': { en: 'Left out: {columns}', pl: 'Pominięte kolumny: {columns}' },
  'shell.option.import-moved': {
    en: 'the other store is no longer used: its messages leave from here',
    pl: 'tamta baza nie jest już używana: jej wiadomości wyjdą stąd',
  },
  'shell.option.ignore-others': {
    en: 'leave out columns that are not understood',
    pl: 'pomiń kolumny, których nie rozpoznano',
  },
  'shell.import.columns': { en: 'column', pl: 'kolumna' },
  'shell.import.becomes': { en: 'becomes', pl: 'staje się' },
  'shell.import.rows': { en: 'rows', pl: 'wierszy' },
  'shell.import.example': { en: 'for example', pl: 'na przykład' },
  'shell.import.column.told': { en: 'left out', pl: 'pominięta' },
  'shell.import.column.reason': {
    en: 'left out: why a row was rejected',
    pl: 'pominięta: powód odrzucenia wiersza',
  },
  'shell.import.column.empty': { en: 'empty', pl: 'pusta' },
  'shell.import.column.unknown': { en: '? not understood', pl: '? nierozpoznana' },
  'shell.import.column.near': {
    en: '? not understood; {nearest}?',
    pl: '? nierozpoznana; {nearest}?',
  },
  'shell.import.column.taken': {
    en: '? another column is {target} already',
    pl: '? {target} to już inna kolumna',
  },
  'shell.import.undecided': {
    en: {
      one: "One column is not understood. Say what it is: --map '{which}=fields.KEY'; or leave it out: --map '{which}=ignore', or --ignore-others.",
      other:
        "{n} columns are not understood. Say what each is: --map '{which}=fields.KEY'; or leave it out: --map '{which}=ignore', or all of them: --ignore-others.",
    },
    pl: {
      one: "Nie rozpoznano jednej kolumny. Podaj, czym jest: --map '{which}=fields.KLUCZ', albo pomiń ją: --map '{which}=ignore' lub --ignore-others.",
      few: "Nie rozpoznano {n} kolumn. Podaj, czym są: --map '{which}=fields.KLUCZ', albo pomiń: --map '{which}=ignore', a wszystkie naraz: --ignore-others.",
      many: "Nie rozpoznano {n} kolumn. Podaj, czym są: --map '{which}=fields.KLUCZ', albo pomiń: --map '{which}=ignore', a wszystkie naraz: --ignore-others.",
      other:
        "Nie rozpoznano {n} kolumn. Podaj, czym są: --map '{which}=fields.KLUCZ', albo pomiń: --map '{which}=ignore', a wszystkie naraz: --ignore-others.",
    },
  },
  'shell.import.line': { en: 'line {line}', pl: 'wiersz {line}' },
  'shell.import.tab': { en: 'tab', pl: 'tabulator' },
  'shell.import.no-name': { en: '(no name)', pl: '(bez nazwy)' },
  'shell.import.kind.person': { en: 'person', pl: 'osoba' },
  'shell.import.kind.organisation': { en: 'organisation', pl: 'organizacja' },
  'shell.import.rows-from': {
    en: { one: '{n} row, {place}', other: '{n} rows, first {place}' },
    pl: {
      one: '{n} wiersz, {place}',
      few: '{n} wiersze, pierwszy {place}',
      many: '{n} wierszy, pierwszy {place}',
      other: '{n} wiersza, pierwszy {place}',
    },
  },
  'shell.import.nothing-new': {
    en: 'Nothing new came in. What is in of this file came with batch {batch} before.',
    pl: 'Nie wczytano nic nowego. To, co jest już z tego pliku, wczytano wcześniej w partii {batch}.',
  },
  'shell.import.goes-on': {
    en: 'An earlier run of this file went on, in its batch: `linia undo --batch {batch}` takes all of it back, what came in then too.',
    pl: 'To dalszy ciąg wcześniejszego wczytywania tego pliku, w tej samej partii: `linia undo --batch {batch}` cofa wszystko, także to, co wczytano wtedy.',
  },
  'shell.import.customers.created': { en: '{n} new', pl: 'nowi: {n}' },
  'shell.import.customers.updated': { en: '{n} changed', pl: 'zmienieni: {n}' },
  'shell.import.customers.already': { en: '{n} imported before', pl: 'wczytani wcześniej: {n}' },
  'shell.import.customers.same': { en: '{n} with nothing new', pl: 'bez zmian: {n}' },
  'shell.import.customers.matched': { en: '{n} known and left as they are', pl: 'znani, bez zmian: {n}' },
  'shell.import.customers.rejected': { en: '{n} rejected', pl: 'odrzuceni: {n}' },
  'shell.import.matched-line': {
    en: '{place}: is {ref} already',
    pl: '{place}: to już {ref}',
  },
  'shell.import.matched-in-file': {
    en: '{place}: stands in an earlier row already',
    pl: '{place}: jest już we wcześniejszym wierszu',
  },
  'shell.import.more': { en: '… and {n} more', pl: '… i jeszcze {n}' },
  'shell.import.rejected-file': {
    en: 'The rejected rows, with reasons: {file}. Correct them there, then: `{again}`',
    pl: 'Odrzucone wiersze z powodami: {file}. Popraw je tam, a potem: `{again}`',
  },
  'shell.import.stopped': {
    en: 'Stopped after {place}. The same command again goes on from there.',
    pl: 'Zatrzymano po {place}. To samo polecenie wznowi od tego miejsca.',
  },
  'shell.import.progress': { en: '{bar} · {n} of {all}', pl: '{bar} · {n} z {all}' },
  'shell.import-records.summary': {
    en: 'read an export back, with its refs',
    pl: 'wczytaj eksport razem z numerami',
  },
  'shell.export.summary': {
    en: 'write everything out, or all of one customer',
    pl: 'wyeksportuj wszystko albo dane jednego klienta',
  },
  'shell.option.import-attachments': { en: 'where the attachments lie', pl: 'folder z załącznikami' },
  'shell.option.export-customer': {
    en: 'only this customer, all of him',
    pl: 'tylko ten klient, wszystko o nim',
  },
  'shell.option.export-kind': { en: 'only records of this kind', pl: 'tylko zapisy tego rodzaju' },
  'shell.option.export-out': { en: 'write it to this file', pl: 'zapisz do tego pliku' },
  'shell.option.export-replace': { en: 'the file may be there already', pl: 'plik może już istnieć' },
  'shell.option.export-attachments': { en: 'copy the attachments there', pl: 'skopiuj tam załączniki' },
  'shell.option.export-csv': { en: 'as a table (CSV); needs --kind', pl: 'jako tabela (CSV); wymaga --kind' },
  'shell.option.export-bom': { en: 'with the mark that spreadsheets need', pl: 'ze znacznikiem dla arkuszy' },
  'shell.export.progress': { en: '{n} records', pl: 'zapisów: {n}' },
  'shell.export.done': {
    en: '{file}: {customer} customers, {case} cases, {interaction} contacts, {callback} callbacks',
    pl: '{file}: klientów: {customer}, spraw: {case}, kontaktów: {interaction}, oddzwonień: {callback}',
  },
  'shell.export.attachments': {
    en: '{n} attachments copied, {missing} not found',
    pl: 'skopiowane załączniki: {n}, brakujące: {missing}',
  },
  'shell.import.checking': {
    en: { one: 'checked: {n} line', other: 'checked: {n} lines' },
    pl: 'sprawdzone wiersze: {n}',
  },
  'shell.import.importing': {
    en: { one: 'imported: {n} line', other: 'imported: {n} lines' },
    pl: 'wczytane wiersze: {n}',
  },
  'shell.import.records': {
    en: '{imported} records imported, {already} were here already',
    pl: 'wczytane zapisy: {imported}, znane wcześniej: {already}',
  },
  'shell.command.record.import': { en: 'imported a record', pl: 'wczytanie zapisu z innej bazy' },
  'shell.command.customer.import': { en: 'imported a customer', pl: 'wczytanie klienta' },
} as const satisfies Record<string, Message>
