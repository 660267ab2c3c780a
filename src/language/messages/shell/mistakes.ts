import type { Message } from '../../message.ts'

/** What the shell says of words that it cannot read. */
export const shellMistakeMessages = {
  'shell.mistake.verb-unknown': {
    en: 'There is no verb {word}.',
    pl: 'Nie ma czynności {word}.',
  },
  'shell.mistake.verb-incomplete': {
    en: '{word} needs a second word.',
    pl: '{word} wymaga drugiego słowa.',
  },
  'shell.mistake.option-unknown': {
    en: '{verb} has no option {option}.',
    pl: '{verb} nie ma opcji {option}.',
  },
  'shell.mistake.option-without-value': {
    en: '{option} needs a value.',
    pl: '{option} wymaga wartości.',
  },
  'shell.mistake.option-with-value': {
    en: '{option} takes no value.',
    pl: '{option} nie przyjmuje wartości.',
  },
  'shell.mistake.option-twice': {
    en: '{option} is given twice.',
    pl: '{option} podano dwa razy.',
  },
  'shell.mistake.option-invalid': {
    en: '{option} is {value}, but should be {wanted}.',
    pl: '{option} ma wartość {value}, a powinno mieć {wanted}.',
  },
  'shell.mistake.operand-missing': {
    en: '{verb} needs {operand}.',
    pl: '{verb} wymaga {operand}.',
  },
  'shell.mistake.operand-extra': {
    en: '{verb} has no use for {operand}.',
    pl: '{verb} nie wie, co zrobić z {operand}.',
  },
  'shell.mistake.nearest': {
    en: 'Did you mean {nearest}?',
    pl: 'Czy chodziło o: {nearest}?',
  },
  'shell.mistake.see-help': {
    en: 'See `linia {verb}--help`.',
    pl: 'Zobacz `linia {verb}--help`.',
  },

  'shell.mistake.operand-unknown': { en: '{operand} is not known here.', pl: '{operand} nie jest tu znane.' },
  'shell.mistake.wanted': { en: 'Known are: {wanted}.', pl: 'Znane są: {wanted}.' },
  'shell.mistake.option-missing': { en: '{verb} needs {options}.', pl: '{verb} wymaga {options}.' },
  'shell.mistake.one-missing': {
    en: '{verb} needs one of {options}.',
    pl: '{verb} wymaga jednej z opcji: {options}.',
  },
  'shell.mistake.options-exclude': {
    en: 'Give only one of {options}.',
    pl: 'Podaj tylko jedno z: {options}.',
  },
  'shell.mistake.nothing-in-hand': {
    en: '{verb} needs REF: nothing in hand is meant by it.',
    pl: '{verb} wymaga NR: nic z pracy w toku się do tego nie nadaje.',
  },
  'shell.mistake.several-in-hand': {
    en: '{verb} needs REF: in hand are {refs}.',
    pl: '{verb} wymaga NR: w toku są {refs}.',
  },
  'shell.hint.codes': { en: 'One of: {choices}', pl: 'Do wyboru: {choices}' },
  'shell.hint.agents': {
    en: 'Say who acts with `--as AGENT` or LINIA_AGENT: {agents}',
    pl: 'Podaj, kto działa: `--as KONSULTANT` lub LINIA_AGENT: {agents}',
  },
} as const satisfies Record<string, Message>
