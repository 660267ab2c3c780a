import type { Message } from '../../message.ts'

/**
 * What checking a site's files says of single keys and values, whatever stands beside them. A hint with a word behind its code
 * is said where more is known: what is wanted, or what can stand there.
 */
export const siteShapeMessages = {
  'site.problem.key-unknown': { en: '{name} means nothing here.', pl: '{name} nic tu nie znaczy.' },
  'site.hint.key-unknown': {
    en: 'docs/site-files.md lists what can stand here.',
    pl: 'docs/site-files.md wymienia, co może tu stać.',
  },
  'site.hint.key-unknown.allowed': { en: 'Here can stand: {allowed}.', pl: 'Może tu stać: {allowed}.' },
  'site.problem.key-missing': { en: '{name} is missing.', pl: 'Brakuje {name}.' },
  'site.hint.key-missing': { en: 'It has to be given.', pl: 'Trzeba to podać.' },
  'site.hint.key-missing.allowed': { en: 'Give one of: {allowed}.', pl: 'Podaj jedno z: {allowed}.' },
  'site.problem.key-malformed': {
    en: '{name} does not look as it has to here.',
    pl: '{name} nie ma wymaganej postaci.',
  },
  'site.hint.key-malformed': {
    en: 'A key has lower-case letters a-z, digits and single hyphens, and begins with a letter.',
    pl: 'Klucz to małe litery a-z, cyfry i pojedyncze łączniki, zaczyna się od litery.',
  },
  'site.problem.path-malformed': {
    en: '{name} does not look like the path of a code.',
    pl: '{name} nie wygląda jak ścieżka kodu.',
  },
  'site.hint.path-malformed': {
    en: 'Keys joined by dots, as the tree is written: refund.promised.',
    pl: 'To klucze połączone kropkami, jak w drzewie: refund.promised.',
  },
  'site.problem.hot-key-malformed': { en: '{name} is not a digit.', pl: '{name} nie jest cyfrą.' },
  'site.hint.hot-key-malformed': {
    en: 'A hot key is one digit, 0 to 9.',
    pl: 'Klawisz to jedna cyfra, od 0 do 9.',
  },
  'site.problem.macro-key-malformed': {
    en: '{name} is not a key that a macro can have.',
    pl: '{name} to nie jest klawisz, który może mieć makro.',
  },
  'site.hint.macro-key-malformed': {
    en: 'A digit, which stands behind Alt, Alt and a letter (Alt-x), or a function key (F4, Shift-F4).',
    pl: 'Cyfra, naciskana z Alt, Alt z literą (Alt-x) albo klawisz funkcyjny (F4, Shift-F4).',
  },
  'site.problem.begins-malformed': {
    en: '{name} is more than digits, or too long.',
    pl: '{name} to nie same cyfry albo jest za długie.',
  },
  'site.hint.begins-malformed': {
    en: "Write the first digits in quotes, at most 20: begins: '77'.",
    pl: "Wpisz pierwsze cyfry w cudzysłowie, najwyżej 20: begins: '77'.",
  },
  'site.kind.text': { en: 'a text', pl: 'tekst' },
  'site.kind.number': { en: 'a number', pl: 'liczba' },
  'site.kind.whole-number': { en: 'a whole number', pl: 'liczba całkowita' },
  'site.kind.true-false': { en: 'true or false', pl: 'true albo false' },
  'site.kind.list': { en: 'a list', pl: 'lista' },
  'site.kind.map': { en: 'keys with values', pl: 'klucze z wartościami' },
  'site.kind.word': { en: 'one of certain words', pl: 'jedno z określonych słów' },
  'site.kind.nothing': { en: 'nothing', pl: 'nic' },
  'site.kind.other': { en: 'something else', pl: 'coś innego' },
  'site.kind.or': { en: '{one} or {other}', pl: '{one} albo {other}' },
  'site.kind.this': { en: '“{value}”', pl: '„{value}”' },
  'site.problem.value-wrong-type': {
    en: 'Here stands {found}; wanted is {expected}.',
    pl: 'Jest tu {found}, a powinno być: {expected}.',
  },
  'site.hint.value-wrong-type': {
    en: 'A text that looks like a number needs quotes; a list begins each line with a hyphen.',
    pl: 'Tekst wyglądający jak liczba wymaga cudzysłowu; wiersze listy zaczynają się łącznikiem.',
  },
  'site.hint.value-wrong-type.text': {
    en: "A text that looks like something else needs quotes: '12', 'true', 'Note: the term'.",
    pl: "Tekst, który wygląda na coś innego, wymaga cudzysłowu: '12', 'true', 'Uwaga: termin'.",
  },
  'site.hint.value-wrong-type.number': {
    en: 'Write the number alone, without a unit and without quotes: 300 or 99.50.',
    pl: 'Wpisz samą liczbę, bez jednostki i bez cudzysłowu: 300 albo 99.50.',
  },
  'site.hint.value-wrong-type.whole-number': {
    en: 'Write the number alone, without a unit, quotes or decimals: 3.',
    pl: 'Wpisz samą liczbę, bez jednostki, cudzysłowu i miejsc po przecinku: 3.',
  },
  'site.hint.value-wrong-type.true-false': {
    en: 'Write true or false, without quotes.',
    pl: 'Wpisz true albo false, bez cudzysłowu.',
  },
  'site.hint.value-wrong-type.list': {
    en: 'Write [ a, b ], or each entry in a line of its own that begins with a hyphen.',
    pl: 'Napisz [ a, b ] albo każdy wpis w osobnym wierszu, zaczynając od łącznika.',
  },
  'site.hint.value-wrong-type.map': {
    en: 'Write { key: value }, or each key in a line of its own, further right than this one.',
    pl: 'Napisz { klucz: wartość } albo każdy klucz w osobnym wierszu, z większym wcięciem niż ten.',
  },
  'site.hint.value-wrong-type.text/map': {
    en: 'Write one text for all languages, or one for each: { en: Bill, pl: Rachunek }.',
    pl: 'Napisz jeden tekst dla wszystkich języków albo po jednym: { en: Bill, pl: Rachunek }.',
  },
  'site.hint.value-wrong-type.text/list': {
    en: 'Write 08:00-18:00, or several such spans: [ 08:00-12:00, 12:30-18:00 ].',
    pl: 'Napisz 08:00-18:00 albo kilka takich przedziałów: [ 08:00-12:00, 12:30-18:00 ].',
  },
  'site.hint.value-wrong-type.whole-number/list': {
    en: 'Write a level, or levels that fall with time: [ 4, { after: 30s, level: 2 } ].',
    pl: 'Napisz poziom albo poziomy malejące z czasem: [ 4, { after: 30s, level: 2 } ].',
  },
  'site.hint.value-wrong-type.allowed': {
    en: 'Choose one of: {allowed}.',
    pl: 'Wybierz jedno z: {allowed}.',
  },
  'site.problem.value-unknown': { en: '{name} cannot be chosen here.', pl: '{name} nie jest tu możliwe.' },
  'site.hint.value-unknown': { en: 'Choose one of: {allowed}.', pl: 'Wybierz jedno z: {allowed}.' },
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
  'site.problem.value-too-fine': {
    en: '{name} has more than two decimals.',
    pl: '{name} ma więcej niż dwa miejsca po przecinku.',
  },
  'site.hint.value-too-fine': { en: 'Write at most two: 99.50.', pl: 'Podaj najwyżej dwa: 99.50.' },
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
} as const satisfies Record<string, Message>
