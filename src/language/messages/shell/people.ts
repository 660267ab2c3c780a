import type { Message } from '../../message.ts'

/** What is said of calls logged by hand and of people who leave. */
export const shellPeopleMessages = {
  'shell.command.call.dial': { en: 'dialled a number', pl: 'wybranie numeru' },
  'shell.command.call.log': { en: 'logged a call', pl: 'zapis rozmowy' },
  'shell.command.call.ring': { en: 'a call rang', pl: 'dzwoniący telefon' },
  'shell.command.agent.leave': { en: 'let an agent go', pl: 'odejście konsultanta' },
  'did.call.dial': { en: 'called', pl: 'wybrano numer' },
  'did.call.log': { en: 'call logged', pl: 'zapisano rozmowę' },
  'did.call.ring': { en: 'call rang', pl: 'zadzwonił telefon' },
  'did.agent.leave': { en: 'agent left', pl: 'konsultant odszedł' },
  'shell.call.summary': { en: 'log a call that begins now', pl: 'zapisz rozmowę, która się zaczyna' },
  'shell.call-dial.summary': {
    en: 'call a number at the phone of the console that is open',
    pl: 'zadzwoń z telefonu otwartej konsoli',
  },
  'shell.option.dial-for': {
    en: 'the contact in hand that the call is made for',
    pl: 'kontakt w obsłudze, którego dotyczy rozmowa',
  },
  'shell.done.dial': { en: '{ref}: the phone is calling.', pl: '{ref}: telefon dzwoni.' },
  'shell.ring.summary': {
    en: 'let a call wait in the queue that `--queue` names',
    pl: 'wpuść połączenie do kolejki wskazanej przez `--queue`',
  },
  'shell.abandon.summary': {
    en: 'say that the customer left while waiting',
    pl: 'zapisz, że klient zrezygnował w oczekiwaniu',
  },
  'shell.agent-leave.summary': {
    en: 'close an account and release its work',
    pl: 'zamknij konto i oddaj jego pracę',
  },
  'shell.option.call-out': { en: 'you call somebody', pl: 'to ty dzwonisz' },
  'shell.option.call-queue': { en: 'the queue it belongs to', pl: 'kolejka, do której należy' },
  'shell.option.call-name': {
    en: 'who it is, when nobody has the number',
    pl: 'kto to jest, gdy nikt nie ma tego numeru',
  },
  'shell.option.call-subject': { en: 'what it is about', pl: 'czego dotyczy' },
  'shell.done.call': { en: '{ref}: the call runs.', pl: '{ref}: rozmowa trwa.' },
  'shell.done.call-customer': { en: 'It is {customer}.', pl: 'To {customer}.' },
  'shell.done.call-candidates': {
    en: 'The number belongs to {customers}: `linia customer link {ref} CUSTOMER`.',
    pl: 'Numer mają: {customers}. Wskaż klienta: `linia customer link {ref} KLIENT`.',
  },
  'shell.done.call-unknown': {
    en: 'No customer has this number.',
    pl: 'Nie znaleziono klienta o tym numerze.',
  },
  'shell.done.ring': { en: '{ref} waits in {queue}.', pl: '{ref} czeka w kolejce {queue}.' },
  'shell.done.abandon': {
    en: '{ref}: the customer left after {time}.',
    pl: '{ref}: klient zrezygnował po {time}.',
  },
  'shell.done.agent-leave': { en: '{agent} has left.', pl: '{agent} już nie pracuje.' },
  'shell.done.agent-released': {
    en: 'Back in the queues ({n}): {refs}',
    pl: 'Z powrotem w kolejkach ({n}): {refs}',
  },
  'shell.done.agent-closed': {
    en: 'Closed by the system’s code ({n}): {refs}',
    pl: 'Zamknięte kodem systemowym ({n}): {refs}',
  },
  'shell.done.agent-callbacks': {
    en: 'Anyone’s callbacks now ({n}): {refs}',
    pl: 'Oddzwoni ktokolwiek ({n}): {refs}',
  },
  'shell.done.agent-cases': {
    en: 'Cases without a name ({n}): {refs}',
    pl: 'Sprawy bez opiekuna ({n}): {refs}',
  },
  'shell.done.agent-messages': {
    en: 'Messages that wait and leave all the same ({n}): {refs}',
    pl: 'Wiadomości, które czekają i mimo to wyjdą ({n}): {refs}',
  },
  'shell.done.agent-nothing': {
    en: 'Nothing was in hand, promised or in this name.',
    pl: 'Nic nie było w obsłudze, obiecane ani na to nazwisko.',
  },
} as const satisfies Readonly<Record<string, Message>>
