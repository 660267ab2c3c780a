import type { Message } from '../../message.ts'

/** What the shell says of undoing. */
export const shellUndoMessages = {
  'shell.undo.summary': {
    en: 'take back the last thing, a number or a batch',
    pl: 'cofnij ostatnią rzecz, numer albo partię',
  },
  'shell.option.undo-batch': { en: 'the batch to take back', pl: 'partia do cofnięcia' },
  'shell.option.undo-those-that-can': {
    en: 'leave what cannot be taken back as it is',
    pl: 'zostaw to, czego nie można cofnąć',
  },
  'shell.done.undo': {
    en: 'Undone: {what} (no. {seq}, {time}).',
    pl: 'Cofnięto: {what} (nr {seq}, {time}).',
  },
  'shell.undo.text': { en: 'What was written{ref}:', pl: 'Treść{ref}:' },
  'shell.undo.checking': { en: '{bar} · checked {n} of {all}', pl: '{bar} · sprawdzono {n} z {all}' },
  'shell.undo.undoing': { en: '{bar} · undone {n} of {all}', pl: '{bar} · cofnięto {n} z {all}' },
  'shell.undo.stopped': {
    en: 'Stopped; `linia undo --batch {batch}` goes on from here.',
    pl: 'Zatrzymano; `linia undo --batch {batch}` cofa dalej od tego miejsca.',
  },
  'shell.undo.standing': {
    en: { one: '{n} command stands:', other: '{n} commands stand:' },
    pl: {
      one: 'Pozostaje {n} polecenie:',
      few: 'Pozostają {n} polecenia:',
      many: 'Pozostaje {n} poleceń:',
      other: 'Pozostaje {n} polecenia:',
    },
  },
  'shell.done.undo-none': {
    en: 'Nothing of {batch} is undone.',
    pl: 'Niczego z partii {batch} nie cofnięto.',
  },
  'shell.done.undo-batch': {
    en: {
      one: 'Undone: {n} command of {batch}: {what}.',
      other: 'Undone: {n} commands of {batch}: {what}.',
    },
    pl: {
      one: 'Cofnięto {n} polecenie ({batch}): {what}.',
      few: 'Cofnięto {n} polecenia ({batch}): {what}.',
      many: 'Cofnięto {n} poleceń ({batch}): {what}.',
      other: 'Cofnięto {n} polecenia ({batch}): {what}.',
    },
  },
} as const satisfies Record<string, Message>
