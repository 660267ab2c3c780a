import type { Message } from '../../message.ts'

/** What the place of the queues says, and the header. */
export const consoleQueueMessages = {
  'queue.empty': { en: 'No one waits in {queue}.', pl: 'W kolejce {queue} nikt nie czeka.' },
  'queue.waiting': {
    en: { one: '{n} waiting', other: '{n} waiting' },
    pl: { one: '{n} oczekujący', few: '{n} oczekujące', many: '{n} oczekujących', other: '{n} oczekującego' },
  },
  'queue.in-hand': {
    en: { one: '{n} in hand', other: '{n} in hand' },
    pl: { one: '{n} w obsłudze', few: '{n} w obsłudze', many: '{n} w obsłudze', other: '{n} w obsłudze' },
  },
  'queue.nothing-in-hand': {
    en: 'You have nothing in hand. {key:interaction.next} takes the next.',
    pl: 'Nie masz nic w obsłudze. {key:interaction.next} bierze następny kontakt.',
  },
  'my-work.line': { en: 'on the line', pl: 'na linii' },
  'my-work.drafts': { en: 'drafts', pl: 'szkice' },
  'my-work.callbacks': { en: 'callbacks due or soon', pl: 'oddzwonienia teraz i wkrótce' },
  'my-work.cases': { en: 'cases', pl: 'sprawy' },
  'my-work.handed': { en: 'cases for a skill of yours', pl: 'sprawy dla Twojej kompetencji' },
  'my-work.waking': { en: 'cases that wake soon', pl: 'sprawy do wznowienia wkrótce' },
  'my-work.draft.note': { en: 'note', pl: 'notatka' },
  'my-work.draft.resolution': { en: 'resolution', pl: 'rozwiązanie' },
  'my-work.draft.callback': { en: 'callback', pl: 'oddzwonienie' },
  'my-work.draft.reply': { en: 'reply', pl: 'odpowiedź' },
  'action.draft.throw-away': { en: 'throw the draft away', pl: 'wyrzuć szkic' },
  'blocked.not-a-draft': { en: 'the cursor is on no draft', pl: 'kursor nie stoi na szkicu' },
  'done.draft-thrown-away': { en: 'Draft thrown away: {what}.', pl: 'Wyrzucono szkic: {what}.' },
  'hint.draft-thrown-away': { en: '{key:undo} brings it back.', pl: '{key:undo} go przywraca.' },
  'done.draft-back': { en: 'The draft is back: {what}.', pl: 'Szkic wrócił: {what}.' },
  'done.draft-back-beside': {
    en: 'The draft is back: {what}. It waits beside what was begun since: Ctrl-T there shows it.',
    pl: 'Szkic wrócił: {what}. Czeka obok tego, co zaczęto później: pokaże go tam Ctrl-T.',
  },
  'my-work.draft.transfer': { en: 'transfer', pl: 'przekazanie' },
  'my-work.draft-left': {
    en: 'What you began stays a draft: {ref} is not in your hands.',
    pl: 'To, co zaczęto, pozostaje szkicem: {ref} nie jest w Twojej obsłudze.',
  },
  'my-work.draft.wrap-up': { en: 'wrap-up', pl: 'zakończenie' },
  'queue.bring-mail': {
    en: '`linia import mail PATH --queue NAME` brings mail in.',
    pl: '`linia import mail ŚCIEŻKA --queue NAZWA` wczytuje pocztę.',
  },
  'queue.bring-people': {
    en: 'For people and queues: `linia site export`, edit, `linia site apply`.',
    pl: 'Ludzie i kolejki: `linia site export`, zmień pliki, `linia site apply`.',
  },
  'queue.quiet': {
    en: '{key:place.callbacks} shows callbacks, {key:place.cases} cases.',
    pl: '{key:place.callbacks} pokazuje oddzwonienia, {key:place.cases} sprawy.',
  },
  'queues.title': { en: 'Queues', pl: 'Kolejki' },
  'queues.mine': { en: 'My work', pl: 'Moja praca' },
  'queues.none': { en: 'No queue', pl: 'Brak kolejki' },
  'queues.oldest': { en: 'oldest {time}', pl: 'najdłużej {time}' },
  'queues.preview': { en: 'preview', pl: 'podgląd' },
  'preview.account': { en: 'account {account}', pl: 'konto {account}' },
  'preview.open-cases': {
    en: { one: '{n} open case', other: '{n} open cases' },
    pl: {
      one: '{n} otwarta sprawa',
      few: '{n} otwarte sprawy',
      many: '{n} otwartych spraw',
      other: '{n} otwartej sprawy',
    },
  },
  'preview.last': { en: 'last: {when}, {what}', pl: 'ostatnio: {when}, {what}' },
  'header.more-queues': {
    en: { one: '+{n} queue', other: '+{n} queues' },
    pl: { one: '+{n} kolejka', few: '+{n} kolejki', many: '+{n} kolejek', other: '+{n} kolejki' },
  },
  'mail-link.down': {
    en: 'The mailbox of {channel} is down, {time}.',
    pl: 'Skrzynka {channel} nie działa, {time}.',
  },
  'mail-link.down.next': {
    en: 'Mails wait at their server and come in as soon as it answers. More: `channel log`.',
    pl: 'Listy czekają na swoim serwerze i wpłyną, gdy odpowie. Więcej: `channel log`.',
  },
  'mail-link.over': { en: 'All mailboxes are connected again.', pl: 'Wszystkie skrzynki znów działają.' },
  'header.stale': { en: 'not fresh since {time}!', pl: 'stan z {time}!' },
  'header.signed-out': { en: 'not signed in', pl: 'niezalogowany' },
} as const satisfies Record<string, Message>
