import type { Message } from '../../message.ts'

/** What the verbs say that make, mend and copy a store. */
export const shellStoreMessages = {
  'shell.init.summary': {
    en: 'make a store: an own team or the demo',
    pl: 'utwórz bazę: własny zespół albo przykład',
  },
  'shell.tour.summary': {
    en: 'be shown round the console, on a demo site that is gone afterwards',
    pl: 'obejrzyj konsolę z przewodnikiem, na przykładowej firmie, która potem znika',
  },
  'shell.tick.summary': { en: 'fire what has fallen due', pl: 'wykonaj to, czego termin minął' },
  'shell.backup.summary': { en: 'copy the store and its attachments', pl: 'skopiuj bazę z załącznikami' },
  'shell.restore.summary': { en: 'bring a backup back', pl: 'przywróć kopię zapasową' },
  'shell.doctor.summary': { en: 'examine the store', pl: 'zbadaj bazę' },
  'shell.option.demo': { en: 'begin with the demo site', pl: 'zacznij od przykładowej firmy' },
  'shell.option.site': {
    en: 'begin with the site of these files',
    pl: 'zacznij od konfiguracji z tych plików',
  },
  'shell.option.from-store': {
    en: 'move here all that a store in a file or a database has',
    pl: 'przenieś tu wszystko z innej bazy, z pliku albo z PostgreSQL',
  },
  'shell.option.group': { en: 'share it with the group of the folder', pl: 'udostępnij grupie folderu' },
  'shell.option.team': { en: 'what your team is called', pl: 'jak nazywa się zespół' },
  'shell.option.first-queue': { en: 'what the first queue is called', pl: 'jak nazywa się pierwsza kolejka' },
  'shell.option.own-name': { en: 'your own name', pl: 'twoje imię i nazwisko' },
  'shell.option.fix': { en: 'mend what can be mended', pl: 'napraw, co się da' },
  'shell.tick.at-server': {
    en: 'Nothing is fired here: what falls due is fired by the server {server}.',
    pl: 'Tutaj nic się nie wykonuje: terminów pilnuje serwer {server}.',
  },
  'shell.tick.nothing': { en: 'Nothing has fallen due.', pl: 'Nic nie czekało na wykonanie.' },
  'shell.init.own': {
    en: 'The store is {path}. Sign in as {agent}: `linia`, or `linia status ready --as {agent}`.',
    pl: 'Baza: {path}. Zaloguj się jako {agent}: `linia` albo `linia status ready --as {agent}`.',
  },
  'shell.init.site': {
    en: 'The store is {path}, with the site {name}; queues: {queues}, people: {people}. Sign in with `linia`, as {agent} for one.',
    pl: 'Baza: {path}, konfiguracja: {name}; kolejki: {queues}, osoby: {people}. Zaloguj się poleceniem `linia`, na przykład jako {agent}.',
  },
  'shell.init.site-empty': {
    en: 'The store is {path}, with the site {name}; queues: {queues}. Nobody can sign in yet: add people, then `linia site apply`.',
    pl: 'Baza: {path}, konfiguracja: {name}; kolejki: {queues}. Nikt nie może się jeszcze zalogować: dodaj people, potem `linia site apply`.',
  },
  'shell.init.moved': {
    en: 'The store is {path}, with all that {from} has; rows: {rows}, attachments: {attachments}. Serve this one, and not the other any more.',
    pl: 'Baza: {path}, z całą zawartością {from}; wiersze: {rows}, załączniki: {attachments}. Od teraz udostępniaj tę, a tamtej już nie.',
  },
  'shell.init.demo': {
    en: 'The store is {path}, with {customers} customers and {contacts} contacts. `linia` opens it.',
    pl: 'Baza: {path}. Klienci: {customers}, kontakty: {contacts}. Otworzy ją `linia`.',
  },

  'shell.option.full': {
    en: 'read everything; takes minutes on a large store',
    pl: 'przeczytaj wszystko; przy dużej bazie trwa to minuty',
  },
  'shell.doctor.offer': {
    en: '`linia doctor --fix` mends: {fixes}.',
    pl: '`linia doctor --fix` naprawi: {fixes}.',
  },
  'shell.doctor.fixed': { en: 'Mended: {fix}.', pl: 'Naprawiono: {fix}.' },
  'shell.doctor.keys': { en: 'Your own keys of the console: {path}', pl: 'Własne klawisze konsoli: {path}' },
  'shell.doctor.no-keys': {
    en: 'Keys of your own would be in {path}.',
    pl: 'Własne klawisze konsoli można zapisać w {path}.',
  },
  'shell.doctor.sound': { en: 'The store is sound.', pl: 'Baza jest w porządku.' },
  'shell.option.backup-replace': {
    en: 'take the place of the backup that is there',
    pl: 'zastąp kopię, która tam jest',
  },
  'shell.option.restore-replace': {
    en: 'take the place of the store; it is kept beside',
    pl: 'zastąp bazę; zostanie zachowana obok',
  },
  'shell.backup.done': {
    en: 'The backup is {path}: {bytes}, {events} events, {attachments} attachments.',
    pl: 'Kopia zapasowa: {path} ({bytes}; zdarzenia: {events}, załączniki: {attachments}).',
  },
  'shell.backup.missing': {
    en: 'Missing attachments: {n}. `linia doctor` says which.',
    pl: 'Brakujące załączniki: {n}. Które, powie `linia doctor`.',
  },
  'shell.restore.unasked': {
    en: 'Nobody’s rights can be asked of it: its owner brings a backup back, without `--as` and LINIA_AGENT.',
    pl: 'Nie można z niej odczytać uprawnień: kopię przywraca właściciel bazy, bez `--as` i LINIA_AGENT.',
  },
  'shell.restore.done': {
    en: 'The store {path} is as it was {time}: {events} events, {attachments} attachments.',
    pl: 'Baza {path} jest taka jak {time} (zdarzenia: {events}, załączniki: {attachments}).',
  },
  'shell.restore.device': {
    en: 'It goes on as another device: `linia connect{store}` signs in anew, and what was pending in the backup is sent then.',
    pl: 'Baza staje się innym urządzeniem: `linia connect{store}` zaloguje ponownie i wyśle to, co czekało w kopii.',
  },
  'shell.restore.unsent': {
    en: 'The server does not have all of that one ({n} unsent). To send it: linia sync --once --store {path}',
    pl: 'Serwer nie ma z niej wszystkiego (niewysłane: {n}). Aby to wysłać: linia sync --once --store {path}',
  },
  'shell.restore.kept': {
    en: 'What was there before is kept as {path}.',
    pl: 'Poprzednia baza jest zachowana jako {path}.',
  },
} as const satisfies Record<string, Message>
