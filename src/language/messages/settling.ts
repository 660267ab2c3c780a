import type { Message } from '../message.ts'

/** What was done on devices and has to be settled by people, in the shell and in the console. */
export const settlingMessages = {
  'refused.push-next': {
    en: 'Nothing of it was done. Give it otherwise, or let it be: {settle}.',
    pl: 'Nic z tego nie wykonano. Podaj inaczej albo zostaw: {settle}.',
  },
  'conflict.field.name': { en: 'name', pl: 'nazwa' },
  'conflict.field.kind': { en: 'kind', pl: 'rodzaj' },
  'conflict.field.language': { en: 'language', pl: 'język' },
  'conflict.field.account_number': { en: 'account number', pl: 'numer konta' },
  'conflict.theirs': { en: 'stands now:  {value}', pl: 'jest teraz:     {value}' },
  'conflict.mine': { en: 'your device: {value}', pl: 'Twoja zmiana:   {value}' },
  'conflict.found': { en: 'before both: {value}', pl: 'było wcześniej: {value}' },
  'shell.conflicts.summary': {
    en: 'fields that two changed at once: what stands, and what your device wanted',
    pl: 'pola zmienione przez dwie osoby naraz: co jest, a czego chciało Twoje urządzenie',
  },
  'shell.conflicts-theirs.summary': {
    en: 'keep what stands in fields that two changed at once',
    pl: 'zostaw w polach zmienionych naraz to, co w nich jest',
  },
  'shell.conflicts-mine.summary': {
    en: 'put what your device wanted into fields that two changed at once',
    pl: 'wpisz do pól zmienionych naraz to, czego chciało Twoje urządzenie',
  },
  'shell.option.conflict-field': {
    en: 'only this field',
    pl: 'tylko to pole',
  },
  'shell.conflicts.none': {
    en: 'No field waits for somebody to say which value stands.',
    pl: 'Żadne pole nie czeka na wybór wartości.',
  },
  'shell.conflicts.next': {
    en: 'Keep it: `linia conflicts theirs {ref}`. Put yours there: `linia conflicts mine {ref}`.',
    pl: 'Zostaw: `linia conflicts theirs {ref}`. Wpisz swoją: `linia conflicts mine {ref}`.',
  },
  'shell.done.conflict-theirs': { en: '{ref}: what stood there stays.', pl: '{ref}: zostaje to, co było.' },
  'shell.done.conflict-mine': {
    en: '{ref}: yours stands there now.',
    pl: '{ref}: obowiązuje Twoja wartość.',
  },
  'shell.late.summary': {
    en: 'wrap-ups that came late from a device and wait for a look',
    pl: 'zakończenia, które spóźniły się z urządzenia i czekają na ocenę',
  },
  'shell.late-count.summary': {
    en: 'let late wrap-ups count as any other',
    pl: 'zalicz spóźnione zakończenia jak każde inne',
  },
  'shell.late-drop.summary': {
    en: 'take late wrap-ups out; the history keeps them',
    pl: 'usuń spóźnione zakończenia; zostają w historii',
  },
  'shell.late.none': { en: 'No wrap-up came late.', pl: 'Żadne zakończenie się nie spóźniło.' },
  'shell.late.next': {
    en: 'It counts: `linia late count {ref}`. It does not: `linia late drop {ref}`.',
    pl: 'Liczy się: `linia late count {ref}`. Nie liczy się: `linia late drop {ref}`.',
  },
  'shell.done.late-counts': { en: '{ref}: it counts.', pl: '{ref}: liczy się.' },
  'shell.done.late-dropped': {
    en: '{ref}: taken out; the history has it.',
    pl: '{ref}: usunięte; jest w historii.',
  },
} as const satisfies Readonly<Record<string, Message>>
