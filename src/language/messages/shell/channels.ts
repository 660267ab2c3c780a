import type { Message } from '../../message.ts'

/** What the shell says of the channels of the site. */
export const shellChannelMessages = {
  'shell.channel-status.summary': {
    en: 'how it stands with the mailboxes of the site',
    pl: 'w jakim stanie są skrzynki pocztowe',
  },
  'shell.channel-status.none': {
    en: 'No entry point has a mailbox. One is given in the site files: docs/site-files.md, entry-points.',
    pl: 'Żaden punkt wejścia nie ma skrzynki. Podaje się ją w plikach konfiguracji: docs/site-files.md, entry-points.',
  },
  'shell.channel-status.not-run': {
    en: 'What is not run is run by a console, by the server, or by `linia channel run`.',
    pl: 'Nieuruchomione kanały uruchamia konsola, serwer albo `linia channel run`.',
  },
  'shell.channel-log.summary': {
    en: 'when channels came up and went down, and why',
    pl: 'kiedy kanały działały, a kiedy nie, i dlaczego',
  },
  'shell.channel-log.none': {
    en: 'No channel was run yet.',
    pl: 'Żaden kanał nie był jeszcze uruchomiony.',
  },
  'shell.channel-test.summary': {
    en: 'sign in to each mailbox, or to one, and fetch nothing',
    pl: 'zaloguj się do wszystkich skrzynek albo do jednej, niczego nie pobierając',
  },
  'shell.channel-test.well': {
    en: {
      one: '{channel}: signed in to {address}, {n} mail would come in.',
      other: '{channel}: signed in to {address}, {n} mails would come in.',
    },
    pl: {
      one: '{channel}: zalogowano do {address}, wpłynie {n} list.',
      few: '{channel}: zalogowano do {address}, wpłyną {n} listy.',
      many: '{channel}: zalogowano do {address}, wpłynie {n} listów.',
      other: '{channel}: zalogowano do {address}, wpłynie {n} listu.',
    },
  },
  'shell.channel-run.summary': {
    en: 'let in what comes to the mailboxes, until told to stop',
    pl: 'wpuszczaj to, co przychodzi do skrzynek, aż do przerwania',
  },
  'shell.option.channel-once': { en: 'look into each once, and end', pl: 'zajrzyj do każdej raz i zakończ' },
  'shell.channel-run.runs': { en: 'Channels run; Ctrl-C ends it.', pl: 'Kanały działają; Ctrl-C kończy.' },
  'shell.channel-run.up': { en: '{channel}: connected.', pl: '{channel}: połączono.' },
  'shell.channel-run.down': { en: '{channel}: not connected.', pl: '{channel}: brak połączenia.' },
  'shell.channel-run.came': {
    en: { one: '{channel}: {n} mail came in.', other: '{channel}: {n} mails came in.' },
    pl: {
      one: '{channel}: wpłynął {n} list.',
      few: '{channel}: wpłynęły {n} listy.',
      many: '{channel}: wpłynęło {n} listów.',
      other: '{channel}: wpłynęło {n} listu.',
    },
  },
  'shell.simulate-day.summary': {
    en: 'play a day of contacts with simulated agents, into a new store or at a speed into this one',
    pl: 'rozegraj dzień kontaktów z symulowanymi konsultantami, w nowej bazie albo w tej, w wybranym tempie',
  },
  'shell.option.contacts': {
    en: 'how many contacts come, 400 unless said',
    pl: 'ile kontaktów wpłynie, domyślnie 400',
  },
  'shell.option.simulated-agents': {
    en: 'how many agents are simulated, 8 unless said',
    pl: 'ilu konsultantów symulować, domyślnie 8',
  },
  'shell.option.seed': {
    en: 'the same number makes the same day',
    pl: 'ta sama liczba daje ten sam dzień',
  },
  'shell.option.speed': {
    en: 'play it here and now, so many times as fast as it would be; Ctrl-C ends it',
    pl: 'rozegraj tu i teraz, tyle razy szybciej niż naprawdę; Ctrl-C kończy',
  },
  'shell.simulate-day.done': {
    en: '{came} contacts came from {day} on: {wrapped} wrapped up, {abandoned} abandoned. The store is {path}.',
    pl: 'Od {day} wpłynęło kontaktów: {came}, zakończonych kodem: {wrapped}, porzuconych: {abandoned}. Baza: {path}.',
  },
  'shell.column.entry-point': { en: 'entry point', pl: 'punkt wejścia' },
  'shell.column.mailbox': { en: 'address', pl: 'adres' },
  'shell.column.since-then': { en: 'since', pl: 'od' },
  'shell.column.why': { en: 'why', pl: 'dlaczego' },
  'channel-link.up': { en: 'connected', pl: 'połączony' },
  'channel-link.down': { en: 'down', pl: 'nie działa' },
  'channel-link.not-run': { en: 'not run', pl: 'nieuruchomiony' },
  'mail.unread.too-large': {
    en: 'This mail is too large to come in ({size}). It lies in the mailbox, where it can be read.',
    pl: 'Ten list jest za duży, aby go wpuścić ({size}). Leży w skrzynce i tam można go przeczytać.',
  },
  'mail.unread.broken': {
    en: 'This mail could not be read ({detail}). It is kept whole, and lies in the mailbox.',
    pl: 'Tego listu nie dało się odczytać ({detail}). Zachowano go w całości, leży też w skrzynce.',
  },
} as const satisfies Readonly<Record<string, Message>>
