import type { Message } from '../../message.ts'

/** What wrapping up says in the shell. */
export const shellWrapUpMessages = {
  'shell.wrap.summary': { en: 'wrap up with a reason and an outcome', pl: 'zakończ z powodem i wynikiem' },
  'shell.correct.summary': { en: 'correct a wrap-up', pl: 'popraw zakończenie' },

  'shell.option.reason-code': { en: 'why the customer came', pl: 'dlaczego klient się zgłosił' },
  'shell.option.field': { en: 'a value that the code asks for', pl: 'wartość, o którą pyta kod' },
  'shell.option.note': { en: 'a note; - reads standard input', pl: 'notatka; - czyta standardowe wejście' },
  'shell.option.and': { en: 'one more outcome', pl: 'kolejny wynik' },
  'shell.done.wrap': { en: '{ref} is wrapped up', pl: '{ref} zakończono' },
  'shell.done.correct': { en: 'The wrap-up of {ref} is corrected.', pl: 'Poprawiono zakończenie {ref}.' },
  'shell.done.callback-made': { en: 'callback {ref}', pl: 'oddzwonienie {ref}' },
  'shell.done.case-made': { en: 'case {ref}', pl: 'sprawa {ref}' },
} as const satisfies Record<string, Message>
