import type { Message } from '../../message.ts'

/** The words of a process's outline and card: what steps do, when they lead where, how it ends. */
export const processOutlineMessages = {
  'process.named': {
    en: '{name} ({key}, version {n})',
    pl: '{name} ({key}, wersja {n})',
  },
  'process.begins-at': { en: 'It begins at {n}.', pl: 'Zaczyna się od kroku {n}.' },
  'process.no-step': { en: '{name} (there is no such step)', pl: '{name} (nie ma takiego kroku)' },
  'process.end': { en: 'End: {result}', pl: 'Koniec: {result}' },
  'process.value-for': { en: '{beneficiary}: {value}', pl: '{beneficiary}: {value}' },
  'process.starts': { en: 'starts {processes}', pl: 'uruchamia: {processes}' },
  'process.limit': { en: 'at most {time}', pl: 'najwyżej {time}' },
  'process.mandatory': { en: 'mandatory', pl: 'obowiązkowy' },
  'process.doing.say': { en: 'say', pl: 'powiedz' },
  'process.doing.ask': { en: 'ask: {data}', pl: 'zapytaj: {data}' },
  'process.doing.check': { en: 'make sure', pl: 'upewnij się' },
  'process.doing.lookup': { en: 'look up {fact}', pl: 'odszukaj {fact}' },
  'process.doing.do': { en: 'do {command}', pl: 'wykonaj {command}' },
  'process.doing.decide': { en: 'decide', pl: 'decyzja' },
  'process.doing.wait.time': { en: 'wait {time}', pl: 'czekaj {time}' },
  'process.doing.wait.mail': {
    en: 'wait for a mail, at most {time}',
    pl: 'czekaj na e-mail, najwyżej {time}',
  },
  'process.doing.wait.callback': {
    en: 'wait for the callback, at most {time}',
    pl: 'czekaj na oddzwonienie, najwyżej {time}',
  },
  'process.doing.wait.command': {
    en: 'wait until {command} was done, at most {time}',
    pl: 'czekaj na wykonanie {command}, najwyżej {time}',
  },
  'process.doing.call': { en: 'the process {process}', pl: 'proces {process}' },
  'process.doing.handover': {
    en: 'hand over to {to}, at most {time}',
    pl: 'przekaż: {to}, najwyżej {time}',
  },
  'process.doing.end': { en: 'end', pl: 'koniec' },
  'process.to.queue': { en: 'the queue {name}', pl: 'kolejka {name}' },
  'process.to.skill': { en: 'somebody with the skill {name}', pl: 'osoba z kompetencją {name}' },
  'process.to.partner': { en: 'the partner {name}', pl: 'partner {name}' },
  'process.way.next.check': { en: 'all of it is so', pl: 'wszystko się zgadza' },
  'process.way.next.lookup': { en: 'known', pl: 'wiadomo' },
  'process.way.next.do': { en: 'done', pl: 'wykonano' },
  'process.way.next.wait': { en: 'it happened', pl: 'nastąpiło' },
  'process.way.next.handover': { en: 'it came back', pl: 'wróciło' },
  'process.way.failed': { en: 'something is not so', pl: 'coś się nie zgadza' },
  'process.way.missing': { en: 'not known', pl: 'nie wiadomo' },
  'process.way.refused': { en: 'refused', pl: 'odmowa' },
  'process.way.otherwise': { en: 'otherwise', pl: 'w innym razie' },
  'process.way.late': { en: 'not within {time}', pl: 'po upływie {time}' },
  'process.way.too-often': {
    en: { one: 'more than {n} time', other: 'more than {n} times' },
    pl: {
      one: 'więcej niż {n} raz',
      few: 'więcej niż {n} razy',
      many: 'więcej niż {n} razy',
      other: 'więcej niż {n} razy',
    },
  },
} as const satisfies Record<string, Message>
