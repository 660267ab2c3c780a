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
      en: 'Take another one; `linia next` finds the best.',
      pl: 'Weź inny kontakt; najlepszy wybierze `linia next`.',
    },
  },
  'interaction-already-yours': {
    message: { en: '{ref} is already yours.', pl: 'Kontakt {ref} już jest Twój.' },
    hint: { en: 'It is among your work: `linia work`.', pl: 'Jest wśród Twoich kontaktów: `linia work`.' },
  },
  'interaction-offered-to-other': {
    message: {
      en: '{ref} is being offered to {heldBy}.',
      pl: 'Kontakt {ref} czeka na przyjęcie przez: {heldBy}.',
    },
    hint: {
      en: 'Take another one, `linia next`, or wait until the offer times out.',
      pl: 'Weź inny kontakt, `linia next`, albo poczekaj, aż przydział wygaśnie.',
    },
  },
  'interaction-finished': {
    message: {
      en: '{ref} is finished: {state}.',
      pl: 'Obsługa kontaktu {ref} jest zamknięta (stan: {state}).',
    },
    hint: {
      en: 'It can be read, `linia show {ref}`, and noted on, `linia note {ref} TEXT`, but not taken.',
      pl: 'Można go czytać, `linia show {ref}`, i dodawać notatki, `linia note {ref} TEKST`, ale nie można go wziąć.',
    },
  },
  'interaction-not-in-hand': {
    message: {
      en: 'No agent holds {ref}; its state is “{state}”.',
      pl: 'Nikt nie obsługuje kontaktu {ref} (stan: {state}).',
    },
    hint: { en: '`linia show {ref}` shows it.', pl: 'Pokaże go `linia show {ref}`.' },
  },
  'claim-over': {
    message: {
      en: '{ref} has left your hands since you gave this; whoever has it now, it is not by that claim.',
      pl: 'Kontakt {ref} przestał być u Ciebie, zanim to tu dotarło; kto ma go teraz, wziął go na nowo.',
    },
    hint: {
      en: '`linia show {ref}` shows who has it; a wrap-up or a note is kept all the same.',
      pl: 'Kto go ma, pokaże `linia show {ref}`; zakończenie i notatka i tak zostaną zapisane.',
    },
  },
  'interaction-not-yours': {
    message: { en: '{ref} is held by {heldBy}.', pl: 'Kontakt {ref} obsługuje {heldBy}.' },
    hint: {
      en: '{heldBy} can hand it over: `linia transfer {ref} --agent AGENT`.',
      pl: '{heldBy} może go przekazać: `linia transfer {ref} --agent KONSULTANT`.',
    },
  },
  'interaction-in-other-state': {
    message: {
      en: '{ref} is “{state}”; this needs “{needs}”.',
      pl: 'Kontakt {ref} ma stan „{state}”, a wymagany jest „{needs}”.',
    },
    hint: { en: '`linia show {ref}` shows it.', pl: 'Pokaże go `linia show {ref}`.' },
  },
  'interaction-live': {
    message: {
      en: '{ref} is live ({channel}): the customer is still there.',
      pl: 'Kontakt {ref} trwa na żywo ({channel}): klient nadal czeka.',
    },
    hint: {
      en: 'End it, `linia end {ref}`, or hand it over, `linia transfer {ref} --queue QUEUE`.',
      pl: 'Zakończ go, `linia end {ref}`, lub przekaż, `linia transfer {ref} --queue KOLEJKA`.',
    },
  },
  'interaction-changed': {
    message: {
      en: '{ref} changed meanwhile: version {found}, not {expected}.',
      pl: 'Kontakt {ref} zmienił się w międzyczasie: wersja {found} zamiast {expected}.',
    },
    hint: {
      en: 'Look at it again, `linia show {ref}`, then repeat.',
      pl: 'Obejrzyj go ponownie, `linia show {ref}`, i powtórz polecenie.',
    },
  },
  'interaction-without-customer': {
    message: { en: '{ref} has no customer yet.', pl: 'Kontakt {ref} nie ma jeszcze klienta.' },
    hint: {
      en: 'Say whose it is, `linia customer link {ref} CUSTOMER`; `linia customer add NAME` makes a new one.',
      pl: 'Wskaż klienta, `linia customer link {ref} KLIENT`; nowego doda `linia customer add NAZWA`.',
    },
  },
  'channel-unknown': {
    message: { en: 'There is no channel {channel}.', pl: 'Nie ma kanału {channel}.' },
    hint: { en: 'Use one such as call, email or form.', pl: 'Użyj np. call, email lub form.' },
  },
  'message-already-received': {
    message: { en: 'This message is already here, as {ref}.', pl: 'Ta wiadomość już tu jest jako {ref}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'call-known': {
    message: { en: 'This call is already here, as {ref}.', pl: 'To połączenie już tu jest jako {ref}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'put-back-reason-required': {
    message: {
      en: 'Putting {ref} back needs a reason.',
      pl: 'Zwrot kontaktu {ref} do kolejki wymaga podania powodu.',
    },
    hint: {
      en: 'Say why: `linia put-back {ref} --reason REASON`.',
      pl: 'Podaj powód: `linia put-back {ref} --reason POWÓD`.',
    },
  },
  'transfer-target-required': {
    message: { en: 'It is not said whom to transfer to.', pl: 'Nie podano, komu przekazać kontakt.' },
    hint: {
      en: 'Name a queue or an agent: `linia transfer REF --queue QUEUE` or `linia transfer REF --agent AGENT`.',
      pl: 'Podaj kolejkę lub konsultanta: `linia transfer NR --queue KOLEJKA` albo `linia transfer NR --agent KONSULTANT`.',
    },
  },
  'transfer-to-self': {
    message: { en: '{ref} is already with you.', pl: 'Kontakt {ref} jest już u Ciebie.' },
    hint: {
      en: 'Name another agent or a queue: `linia transfer {ref} --agent AGENT`.',
      pl: 'Podaj innego konsultanta lub kolejkę: `linia transfer {ref} --agent KONSULTANT`.',
    },
  },
} as const satisfies WordsOf<InteractionRefusal>
