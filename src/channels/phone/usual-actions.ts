import type { PhoneAction } from '../../domain/phone-call.ts'

/** What a phone can be asked that joins no two calls. */
export const usualActions: ReadonlySet<PhoneAction['do']> = new Set([
  'dial',
  'answer',
  'reject',
  'hold',
  'resume',
  'mute',
  'unmute',
  'send-digits',
  'transfer',
  'hang-up',
])
