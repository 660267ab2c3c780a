import type { InteractionRefusal } from '../../../domain/refusals/interaction-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about interactions say. */
export const interactionRefusals = {
  'interaction-not-found': {
    message: { en: 'There is no interaction {ref}.', pl: 'Nie ma kontaktu {ref}.' },
    hint: {
      en: 'Check the ref; `linia find TEXT` finds the customer, whose card names his contacts.',
      pl: 'Sprawdź numer; `linia find TEKST` znajdzie klienta, a jego karta wymienia kontakty.',
    },
  },
  'interaction-taken': {
    message: { en: '{ref} was taken by {heldBy}.', pl: 'Kontakt {ref} obsługuje już {heldBy}.' },
    hint: {
      en: 'Take another one; `next` finds the best.',
      pl: 'Weź inny kontakt; najlepszy wybierze `next`.',
    },
  },
  'interaction-already-yours': {
    message: { en: '{ref} is already yours.', pl: 'Kontakt {ref} już jest Twój.' },
    hint: { en: 'It is among your work.', pl: 'Znajdziesz go wśród swoich kontaktów.' },
  },
  'interaction-offered-to-other': {
    message: {
      en: '{ref} is being offered to {heldBy}.',
      pl: 'Kontakt {ref} czeka na przyjęcie przez: {heldBy}.',
    },
    hint: {
      en: 'Take another one, or wait until the offer times out.',
      pl: 'Weź inny kontakt albo poczekaj, aż przydział wygaśnie.',
    },
  },
  'interaction-finished': {
    message: {
      en: '{ref} is finished: {state}.',
      pl: 'Obsługa kontaktu {ref} jest zamknięta (stan: {state}).',
    },
    hint: {
      en: 'It can be read and noted on, but not taken.',
      pl: 'Można go czytać i dodawać do niego notatki, ale nie można go wziąć.',
    },
  },
  'interaction-not-in-hand': {
    message: {
      en: 'No agent holds {ref}; its state is “{state}”.',
      pl: 'Nikt nie obsługuje kontaktu {ref} (stan: {state}).',
    },
    hint: { en: 'Take it first.', pl: 'Najpierw weź go do obsługi.' },
  },
  'interaction-not-yours': {
    message: { en: '{ref} is held by {heldBy}.', pl: 'Kontakt {ref} obsługuje {heldBy}.' },
    hint: { en: 'Ask {heldBy} to transfer it to you.', pl: 'Niech {heldBy} przekaże go Tobie.' },
  },
  'interaction-in-other-state': {
    message: {
      en: '{ref} is “{state}”; this needs “{needs}”.',
      pl: 'Kontakt {ref} ma stan „{state}”, a wymagany jest „{needs}”.',
    },
    hint: { en: 'Bring it to that state first.', pl: 'Najpierw doprowadź kontakt do tego stanu.' },
  },
  'interaction-live': {
    message: {
      en: '{ref} is live ({channel}): the customer is still there.',
      pl: 'Kontakt {ref} trwa na żywo ({channel}): klient nadal czeka.',
    },
    hint: { en: 'End it or transfer it.', pl: 'Zakończ go lub przekaż.' },
  },
  'interaction-changed': {
    message: {
      en: '{ref} changed meanwhile: version {found}, not {expected}.',
      pl: 'Kontakt {ref} zmienił się w międzyczasie: wersja {found} zamiast {expected}.',
    },
    hint: { en: 'Look at it again, then repeat.', pl: 'Obejrzyj go ponownie i powtórz polecenie.' },
  },
  'interaction-without-customer': {
    message: { en: '{ref} has no customer yet.', pl: 'Kontakt {ref} nie ma jeszcze klienta.' },
    hint: { en: 'Link or create a customer first.', pl: 'Najpierw przypisz lub utwórz klienta.' },
  },
  'channel-unknown': {
    message: { en: 'There is no channel {channel}.', pl: 'Nie ma kanału {channel}.' },
    hint: { en: 'Use one such as call, email or form.', pl: 'Użyj np. call, email lub form.' },
  },
  'message-already-received': {
    message: { en: 'This message is already here, as {ref}.', pl: 'Ta wiadomość już tu jest jako {ref}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'put-back-reason-required': {
    message: {
      en: 'Putting {ref} back needs a reason.',
      pl: 'Zwrot kontaktu {ref} do kolejki wymaga podania powodu.',
    },
    hint: { en: 'Say why, in a few words.', pl: 'Napisz w kilku słowach, dlaczego go zwracasz.' },
  },
  'transfer-target-required': {
    message: { en: 'It is not said whom to transfer to.', pl: 'Nie podano, komu przekazać kontakt.' },
    hint: { en: 'Name a queue or an agent.', pl: 'Podaj kolejkę lub konsultanta.' },
  },
  'transfer-to-self': {
    message: { en: '{ref} is already with you.', pl: 'Kontakt {ref} jest już u Ciebie.' },
    hint: { en: 'Name another agent or a queue.', pl: 'Podaj innego konsultanta lub kolejkę.' },
  },
} as const satisfies WordsOf<InteractionRefusal>
