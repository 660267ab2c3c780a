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
  'inbox.count': { en: '{n} to see', pl: 'do obejrzenia: {n}' },
  'inbox.none': { en: 'Nothing wants your eyes.', pl: 'Nic nie wymaga uwagi.' },
  'inbox.none-next': {
    en: 'A note with @{agent}, and a message that does not arrive, come up here.',
    pl: 'Tu pojawi się notatka z @{agent} i wiadomość, która nie doszła.',
  },
  'inbox.came-back-as': { en: 'It came back as {ref}.', pl: 'Wróciła jako {ref}.' },
  'inbox.kind.mention': { en: 'mention', pl: 'wzmianka' },
  'inbox.kind.undelivered': { en: 'undelivered', pl: 'nie doszło' },

  'done.mention-read': {
    en: '{ref} is read. {key:undo} takes it back.',
    pl: '{ref}: przeczytane. {key:undo} cofa.',
  },
  'done.delivery-retried': { en: '{ref} is sent again.', pl: '{ref}: ponowna wysyłka.' },
  'blocked.undelivered-stays': {
    en: 'it stays until it is sent, or the work it came back as is done: {key:inbox.retry} tries again',
    pl: 'zostaje do wysłania albo do końca zadania, jako które wróciła: {key:inbox.retry} ponawia',
  },
  'blocked.nothing-to-retry': { en: 'nothing failed here', pl: 'tu nic nie zawiodło' },
} as const satisfies Readonly<Record<string, Message>>
