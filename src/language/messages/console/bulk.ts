import type { Message } from '../../message.ts'

/** What the console says of what is done to all that is marked. */
export const consoleBulkMessages = {
  'list.marked': {
    en: { one: '{n} marked', other: '{n} marked' },
    pl: {
      one: '{n} zaznaczony',
      few: '{n} zaznaczone',
      many: '{n} zaznaczonych',
      other: '{n} zaznaczonego',
    },
  },
  'mark.none': { en: 'Nothing here can be marked.', pl: 'Nie ma tu czego zaznaczyć.' },
  'done.marked': {
    en: {
      one: '{n} marked. {key:interaction.wrap-up-marked} wraps it up, {key:list.clear-filter} unmarks.',
      other: '{n} marked. {key:interaction.wrap-up-marked} wraps them up, {key:list.clear-filter} unmarks.',
    },
    pl: {
      one: '{n} zaznaczony. {key:interaction.wrap-up-marked} kończy, {key:list.clear-filter} usuwa zaznaczenie.',
      few: '{n} zaznaczone. {key:interaction.wrap-up-marked} kończy, {key:list.clear-filter} usuwa zaznaczenie.',
      many: '{n} zaznaczonych. {key:interaction.wrap-up-marked} kończy, {key:list.clear-filter} usuwa zaznaczenie.',
      other:
        '{n} zaznaczonego. {key:interaction.wrap-up-marked} kończy, {key:list.clear-filter} usuwa zaznaczenie.',
    },
  },
  'bulk.wrap-up-title': {
    en: { one: 'Wrap up {n} marked', other: 'Wrap up {n} marked' },
    pl: {
      one: 'Zakończenie: {n} zaznaczony',
      few: 'Zakończenie: {n} zaznaczone',
      many: 'Zakończenie: {n} zaznaczonych',
      other: 'Zakończenie: {n} zaznaczonego',
    },
  },
  'bulk.would-do': {
    en: { one: '{n} would be wrapped up.', other: '{n} would be wrapped up.' },
    pl: {
      one: 'Zostanie zakończony {n}.',
      few: 'Zostaną zakończone {n}.',
      many: 'Zostanie zakończonych {n}.',
      other: 'Zostanie zakończonych {n}.',
    },
  },
  'bulk.rehearsed': {
    en: { one: 'Only the first was tried.', other: 'Only the first {n} were tried.' },
    pl: {
      one: 'Sprawdzono tylko pierwszy.',
      few: 'Sprawdzono tylko pierwsze {n}.',
      many: 'Sprawdzono tylko pierwszych {n}.',
      other: 'Sprawdzono tylko pierwsze {n}.',
    },
  },
  'bulk.refused': {
    en: { one: '{n} refused: {message}', other: '{n} refused, such as: {message}' },
    pl: {
      one: '{n} z odmową: {message}',
      few: '{n} z odmową, np. {message}',
      many: '{n} z odmową, np. {message}',
      other: '{n} z odmową, np. {message}',
    },
  },
  'bulk.more-reasons': {
    en: { one: 'and {n} reason more', other: 'and {n} reasons more' },
    pl: {
      one: 'i jeszcze {n} powód',
      few: 'i jeszcze {n} powody',
      many: 'i jeszcze {n} powodów',
      other: 'i jeszcze {n} powodu',
    },
  },
  'bulk.progress': { en: '{n} of {total}… Esc stops.', pl: '{n} z {total}… Esc zatrzymuje.' },
  'bulk.done': {
    en: { one: '{n} wrapped up.', other: '{n} wrapped up.' },
    pl: {
      one: 'Zakończono {n}.',
      few: 'Zakończono {n}.',
      many: 'Zakończono {n}.',
      other: 'Zakończono {n}.',
    },
  },
  'bulk.left': {
    en: { one: 'Stopped: {n} is left, marked.', other: 'Stopped: {n} are left, marked.' },
    pl: {
      one: 'Zatrzymano: pozostał {n}, zaznaczony.',
      few: 'Zatrzymano: pozostały {n}, zaznaczone.',
      many: 'Zatrzymano: pozostało {n}, zaznaczonych.',
      other: 'Zatrzymano: pozostało {n}, zaznaczonych.',
    },
  },
  'bulk.undo': { en: '{key:undo} takes it back.', pl: '{key:undo} cofa całość.' },
  'keys.preview': { en: 'preview', pl: 'podgląd' },
  'keys.does-it': { en: 'does it', pl: 'wykonaj' },
  'action.interaction.wrap-up-marked': { en: 'wrap up marked', pl: 'zakończ zaznaczone' },
  'action.list.mark-all': { en: 'mark all, or none', pl: 'zaznacz wszystkie lub żadne' },
  'action.list.mark': { en: 'mark', pl: 'zaznacz' },
  'blocked.nothing-marked': {
    en: 'nothing is marked: {key:list.mark} or {key:list.mark-all}',
    pl: 'nic nie zaznaczono: {key:list.mark} lub {key:list.mark-all}',
  },
  'blocked.only-waiting': {
    en: 'only contacts that wait can be marked here',
    pl: 'tu można zaznaczać tylko oczekujące kontakty',
  },
  'blocked.not-markable': {
    en: 'someone on the line, or only offered',
    pl: 'ktoś jest na linii albo to tylko przydział',
  },
  'blocked.several-queues': {
    en: 'the marked are of several queues',
    pl: 'zaznaczone są z różnych kolejek',
  },
} as const satisfies Readonly<Record<string, Message>>
