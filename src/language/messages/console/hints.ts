import type { Message } from '../../message.ts'

/** What leads on from a refusal at the console, where a key does it. */
export const consoleHintMessages = {
  'hint.state.queued': {
    en: 'Take it first: {key:interaction.take}.',
    pl: 'Najpierw weź go do obsługi: {key:interaction.take}.',
  },
  'hint.state.offered': {
    en: 'Accept it first: {key:interaction.open} in your work.',
    pl: 'Najpierw go przyjmij: {key:interaction.open} w swojej pracy.',
  },
  'hint.state.active': {
    en: 'Put it on hold first: {key:interaction.hold}.',
    pl: 'Najpierw go zawieś: {key:interaction.hold}.',
  },
  'hint.state.ended': {
    en: 'It must end first: {key:interaction.end}.',
    pl: 'Najpierw zakończ rozmowę: {key:interaction.end}.',
  },
  'hint.state.accepted': {
    en: 'It is accepted already; {key:interaction.put-back} gives it back.',
    pl: 'Jest już przyjęty; zwróci go {key:interaction.put-back}.',
  },
  'hint.state.held': {
    en: 'Take it off hold first: {key:interaction.hold}.',
    pl: 'Najpierw go wznów: {key:interaction.hold}.',
  },
  'hint.state.wrapping-up': {
    en: 'The contact is over; wrap it up: {key:interaction.wrap-up}.',
    pl: 'Rozmowa się skończyła; zakończ kontakt: {key:interaction.wrap-up}.',
  },
  'hint.state.over': {
    en: 'It is over; what comes after goes on in a case: {key:case.of-contact}.',
    pl: 'Jest zamknięty; ciąg dalszy to sprawa: {key:case.of-contact}.',
  },
  'hint.state.inHand': {
    en: 'Somebody has it in hand; {key:interaction.look} shows who.',
    pl: 'Ktoś go obsługuje; {key:interaction.look} pokaże kto.',
  },
  'server.away': {
    en: 'The server does not answer since {time}: you work on without it.',
    pl: 'Serwer nie odpowiada od {time}: pracujesz bez niego.',
  },
  'server.away.next': {
    en: 'What you do is sent later; what others may take too waits for the server.',
    pl: 'Zmiany zostaną wysłane później; wspólne kontakty przydziela tylko serwer.',
  },
  'server.locked': {
    en: 'Your access to the server is locked: nothing new is told here.',
    pl: 'Twój dostęp do serwera jest zablokowany: nic nowego tu nie dociera.',
  },
  'server.other-locked': {
    en: '{agent} is locked out of the server.',
    pl: 'Dostęp do serwera zablokowany: {agent}.',
  },
  'server.other-locked.next': {
    en: 'What is written here in that name is put aside at the server for a leader.',
    pl: 'Wpisy tej osoby czekają na serwerze na decyzję lidera.',
  },
  'server.locked.next': {
    en: 'What you write is kept and put aside at the server; ask your team leader.',
    pl: 'Twoje wpisy są zachowane i czekają na decyzję lidera; zgłoś się do niego.',
  },
  'server.revoked': {
    en: 'This device was revoked: the server tells it nothing more.',
    pl: 'To urządzenie odłączono: serwer niczego mu już nie przekazuje.',
  },
  'server.revoked.next': {
    en: 'What you write is kept and put aside; work on another device, tell a leader.',
    pl: 'Twoje wpisy są zachowane; pracuj na innym urządzeniu i powiedz liderowi.',
  },
  'server.closed': {
    en: 'The site is closed to devices for now.',
    pl: 'Oddział jest na razie zamknięty dla urządzeń.',
  },
  'server.closed.next': {
    en: 'Work on: what you do is sent once it is open again.',
    pl: 'Pracuj dalej: zmiany zostaną wysłane po otwarciu.',
  },
  'server.newer': {
    en: 'The server is newer than this program: what others do is not seen here.',
    pl: 'Serwer ma nowszą wersję programu: zmian innych osób tu nie widać.',
  },
  'server.newer.next': {
    en: 'What you do is sent. Have the newer version installed, then start again.',
    pl: 'Twoje zmiany są wysyłane. Poproś o nową wersję i uruchom program ponownie.',
  },
  'server.unknown': {
    en: 'The server does not know any more who works on this device.',
    pl: 'Serwer nie wie już, kto pracuje na tym urządzeniu.',
  },
  'server.unknown.next': {
    en: 'What you do is kept here. Leave the console and sign in: `linia connect`',
    pl: 'Zmiany są zapisane tutaj. Wyjdź z konsoli i zaloguj się: `linia connect`',
  },
  'server.over': { en: 'In step with the server again.', pl: 'Połączenie z serwerem znów działa.' },
  'server.signed-out': {
    en: 'You are signed out; choose your status: {key:status.choose}.',
    pl: 'Twój status to wylogowanie; wybierz nowy: {key:status.choose}.',
  },
  'hint.take-another': {
    en: 'Take another one; {key:interaction.next} takes the best.',
    pl: 'Weź inny kontakt; najlepszy bierze {key:interaction.next}.',
  },
  'hint.among-own': {
    en: 'It is among your work: {key:place.my-work}.',
    pl: 'Jest wśród Twoich kontaktów: {key:place.my-work}.',
  },
  'hint.still-there': {
    en: 'It ends by {key:interaction.end}; {key:interaction.transfer} hands it over.',
    pl: 'Zakończ go, {key:interaction.end}, lub przekaż, {key:interaction.transfer}.',
  },
  'hint.whose': {
    en: 'Say whose it is: {key:customers.find} finds the customer, {key:customer.link} links.',
    pl: 'Wskaż klienta: {key:customers.find} go znajdzie, {key:customer.link} powiąże.',
  },
  'hint.who-is-there': {
    en: 'Choose somebody who is there: {key:place.people}.',
    pl: 'Wybierz kogoś, kto jest na miejscu: {key:place.people}.',
  },
} as const satisfies Record<string, Message>
