import type { Message } from '../../message.ts'

/** What is said of where steps lead, and of what comes of it for the whole process. */
export const processWayMessages = {
  'process.problem.step-unknown': { en: 'There is no step {name}.', pl: 'Nie ma kroku {name}.' },
  'process.hint.step-unknown': {
    en: 'Name a key of the section steps.',
    pl: 'Podaj klucz z sekcji steps.',
  },
  'process.problem.branch-missing': {
    en: 'Nothing says where {name} leads.',
    pl: 'Nie wiadomo, dokąd prowadzi {name}.',
  },
  'process.hint.branch-missing': {
    en: 'Give each of them a step: {name}: STEP.',
    pl: 'Każda możliwość wymaga kroku: {name}: KROK.',
  },
  'process.problem.branch-unknown': {
    en: '{name} is none of the choices.',
    pl: '{name} nie jest żadną z możliwości.',
  },
  'process.hint.branch-unknown': {
    en: 'Branches are named by the keys of the choices of the data item; of a yes-no they are yes and no.',
    pl: 'Rozgałęzienia nazywają się jak klucze choices danej; dla yes-no są to yes i no.',
  },
  'process.problem.branches-needless': {
    en: '{name} is a {type}, whose answers cannot be counted.',
    pl: '{name} to {type}: jej odpowiedzi nie da się wyliczyć.',
  },
  'process.hint.branches-needless': {
    en: 'Write next: STEP, and ask about the answer in a step with decide.',
    pl: 'Napisz next: KROK, a odpowiedź sprawdź w kroku z decide.',
  },
  'process.problem.dead-track': {
    en: 'No way leads to the step {name}.',
    pl: 'Do kroku {name} nie prowadzi żadna droga.',
  },
  'process.hint.dead-track': {
    en: 'Lead another step to it, or take it out. The process begins at start:, or at its first step.',
    pl: 'Poprowadź do niego inny krok albo go usuń. Proces zaczyna się od start: albo od pierwszego kroku.',
  },
  'process.problem.swamp': {
    en: 'From the step {name} no way leads to an end.',
    pl: 'Z kroku {name} żadna droga nie prowadzi do końca.',
  },
  'process.hint.swamp': {
    en: 'Lead one of its ways, or of the steps behind it, to a step with end:.',
    pl: 'Poprowadź jedną z jego dróg, lub z kroków po nim, do kroku z end:.',
  },
  'process.problem.loop-unbounded': {
    en: 'This leads from {from} back to {name}, and nothing ends the loop.',
    pl: 'To prowadzi z {from} z powrotem do {name}, a pętli nic nie kończy.',
  },
  'process.hint.loop-unbounded': {
    en: 'Give a step of the loop at-most: { times: 3, else: STEP }, where else leads out of it.',
    pl: 'Dodaj krokowi pętli at-most: { times: 3, else: KROK }, gdzie else z niej wyprowadza.',
  },
  'process.problem.else-into-loop': {
    en: 'Where {from} has come by too often, this leads into the same loop again.',
    pl: 'Gdy {from} powtórzył się zbyt wiele razy, to znowu prowadzi w tę samą pętlę.',
  },
  'process.hint.else-into-loop': {
    en: 'Let else: lead to a step outside of the loop.',
    pl: 'Niech else: prowadzi do kroku poza pętlą.',
  },
} as const satisfies Record<string, Message>
