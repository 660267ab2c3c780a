import type { Message } from '../../message.ts'

/** What the shell says of batches and rehearsals. */
export const shellBatchMessages = {
  'shell.dry-run': {
    en: 'Nothing is changed; this is what would be:',
    pl: 'Niczego nie zmieniono; oto, co by się stało:',
  },
  'shell.batch': {
    en: '`linia undo --batch {batch}` takes it all back.',
    pl: '`linia undo --batch {batch}` cofnie to wszystko.',
  },
  'shell.batch.told': {
    en: 'Accepted: {accepted}, already done: {already}, refused: {refused}.',
    pl: 'Przyjęto: {accepted}, wykonano już wcześniej: {already}, odrzucono: {refused}.',
  },
  'shell.batch.stopped': {
    en: 'Stopped after line {line}. Of those behind it nothing was done: the same lines again go on, and nothing is done twice.',
    pl: 'Zatrzymano po wierszu {line}. Z dalszych nic nie wykonano: te same wiersze podane jeszcze raz wznowią pracę, a nic nie wykona się dwa razy.',
  },
  'shell.batch.stopped-before': {
    en: 'Stopped before the first line; nothing was done.',
    pl: 'Zatrzymano przed pierwszym wierszem; nic nie wykonano.',
  },
  'shell.batch.unheard': {
    en: {
      one: 'Nobody reads the acknowledgements any more: stopped after {n} that was done.',
      other: 'Nobody reads the acknowledgements any more: stopped after {n} that were done.',
    },
    pl: {
      one: 'Nikt już nie czyta potwierdzeń: przerwano po {n} wykonanym.',
      other: 'Nikt już nie czyta potwierdzeń: przerwano po {n} wykonanych.',
    },
  },
  'shell.batch.unwritten': {
    en: {
      one: 'The acknowledgements could not be written: stopped after {n} that was done.',
      other: 'The acknowledgements could not be written: stopped after {n} that were done.',
    },
    pl: {
      one: 'Nie udało się zapisać potwierdzeń: przerwano po {n} wykonanym.',
      other: 'Nie udało się zapisać potwierdzeń: przerwano po {n} wykonanych.',
    },
  },
  'shell.batch.fault': {
    en: 'Something broke on this line; nothing of it was kept.',
    pl: 'Na tym wierszu coś się zepsuło; nic z niego nie zapisano.',
  },
  'shell.option.batch': { en: 'JSON Lines from standard input', pl: 'JSON Lines ze standardowego wejścia' },
  'shell.option.dry-run': { en: 'show what would change', pl: 'pokaż, co by się zmieniło' },
} as const satisfies Record<string, Message>
