import type { Message } from '../../message.ts'

/** What is said of a line that is typed in the console, while it is typed. */
export const shellLineMessages = {
  'line.not-inside.init': {
    en: 'A store is begun in a terminal: the console works on one already.',
    pl: 'Bazę zakłada się w terminalu: konsola już na jednej pracuje.',
  },
  'line.not-inside.tour': {
    en: 'The tour has a console of its own: it is begun in a terminal.',
    pl: 'Przewodnik ma własną konsolę: zaczyna się go w terminalu.',
  },
  'line.not-inside.restore': {
    en: 'A backup is brought back in a terminal, with every console closed.',
    pl: 'Kopię przywraca się w terminalu, przy zamkniętych konsolach.',
  },
  'line.not-inside.doctor': {
    en: 'The store is examined from outside, in a terminal: that takes its time.',
    pl: 'Bazę bada się z zewnątrz, w terminalu: to trwa.',
  },
  'line.not-inside.tick': {
    en: 'The console does by itself what falls due.',
    pl: 'Konsola sama wykonuje to, czego termin nadszedł.',
  },
  'line.not-inside.server': {
    en: 'This works between devices: type it in a terminal of its own.',
    pl: 'To działa między urządzeniami: wpisz to w osobnym terminalu.',
  },
  'line.not-inside.watch': {
    en: 'Nothing to follow here: the console shows changes as they come.',
    pl: 'Tu nie trzeba śledzić: konsola pokazuje zmiany na bieżąco.',
  },
  'line.not-inside.completion': {
    en: 'The console completes words by itself.',
    pl: 'Konsola sama uzupełnia słowa.',
  },
  'line.not-inside.man': {
    en: 'The manual is read in a terminal; here `help` and ? tell the same.',
    pl: 'Podręcznik czyta się w terminalu; tu to samo mówią `help` i ?.',
  },
  'line.not-inside.as': {
    en: 'The console is yours: for somebody else, sign in as him.',
    pl: 'Konsola jest Twoja: w imieniu kogoś innego trzeba się zalogować.',
  },
  'line.not-inside.store': {
    en: 'The console works on the store that it was opened on.',
    pl: 'Konsola pracuje na bazie, na której ją otwarto.',
  },
  'line.not-inside.lang': {
    en: 'The console speaks the language of whoever is signed in.',
    pl: 'Konsola mówi w języku zalogowanej osoby.',
  },
  'line.not-inside.json': {
    en: 'JSON is for programs, in a terminal.',
    pl: 'JSON jest dla programów, w terminalu.',
  },
  'line.not-inside.version': {
    en: 'The version is told in a terminal: `linia --version`.',
    pl: 'Wersję podaje w terminalu `linia --version`.',
  },
  'line.not-inside.batch': {
    en: 'Lines are read from a file, in a terminal. Here * marks, and % stands for what is marked.',
    pl: 'Wiersze czyta się z pliku, w terminalu. Tu * zaznacza, a % oznacza to, co zaznaczone.',
  },
  'line.not-inside.sign-out': {
    en: 'Leaving the console signs out: q.',
    pl: 'Wylogowuje wyjście z konsoli: q.',
  },
  'line.no-input': {
    en: 'Nothing can be read in here: write the text into the line.',
    pl: 'Nic tu nie da się wczytać: wpisz tekst w wierszu.',
  },
  'line.quote-open': {
    en: 'The quote {quote} is not closed yet.',
    pl: 'Cudzysłów {quote} nie jest zamknięty.',
  },
  'line.nothing-here': {
    en: 'There is no {kind} under the cursor for %: type its ref.',
    pl: 'Pod kursorem nie ma niczego dla % ({kind}): wpisz numer.',
  },
  'line.case-subject': {
    en: 'A subject is missing: say what the case is about, or --from a contact that has one.',
    pl: 'Brakuje tematu: napisz, czego dotyczy sprawa, albo --from i numer kontaktu, który ma temat.',
  },
  'line.takes-one': {
    en: '{verb} takes one at a time, and {n} are marked.',
    pl: '{verb} obejmuje jeden naraz, a zaznaczono {n}.',
  },
  'line.ref-unknown': { en: 'There is no {ref}.', pl: 'Nie ma {ref}.' },
  'line.no-ref': {
    en: '{word} is no ref; one looks like {example}, and % is what is under the cursor.',
    pl: '{word} to nie numer; numer wygląda tak: {example}, a % to to, co pod kursorem.',
  },
  'line.ref-other-kind': {
    en: '{ref} is a {is}; {verb} takes a {kind}.',
    pl: '{ref} to {is}; {verb} przyjmuje: {kind}.',
  },
  'line.field-shape': {
    en: '{value} is no NAME=VALUE.',
    pl: '{value} nie ma postaci NAZWA=WARTOŚĆ.',
  },
  'line.help': { en: 'Enter shows the help of the verb.', pl: 'Enter pokaże pomoc do polecenia.' },
  'line.reads-as': { en: '{text} → {time}', pl: '{text} → {time}' },
  'line.marked': {
    en: '{n} marked',
    pl: { one: 'zaznaczony {n}', few: 'zaznaczone {n}', many: 'zaznaczonych {n}', other: 'zaznaczonych {n}' },
  },
  'line.no-verb': {
    en: '“{word}” is no command, and no record that you may see.',
    pl: '„{word}” to nie polecenie ani dostępny rekord.',
  },
  'line.ask-several': {
    en: 'Do this to {n} at once ({verb})?',
    pl: 'Wykonać naraz dla {n} ({verb})?',
  },
  'line.kind.interaction': { en: 'contact', pl: 'kontakt' },
  'line.kind.customer': { en: 'customer', pl: 'klient' },
  'line.kind.case': { en: 'case', pl: 'sprawa' },
  'line.kind.announcement': { en: 'announcement', pl: 'ogłoszenie' },
  'line.kind.callback': { en: 'callback', pl: 'oddzwonienie' },
} as const satisfies Record<string, Message>
