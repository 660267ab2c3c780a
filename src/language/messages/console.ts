import type { Message } from '../message.ts'

/** What the console's screens say. */
export const consoleMessages = {
  'queue.empty': { en: 'No one waits in {queue}.', pl: 'W kolejce {queue} nikt nie czeka.' },
  'queue.waiting': {
    en: { one: '{n} waiting', other: '{n} waiting' },
    pl: { one: '{n} oczekujący', few: '{n} oczekujące', many: '{n} oczekujących', other: '{n} oczekującego' },
  },
} as const satisfies Record<string, Message>
