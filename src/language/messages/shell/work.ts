import type { Message } from '../../message.ts'

/** What the verbs of work in hand say. */
export const shellWorkMessages = {
  'shell.next.summary': { en: 'take the best of what waits', pl: 'weź najważniejsze z tego, co czeka' },
  'shell.take.summary': { en: 'take interactions by hand', pl: 'weź wskazane kontakty' },
  'shell.note.summary': { en: 'note something', pl: 'dodaj notatkę' },
  'shell.hold.summary': { en: 'put on hold', pl: 'zawieś rozmowę' },
  'shell.resume.summary': { en: 'take off hold', pl: 'wznów rozmowę' },
  'shell.transfer.summary': {
    en: 'hand over to a queue or an agent',
    pl: 'przekaż do kolejki lub konsultanta',
  },
  'shell.put-back.summary': {
    en: 'put back into the queue, with a reason',
    pl: 'odłóż do kolejki, z podaniem powodu',
  },
  'shell.end.summary': {
    en: 'end the contact; wrapping up begins',
    pl: 'zakończ rozmowę; zaczyna się praca po kontakcie',
  },
  'shell.option.next-queue': { en: 'only from this queue', pl: 'tylko z tej kolejki' },
  'shell.option.to-queue': { en: 'the queue that gets it', pl: 'kolejka, która to dostanie' },
  'shell.option.to-agent': { en: 'the agent who gets it', pl: 'konsultant, który to dostanie' },
  'shell.option.put-back-reason': { en: 'why it goes back', pl: 'dlaczego wraca' },

  'shell.done.take': { en: '{ref} is yours.', pl: '{ref} jest w twojej obsłudze.' },
  'shell.done.hold': { en: '{ref} is on hold.', pl: '{ref} zawieszono.' },
  'shell.done.resume': { en: '{ref} goes on.', pl: '{ref} wznowiono.' },
  'shell.done.end': {
    en: '{ref} has ended; wrap it up.',
    pl: '{ref}: rozmowa zakończona, zaczyna się praca po kontakcie.',
  },
  'shell.done.end-boxed': {
    en: '{ref} has ended; wrap it up by {time}.',
    pl: '{ref}: rozmowa zakończona, zakończ kontakt: {time}.',
  },
  'shell.done.put-back': { en: '{ref} waits in {queue} again.', pl: '{ref} znów czeka w kolejce {queue}.' },
  'shell.done.transfer': { en: '{ref} waits in {queue}.', pl: '{ref} czeka w kolejce {queue}.' },
  'shell.done.transfer-to-agent': { en: '{ref} is offered to {agent}.', pl: '{ref} przekazano do: {agent}.' },
  'shell.done.transfer-to-away': {
    en: '{ref} is offered to {agent}, who is logged out: it waits there. `linia undo` takes it back.',
    pl: '{ref} przekazano do: {agent}. To konto jest wylogowane, więc kontakt poczeka. `linia undo` cofa.',
  },
  'shell.done.note-tells': { en: 'It tells {names}.', pl: 'Zawiadomiono: {names}.' },
  'shell.done.note-strangers': {
    en: 'Nobody here is called {names}; `linia agents` shows who is.',
    pl: 'Nie ma tu nikogo o nazwie {names}; osoby pokaże `linia agents`.',
  },
  'shell.done.note': { en: 'Noted on {ref}.', pl: 'Dodano notatkę do {ref}.' },
} as const satisfies Record<string, Message>
