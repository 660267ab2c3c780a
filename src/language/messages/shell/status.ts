import type { Message } from '../../message.ts'

/** What the verb of the status says, of signing in and of signing out. */
export const shellStatusMessages = {
  'shell.status.summary': { en: 'show or choose your status', pl: 'pokaż lub wybierz swój status' },
  'shell.option.after-this': { en: 'once the work in hand is over', pl: 'po zakończeniu tego, co w toku' },
  'shell.option.status-agent': { en: 'of somebody you lead', pl: 'osoby, którą kierujesz' },
  'shell.option.sign-out-work': {
    en: 'what becomes of the work in hand',
    pl: 'co stanie się z pracą w toku',
  },
  'shell.done.sign-in': {
    en: '{agent} is signed in, not ready yet.',
    pl: '{agent}: zalogowano, jeszcze bez gotowości.',
  },
  'shell.done.sign-out': { en: '{agent} is signed out', pl: '{agent}: wylogowano' },
  'shell.done.signed-out-put-back': { en: 'put back: {refs}', pl: 'odłożono: {refs}' },
  'shell.done.status': { en: '{agent}: {status}', pl: '{agent}: {status}' },
  'shell.done.status-after-this': {
    en: '{agent}, after this: {status}',
    pl: '{agent}, po tym kontakcie: {status}',
  },
  'shell.status.next': { en: 'then {status}', pl: 'potem {status}' },
  'shell.agents.on-call': { en: 'on a call {time}', pl: 'rozmawia {time}' },
  'shell.agents.on-hold': { en: 'has a call on hold {time}', pl: 'zawieszona rozmowa {time}' },
  'shell.agent-state.logged-out': { en: 'away', pl: 'poza pracą' },
  'shell.agent-state.idle': { en: 'idle', pl: 'bez zajęcia' },
  'shell.agent-state.offered': { en: 'offered', pl: 'z przydziałem' },
  'shell.agent-state.handling': { en: 'handling', pl: 'obsługuje' },
  'shell.agent-state.wrapping-up': { en: 'wrapping up', pl: 'praca po kontakcie' },
} as const satisfies Record<string, Message>
