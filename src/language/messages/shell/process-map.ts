import type { Message } from '../../message.ts'

/** What the map of a process says beside the words of its file. */
export const shellProcessMapMessages = {
  'shell.process-draw.summary': { en: 'draw a process as a map', pl: 'narysuj mapę procesu' },
  'shell.option.draw-svg': { en: 'a picture in SVG', pl: 'rysunek SVG' },
  'shell.option.draw-mermaid': {
    en: 'a flow chart for Mermaid, as Markdown shows it',
    pl: 'schemat blokowy dla Mermaid, do Markdown',
  },
  'shell.option.draw-width': {
    en: 'at most so many columns wide; as wide as the terminal otherwise',
    pl: 'najwyżej tyle kolumn; bez tego tyle, ile ma terminal',
  },
  'shell.process-map.too-wide': {
    en: 'The map takes {needs} columns, and there are {columns}: this is its outline. --svg makes a picture of it.',
    pl: 'Mapa zajmuje kolumn: {needs}, a miejsca jest na {columns}, więc poniżej jest spis kroków. Rysunek tworzy --svg.',
  },
  'shell.process-map.too-large': {
    en: 'The process has too many steps for a map: this is its outline. --mermaid draws it elsewhere.',
    pl: 'Proces ma za dużo kroków na mapę, więc poniżej jest ich spis. Gdzie indziej narysuje go --mermaid.',
  },
  'shell.process-map.wrong': {
    en: 'A way leads to a step that is not there and is missing here: linia process check {file} names it.',
    pl: 'Jedno z przejść prowadzi do kroku, którego nie ma, i na mapie go brakuje: wskaże je linia process check {file}.',
  },
  'shell.process-map.kind.start': { en: 'start', pl: 'początek' },
  'shell.process-map.kind.say': { en: 'say', pl: 'powiedz' },
  'shell.process-map.kind.ask': { en: 'ask', pl: 'zapytaj' },
  'shell.process-map.kind.check': { en: 'check', pl: 'sprawdź' },
  'shell.process-map.kind.lookup': { en: 'look up', pl: 'odczytaj' },
  'shell.process-map.kind.do': { en: 'do', pl: 'wykonaj' },
  'shell.process-map.kind.decide': { en: 'decide', pl: 'decyzja' },
  'shell.process-map.kind.wait': { en: 'wait', pl: 'czekaj' },
  'shell.process-map.kind.call': { en: 'process', pl: 'proces' },
  'shell.process-map.kind.handover': { en: 'hand over', pl: 'przekaż' },
  'shell.process-map.kind.end': { en: 'end', pl: 'koniec' },
  'shell.process-map.way.otherwise': { en: 'otherwise', pl: 'inaczej' },
  'shell.process-map.way.failed': { en: 'not so', pl: 'nie tak' },
  'shell.process-map.way.missing': { en: 'unknown', pl: 'brak' },
  'shell.process-map.way.refused': { en: 'refused', pl: 'odmowa' },
  'shell.process-map.way.late': { en: 'late', pl: 'po czasie' },
  'shell.process-map.way.too-often': { en: 'too often', pl: 'zbyt często' },
  'shell.process-map.yes': { en: 'yes', pl: 'tak' },
  'shell.process-map.no': { en: 'no', pl: 'nie' },
} as const satisfies Record<string, Message>
