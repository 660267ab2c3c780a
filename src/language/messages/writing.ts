import type { Message } from '../message.ts'

/** What replies, the outbox, templates and macros say. */
export const writingMessages = {
  'shell.reply.summary': { en: 'answer the customer in writing', pl: 'odpowiedz klientowi pisemnie' },
  'shell.outbox.summary': {
    en: 'outgoing messages: waiting, not sent, sent',
    pl: 'wiadomości wychodzące: czekające, niewysłane, wysłane',
  },
  'shell.outbox-call-back.summary': {
    en: 'stop messages that have not left',
    pl: 'wycofaj wiadomości, które jeszcze nie wyszły',
  },
  'shell.outbox-retry.summary': {
    en: 'send messages after all that failed or were called back',
    pl: 'wyślij mimo wszystko niewysłane lub wycofane wiadomości',
  },
  'shell.option.text': { en: 'the text; - reads standard input', pl: 'treść; - czyta standardowe wejście' },
  'shell.option.subject': { en: 'the subject', pl: 'temat' },
  'shell.option.to': { en: 'the address it goes to', pl: 'adres odbiorcy' },
  'shell.option.cc': { en: 'an address that gets a copy', pl: 'adres do wiadomości' },
  'shell.option.to-all': {
    en: 'a copy to everybody the customer wrote to',
    pl: 'kopia do wszystkich, do których pisał klient',
  },
  'shell.option.quote': { en: 'quote what is answered', pl: 'zacytuj wiadomość, na którą odpowiadasz' },
  'shell.option.attach': { en: 'a file that goes with it', pl: 'plik do załączenia' },
  'shell.option.wrap': { en: 'wrap up with this outcome', pl: 'zakończ z tym wynikiem' },
  'shell.option.wrap-reason': { en: 'the reason of the wrap-up', pl: 'powód przy zakończeniu' },
  'shell.option.now': {
    en: 'without the delay in which it can be called back',
    pl: 'bez czasu na wycofanie',
  },
  'shell.option.expected-version': {
    en: 'only while nothing has changed since this version',
    pl: 'tylko jeśli nic się nie zmieniło od tej wersji',
  },
  'shell.option.outbox-sent': { en: 'those that were sent', pl: 'wysłane' },
  'shell.option.outbox-failed': { en: 'those that were not sent', pl: 'niewysłane' },
  'shell.option.outbox-called-back': { en: 'those that were called back', pl: 'wycofane' },
  'shell.option.outbox-all': { en: 'all of them', pl: 'wszystkie' },
  'shell.option.outbox-mine': { en: 'only my own', pl: 'tylko moje' },
  'shell.done.reply': {
    en: 'Reply {delivery} to {to} leaves in {time}; until then `linia undo` calls it back.',
    pl: 'Odpowiedź {delivery} do {to} wyjdzie za {time}; do tego czasu wycofa ją `linia undo`.',
  },
  'shell.done.reply-now': {
    en: 'Reply {delivery} to {to} leaves as soon as its channel runs.',
    pl: 'Odpowiedź {delivery} do {to} wyjdzie, gdy tylko kanał będzie działał.',
  },
  'shell.done.call-back-message': {
    en: 'The message {ref} is called back.',
    pl: 'Wiadomość {ref} wycofano.',
  },
  'shell.done.retry-delivery': {
    en: 'The message {ref} waits to be sent.',
    pl: 'Wiadomość {ref} czeka na wysłanie.',
  },
  'shell.outbox.none': { en: 'Nothing is here.', pl: 'Nic tu nie ma.' },
  'shell.outbox.attempts': {
    en: { one: '{n} attempt', other: '{n} attempts' },
    pl: { one: '{n} próba', few: '{n} próby', many: '{n} prób', other: '{n} próby' },
  },
  'shell.outbox.no-answer': {
    en: 'the channel never said what became of it',
    pl: 'kanał nie powiadomił o wyniku',
  },
  'shell.column.address': { en: 'to', pl: 'do' },
  'shell.column.when': { en: 'when', pl: 'kiedy' },
  'shell.column.error': { en: 'what was said', pl: 'co odpowiedziano' },
  'shell.show.to': { en: 'to {to}', pl: 'do {to}' },

  'did.message.reply': { en: 'reply', pl: 'odpowiedź' },
  'did.message.call-back': { en: 'message called back', pl: 'wycofanie wiadomości' },
  'did.delivery.start': { en: 'message handed over', pl: 'przekazanie wiadomości do wysłania' },
  'did.delivery.succeed': { en: 'message sent', pl: 'wysłanie wiadomości' },
  'did.delivery.fail': { en: 'message not sent', pl: 'niewysłanie wiadomości' },
  'did.delivery.retry': { en: 'message sent after all', pl: 'ponowienie wysyłki' },

  'shell.command.message.reply': { en: 'replied', pl: 'odpowiedź' },
  'shell.command.message.call-back': { en: 'called a message back', pl: 'wycofanie wiadomości' },
  'shell.command.delivery.start': { en: 'handed a message over', pl: 'przekazanie wiadomości do wysłania' },
  'shell.command.delivery.succeed': { en: 'message sent', pl: 'wysłanie wiadomości' },
  'shell.command.delivery.fail': { en: 'message not sent', pl: 'niewysłanie wiadomości' },
  'shell.command.delivery.retry': { en: 'sent a message after all', pl: 'ponowienie wysyłki' },
} as const satisfies Record<string, Message>
