import type { Message } from '../../message.ts'

/** Why a mail did not come in, by the code of the report, and what to do about it. */
export const shellMailProblemMessages = {
  'shell.mail.file-missing': { en: 'The file is not there any more.', pl: 'Nie ma już tego pliku.' },
  'shell.mail.file-missing.hint': {
    en: 'Look whether it was moved, and import it from there.',
    pl: 'Sprawdź, czy go nie przeniesiono, i wczytaj go stamtąd.',
  },
  'shell.mail.file-forbidden': { en: 'The file may not be read.', pl: 'Nie wolno odczytać tego pliku.' },
  'shell.mail.file-forbidden.hint': {
    en: 'Ask whoever owns it for the right to read it, and import it again.',
    pl: 'Poproś właściciela o prawo do odczytu i wczytaj go ponownie.',
  },
  'shell.mail.file-unreadable': { en: 'The file cannot be read.', pl: 'Nie da się odczytać tego pliku.' },
  'shell.mail.file-unreadable.hint': {
    en: 'Look whether the disk it lies on answers, and import it again.',
    pl: 'Sprawdź, czy dysk odpowiada, i wczytaj go ponownie.',
  },
  'shell.mail.file-not-regular': {
    en: 'This is no file, but a pipe, a socket or a device.',
    pl: 'To nie jest plik, tylko potok, gniazdo albo urządzenie.',
  },
  'shell.mail.file-not-regular.hint': {
    en: 'Save what comes out of it as a file, and import that.',
    pl: 'Zapisz jego zawartość w pliku i wczytaj ten plik.',
  },
  'shell.mail.file-too-large': {
    en: 'The file is larger than the 50 MB that one mail may have.',
    pl: 'Plik jest większy niż 50 MB, a tyle może mieć jedna wiadomość.',
  },
  'shell.mail.file-too-large.hint': {
    en: 'If it is a mailbox, its name has to end in .mbox.',
    pl: 'Jeśli to skrzynka, jej nazwa musi kończyć się na .mbox.',
  },
  'shell.mail.file-not-mail': {
    en: 'This is neither a mail nor a mailbox.',
    pl: 'To ani wiadomość, ani skrzynka.',
  },
  'shell.mail.file-not-mail.hint': {
    en: 'If it is a mail all the same, name the file itself: `linia import mail FILE --queue QUEUE`.',
    pl: 'Jeśli to jednak wiadomość, wskaż sam plik: `linia import mail PLIK --queue KOLEJKA`.',
  },
  'shell.mail.folder-already-read': {
    en: 'This folder was read already, by another name.',
    pl: 'Ten folder odczytano już pod inną nazwą.',
  },
  'shell.mail.folder-already-read.hint': {
    en: 'There is nothing to do: its mails are in.',
    pl: 'Nie trzeba nic robić: jego wiadomości są wczytane.',
  },
  'shell.mail.mbox-from-line-broken': {
    en: 'The line that begins a mail has no sender or no date.',
    pl: 'Wiersz zaczynający wiadomość nie ma nadawcy albo daty.',
  },
  'shell.mail.mbox-from-line-broken.hint': {
    en: 'The mail behind it was read all the same; look whether it is whole.',
    pl: 'Wiadomość za nim mimo to odczytano; sprawdź, czy jest cała.',
  },
  'shell.mail.mbox-text-before-first-message': {
    en: 'There is text before the first mail of the mailbox.',
    pl: 'Przed pierwszą wiadomością skrzynki jest tekst.',
  },
  'shell.mail.mbox-text-before-first-message.hint': {
    en: 'If it belongs to a mail, a line such as `From x Mon Nov 23 08:00:00 2026` has to stand before it.',
    pl: 'Jeśli należy do wiadomości, musi go poprzedzać wiersz taki jak `From x Mon Nov 23 08:00:00 2026`.',
  },
  'shell.mail.mbox-message-too-large': {
    en: 'The mail is larger than 50 MB.',
    pl: 'Wiadomość jest większa niż 50 MB.',
  },
  'shell.mail.mbox-message-too-large.hint': {
    en: 'Take out what is attached, and import the rest.',
    pl: 'Wyjmij załączniki i wczytaj resztę.',
  },
  'shell.mail.mbox-message-empty': {
    en: 'Nothing stands behind the line that begins a mail.',
    pl: 'Za wierszem zaczynającym wiadomość nic nie ma.',
  },
  'shell.mail.mbox-message-empty.hint': {
    en: 'There is nothing to import here.',
    pl: 'Nie ma tu czego wczytać.',
  },
  'shell.mail.mail-empty': { en: 'The file is empty.', pl: 'Plik jest pusty.' },
  'shell.mail.mail-empty.hint': {
    en: 'Save the mail once more from where it came, and import that.',
    pl: 'Zapisz wiadomość jeszcze raz u źródła i wczytaj ją.',
  },
  'shell.mail.mail-without-header': {
    en: 'This is no mail: it has no sender, recipient, subject or date.',
    pl: 'To nie jest wiadomość: nie ma nadawcy, odbiorcy, tematu ani daty.',
  },
  'shell.mail.mail-without-header.hint': {
    en: 'Save it as an .eml file in the mail program, and import that.',
    pl: 'Zapisz ją w programie pocztowym jako plik .eml i wczytaj go.',
  },
  'shell.mail.mail-too-large': {
    en: 'The mail is larger than 50 MB.',
    pl: 'Wiadomość jest większa niż 50 MB.',
  },
  'shell.mail.mail-too-large.hint': {
    en: 'Take out what is attached, and import the rest.',
    pl: 'Wyjmij załączniki i wczytaj resztę.',
  },
  'shell.mail.mail-header-too-large': {
    en: 'The header of the mail is too long.',
    pl: 'Nagłówek wiadomości jest za długi.',
  },
  'shell.mail.mail-header-too-large.hint': {
    en: 'Somebody made it so on purpose, most likely; leave it out.',
    pl: 'Najpewniej ktoś zrobił to umyślnie; pomiń tę wiadomość.',
  },
  'shell.mail.mail-unreadable': { en: 'The mail cannot be read.', pl: 'Nie da się odczytać tej wiadomości.' },
  'shell.mail.mail-unreadable.hint': {
    en: 'Save it once more from where it came; if that does not help, report it with the file.',
    pl: 'Zapisz ją jeszcze raz u źródła; jeśli to nie pomoże, zgłoś to, dołączając plik.',
  },
  'shell.mail.mail-trashed': {
    en: 'The mail is marked as trashed.',
    pl: 'Wiadomość jest oznaczona jako usunięta.',
  },
  'shell.mail.mail-trashed.hint': {
    en: 'Take the T out of its file’s name to import it.',
    pl: 'Aby ją wczytać, usuń T z nazwy jej pliku.',
  },
  'shell.mail.mail-draft': { en: 'The mail is a draft.', pl: 'Wiadomość jest szkicem.' },
  'shell.mail.mail-draft.hint': {
    en: 'Take the D out of its file’s name to import it.',
    pl: 'Aby ją wczytać, usuń D z nazwy jej pliku.',
  },
} as const satisfies Record<string, Message>
