import type { AgentRefusal } from '../../../domain/refusals/agent-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about agents and their status say. */
export const agentRefusals = {
  'agent-unknown': {
    message: { en: 'There is no agent {agent}.', pl: 'Nie ma konsultanta {agent}.' },
    hint: {
      en: '`linia agents` lists them; they stand in the site files.',
      pl: 'Wymieni ich `linia agents`; są w plikach konfiguracji.',
    },
  },
  'agent-required': {
    message: { en: 'It is not said which agent acts.', pl: 'Nie podano, który konsultant działa.' },
    hint: {
      en: 'Add `--as AGENT` (`linia agents` lists them), or sign in at the console.',
      pl: 'Dodaj `--as KONSULTANT` (wymieni ich `linia agents`) albo zaloguj się w konsoli.',
    },
  },
  'agent-logged-out': {
    message: { en: 'Agent {agent} is logged out.', pl: 'Konsultant {agent} jest wylogowany.' },
    hint: {
      en: 'Sign in first: `linia status sign-in --as {agent}`.',
      pl: 'Najpierw zaloguj się: `linia status sign-in --as {agent}`.',
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
    hint: {
      en: 'Ask a leader: accounts come back with the site files, `linia site apply FOLDER`.',
      pl: 'Poproś lidera: konta przywraca się w plikach konfiguracji, `linia site apply FOLDER`.',
    },
  },
  'agent-not-in-queue': {
    message: {
      en: 'Agent {agent} does not work in the queue {queue}.',
      pl: 'Konsultant {agent} nie jest przypisany do kolejki {queue}.',
    },
    hint: {
      en: '`linia queues` lists the queues; who serves which stands in the site files: `linia site export`.',
      pl: 'Kolejki pokaże `linia queues`; kto którą obsługuje, jest w plikach konfiguracji: `linia site export`.',
    },
  },
  'agent-has-work-in-hand': {
    message: {
      en: 'Agent {agent} still has work in hand: {refs}.',
      pl: 'Konsultant {agent} ma jeszcze kontakty w obsłudze: {refs}.',
    },
    hint: {
      en: '`linia work` lists it: wrap it up, transfer it or put it back; or say what becomes of it: `linia status sign-out --work put-back`.',
      pl: 'Pokaże je `linia work`: zakończ je, przekaż lub zwróć do kolejki albo wskaż, co się z nimi stanie: `linia status sign-out --work put-back`.',
    },
  },
  'not-ready-reason-unknown': {
    message: {
      en: 'There is no not-ready reason {reason}.',
      pl: 'Nie ma powodu niedostępności {reason}.',
    },
    hint: {
      en: '`linia status not-ready REASON` takes one of the site’s, such as break or training.',
      pl: '`linia status not-ready POWÓD` przyjmuje jeden z ustalonych, np. przerwa lub szkolenie.',
    },
  },
  'not-ready-reason-required': {
    message: { en: 'Not ready needs a reason.', pl: 'Niedostępność wymaga podania powodu.' },
    hint: {
      en: '`linia status not-ready REASON`.',
      pl: '`linia status not-ready POWÓD`.',
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
