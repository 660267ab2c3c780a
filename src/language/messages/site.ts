import type { Message } from '../message.ts'

/**
 * What reading, checking and applying the site's files says. Every code of a site's problem has a message and a hint; where
 * something near is known, `site.hint.nearest` is said in the hint's place.
 */
export const siteMessages = {
  'site.unchanged': { en: 'The site is as the files say.', pl: 'Konfiguracja jest zgodna z plikami.' },
  'site.problems': {
    en: { one: '{n} problem; nothing was applied.', other: '{n} problems; nothing was applied.' },
    pl: {
      one: '{n} błąd; niczego nie zastosowano.',
      few: '{n} błędy; niczego nie zastosowano.',
      many: '{n} błędów; niczego nie zastosowano.',
      other: '{n} błędu; niczego nie zastosowano.',
    },
  },
  'site.hint.nearest': { en: 'Did you mean {nearest}?', pl: 'Czy chodziło o {nearest}?' },
  'site.problem.path-not-found': {
    en: 'There is no such file or folder.',
    pl: 'Nie ma takiego pliku ani folderu.',
  },
  'site.hint.path-not-found': {
    en: 'Give a YAML file, or a folder that holds some.',
    pl: 'Podaj plik YAML albo folder z takimi plikami.',
  },
  'site.problem.path-unreadable': {
    en: 'It cannot be read ({reason}).',
    pl: 'Nie można odczytać ({reason}).',
  },
  'site.hint.path-unreadable': { en: 'Check the rights to the file.', pl: 'Sprawdź uprawnienia do pliku.' },
  'site.problem.file-not-regular': {
    en: 'It is no file, but a pipe, a socket or a device.',
    pl: 'To nie jest plik, tylko potok, gniazdo albo urządzenie.',
  },
  'site.hint.file-not-regular': {
    en: 'Write what it gives into a file first.',
    pl: 'Zapisz najpierw jego zawartość do pliku.',
  },
  'site.problem.nothing-to-read': {
    en: 'There is no configuration here.',
    pl: 'Nie ma tu żadnej konfiguracji.',
  },
  'site.hint.nothing-to-read': {
    en: 'A site is read from files that end in .yaml, each with sections such as queues: or people:.',
    pl: 'Konfiguracja to pliki .yaml z sekcjami takimi jak queues: lub people:.',
  },
  'site.problem.file-too-large': {
    en: 'The file has {kilobytes} kB; at most {limit} kB are read.',
    pl: 'Plik ma {kilobytes} kB; czytamy najwyżej {limit} kB.',
  },
  'site.hint.file-too-large': {
    en: 'Split it: every section may have a file of its own.',
    pl: 'Podziel go: każda sekcja może mieć własny plik.',
  },
  'site.problem.too-many-files': {
    en: 'There are {found} YAML files; at most {limit} are read.',
    pl: 'Jest {found} plików YAML; czytamy najwyżej {limit}.',
  },
  'site.hint.too-many-files': {
    en: 'Keep the files of the site in a folder of their own.',
    pl: 'Trzymaj pliki konfiguracji w osobnym folderze.',
  },
  'site.problem.not-text': { en: 'The file is not UTF-8 text.', pl: 'Plik nie jest tekstem w UTF-8.' },
  'site.hint.not-text': { en: 'Save it as UTF-8.', pl: 'Zapisz go w kodowaniu UTF-8.' },
  'site.problem.line-too-long': {
    en: 'The line is longer than {limit} characters.',
    pl: 'Wiersz ma ponad {limit} znaków.',
  },
  'site.hint.line-too-long': {
    en: 'Break it up; no setting needs a line this long.',
    pl: 'Podziel go; żadne ustawienie nie wymaga tak długiego wiersza.',
  },
  'site.problem.yaml-syntax': {
    en: 'This is not YAML: {detail}.',
    pl: 'To nie jest poprawny YAML: {detail}.',
  },
  'site.hint.yaml-syntax': {
    en: 'Look at the indentation, and at quotes and brackets that are not closed.',
    pl: 'Sprawdź wcięcia oraz niezamknięte cudzysłowy i nawiasy.',
  },
  'site.problem.yaml-tab': { en: 'A tab cannot indent.', pl: 'Tabulator nie może być wcięciem.' },
  'site.hint.yaml-tab': { en: 'Indent with spaces.', pl: 'Użyj spacji.' },
  'site.problem.yaml-too-deep': {
    en: 'It is nested more than {limit} levels deep.',
    pl: 'Zagnieżdżenie przekracza {limit} poziomów.',
  },
  'site.hint.yaml-too-deep': {
    en: 'Nothing of a site lies that deep; look for brackets that are not closed.',
    pl: 'Konfiguracja nie sięga tak głęboko; poszukaj niezamkniętych nawiasów.',
  },
  'site.problem.yaml-several-documents': {
    en: 'A file holds one document.',
    pl: 'Plik może zawierać jeden dokument.',
  },
  'site.hint.yaml-several-documents': {
    en: 'Take out the line with ---, or make two files.',
    pl: 'Usuń wiersz z --- albo zrób dwa pliki.',
  },
  'site.problem.yaml-anchor': {
    en: 'Anchors and aliases (& and *) are not read.',
    pl: 'Kotwice i aliasy (& i *) nie są obsługiwane.',
  },
  'site.hint.yaml-anchor': {
    en: 'Write the value where it is needed; a text that begins with & or * needs quotes.',
    pl: 'Wpisz wartość tam, gdzie jest potrzebna; tekst od & lub * wymaga cudzysłowu.',
  },
  'site.problem.yaml-tag': {
    en: 'Tags such as {tag} are not read.',
    pl: 'Znaczniki takie jak {tag} nie są obsługiwane.',
  },
  'site.hint.yaml-tag': {
    en: 'Take it out; a text that begins with ! needs quotes.',
    pl: 'Usuń go; tekst od ! wymaga cudzysłowu.',
  },
  'site.problem.yaml-duplicate-key': { en: '{key} stands twice here.', pl: '{key} występuje tu dwa razy.' },
  'site.hint.yaml-duplicate-key': { en: 'Keep one of the two.', pl: 'Zostaw jedno z nich.' },
  'site.problem.section-twice': {
    en: 'The section {name} is already in {first}.',
    pl: 'Sekcja {name} jest już w {first}.',
  },
  'site.hint.section-twice': {
    en: 'Put everything of a section into one file.',
    pl: 'Umieść całą sekcję w jednym pliku.',
  },
  'site.problem.section-missing': { en: 'The section {name} is missing.', pl: 'Brakuje sekcji {name}.' },
  'site.hint.section-missing': {
    en: 'A new site needs its name, languages and time zone.',
    pl: 'Nowa konfiguracja wymaga nazwy, języków i strefy czasowej.',
  },
  'site.problem.key-unknown': { en: '{name} means nothing here.', pl: '{name} nic tu nie znaczy.' },
  'site.hint.key-unknown': {
    en: 'docs/site-files.md lists what can stand here.',
    pl: 'docs/site-files.md wymienia, co może tu stać.',
  },
  'site.problem.key-missing': { en: '{name} is missing.', pl: 'Brakuje {name}.' },
  'site.hint.key-missing': { en: 'It has to be given.', pl: 'Trzeba to podać.' },
  'site.problem.key-malformed': {
    en: '{name} does not look as it has to here.',
    pl: '{name} nie ma wymaganej postaci.',
  },
  'site.hint.key-malformed': {
    en: 'A key has lower-case letters a-z, digits and single hyphens, and begins with a letter.',
    pl: 'Klucz to małe litery a-z, cyfry i pojedyncze łączniki, zaczyna się od litery.',
  },
  'site.problem.value-wrong-type': {
    en: 'Here stands {found}, where {expected} is needed.',
    pl: 'Jest tu {found}, a potrzeba {expected}.',
  },
  'site.hint.value-wrong-type': {
    en: 'A text that looks like a number needs quotes; a list begins each line with a hyphen.',
    pl: 'Tekst wyglądający jak liczba wymaga cudzysłowu; wiersze listy zaczynają się łącznikiem.',
  },
  'site.problem.value-unknown': { en: '{name} cannot be chosen here.', pl: '{name} nie jest tu możliwe.' },
  'site.hint.value-unknown': { en: 'Choose one of: {allowed}', pl: 'Wybierz jedno z: {allowed}' },
  'site.problem.value-empty': { en: 'Nothing stands here.', pl: 'Nic tu nie ma.' },
  'site.hint.value-empty': {
    en: 'Give a value, or leave the key out.',
    pl: 'Podaj wartość albo usuń klucz.',
  },
  'site.problem.value-too-long': {
    en: 'The text is longer than {limit} characters.',
    pl: 'Tekst ma ponad {limit} znaków.',
  },
  'site.hint.value-too-long': { en: 'Shorten it.', pl: 'Skróć go.' },
  'site.problem.value-out-of-range': { en: 'The number is out of range.', pl: 'Liczba jest poza zakresem.' },
  'site.hint.value-out-of-range': {
    en: 'It must be {bound}.',
    pl: 'Musi być {bound}.',
  },
  'site.problem.value-twice': {
    en: '{name} stands twice in this list.',
    pl: '{name} występuje dwa razy na tej liście.',
  },
  'site.hint.value-twice': { en: 'Keep one of the two.', pl: 'Zostaw jedno z nich.' },
  'site.problem.too-many': { en: 'There are more than {limit} here.', pl: 'Jest tu więcej niż {limit}.' },
  'site.hint.too-many': {
    en: 'Of codes, mark those that are seldom needed as hidden: true; they are found by typing.',
    pl: 'Rzadziej używane kody oznacz hidden: true; znajdzie się je, pisząc.',
  },
  'site.problem.text-invisible': {
    en: 'The text has invisible characters, or space around it.',
    pl: 'Tekst ma niewidoczne znaki albo odstępy na brzegach.',
  },
  'site.hint.text-invisible': {
    en: 'Type it anew; it was probably pasted.',
    pl: 'Wpisz go od nowa; zapewne został wklejony.',
  },
  'site.problem.label-missing': {
    en: 'A text in the language {name} is missing.',
    pl: 'Brakuje tekstu w języku {name}.',
  },
  'site.hint.label-missing': {
    en: 'Add it, or give one text for all languages.',
    pl: 'Dodaj go albo podaj jeden tekst dla wszystkich języków.',
  },
  'site.problem.duration-malformed': {
    en: '{name} is not a length of time.',
    pl: '{name} nie jest długością czasu.',
  },
  'site.hint.duration-malformed': {
    en: 'Write 20s, 5m40s or 24h; days (2d) where days of the calendar are meant.',
    pl: 'Napisz 20s, 5m40s lub 24h; dni (2d) tam, gdzie chodzi o dni kalendarza.',
  },
  'site.problem.hours-malformed': {
    en: '{name} is not a day or a span of hours.',
    pl: '{name} nie jest dniem ani przedziałem godzin.',
  },
  'site.hint.hours-malformed': {
    en: 'Write mon or mon-fri for days, and 08:00-18:00 for hours.',
    pl: 'Napisz mon lub mon-fri jako dni, a 08:00-18:00 jako godziny.',
  },
  'site.problem.hours-overlap': {
    en: 'Hours of one day overlap.',
    pl: 'Godziny jednego dnia nachodzą na siebie.',
  },
  'site.hint.hours-overlap': {
    en: 'Let each span begin when the one before has ended.',
    pl: 'Każdy przedział musi zaczynać się po poprzednim.',
  },
  'site.problem.day-twice': { en: '{name} is given twice.', pl: '{name} podano dwa razy.' },
  'site.hint.day-twice': {
    en: 'Give all hours of a day in one place.',
    pl: 'Podaj godziny dnia w jednym miejscu.',
  },
  'site.problem.date-impossible': {
    en: '{name} is not a day of the calendar.',
    pl: '{name} nie jest dniem z kalendarza.',
  },
  'site.hint.date-impossible': {
    en: 'Write the year, month and day: 2026-12-24.',
    pl: 'Napisz rok, miesiąc i dzień: 2026-12-24.',
  },
  'site.problem.time-zone-unknown': {
    en: '{name} is not a time zone.',
    pl: '{name} nie jest strefą czasową.',
  },
  'site.hint.time-zone-unknown': {
    en: 'Write a name of the tz database, such as Europe/Warsaw.',
    pl: 'Napisz nazwę z bazy tz, na przykład Europe/Warsaw.',
  },
  'site.problem.undo-delay-too-long': {
    en: 'A message cannot wait longer than an hour.',
    pl: 'Wiadomość nie może czekać dłużej niż godzinę.',
  },
  'site.hint.undo-delay-too-long': {
    en: 'A few seconds are enough to call it back: undo-delay: 10s.',
    pl: 'Na wycofanie wystarczy kilka sekund: undo-delay: 10s.',
  },
  'site.problem.email-malformed': {
    en: '{name} is not a mail address.',
    pl: '{name} nie jest adresem e-mail.',
  },
  'site.hint.email-malformed': {
    en: 'Write it bare: bok@firma.example',
    pl: 'Napisz sam adres: bok@firma.example',
  },
  'site.problem.phone-malformed': {
    en: '{name} is not a phone number.',
    pl: '{name} nie jest numerem telefonu.',
  },
  'site.hint.phone-malformed': {
    en: 'Write it with its country code: +48 …',
    pl: 'Napisz go z kodem kraju: +48 …',
  },
  'site.problem.digits-malformed': {
    en: 'What it begins with has more than {limit} digits.',
    pl: 'Początek ma więcej niż {limit} cyfr.',
  },
  'site.hint.digits-malformed': {
    en: 'Shorten begins, or raise digits.',
    pl: 'Skróć begins albo zwiększ digits.',
  },
  'site.problem.language-not-of-site': {
    en: 'The site does not have the language {name}.',
    pl: 'W konfiguracji nie ma języka {name}.',
  },
  'site.hint.language-not-of-site': {
    en: 'Add it to the languages of the site, or choose one of those.',
    pl: 'Dodaj go do languages albo wybierz jeden z nich.',
  },
  'site.problem.calendar-unknown': { en: 'There is no calendar {name}.', pl: 'Nie ma kalendarza {name}.' },
  'site.hint.calendar-unknown': {
    en: 'Name one of the section calendars.',
    pl: 'Podaj kalendarz z sekcji calendars.',
  },
  'site.problem.sla-unknown': { en: 'There is no promise {name}.', pl: 'Nie ma zobowiązania {name}.' },
  'site.hint.sla-unknown': { en: 'Name one of the section sla.', pl: 'Podaj zobowiązanie z sekcji sla.' },
  'site.problem.sla-promises-nothing': {
    en: 'It promises nothing.',
    pl: 'Niczego nie obiecuje.',
  },
  'site.hint.sla-promises-nothing': {
    en: 'Give first-response, next-response or resolution.',
    pl: 'Podaj first-response, next-response albo resolution.',
  },
  'site.problem.set-unknown': { en: 'There is no wrap-up set {name}.', pl: 'Nie ma zestawu kodów {name}.' },
  'site.hint.set-unknown': { en: 'Name one of the section sets.', pl: 'Podaj zestaw z sekcji sets.' },
  'site.problem.queue-unknown': { en: 'There is no queue {name}.', pl: 'Nie ma kolejki {name}.' },
  'site.hint.queue-unknown': {
    en: 'Name one of the section queues by its key.',
    pl: 'Podaj klucz kolejki z sekcji queues.',
  },
  'site.problem.reason-unknown': { en: 'There is no reason {name}.', pl: 'Nie ma powodu {name}.' },
  'site.hint.reason-unknown': {
    en: 'Name one of codes: reasons: by its whole path, such as billing.estimate.',
    pl: 'Podaj powód z codes: reasons: całą ścieżką, na przykład billing.estimate.',
  },
  'site.problem.not-ready-reason-unknown': {
    en: 'There is no reason for not being ready called {name}.',
    pl: 'Nie ma powodu niedostępności {name}.',
  },
  'site.hint.not-ready-reason-unknown': {
    en: 'Name one of the section not-ready, or write ready.',
    pl: 'Podaj powód z sekcji not-ready albo ready.',
  },
  'site.problem.outcome-unknown': { en: 'There is no outcome {name}.', pl: 'Nie ma rezultatu {name}.' },
  'site.hint.outcome-unknown': {
    en: 'Name one of codes: outcomes: by its whole path, such as refund.promised.',
    pl: 'Podaj rezultat z codes: outcomes: całą ścieżką, na przykład refund.promised.',
  },
  'site.problem.record-retired': { en: '{name} is retired.', pl: '{name} jest wycofane.' },
  'site.hint.record-retired': {
    en: 'Name another, or take out its retired: true.',
    pl: 'Podaj inne albo usuń retired: true.',
  },
  'site.problem.code-is-system': {
    en: '{name} is set by the program and cannot be chosen.',
    pl: '{name} nadaje program i nie można go wybierać.',
  },
  'site.hint.code-is-system': { en: 'Take it out of the set.', pl: 'Usuń go z zestawu.' },
  'site.problem.system-twice': {
    en: '{first} already stands for {name}.',
    pl: '{first} już oznacza {name}.',
  },
  'site.hint.system-twice': { en: 'Only one may.', pl: 'Może tylko jedno.' },
  'site.problem.hot-key-twice': {
    en: 'The key {name} already belongs to {first}.',
    pl: 'Klawisz {name} należy już do {first}.',
  },
  'site.hint.hot-key-twice': { en: 'Give it another digit, or none.', pl: 'Daj inną cyfrę albo żadnej.' },
  'site.problem.name-twice': {
    en: '{name} already means the queue {first}.',
    pl: '{name} oznacza już kolejkę {first}.',
  },
  'site.hint.name-twice': {
    en: 'Every key, name and label must lead to one queue.',
    pl: 'Każdy klucz, nazwa i etykieta musi prowadzić do jednej kolejki.',
  },
  'site.problem.address-twice': {
    en: '{name} already belongs to {first}.',
    pl: '{name} należy już do {first}.',
  },
  'site.hint.address-twice': { en: 'An address leads to one place.', pl: 'Adres prowadzi w jedno miejsce.' },
  'site.problem.agent-reserved': {
    en: 'No agent can be called {name}: in the history it is somebody else.',
    pl: 'Konsultant nie może mieć klucza {name}: w historii oznacza on kogoś innego.',
  },
  'site.hint.agent-reserved': {
    en: 'Give another key; the name can stay.',
    pl: 'Nadaj inny klucz; nazwisko może zostać.',
  },
  'site.problem.short-name-twice': {
    en: '{name} is already the short name of {first}.',
    pl: '{name} to już krótka nazwa {first}.',
  },
  'site.hint.short-name-twice': {
    en: 'What is typed must lead to one of them.',
    pl: 'To, co się wpisuje, musi prowadzić do jednego z nich.',
  },
  'site.problem.text-syntax': {
    en: 'The text cannot be read: {detail}.',
    pl: 'Nie można odczytać tekstu: {detail}.',
  },
  'site.hint.text-syntax': {
    en: 'Places look like {{ customer.name }}, conditions like {% if case.ref %}…{% endif %}.',
    pl: 'Miejsca wyglądają tak: {{ customer.name }}, warunki tak: {% if case.ref %}…{% endif %}.',
  },
  'site.problem.text-tag-unknown': {
    en: 'A text has no tag {name}.',
    pl: 'W tekście nie ma znacznika {name}.',
  },
  'site.hint.text-tag-unknown': {
    en: 'There are if, unless, case, comment and raw; loops and other files are not.',
    pl: 'Są if, unless, case, comment i raw; nie ma pętli ani innych plików.',
  },
  'site.problem.text-filter-unknown': {
    en: 'A text has no filter {name}.',
    pl: 'W tekście nie ma filtra {name}.',
  },
  'site.hint.text-filter-unknown': { en: 'There are {filters}.', pl: 'Są: {filters}.' },
  'site.problem.text-name-unknown': { en: 'A text sees no {name}.', pl: 'Tekst nie widzi {name}.' },
  'site.hint.text-name-unknown': {
    en: 'It sees customer, interaction, case, agent, site and today: docs/site-files.md.',
    pl: 'Widzi customer, interaction, case, agent, site i today: docs/site-files.md.',
  },
  'site.problem.text-range': {
    en: 'A text has no ranges: {name}.',
    pl: 'W tekście nie ma zakresów: {name}.',
  },
  'site.hint.text-range': {
    en: 'Take the brackets out, or write them in quotes.',
    pl: 'Usuń nawiasy albo ujmij je w cudzysłów.',
  },
  'site.problem.macro-command-unknown': {
    en: 'A macro cannot give {name}.',
    pl: 'Makro nie może wydać polecenia {name}.',
  },
  'site.hint.macro-command-unknown': {
    en: 'Commands are named as in the history: message.reply, interaction.wrap-up, note.add.',
    pl: 'Polecenia nazywają się jak w historii: message.reply, interaction.wrap-up, note.add.',
  },
  'site.problem.macro-template-unknown': {
    en: 'There is no template {name}.',
    pl: 'Nie ma szablonu {name}.',
  },
  'site.hint.macro-template-unknown': {
    en: 'A template is named by its short name.',
    pl: 'Szablon podaje się krótką nazwą.',
  },
  'site.problem.macro-place-unknown': {
    en: '{name} stands for nothing.',
    pl: '{name} nic nie oznacza.',
  },
  'site.hint.macro-place-unknown': {
    en: 'Places are {ref}, {case}, {customer}, {queue}, {agent}, and times: {when +2d 10:00}.',
    pl: 'Miejsca to {ref}, {case}, {customer}, {queue}, {agent} i czas: {when +2d 10:00}.',
  },
  'site.problem.macro-input-refused': {
    en: 'The command does not take this as {name}: {detail}',
    pl: 'Polecenie nie przyjmuje tego jako {name}: {detail}',
  },
  'site.hint.macro-input-refused': {
    en: 'See what the command takes: `linia history --json` shows it.',
    pl: 'Sprawdź, co przyjmuje polecenie: pokaże to `linia history --json`.',
  },
  'site.problem.channel-unknown': { en: 'There is no channel {name}.', pl: 'Nie ma kanału {name}.' },
  'site.hint.channel-unknown': {
    en: 'Channels: call, email, chat, form, sms, social, video, letter, visit, task, callback.',
    pl: 'Kanały: call, email, chat, form, sms, social, video, letter, visit, task, callback.',
  },
  'site.problem.choices-missing': {
    en: 'A choice needs what can be chosen.',
    pl: 'Pole wyboru wymaga listy możliwości.',
  },
  'site.hint.choices-missing': {
    en: 'Add choices: with a label for each key.',
    pl: 'Dodaj choices: z etykietą dla każdego klucza.',
  },
  'site.problem.choices-needless': {
    en: 'Only a field of type choice has choices.',
    pl: 'Tylko pole typu choice ma choices.',
  },
  'site.hint.choices-needless': {
    en: 'Take them out, or make the type choice.',
    pl: 'Usuń je albo zmień typ na choice.',
  },
  'site.problem.digits-needless': {
    en: 'Only a text can have a number of digits.',
    pl: 'Tylko tekst może mieć liczbę cyfr.',
  },
  'site.hint.digits-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.digits-checked': {
    en: 'The check {name} knows how many digits there are.',
    pl: 'Reguła {name} sama określa liczbę cyfr.',
  },
  'site.hint.digits-checked': { en: 'Take digits and begins out.', pl: 'Usuń digits i begins.' },
  'site.problem.check-needless': {
    en: 'Only a text can be checked by a rule.',
    pl: 'Tylko tekst może mieć regułę check.',
  },
  'site.hint.check-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.searchable-needless': {
    en: 'Customers are found only by fields that are texts.',
    pl: 'Klientów można szukać tylko po polach tekstowych.',
  },
  'site.hint.searchable-needless': {
    en: 'Take it out, or make the type text.',
    pl: 'Usuń to albo zmień typ na text.',
  },
  'site.problem.searchable-of-cases': {
    en: 'Customers are not found by the fields of their cases.',
    pl: 'Klientów nie można szukać po polach ich spraw.',
  },
  'site.hint.searchable-of-cases': {
    en: 'Take it out, or keep the field with the customer, in the section fields.',
    pl: 'Usuń to albo przenieś pole do klienta, do sekcji fields.',
  },
  'site.problem.acw-limit-missing': {
    en: 'A time-boxed wrap-up needs a limit.',
    pl: 'Zakończenie w limicie czasu wymaga limitu.',
  },
  'site.hint.acw-limit-missing': { en: 'Add limit: 3m or the like.', pl: 'Dodaj na przykład limit: 3m.' },
  'site.problem.acw-outcome-missing': {
    en: 'A time-boxed wrap-up needs the outcome that a timeout gets.',
    pl: 'Zakończenie w limicie czasu wymaga rezultatu po jego upływie.',
  },
  'site.hint.acw-outcome-missing': {
    en: 'Add timeout-outcome: with the path of an outcome.',
    pl: 'Dodaj timeout-outcome: ze ścieżką rezultatu.',
  },
  'site.problem.due-twofold': {
    en: 'A due time runs in open hours or in days of the calendar, not both.',
    pl: 'Termin biegnie w godzinach pracy albo w dniach kalendarza, nie w obu.',
  },
  'site.hint.due-twofold': { en: 'Keep within or calendar-days.', pl: 'Zostaw within albo calendar-days.' },
  'site.problem.due-missing': { en: 'The due time is empty.', pl: 'Termin jest pusty.' },
  'site.hint.due-missing': {
    en: 'Give within: 10h or calendar-days: 14, or take due out.',
    pl: 'Podaj within: 10h lub calendar-days: 14 albo usuń due.',
  },
  'site.problem.version-not-raised': {
    en: '{name} has come to mean something else under the same version.',
    pl: '{name} zmieniło znaczenie w tej samej wersji.',
  },
  'site.hint.version-not-raised': {
    en: 'Old records keep the meaning they were made under: write version: {version}.',
    pl: 'Stare wpisy zachowują znaczenie, z którym powstały: napisz version: {version}.',
  },
  'site.problem.version-lowered': {
    en: '{name} is already at version {version}.',
    pl: '{name} ma już wersję {version}.',
  },
  'site.hint.version-lowered': { en: 'A version never goes back.', pl: 'Wersja nigdy się nie cofa.' },
  'site.change.added': { en: '+ {section} {key}', pl: '+ {section} {key}' },
  'site.change.changed': {
    en: '~ {section} {key}: {field} {before} → {after}',
    pl: '~ {section} {key}: {field} {before} → {after}',
  },
  'site.change.retired': { en: '- {section} {key} (retired)', pl: '- {section} {key} (wycofane)' },
  'site.change.restored': { en: '+ {section} {key} (back in use)', pl: '+ {section} {key} (przywrócone)' },
} as const satisfies Record<string, Message>
