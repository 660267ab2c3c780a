import type { AgentRefusal } from '../../../domain/refusals/agent-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about agents and their status say. */
export const agentRefusals = {
  'agent-unknown': {
    message: { en: 'There is no agent {agent}.', pl: 'Nie ma konsultanta {agent}.' },
    hint: {
      en: 'Agents stand in the site files; `linia site export` shows them.',
      pl: 'Konsultanci są w plikach konfiguracji; pokaże ich `linia site export`.',
    },
  },
  'agent-required': {
    message: { en: 'It is not said which agent acts.', pl: 'Nie podano, który konsultant działa.' },
    hint: {
      en: 'Add `--as AGENT`, or sign in at the console.',
      pl: 'Dodaj `--as KONSULTANT` albo zaloguj się w konsoli.',
    },
  },
  'agent-logged-out': {
    message: { en: 'Agent {agent} is logged out.', pl: 'Konsultant {agent} jest wylogowany.' },
    hint: {
      en: '{agent} signs in with `linia status sign-in`; `linia agents` shows who is there.',
      pl: '{agent} loguje się przez `linia status sign-in`; kto jest, pokaże `linia agents`.',
    },
  },
  'agent-leaves-himself': {
    message: {
      en: '{agent} cannot close the account it acts with.',
      pl: 'Konto {agent} nie może zamknąć samo siebie.',
    },
    hint: {
      en: 'Let another leader do it, or sign out: `linia status sign-out`.',
      pl: 'Niech zrobi to inny lider, albo wyloguj się: `linia status sign-out`.',
    },
  },
  'call-without-queue': {
    message: {
      en: 'None of the queues of {agent} takes calls.',
      pl: 'Żadna z kolejek konsultanta {agent} nie przyjmuje połączeń.',
    },
    hint: {
      en: 'Name one with `--queue`; `linia queues` lists them.',
      pl: 'Podaj kolejkę przez `--queue`; pokaże je `linia queues`.',
    },
  },
  'agent-disabled': {
    message: {
      en: 'The account of agent {agent} is disabled.',
      pl: 'Konto konsultanta {agent} jest wyłączone.',
    },
    hint: { en: 'Ask a supervisor to enable it.', pl: 'Poproś lidera zespołu o włączenie konta.' },
  },
  'agent-not-in-queue': {
    message: {
      en: 'Agent {agent} does not work in the queue {queue}.',
      pl: 'Konsultant {agent} nie jest przypisany do kolejki {queue}.',
    },
    hint: {
      en: 'Choose a queue of this agent, or ask a supervisor to add the agent to it.',
      pl: 'Wybierz kolejkę tego konsultanta albo poproś lidera zespołu o przypisanie.',
    },
  },
  'agent-has-work-in-hand': {
    message: {
      en: 'Agent {agent} still has work in hand: {refs}.',
      pl: 'Konsultant {agent} ma jeszcze kontakty w obsłudze: {refs}.',
    },
    hint: {
      en: 'Wrap it up, transfer it or put it back; or say when logging out what becomes of it.',
      pl: 'Zakończ je, przekaż lub zwróć do kolejki albo przy wylogowaniu wskaż, co się z nimi stanie.',
    },
  },
  'not-ready-reason-unknown': {
    message: {
      en: 'There is no not-ready reason {reason}.',
      pl: 'Nie ma powodu niedostępności {reason}.',
    },
    hint: {
      en: 'Choose one of the site’s reasons, such as break or training.',
      pl: 'Wybierz jeden z ustalonych powodów, np. przerwa lub szkolenie.',
    },
  },
  'not-ready-reason-required': {
    message: { en: 'Not ready needs a reason.', pl: 'Niedostępność wymaga podania powodu.' },
    hint: {
      en: 'Choose a reason, such as break or training.',
      pl: 'Wybierz powód, np. przerwa lub szkolenie.',
    },
  },
  'status-unchanged': {
    message: {
      en: 'The status of agent {agent} is already “{status}”.',
      pl: 'Konsultant {agent} ma już status „{status}”.',
    },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
} as const satisfies WordsOf<AgentRefusal>
