import type { OfferRefusal } from '../../../domain/refusals/offer-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about offers say. */
export const offerRefusals = {
  'agent-at-capacity': {
    message: {
      en: 'Agent {agent} has as much of this in hand as may be ({channel}: {capacity}).',
      pl: 'Konsultant {agent} ma już w obsłudze tyle, ile może ({channel}: {capacity}).',
    },
    hint: {
      en: 'Something has to be wrapped up, transferred or put back first; `linia agents` shows what is in whose hands. The site files set the limit.',
      pl: 'Najpierw trzeba coś zakończyć, przekazać lub zwrócić do kolejki; co kto obsługuje, pokaże `linia agents`. Limit ustalają pliki konfiguracji.',
    },
  },
  'agent-not-ready': {
    message: { en: 'Agent {agent} is not ready.', pl: 'Konsultant {agent} nie jest gotowy.' },
    hint: {
      en: 'Choose somebody who is: `linia agents`; or let it wait for this agent: `linia transfer REF --agent {agent}`.',
      pl: 'Wybierz kogoś, kto jest gotowy: `linia agents`; albo niech kontakt na niego zaczeka: `linia transfer NR --agent {agent}`.',
    },
  },
  'agent-away': {
    message: { en: 'Agent {agent} is not signed in.', pl: 'Konsultant {agent} nie jest zalogowany.' },
    hint: {
      en: 'Choose somebody who is there: `linia agents`.',
      pl: 'Wybierz kogoś, kto jest na miejscu: `linia agents`.',
    },
  },
  'agent-next-status-chosen': {
    message: {
      en: 'Agent {agent} has chosen another status for after this work.',
      pl: 'Konsultant {agent} wybrał już inny status na po tej pracy.',
    },
    hint: { en: 'Choose somebody else: `linia agents`.', pl: 'Wybierz kogoś innego: `linia agents`.' },
  },
  'offer-to-self': {
    message: {
      en: '{ref} cannot be offered to yourself.',
      pl: 'Kontaktu {ref} nie można przydzielić sobie.',
    },
    hint: {
      en: 'Take it: `linia take {ref}`; where the queue gives out the best only, `linia next`. `linia offer {ref}` finds somebody else.',
      pl: 'Weź go: `linia take {ref}`; jeśli kolejka wydaje tylko najlepszy, `linia next`. `linia offer {ref}` znajdzie kogoś innego.',
    },
  },
  'no-agent-free': {
    message: {
      en: 'No agent is free who may get {ref} now.',
      pl: 'Nie ma wolnego konsultanta, który mógłby teraz dostać kontakt {ref}.',
    },
    hint: {
      en: 'It goes on waiting; `linia agents` shows who is there, `linia offer {ref} AGENT` names one, `linia take {ref}` takes it oneself.',
      pl: 'Kontakt nadal czeka; kto jest na miejscu, pokaże `linia agents`; osobę wskaże `linia offer {ref} KONSULTANT`, a `linia take {ref}` weźmie go do siebie.',
    },
  },
  'offer-timed-out': {
    message: { en: 'The offer of {ref} timed out.', pl: 'Przydział kontaktu {ref} wygasł.' },
    hint: {
      en: 'It goes back to its queue; `linia next` takes the best that waits.',
      pl: 'Kontakt wraca do kolejki; najlepszy z czekających weźmie `linia next`.',
    },
  },
  'skills-missing': {
    message: {
      en: 'What waits in the queue {queue} asks for skills that agent {agent} does not have yet.',
      pl: 'To, co czeka w kolejce {queue}, wymaga kompetencji, których konsultant {agent} jeszcze nie ma.',
    },
    hint: {
      en: 'Less may be asked when it has waited longer; where the queue allows it, take one by hand: `linia take REF`.',
      pl: 'Po dłuższym czekaniu wymagania mogą spaść; jeśli kolejka na to pozwala, weź kontakt ręcznie: `linia take NR`.',
    },
  },
  'decline-reason-required': {
    message: {
      en: 'Declining {ref} needs a reason.',
      pl: 'Odrzucenie kontaktu {ref} wymaga podania powodu.',
    },
    hint: {
      en: 'Say why: `linia decline {ref} --reason REASON`.',
      pl: 'Podaj powód: `linia decline {ref} --reason POWÓD`.',
    },
  },
  'put-back-reason-unknown': {
    message: { en: 'There is no such reason here: {reason}.', pl: 'Nie ma tu takiego powodu: {reason}.' },
    hint: {
      en: 'Choose one of the site’s, by key, name or digit; `linia site export` shows its section put-back-reasons.',
      pl: 'Wybierz jeden z ustalonych, kluczem, nazwą lub cyfrą; sekcję put-back-reasons pokaże `linia site export`.',
    },
  },
} as const satisfies WordsOf<OfferRefusal>
