import type { Message } from '../../message.ts'

/** What the console says of replies. */
export const consoleReplyMessages = {
  'action.reply.write': { en: 'reply', pl: 'odpisz' },
  'blocked.not-in-writing': {
    en: 'this is not answered in writing',
    pl: 'na ten kontakt nie odpowiada się pisemnie',
  },
  'reply.title': { en: 'Reply to {ref}', pl: 'Odpowiedź do {ref}' },
  'reply.in.en': { en: 'in English', pl: 'po angielsku' },
  'reply.in.pl': { en: 'in Polish', pl: 'po polsku' },
  'reply.other-language': { en: 'Ctrl-L: other', pl: 'Ctrl-L: inny' },
  'reply.to': { en: 'To', pl: 'Do' },
  'reply.subject': { en: 'Subject', pl: 'Temat' },
  'reply.empty': {
    en: 'Write here; ;name and Tab fills in a template.',
    pl: 'Tu wpisz treść; ;nazwa i Tab wstawia szablon.',
  },
  'reply.lacks.en': { en: 'only in Polish', pl: 'tylko po polsku' },
  'reply.lacks.pl': { en: 'only in English', pl: 'tylko po angielsku' },
  'reply.filled-in.en': {
    en: 'The template {template} has no Polish text: this one is English.',
    pl: 'Szablon {template} nie ma polskiej treści: wstawiono angielską.',
  },
  'reply.filled-in.pl': {
    en: 'The template {template} has no English text: this one is Polish.',
    pl: 'Szablon {template} nie ma angielskiej treści: wstawiono polską.',
  },
  'reply.no-template': { en: 'No template matches ;{typed}', pl: 'Żaden szablon nie pasuje do ;{typed}' },
  'reply.left': {
    en: 'Your reply to {ref} is kept as a draft, because the contact is not yours any more. {what}',
    pl: 'Odpowiedź do {ref} została szkicem, bo kontakt nie jest już w Twojej obsłudze. {what}',
  },
  'reply.meanwhile': {
    en: 'Something new came after you had begun:',
    pl: 'Po rozpoczęciu odpowiedzi pojawiło się coś nowego:',
  },
  'reply.held-back': {
    en: 'Not sent, because something new came. Ctrl-D sends it as it is.',
    pl: 'Nie wysłano, bo pojawiło się coś nowego. Ctrl-D wysyła bez zmian.',
  },
  'reply.unsent': {
    en: 'A reply was begun and is not sent: Esc, then {key:reply.write}.',
    pl: 'Rozpoczęta odpowiedź nie została wysłana: Esc, potem {key:reply.write}.',
  },
  'reply.goes-too': { en: 'The reply goes out with it.', pl: 'Odpowiedź wyjdzie razem z zakończeniem.' },
  'reply.leaves-in': { en: 'goes out in {n} s', pl: 'wyjdzie za {n} s' },
  'reply.waits': { en: 'waits in the outbox', pl: 'czeka w skrzynce nadawczej' },
  'reply.notice': { en: 'The reply {how}.', pl: 'Odpowiedź {how}.' },
  'done.reply': { en: 'To {to}:', pl: 'Do {to}:' },
  'done.answered': { en: '{ref} is wrapped up.', pl: '{ref}: zakończony.' },
  'done.answered-and-next': {
    en: '{ref} is wrapped up, {next} is yours.',
    pl: '{ref}: zakończony, {next}: w obsłudze.',
  },
  'hint.answered': { en: '{key:undo} takes it all back', pl: '{key:undo} cofa wszystko' },
  'hint.reply': { en: '{key:undo} calls it back', pl: '{key:undo} ją wycofuje' },
  'done.undone-reply': {
    en: 'Taken back: {what}. {key:reply.write} opens the reply as it was.',
    pl: 'Cofnięto: {what}. {key:reply.write} otwiera odpowiedź z powrotem.',
  },
  'done.reply-called-back': {
    en: 'The reply does not go out: {key:reply.write} opens it again. The rest stays, because others worked on it since.',
    pl: 'Odpowiedź nie wyjdzie: {key:reply.write} otwiera ją z powrotem. Reszta zostaje, bo inni już na tym pracowali.',
  },
  'done.undone-but': {
    en: 'Taken back: {what}. What has left stays: {standing}.',
    pl: 'Cofnięto: {what}. Co już wyszło, zostaje: {standing}.',
  },
  'keys.send': { en: 'send', pl: 'wyślij' },
  'keys.send-and-next': { en: 'send, wrap up, next', pl: 'wyślij, zakończ, następny' },
  'keys.template': { en: 'fill in the template', pl: 'wstaw szablon' },
  'keys.read-on': { en: 'read on', pl: 'czytaj dalej' },
} as const satisfies Readonly<Record<string, Message>>
