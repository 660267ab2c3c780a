import type { Message } from '../../message.ts'

/** What is said of how a process can end, and for whom. */
export const processResultMessages = {
  'process.problem.result-unknown': { en: 'There is no result {name}.', pl: 'Nie ma rezultatu {name}.' },
  'process.hint.result-unknown': {
    en: 'Name a key of the section results, or add it there.',
    pl: 'Podaj klucz z sekcji results albo dodaj go tam.',
  },
  'process.problem.result-never-reached': {
    en: 'No step ends with the result {name}.',
    pl: 'Żaden krok nie kończy się rezultatem {name}.',
  },
  'process.hint.result-never-reached': {
    en: 'Add a step with end: {name}, or take the result out.',
    pl: 'Dodaj krok z end: {name} albo usuń ten rezultat.',
  },
  'process.problem.result-value-wrong': {
    en: '{name} is not on the scale of the beneficiary.',
    pl: '{name} nie leży na skali beneficjenta.',
  },
  'process.hint.result-value-wrong.allowed': {
    en: 'On it are: {allowed}. What is only known later stands as { from: KEY }, a data item of the type of the scale.',
    pl: 'Są na niej: {allowed}. To, co okaże się później, zapisz jako { from: KLUCZ }: daną typu zgodnego ze skalą.',
  },
  'process.hint.result-value-wrong': {
    en: 'Give a value of the scale, or { from: KEY }, a data item of its type.',
    pl: 'Podaj wartość ze skali albo { from: KLUCZ }: daną typu zgodnego ze skalą.',
  },
  'process.problem.beneficiary-unknown': {
    en: 'There is no beneficiary {name}.',
    pl: 'Nie ma beneficjenta {name}.',
  },
  'process.hint.beneficiary-unknown': {
    en: 'Name a key of the section beneficiaries.',
    pl: 'Podaj klucz z sekcji beneficiaries.',
  },
  'process.problem.beneficiary-without-result': {
    en: 'No result is for {name}.',
    pl: 'Żaden rezultat nie dotyczy beneficjenta {name}.',
  },
  'process.hint.beneficiary-without-result': {
    en: 'Name it in a result, for: {name}, or take it out.',
    pl: 'Wskaż go w rezultacie, for: {name}, albo go usuń.',
  },
} as const satisfies Record<string, Message>
