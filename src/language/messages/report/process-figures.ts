import type { Message } from '../../message.ts'

/** The figures of processes, their results and their steps, and how each is made. Source of terms: FIELD.md, "Numbers". */
export const reportProcessFigureMessages = {
  'report.figure.process-entered': { en: 'entered', pl: 'weszło' },
  'report.formula.process-entered': {
    en: 'processes that were started in the interval',
    pl: 'procesy rozpoczęte w tym czasie',
  },
  'report.figure.process-inside': { en: 'inside now', pl: 'w toku teraz' },
  'report.formula.process-inside': {
    en: 'processes that run now, whatever the interval',
    pl: 'procesy, które trwają teraz, niezależnie od wybranego czasu',
  },
  'report.figure.process-stuck': { en: 'stuck now', pl: 'utknęło teraz' },
  'report.formula.process-stuck': {
    en: 'of those inside: longer in their step than its limit or, where it has none, than the 90th percentile of its last 200 passages',
    pl: 'z tych w toku: dłużej w kroku niż jego limit, a gdy go nie ma, niż 90. percentyl ostatnich 200 przejść',
  },
  'report.figure.process-ended': { en: 'ended', pl: 'wyszło' },
  'report.formula.process-ended': {
    en: 'processes that ended with a result in the interval',
    pl: 'procesy zakończone rezultatem w tym czasie',
  },
  'report.figure.process-goal': { en: 'goal reached', pl: 'cel osiągnięty' },
  'report.formula.process-goal': {
    en: 'ended with a result of the goal and within its time / ended',
    pl: 'zakończone rezultatem z celu i w jego czasie / zakończone',
  },
  'report.figure.process-in-time': { en: 'in time', pl: 'w terminie' },
  'report.formula.process-in-time': {
    en: 'ended by the term of the process / ended',
    pl: 'zakończone w terminie procesu / zakończone',
  },
  'report.figure.process-through-p90': {
    en: 'from entry to result, p90',
    pl: 'od wejścia do rezultatu, p90',
  },
  'report.formula.process-through-p90': {
    en: 'nine of ten that ended took no longer',
    pl: 'dziewięć na dziesięć zakończonych nie trwało dłużej',
  },
  'report.figure.process-handled': { en: 'somebody was at it', pl: 'ktoś się tym zajmował' },
  'report.formula.process-handled': {
    en: 'time in which somebody was at a step / time in steps, waits and pauses among it',
    pl: 'czas, w którym ktoś był przy kroku / czas w krokach razem z oczekiwaniem i przerwami',
  },
  'report.figure.result-count': { en: 'times', pl: 'razy' },
  'report.formula.result-count': { en: 'processes with this result', pl: 'procesy z tym rezultatem' },
  'report.figure.result-share': { en: 'share', pl: 'udział' },
  'report.formula.result-share': {
    en: 'processes with this result / processes that ended',
    pl: 'procesy z tym rezultatem / zakończone procesy',
  },
  'report.figure.step-now': { en: 'in it now', pl: 'teraz w kroku' },
  'report.formula.step-now': {
    en: 'processes that are in this step now',
    pl: 'procesy, które są teraz w tym kroku',
  },
  'report.figure.step-stuck': { en: 'stuck in it', pl: 'utknęło w kroku' },
  'report.formula.step-stuck': {
    en: 'of those: longer than its limit or, where it has none, than the 90th percentile of its last 200 passages',
    pl: 'z nich: dłużej niż limit kroku, a gdy go nie ma, niż 90. percentyl ostatnich 200 przejść',
  },
  'report.figure.step-passed': { en: 'passed', pl: 'przeszło' },
  'report.formula.step-passed': {
    en: 'times that the step was left in the interval, however it was left',
    pl: 'ile razy w tym czasie wyszło się z kroku, w jakikolwiek sposób',
  },
  'report.figure.step-handling': { en: 'handling, mean', pl: 'obsługa, średnio' },
  'report.formula.step-handling': {
    en: 'time in which somebody was at the step / passages',
    pl: 'czas, w którym ktoś był przy kroku / przejścia',
  },
  'report.figure.step-handling-p90': { en: 'handling, p90', pl: 'obsługa, p90' },
  'report.formula.step-handling-p90': {
    en: 'nine of ten passages were handled no longer',
    pl: 'dziewięć na dziesięć przejść nie obsługiwano dłużej',
  },
  'report.figure.step-waiting': { en: 'waiting, mean', pl: 'czekanie, średnio' },
  'report.formula.step-waiting': {
    en: 'time waited for an event, for others, or for the next contact / passages',
    pl: 'czas oczekiwania na zdarzenie, na innych albo na następny kontakt / przejścia',
  },
  'report.figure.step-waiting-p90': { en: 'waiting, p90', pl: 'czekanie, p90' },
  'report.formula.step-waiting-p90': {
    en: 'nine of ten passages waited no longer',
    pl: 'dziewięć na dziesięć przejść nie czekało dłużej',
  },
  'report.figure.step-late': { en: 'left late', pl: 'wyszło po terminie' },
  'report.formula.step-late': {
    en: 'left because their time was over',
    pl: 'wyszły z kroku, bo minął jego czas',
  },
  'report.figure.step-skipped': { en: 'skipped', pl: 'pominięto' },
  'report.formula.step-skipped': { en: 'skipped or jumped over', pl: 'pominięte lub przeskoczone' },
} as const satisfies Record<string, Message>
