import type { Message } from '../../message.ts'

/** What replies, the outbox, templates and macros say. */
export const shellWritingMessages = {
  'shell.reply.summary': { en: 'answer the customer in writing', pl: 'odpowiedz klientowi pisemnie' },
  'shell.compose.summary': {
    en: 'write to a customer or an address of our own accord',
    pl: 'napisz z własnej inicjatywy do klienta lub na adres',
  },
  'shell.option.purpose': {
    en: 'what for: marketing needs consent, service passes',
    pl: 'w jakim celu: marketing wymaga zgody, obsługa nie',
  },
  'shell.option.compose-channel': { en: 'the channel; email unless given', pl: 'kanał; domyślnie email' },
  'shell.option.compose-queue': {
    en: 'the queue that answers come to',
    pl: 'kolejka, do której trafią odpowiedzi',
  },
  'shell.option.compose-case': { en: 'the case that it is part of', pl: 'sprawa, której dotyczy' },
  'shell.done.compose': {
    en: 'Message {delivery} to {to} leaves in {time}; until then `linia undo` calls it back. The contact is {ref}.',
    pl: 'Wiadomość {delivery} do {to} wyjdzie za {time}; do tego czasu wycofa ją `linia undo`. Kontakt: {ref}.',
  },
  'shell.done.compose-now': {
    en: 'Message {delivery} to {to} leaves as soon as its channel runs. The contact is {ref}.',
    pl: 'Wiadomość {delivery} do {to} wyjdzie, gdy tylko kanał będzie działał. Kontakt: {ref}.',
  },
  'shell.done.compose-candidates': {
    en: 'Several customers have this address: {customers}. Link one: `linia customer link {ref} CUSTOMER`.',
    pl: 'Ten adres ma kilku klientów: {customers}. Powiąż jednego: `linia customer link {ref} KLIENT`.',
  },
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
  'shell.attachments.summary': {
    en: 'files of a contact’s messages, with their numbers',
    pl: 'pliki z wiadomości kontaktu, z numerami',
  },
  'shell.attachment-save.summary': {
    en: 'save files of a contact: by number, or all of them',
    pl: 'zapisz pliki kontaktu: o podanych numerach albo wszystkie',
  },
  'shell.option.attachment-folder': {
    en: 'where to; this folder unless given',
    pl: 'dokąd; domyślnie bieżący folder',
  },
  'shell.attachments.none': { en: '{ref} has no attachments.', pl: '{ref} nie ma załączników.' },
  'shell.attachment-save.done': { en: 'saved as {path}', pl: 'zapisano jako {path}' },
  'shell.column.number': { en: 'no.', pl: 'nr' },
  'shell.column.file': { en: 'file', pl: 'plik' },
  'shell.column.size': { en: 'size', pl: 'rozmiar' },
  'shell.column.sender': { en: 'from', pl: 'od' },
  'shell.option.text': { en: 'the text; - reads standard input', pl: 'treść; - czyta standardowe wejście' },
  'shell.option.subject': {
    en: 'the subject; otherwise that of the template',
    pl: 'temat; jeśli go nie ma, temat szablonu',
  },
  'shell.option.reply-subject': {
    en: 'another subject than Re: and what is answered',
    pl: 'inny temat niż Re: i temat, na który idzie odpowiedź',
  },
  'shell.option.template-subject': {
    en: 'the subject of a new message; an answer keeps the one that it answers',
    pl: 'temat nowej wiadomości; odpowiedź zachowuje temat, na który odpowiada',
  },
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
    en: 'Reply {delivery} to {to} may leave in {time}; until its channel takes it `linia undo` calls it back.',
    pl: 'Odpowiedź {delivery} do {to} może wyjść za {time}; zanim przejmie ją kanał, wycofa ją `linia undo`.',
  },
  'shell.done.reply-now': {
    en: 'Reply {delivery} to {to} leaves as soon as its channel runs.',
    pl: 'Odpowiedź {delivery} do {to} wyjdzie, gdy tylko kanał będzie działał.',
  },
  'shell.leaving.from': { en: 'from', pl: 'od' },
  'shell.leaving.to': { en: 'to', pl: 'do' },
  'shell.leaving.copy': { en: 'copy', pl: 'kopia' },
  'shell.leaving.subject': { en: 'subject', pl: 'temat' },
  'shell.leaving.language': { en: 'language', pl: 'język' },
  'shell.leaving.file': { en: 'file', pl: 'plik' },
  'shell.leaving.lacks.en': {
    en: '{template} has no English text; this is the Polish one',
    pl: '{template} nie ma wersji angielskiej; to jest wersja polska',
  },
  'shell.leaving.lacks.pl': {
    en: '{template} has no Polish text; this is the English one',
    pl: '{template} nie ma wersji polskiej; to jest wersja angielska',
  },
  'shell.done.call-back-message': {
    en: 'The message {ref} is called back.',
    pl: 'Wiadomość {ref} wycofano.',
  },
  'shell.done.retry-delivery': {
    en: 'The message {ref} waits to be sent.',
    pl: 'Wiadomość {ref} czeka na wysłanie.',
  },
  'shell.outbox.no-channel': {
    en: 'No channel sends from here yet: messages wait until one does.',
    pl: 'Żaden kanał jeszcze stąd nie wysyła: wiadomości czekają, aż zacznie.',
  },
  'shell.outbox.none': { en: 'Nothing is here.', pl: 'Nic tu nie ma.' },
  'shell.outbox.attempts': {
    en: { one: '{n} attempt', other: '{n} attempts' },
    pl: { one: '{n} próba', few: '{n} próby', many: '{n} prób', other: '{n} próby' },
  },
  'shell.column.address': { en: 'to', pl: 'do' },
  'shell.column.when': { en: 'when', pl: 'kiedy' },
  'shell.column.error': { en: 'what was said', pl: 'co odpowiedziano' },
  'shell.show.to': { en: 'to {to}', pl: 'do {to}' },

  'shell.template-list.summary': { en: 'templates there are', pl: 'dostępne szablony' },
  'shell.template-show.summary': { en: 'a template as it is written', pl: 'szablon tak, jak jest zapisany' },
  'shell.template-try.summary': {
    en: 'what comes of a template for a contact, a case or a customer',
    pl: 'co powstanie z szablonu dla kontaktu, sprawy lub klienta',
  },
  'shell.template-save.summary': { en: 'save a template of one’s own', pl: 'zapisz własny szablon' },
  'shell.template-remove.summary': { en: 'remove a template of one’s own', pl: 'usuń własny szablon' },
  'shell.macro-list.summary': { en: 'macros there are', pl: 'dostępne makra' },
  'shell.macro-show.summary': { en: 'the steps of a macro', pl: 'kroki makra' },
  'shell.macro-run.summary': {
    en: 'give all commands of a macro at once',
    pl: 'wydaj naraz wszystkie polecenia makra',
  },
  'shell.macro-save.summary': { en: 'save a macro of one’s own', pl: 'zapisz własne makro' },
  'shell.macro-remove.summary': { en: 'remove a macro of one’s own', pl: 'usuń własne makro' },
  'shell.option.template': { en: 'begin with this template', pl: 'zacznij od tego szablonu' },
  'shell.option.text-language': {
    en: 'the language of the text; the site’s own unless given',
    pl: 'język tekstu; domyślnie główny język konfiguracji',
  },
  'shell.option.macro-key': {
    en: 'what runs it in the console: a digit behind Alt, Alt-x, or F4',
    pl: 'co je uruchamia w konsoli: cyfra z Alt, Alt-x albo F4',
  },
  'shell.macro.would': {
    en: {
      one: 'It would be done to one, and {refused} refused.',
      other: 'It would be done to {n}, and {refused} refused.',
    },
    pl: 'Objęłoby: {n}, odmów: {refused}.',
  },
  'shell.option.macro-steps': {
    en: 'commands with their inputs as JSON; - reads standard input',
    pl: 'polecenia z danymi jako JSON; - czyta standardowe wejście',
  },
  'shell.column.short-name': { en: 'short', pl: 'skrót' },
  'shell.column.languages': { en: 'languages', pl: 'języki' },
  'shell.column.steps': { en: 'steps', pl: 'kroki' },
  'shell.template.none': { en: 'There is no template.', pl: 'Nie ma szablonów.' },
  'shell.macro.none': { en: 'There is no macro.', pl: 'Nie ma makr.' },
  'shell.done.template-save': {
    en: 'The template {name} is saved ({language}).',
    pl: 'Zapisano szablon {name} ({language}).',
  },
  'shell.done.template-remove': { en: 'The template {name} is gone.', pl: 'Usunięto szablon {name}.' },
  'shell.done.macro-save': {
    en: 'The macro {name} is saved: `linia macro run {name} REF` gives its commands.',
    pl: 'Zapisano makro {name}: jego polecenia wydaje `linia macro run {name} NR`.',
  },
  'shell.hint.macro-not-saved': {
    en: 'Nothing is saved: mend step {step}, and save it again.',
    pl: 'Niczego nie zapisano: popraw krok {step} i zapisz makro ponownie.',
  },
  'shell.hint.macro-not-saved-nearest': {
    en: 'Nothing is saved. Names like that one: {names}.',
    pl: 'Niczego nie zapisano. Podobne nazwy: {names}.',
  },
  'shell.done.macro-remove': { en: 'The macro {name} is gone.', pl: 'Usunięto makro {name}.' },

  'did.template.save': { en: 'template saved', pl: 'zapisanie szablonu' },
  'did.template.remove': { en: 'template removed', pl: 'usunięcie szablonu' },
  'did.macro.save': { en: 'macro saved', pl: 'zapisanie makra' },
  'did.macro.remove': { en: 'macro removed', pl: 'usunięcie makra' },
  'shell.command.template.save': { en: 'saved a template', pl: 'zapisanie szablonu' },
  'shell.command.template.remove': { en: 'removed a template', pl: 'usunięcie szablonu' },
  'shell.command.macro.save': { en: 'saved a macro', pl: 'zapisanie makra' },
  'shell.command.macro.remove': { en: 'removed a macro', pl: 'usunięcie makra' },
  'did.message.reply': { en: 'reply', pl: 'odpowiedź' },
  'did.message.compose': { en: 'message', pl: 'wiadomość' },
  'did.message.call-back': { en: 'message called back', pl: 'wycofanie wiadomości' },
  'did.delivery.start': { en: 'message handed over', pl: 'przekazanie wiadomości do wysłania' },
  'did.delivery.succeed': { en: 'message sent', pl: 'wysłanie wiadomości' },
  'did.delivery.fail': { en: 'message not sent', pl: 'niewysłanie wiadomości' },
  'did.delivery.bring-back': { en: 'message not delivered', pl: 'niedoręczenie wiadomości' },
  'did.delivery.retry': { en: 'message sent after all', pl: 'ponowienie wysyłki' },

  'shell.command.message.reply': { en: 'replied', pl: 'odpowiedź' },
  'shell.command.message.compose': { en: 'wrote of our own accord', pl: 'wiadomość z własnej inicjatywy' },
  'shell.command.message.call-back': { en: 'called a message back', pl: 'wycofanie wiadomości' },
  'shell.command.delivery.start': { en: 'handed a message over', pl: 'przekazanie wiadomości do wysłania' },
  'shell.command.delivery.succeed': { en: 'message sent', pl: 'wysłanie wiadomości' },
  'shell.command.delivery.fail': { en: 'message not sent', pl: 'niewysłanie wiadomości' },
  'shell.command.delivery.bring-back': {
    en: 'message came back undelivered',
    pl: 'powrót niedoręczonej wiadomości',
  },
  'shell.command.delivery.retry': { en: 'sent a message after all', pl: 'ponowienie wysyłki' },
} as const satisfies Record<string, Message>
