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
      en: 'Wrap up, transfer or put back something first; `linia work` shows what is in hand. The site files set the limit.',
      pl: 'Najpierw zakończ, przekaż lub zwróć coś do kolejki; co jest w obsłudze, pokaże `linia work`. Limit ustalają pliki konfiguracji.',
    },
  },
  'agent-not-ready': {
    message: { en: 'Agent {agent} is not ready.', pl: 'Konsultant {agent} nie jest gotowy.' },
    hint: {
      en: 'Choose somebody who is: `linia agents`; or transfer it to wait for this agent.',
      pl: 'Wybierz kogoś, kto jest gotowy: `linia agents`, albo przekaż kontakt, aby na niego zaczekał.',
    },
  },
  'agent-next-status-chosen': {
    message: {
      en: 'Agent {agent} has chosen another status for after this work.',
      pl: 'Konsultant {agent} wybrał już inny status na po tej pracy.',
    },
    hint: { en: 'Choose somebody else: `linia agents`.', pl: 'Wybierz kogoś innego: `linia agents`.' },
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
      en: 'It goes back to its queue; `next` takes the best that waits.',
      pl: 'Kontakt wraca do kolejki; najlepszy z czekających weźmie `next`.',
    },
  },
  'skills-missing': {
    message: {
      en: 'What waits in the queue {queue} asks for skills that agent {agent} does not have yet.',
      pl: 'To, co czeka w kolejce {queue}, wymaga kompetencji, których konsultant {agent} jeszcze nie ma.',
    },
    hint: {
      en: 'Less may be asked when it has waited longer; or take one by hand where the queue allows it.',
      pl: 'Po dłuższym czekaniu wymagania mogą spaść; można też wziąć kontakt ręcznie, jeśli kolejka na to pozwala.',
    },
  },
  'decline-reason-required': {
    message: {
      en: 'Declining {ref} needs a reason.',
      pl: 'Odrzucenie kontaktu {ref} wymaga podania powodu.',
    },
    hint: {
      en: 'Add one: `linia decline REF --reason REASON`.',
      pl: 'Dodaj powód: `linia decline NUMER --reason POWÓD`.',
    },
  },
  'put-back-reason-unknown': {
    message: { en: 'There is no such reason here: {reason}.', pl: 'Nie ma tu takiego powodu: {reason}.' },
    hint: {
      en: 'Choose one of the site’s, by key, name or digit; they stand in its section put-back-reasons.',
      pl: 'Wybierz jeden z ustalonych, kluczem, nazwą lub cyfrą; są w sekcji put-back-reasons konfiguracji.',
    },
  },
} as const satisfies WordsOf<OfferRefusal>
