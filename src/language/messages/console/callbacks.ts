import type { Message } from '../../message.ts'

/** What the place of callbacks says, and the forms that promise and move one. */
export const consoleCallbackMessages = {
  'place.callbacks': { en: 'callbacks', pl: 'oddzwonienia' },
  'callbacks.anyones': { en: 'anyone’s', pl: 'wspólne' },
  'action.place.callbacks': { en: 'callbacks', pl: 'oddzwonienia' },
  'action.callback.open': { en: 'take or open', pl: 'weź lub otwórz' },
  'action.callback.finish': { en: 'done', pl: 'wykonane' },
  'action.callback.move': { en: 'another time', pl: 'inny termin' },
  'action.callback.take-over': { en: 'I do it', pl: 'biorę na siebie' },
  'action.callback.customer': { en: 'customer', pl: 'klient' },
  'action.callback.schedule': { en: 'promise a callback', pl: 'obiecaj oddzwonienie' },
  'action.callbacks.whose': { en: 'whose', pl: 'czyje' },
  'action.callbacks.whose-back': { en: 'whose, back', pl: 'czyje, wstecz' },

  'callbacks.title': { en: 'Callbacks', pl: 'Oddzwonienia' },
  'callbacks.preview': { en: 'callback', pl: 'oddzwonienie' },
  'callbacks.mine': { en: 'me', pl: 'ja' },
  'callbacks.made': { en: 'came up as {ref}', pl: 'w pracy jako {ref}' },
  'callbacks.more': { en: 'more below', pl: 'jest ich więcej' },
  'callbacks.whose.ours': { en: 'mine and anyone’s', pl: 'moje i wspólne' },
  'callbacks.whose.mine': { en: 'mine', pl: 'moje' },
  'callbacks.whose.all': { en: 'everybody’s', pl: 'wszystkich' },
  'callbacks.count.due': { en: '{n} due', pl: 'teraz: {n}' },
  'callbacks.count.missed': { en: '{n} missed', pl: 'nieudane: {n}' },
  'callbacks.count.coming': { en: '{n} to come', pl: 'planowane: {n}' },
  'callbacks.count.done': { en: '{n} done today', pl: 'dziś wykonane: {n}' },
  'callbacks.state.due': { en: 'due', pl: 'teraz' },
  'callbacks.state.missed': { en: 'missed', pl: 'nieudane' },
  'callbacks.state.coming': { en: 'to come', pl: 'plan' },
  'callbacks.state.done': { en: 'done', pl: 'wykonane' },
  'callbacks.none.ours': {
    en: 'No callback is yours or anyone’s of your queues. {key:callbacks.whose} shows everybody’s.',
    pl: 'Brak oddzwonień Twoich i wspólnych w Twoich kolejkach. {key:callbacks.whose} pokazuje wszystkie.',
  },
  'callbacks.none.mine': {
    en: 'No callback is yours. {key:callbacks.whose} shows everybody’s.',
    pl: 'Nie masz oddzwonień. {key:callbacks.whose} pokazuje wszystkie.',
  },
  'callbacks.none.all': { en: 'There is no callback to make.', pl: 'Nie ma oddzwonień do wykonania.' },
  'callbacks.none-next': {
    en: '{key:callback.schedule} promises one: on a contact, or on a customer’s card.',
    pl: '{key:callback.schedule} dodaje oddzwonienie: przy kontakcie albo na karcie klienta.',
  },

  'callback.title': { en: 'Callback for {ref}', pl: 'Oddzwonienie: {ref}' },
  'callback.move-title': { en: 'Callback {ref}: another time', pl: 'Oddzwonienie {ref}: inny termin' },
  'callback.done-title': {
    en: 'Callback {ref}: what became of it?',
    pl: 'Oddzwonienie {ref}: z jakim wynikiem?',
  },
  'callback.when': { en: 'When', pl: 'Kiedy' },
  'callback.whose': { en: 'Who', pl: 'Kto' },
  'callback.queue': { en: 'Queue', pl: 'Kolejka' },
  'callback.note': { en: 'Note', pl: 'Notatka' },
  'callback.whose.mine': { en: 'I do', pl: 'ja' },
  'callback.whose.anyone': { en: 'anyone of the queue', pl: 'każdy z kolejki' },
  'callback.turn': { en: 'Space changes it', pl: 'Spacja zmienia' },
  'callback.when-hint': { en: 'tomorrow 10, mon 9:00, +2h', pl: 'jutro 10, pon 9:00, +2h' },
  'callback.result.done': { en: 'Reached', pl: 'Rozmowa odbyła się' },
  'callback.result.missed': { en: 'Not reached', pl: 'Nie dodzwoniono się' },
  'callback.result.cancelled': { en: 'Called off', pl: 'Odwołane' },

  'column.whose': { en: 'whose', pl: 'czyje' },
  'column.note': { en: 'note', pl: 'notatka' },
  'column.queue': { en: 'queue', pl: 'kolejka' },

  'done.callback-promised': {
    en: 'Callback {ref}: {time}. {key:undo} takes it back.',
    pl: 'Oddzwonienie {ref}: {time}. {key:undo} cofa.',
  },
  'callback.when-missing': {
    en: 'Say when: “tomorrow 10”, “+2d 10:00”, “mon 9:00”.',
    pl: 'Podaj termin: „jutro 10”, „+2d 10:00”, „pon 9:00”.',
  },
  'done.callback-moved': {
    en: 'Callback {ref} is moved: {time}. {key:undo} takes it back.',
    pl: 'Oddzwonienie {ref}: {time}. {key:undo} cofa.',
  },
  'done.callback-yours': { en: 'Callback {ref} is yours.', pl: 'Oddzwonienie {ref} jest Twoje.' },

  'blocked.callback-over': {
    en: 'it is over; {key:callback.schedule} promises a new one',
    pl: 'jest zamknięte; {key:callback.schedule} dodaje nowe',
  },
  'blocked.callback-came-up': {
    en: 'it has come up; {key:callback.open} goes to it, and its wrap-up promises another',
    pl: 'jest już w pracy; {key:callback.open} tam prowadzi, zakończenie ustala inny termin',
  },
  'blocked.callback-yours': { en: 'it is yours already', pl: 'jest już Twoje' },
  'blocked.nobody-to-call': {
    en: 'no customer is known to call back',
    pl: 'nie wiadomo, do kogo oddzwonić',
  },
} as const satisfies Readonly<Record<string, Message>>
