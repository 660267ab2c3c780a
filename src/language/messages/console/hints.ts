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
