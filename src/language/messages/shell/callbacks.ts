import type { Message } from '../../message.ts'

/** What the verbs of callbacks say, and the promise of a callback with a wrap-up. */
export const shellCallbackMessages = {
  'shell.column.due-at': { en: 'when', pl: 'kiedy' },
  'shell.column.whose': { en: 'whose', pl: 'czyje' },
  'shell.column.note': { en: 'note', pl: 'notatka' },
  'shell.callback-add.summary': { en: 'promise a return contact', pl: 'obiecaj oddzwonienie' },
  'shell.callback-list.summary': { en: 'callbacks still to be made', pl: 'oddzwonienia do wykonania' },
  'shell.callback-done.summary': {
    en: 'say that callbacks were made',
    pl: 'oznacz oddzwonienia jako wykonane',
  },
  'shell.callback-missed.summary': {
    en: 'say that callbacks were missed',
    pl: 'oznacz oddzwonienia jako nieudane',
  },
  'shell.callback-cancel.summary': { en: 'call callbacks off', pl: 'odwołaj oddzwonienia' },
  'shell.callback-move.summary': {
    en: 'move a callback to another time',
    pl: 'przenieś oddzwonienie na inny termin',
  },
  'shell.callback-assign.summary': {
    en: 'say who makes callbacks',
    pl: 'wskaż, kto oddzwania',
  },
  'shell.option.callback': {
    en: 'call back then: +2d 10:00, jutro 10',
    pl: 'oddzwonić: jutro 10, +2d 10:00',
  },
  'shell.option.callback-mine': { en: 'the callback is mine', pl: 'oddzwaniam ja' },
  'shell.option.callback-anyone': {
    en: 'anyone of the queue may call back',
    pl: 'oddzwonić może każdy z kolejki',
  },
  'shell.option.callback-phone': { en: 'the number to call back', pl: 'numer do oddzwonienia' },
  'shell.option.callback-queue': { en: 'the queue it comes up in', pl: 'kolejka, w której się pojawi' },
  'shell.option.callback-agent': { en: 'the agent whose it is', pl: 'konsultant, który oddzwoni' },
  'shell.option.callback-list-mine': { en: 'only my own', pl: 'tylko moje' },
  'shell.done.callback-add': { en: 'Callback {ref}: {time}.', pl: 'Oddzwonienie {ref}: {time}.' },
  'shell.done.callback-move': {
    en: 'Callback {ref} is moved: {time}.',
    pl: 'Oddzwonienie {ref} przeniesiono: {time}.',
  },
  'shell.done.callback-assign': { en: 'Callback {ref} is {agent}’s.', pl: 'Oddzwonienie {ref}: {agent}.' },
  'shell.done.callback-anyones': {
    en: 'Callback {ref} is anyone’s of its queue.',
    pl: 'Oddzwonienie {ref} może wykonać każdy z kolejki.',
  },
  'shell.done.callback-done': { en: 'Callback {ref} is done.', pl: 'Oddzwonienie {ref} wykonano.' },
  'shell.done.callback-missed': {
    en: 'Callback {ref} was missed.',
    pl: 'Oddzwonienie {ref} nie doszło do skutku.',
  },
  'shell.done.callback-cancelled': {
    en: 'Callback {ref} is called off.',
    pl: 'Oddzwonienie {ref} odwołano.',
  },
  'shell.callback.due': { en: 'due', pl: 'teraz' },
  'shell.callback.missed': { en: 'missed', pl: 'nieudane' },
  'shell.callback.none': { en: 'No callback is open.', pl: 'Nie ma otwartych oddzwonień.' },
} as const satisfies Record<string, Message>
