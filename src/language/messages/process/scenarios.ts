import type { Message } from '../../message.ts'

/** What is said of the file of scenarios as it is written, and of how they went. */
export const processScenarioMessages = {
  'process.problem.happening-unclear': {
    en: 'One thing happens at a time.',
    pl: 'Zdarzenia następują pojedynczo.',
  },
  'process.hint.happening-unclear': {
    en: 'Give each its own line: - { answered: reading }.',
    pl: 'Każde zapisz w osobnym wierszu: - { answered: reading }.',
  },
  'process.problem.effect-unclear': {
    en: 'An effect is one of wait, hand-over, call and start.',
    pl: 'Skutek to jedno z: wait, hand-over, call, start.',
  },
  'process.hint.effect-unclear': {
    en: 'Give each its own line: - { hand-over: operator, within: 7d }.',
    pl: 'Każdy zapisz w osobnym wierszu: - { hand-over: operator, within: 7d }.',
  },
  'process.scenario.right': { en: 'ok   ', pl: 'ok   ' },
  'process.scenario.wrong': { en: 'WRONG', pl: 'BŁĄD ' },
  'process.scenario.at-start': { en: 'at the start', pl: 'na początku' },
  'process.scenario.after': {
    en: 'after event {event} ({happening})',
    pl: 'po zdarzeniu {event} ({happening})',
  },
  'process.scenario.not-started': {
    en: 'it does not start with this input [{code}]',
    pl: 'nie rusza z tymi danymi wejściowymi [{code}]',
  },
  'process.scenario.input-wrong': {
    en: 'the input for {name} is not what it has to be: {wanted} [process-answer-wrong]',
    pl: 'dane wejściowe {name} nie są tym, czym mają być: {wanted} [process-answer-wrong]',
  },
  'process.scenario.answer-wrong': {
    en: 'event {event} ({happening}) is no answer at {name}; expected: {wanted} [process-answer-wrong]',
    pl: 'zdarzenie {event} ({happening}) nie jest odpowiedzią w kroku {name}; oczekiwano: {wanted} [process-answer-wrong]',
  },
  'process.scenario.refused': {
    en: 'event {event} ({happening}) cannot happen at {at} [{code}]',
    pl: 'zdarzenie {event} ({happening}) nie jest możliwe w kroku {at} [{code}]',
  },
  'process.scenario.step': {
    en: '{when}: expected step {expected}, is at {found}',
    pl: '{when}: oczekiwano kroku {expected}, jest {found}',
  },
  'process.scenario.step-more': {
    en: '{when}: expected no further step, is at {found}',
    pl: '{when}: nie oczekiwano dalszych kroków, jest {found}',
  },
  'process.scenario.data': {
    en: 'expected {name} to be {expected}, is {found}',
    pl: 'oczekiwano wartości {expected} w {name}, jest {found}',
  },
  'process.scenario.data-missing': {
    en: 'expected {name} to be {expected}, is not known',
    pl: 'oczekiwano wartości {expected} w {name}, nie jest znana',
  },
  'process.scenario.effect': {
    en: '{when}: expected “{expected}”, came “{found}”',
    pl: '{when}: oczekiwano „{expected}”, nastąpiło „{found}”',
  },
  'process.scenario.effect-more': {
    en: '{when}: expected nothing more, came “{found}”',
    pl: '{when}: nie oczekiwano niczego więcej, nastąpiło „{found}”',
  },
  'process.scenario.effect-missing': {
    en: '{when}: expected “{expected}”, nothing came',
    pl: '{when}: oczekiwano „{expected}”, nic nie nastąpiło',
  },
  'process.scenario.result': {
    en: '{when}: expected result {expected}, ended with {found}',
    pl: '{when}: oczekiwano rezultatu {expected}, zakończono z {found}',
  },
  'process.scenario.result-more': {
    en: '{when}: expected no result, ended with {found}',
    pl: '{when}: nie oczekiwano rezultatu, zakończono z {found}',
  },
  'process.scenario.result-missing': {
    en: '{when}: expected result {expected}, has not ended',
    pl: '{when}: oczekiwano rezultatu {expected}, proces trwa',
  },
  'process.scenario.coverage': {
    en: 'tried: {steps} of {allSteps} steps, {ways} of {allWays} ways',
    pl: 'sprawdzono: kroki {steps} z {allSteps}, drogi {ways} z {allWays}',
  },
  'process.scenario.untried-step': { en: 'not tried: step {step}', pl: 'niesprawdzony krok: {step}' },
  'process.scenario.untried-way': { en: 'not tried: way {way}', pl: 'niesprawdzona droga: {way}' },
  'process.scenario.none-of': {
    en: 'No scenario tries: {processes}.',
    pl: 'Bez scenariuszy: {processes}.',
  },
  'process.scenario.all-right': {
    en: { one: '{n} scenario went as expected.', other: '{n} scenarios went as expected.' },
    pl: {
      one: '{n} scenariusz przebiegł zgodnie z oczekiwaniem.',
      few: '{n} scenariusze przebiegły zgodnie z oczekiwaniem.',
      many: '{n} scenariuszy przebiegło zgodnie z oczekiwaniem.',
      other: '{n} scenariusza przebiegło zgodnie z oczekiwaniem.',
    },
  },
} as const satisfies Record<string, Message>
