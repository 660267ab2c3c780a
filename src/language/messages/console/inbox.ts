import type { Message } from '../../message.ts'

/** What the inbox says. */
export const consoleInboxMessages = {
  'place.inbox': { en: 'inbox', pl: 'skrzynka' },
  'action.place.inbox': { en: 'inbox', pl: 'skrzynka' },
  'action.inbox.open': { en: 'open', pl: 'otwórz' },
  'action.inbox.read': { en: 'mark as read', pl: 'oznacz jako przeczytane' },
  'action.inbox.retry': { en: 'try again', pl: 'wyślij ponownie' },

  'inbox.title': { en: 'Inbox', pl: 'Skrzynka' },
  'inbox.text': { en: 'text', pl: 'treść' },
  'inbox.count': { en: '{n} unread', pl: 'nieprzeczytane: {n}' },
  'inbox.none': { en: 'Nothing wants your eyes.', pl: 'Nic nie wymaga uwagi.' },
  'inbox.none-next': {
    en: 'A note with @your-key, and a message that does not arrive, come up here.',
    pl: 'Tu pojawi się notatka z @Twój-login i wiadomość, która nie doszła.',
  },
  'inbox.kind.mention': { en: 'mention', pl: 'wzmianka' },
  'inbox.kind.undelivered': { en: 'undelivered', pl: 'nie doszło' },

  'done.mention-read': { en: '{ref} is read. u takes it back.', pl: '{ref}: przeczytane. u cofa.' },
  'done.delivery-retried': { en: '{ref} is sent again.', pl: '{ref}: ponowna wysyłka.' },
  'blocked.no-place-for-it': {
    en: 'a case without a customer: `linia case show`',
    pl: 'sprawa bez klienta: `linia case show`',
  },
  'blocked.undelivered-stays': {
    en: 'it stays until it is sent: t tries again',
    pl: 'zostaje, aż zostanie wysłane: t ponawia',
  },
  'blocked.nothing-to-retry': { en: 'nothing failed here', pl: 'tu nic nie zawiodło' },
} as const satisfies Readonly<Record<string, Message>>
