import type { QueueRefusal } from '../../../domain/refusals/queue-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about queues say. */
export const queueRefusals = {
  'queue-unknown': {
    message: { en: 'There is no queue {queue}.', pl: 'Nie ma kolejki {queue}.' },
    hint: { en: '`linia queues` lists the queues.', pl: 'Listę kolejek pokaże `linia queues`.' },
  },
  'queue-empty': {
    message: { en: 'No one waits in your queues.', pl: 'W Twoich kolejkach nikt nie czeka.' },
    hint: {
      en: 'Try again when something has come in; `linia queues` shows who waits where.',
      pl: 'Spróbuj ponownie, gdy wpłynie nowy kontakt; kto gdzie czeka, pokaże `linia queues`.',
    },
  },
  'queue-without-channel': {
    message: {
      en: 'The queue {queue} does not take this channel: {channel}.',
      pl: 'Kolejka {queue} nie przyjmuje tego kanału: {channel}.',
    },
    hint: { en: 'Name another queue with `--queue`.', pl: 'Podaj inną kolejkę w `--queue`.' },
  },
  'queue-next-only': {
    message: {
      en: 'From the queue {queue} only the next one can be taken.',
      pl: 'Z kolejki {queue} można brać tylko następny kontakt.',
    },
    hint: { en: '`linia next --queue {queue}` takes it.', pl: 'Weźmie go `linia next --queue {queue}`.' },
  },
  'queue-unchanged': {
    message: {
      en: '{ref} is already in the queue {queue}.',
      pl: 'Kontakt {ref} jest już w kolejce {queue}.',
    },
    hint: {
      en: 'Choose another queue or an agent: `linia transfer {ref} --agent AGENT`.',
      pl: 'Wybierz inną kolejkę lub konsultanta: `linia transfer {ref} --agent KONSULTANT`.',
    },
  },
} as const satisfies WordsOf<QueueRefusal>
