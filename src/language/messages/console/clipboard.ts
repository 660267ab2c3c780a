import type { Message } from '../../message.ts'

/** What the console says of the clipboard. */
export const consoleClipboardMessages = {
  'action.clipboard.copy': { en: 'copy', pl: 'kopiuj' },
  'blocked.nothing-to-copy': { en: 'there is nothing to copy here', pl: 'nie ma tu czego kopiować' },
  'copy.title': { en: 'Copy', pl: 'Kopiuj' },
  'copy.ref': { en: 'ref', pl: 'numer sprawy lub kontaktu' },
  'copy.customer-ref': { en: 'customer’s ref', pl: 'numer klienta' },
  'copy.phone': { en: 'phone', pl: 'telefon' },
  'copy.address': { en: 'e-mail', pl: 'e-mail' },
  'copy.name': { en: 'name', pl: 'nazwa' },
  'copy.row': { en: 'the row', pl: 'cały wiersz' },
  'copy.message': { en: 'the message', pl: 'treść wiadomości' },
  'copy.no-clipboard': {
    en: 'This terminal has no clipboard (TERM={terminal}).',
    pl: 'Ten terminal nie ma schowka (TERM={terminal}).',
  },
  'done.copied': { en: 'Copied ({what}): {text}', pl: 'Skopiowano ({what}): {text}' },
  'done.copied-cut': {
    en: 'Copied the first {kB} kB ({what}); no terminal takes more.',
    pl: 'Skopiowano pierwsze {kB} kB ({what}); terminale nie przyjmują więcej.',
  },
} as const satisfies Readonly<Record<string, Message>>
