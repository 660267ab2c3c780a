import type { Message } from '../message.ts'

/** Words that every surface needs: states, kinds and types as people call them. */
export const wordMessages = {
  'word.yes': { en: 'yes', pl: 'tak' },
  'word.no': { en: 'no', pl: 'nie' },
  'word.none': { en: 'none', pl: 'brak' },
  'word.or': { en: 'or', pl: 'lub' },
  'word.today': { en: 'today', pl: 'dziś' },
  'word.tomorrow': { en: 'tomorrow', pl: 'jutro' },
  'word.yesterday': { en: 'yesterday', pl: 'wczoraj' },

  'state.queued': { en: 'waiting', pl: 'oczekuje' },
  'state.offered': { en: 'offered', pl: 'przydzielony' },
  'state.active': { en: 'active', pl: 'w obsłudze' },
  'state.held': { en: 'on hold', pl: 'zawieszony' },
  'state.wrapping-up': { en: 'wrapping up', pl: 'praca po kontakcie' },
  'state.done': { en: 'done', pl: 'zakończony' },
  'state.abandoned': { en: 'abandoned', pl: 'porzucony' },
  'state.flowed-out': { en: 'flowed out', pl: 'przekierowany' },

  'status.ready': { en: 'ready', pl: 'gotowość' },
  'status.not-ready': { en: 'not ready', pl: 'niedostępność' },
  'status.logged-out': { en: 'logged out', pl: 'wylogowanie' },

  'kind.reason': { en: 'reason', pl: 'powód' },
  'kind.outcome': { en: 'outcome', pl: 'wynik' },
  'kind.phone': { en: 'phone number', pl: 'numer telefonu' },
  'kind.email': { en: 'e-mail address', pl: 'adres e-mail' },
  'kind.handle': { en: 'handle', pl: 'nazwa konta' },

  'type.text': { en: 'text', pl: 'tekst' },
  'type.number': { en: 'a number', pl: 'liczba' },
  'type.amount': { en: 'an amount, such as 120.50', pl: 'kwota, np. 120,50' },
  'type.date': { en: 'a date, such as 2026-12-01', pl: 'data, np. 2026-12-01' },
  'type.datetime': {
    en: 'a date and time, such as 2026-12-01 9:00',
    pl: 'data i godzina, np. 2026-12-01 9:00',
  },
  'type.choice': { en: 'one of the choices', pl: 'jedna z możliwości' },
  'type.yes-no': { en: 'yes or no', pl: 'tak lub nie' },

  'channel.call': { en: 'call', pl: 'rozmowa' },
  'channel.email': { en: 'e-mail', pl: 'e-mail' },
  'channel.chat': { en: 'chat', pl: 'czat' },
  'channel.form': { en: 'form', pl: 'formularz' },
  'channel.sms': { en: 'SMS', pl: 'SMS' },
  'channel.social': { en: 'social media', pl: 'media społecznościowe' },
  'channel.video': { en: 'video', pl: 'wideo' },
  'channel.letter': { en: 'letter', pl: 'list' },
  'channel.visit': { en: 'visit', pl: 'wizyta' },
  'channel.task': { en: 'task', pl: 'zadanie' },
  'channel.callback': { en: 'callback', pl: 'oddzwonienie' },

  'callback-state.scheduled': { en: 'scheduled', pl: 'zaplanowane' },
  'callback-state.done': { en: 'done', pl: 'wykonane' },
  'callback-state.cancelled': { en: 'cancelled', pl: 'anulowane' },

  'why.empty': { en: 'it is empty', pl: 'wartość jest pusta' },
  'why.phone-malformed': { en: 'that is not a phone number', pl: 'to nie jest numer telefonu' },
  'why.email-malformed': { en: 'that is not an e-mail address', pl: 'to nie jest adres e-mail' },

  'why.filter-too-long': { en: 'it is too long', pl: 'jest zbyt długi' },
  'why.filter-too-deep': {
    en: 'parentheses or negations are nested too deep',
    pl: 'zbyt głębokie zagnieżdżenie',
  },
  'why.filter-too-many': { en: 'it has too many values', pl: 'ma zbyt wiele wartości' },
  'why.filter-text-open': { en: 'this text has no end', pl: 'ten tekst nie ma końca' },
  'why.filter-parenthesis-open': {
    en: 'this parenthesis is never closed',
    pl: 'ten nawias nie jest zamknięty',
  },
  'why.filter-condition-missing': { en: 'a condition should stand here', pl: 'tu powinien być warunek' },
  'why.filter-field-unknown': { en: 'there is no such field', pl: 'nie ma takiego pola' },
  'why.filter-operator-missing': { en: 'a comparison should stand here', pl: 'tu powinno być porównanie' },
  'why.filter-operator-unfit': {
    en: 'this field is not compared so',
    pl: 'tego pola nie można tak porównać',
  },
  'why.filter-list-missing': { en: 'a list should stand here', pl: 'tu powinna być lista' },
  'why.filter-value-missing': { en: 'a value should stand here', pl: 'tu powinna być wartość' },
  'why.filter-value-unknown': { en: 'the field has no such value', pl: 'pole nie ma takiej wartości' },
  'why.filter-value-malformed': { en: 'this is no value of the field', pl: 'to nie jest wartość tego pola' },
  'why.filter-joint-missing': { en: 'the conditions are not joined', pl: 'warunki nie są połączone' },
} as const satisfies Record<string, Message>
