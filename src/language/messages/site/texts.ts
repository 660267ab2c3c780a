import type { Message } from '../../message.ts'

/** What checking templates and macros says. */
export const siteTextMessages = {
  'site.problem.text-syntax': {
    en: 'The text cannot be read: {detail}.',
    pl: 'Nie można odczytać tekstu: {detail}.',
  },
  'site.hint.text-syntax': {
    en: 'Places look like {{ customer.name }}, conditions like {% if case.ref %}…{% endif %}.',
    pl: 'Miejsca wyglądają tak: {{ customer.name }}, warunki tak: {% if case.ref %}…{% endif %}.',
  },
  'site.problem.text-tag-unknown': {
    en: 'A text has no tag {name}.',
    pl: 'W tekście nie ma znacznika {name}.',
  },
  'site.hint.text-tag-unknown': {
    en: 'There are if, unless, case, comment and raw; loops and other files are not.',
    pl: 'Są if, unless, case, comment i raw; nie ma pętli ani innych plików.',
  },
  'site.problem.text-filter-unknown': {
    en: 'A text has no filter {name}.',
    pl: 'W tekście nie ma filtra {name}.',
  },
  'site.hint.text-filter-unknown': { en: 'There are {filters}.', pl: 'Są: {filters}.' },
  'site.problem.text-name-unknown': { en: 'A text sees no {name}.', pl: 'Tekst nie widzi {name}.' },
  'site.hint.text-name-unknown': {
    en: 'It sees customer, interaction, case, agent, site and today: docs/site-files.md.',
    pl: 'Widzi customer, interaction, case, agent, site i today: docs/site-files.md.',
  },
  'site.problem.text-range': {
    en: 'A text has no ranges: {name}.',
    pl: 'W tekście nie ma zakresów: {name}.',
  },
  'site.hint.text-range': {
    en: 'Take the brackets out, or write them in quotes.',
    pl: 'Usuń nawiasy albo ujmij je w cudzysłów.',
  },
  'site.problem.macro-command-unknown': {
    en: 'A macro cannot give {name}.',
    pl: 'Makro nie może wydać polecenia {name}.',
  },
  'site.hint.macro-command-unknown': {
    en: 'Commands are named as in the history: message.reply, interaction.wrap-up, note.add.',
    pl: 'Polecenia nazywają się jak w historii: message.reply, interaction.wrap-up, note.add.',
  },
  'site.problem.macro-template-unknown': {
    en: 'There is no template {name}.',
    pl: 'Nie ma szablonu {name}.',
  },
  'site.hint.macro-template-unknown': {
    en: 'A template is named by its short name.',
    pl: 'Szablon podaje się krótką nazwą.',
  },
  'site.problem.macro-place-unknown': {
    en: '{name} stands for nothing.',
    pl: '{name} nic nie oznacza.',
  },
  'site.hint.macro-place-unknown': {
    en: 'Places are {ref}, {case}, {customer}, {queue}, {agent}, and times: {when +2d 10:00}.',
    pl: 'Miejsca to {ref}, {case}, {customer}, {queue}, {agent} i czas: {when +2d 10:00}.',
  },
  'site.problem.macro-input-refused': {
    en: '{command} does not take this as {name}.',
    pl: 'Polecenie {command} nie przyjmuje tego jako {name}.',
  },
  'site.hint.macro-input-refused': {
    en: 'See what the command takes: `linia history --json` shows it.',
    pl: 'Sprawdź, co przyjmuje polecenie: pokaże to `linia history --json`.',
  },
  'site.problem.macro-input-missing': {
    en: '{command} needs {name}.',
    pl: 'Polecenie {command} wymaga {name}.',
  },
  'site.hint.macro-input-missing': {
    en: "Add it to the input. The record at hand is '{ref}', '{case}', '{customer}', '{queue}' or '{agent}', a time '{when +2d 10:00}'.",
    pl: "Dodaj to do input. Bieżący rekord to '{ref}', '{case}', '{customer}', '{queue}' albo '{agent}', a czas '{when +2d 10:00}'.",
  },
  'site.problem.macro-number-wanted': {
    en: '{name} has to be a number or a time.',
    pl: '{name} musi być liczbą albo czasem.',
  },
  'site.hint.macro-number-wanted': {
    en: "Write the number alone, or a time in words: '{when +2d 10:00}'.",
    pl: "Wpisz samą liczbę albo czas słowami: '{when +2d 10:00}'.",
  },
} as const satisfies Record<string, Message>
