import type { Message } from '../../message.ts'

/** What the verbs about offers say. */
export const shellOfferMessages = {
  'shell.agents.summary': {
    en: 'who is there, and what each has in hand',
    pl: 'kto jest i co ma w obsłudze',
  },
  'shell.agents.key': { en: 'agent', pl: 'konsultant' },
  'shell.agents.name': { en: 'name', pl: 'nazwisko' },
  'shell.agents.status': { en: 'status', pl: 'status' },
  'shell.agents.since': { en: 'for', pl: 'od' },
  'shell.agents.work': { en: 'in hand', pl: 'w obsłudze' },
  'shell.offer.summary': {
    en: 'offer what waits to an agent, or to whom routing finds',
    pl: 'przydziel czekający kontakt konsultantowi albo temu, kogo wskaże routing',
  },
  'shell.accept.summary': { en: 'accept what is offered to you', pl: 'przyjmij przydzielony kontakt' },
  'shell.decline.summary': {
    en: 'decline what is offered to you, with a reason',
    pl: 'odrzuć przydzielony kontakt, podając powód',
  },
  'shell.option.decline-reason': {
    en: "one of the site's reasons, by key, name or digit",
    pl: 'jeden z ustalonych powodów: klucz, nazwa lub cyfra',
  },
  'shell.done.offer': { en: '{ref} is offered to {agent}.', pl: 'Kontakt {ref} przydzielono: {agent}.' },
  'shell.done.decline': {
    en: '{ref} is declined; it waits on.',
    pl: 'Odrzucono {ref}; kontakt czeka dalej.',
  },
} as const satisfies Record<string, Message>
