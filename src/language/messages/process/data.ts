import type { Message } from '../../message.ts'

/** What is said of what a process gets to know. */
export const processDataMessages = {
  'process.problem.data-maybe-personal': {
    en: 'Texts show {name}, free words that are not marked as personal: also to a caller who is not verified.',
    pl: 'Teksty pokazują dowolny tekst {name} bez oznaczenia personal: usłyszy go też niezweryfikowany rozmówca.',
  },
  'process.hint.data-maybe-personal': {
    en: 'Write personal: true, so that it is left out for him; or personal: false where it tells nothing of anybody.',
    pl: 'Napisz personal: true, aby go przed nim ukryć, albo personal: false, jeśli nie dotyczy żadnej osoby.',
  },
  'process.problem.choices-missing': {
    en: 'A choice needs at least two things to choose from.',
    pl: 'Dana typu choice wymaga co najmniej dwóch możliwości.',
  },
  'process.hint.choices-missing': {
    en: 'Add choices: with a text for each key.',
    pl: 'Dodaj choices: z tekstem dla każdego klucza.',
  },
  'process.problem.choices-needless': {
    en: 'Only a data item of type choice has choices; this is a {type}.',
    pl: 'Tylko dana typu choice ma choices; ta jest typu {type}.',
  },
  'process.hint.choices-needless': {
    en: 'Take them out, or make the type choice.',
    pl: 'Usuń je albo zmień typ na choice.',
  },
  'process.problem.data-unknown': { en: 'There is no data item {name}.', pl: 'Nie ma danej {name}.' },
  'process.hint.data-unknown': {
    en: 'Name a key of the section data, or add it there.',
    pl: 'Podaj klucz z sekcji data albo dodaj go tam.',
  },
  'process.problem.data-never-set': {
    en: 'Nothing ever says what {name} is.',
    pl: 'Nigdzie nie ustala się wartości {name}.',
  },
  'process.hint.data-never-set': {
    en: 'Ask for it or look it up (answer: {name}), let it be brought along (input: optional or required), or take it out.',
    pl: 'Zapytaj o nią lub ją odszukaj (answer: {name}), pozwól ją przekazać (input: optional lub required) albo ją usuń.',
  },
  'process.problem.data-never-used': {
    en: 'Nothing ever asks what {name} is.',
    pl: 'Wartość {name} nigdzie nie jest używana.',
  },
  'process.hint.data-never-used': {
    en: 'Use it in a condition or a text (data.{name}), or take it out.',
    pl: 'Użyj jej w warunku lub tekście (data.{name}) albo ją usuń.',
  },
  'process.problem.data-maybe-unknown': {
    en: '{name} may not be known here: some way leads past the step that answers it.',
    pl: '{name} może tu być nieznane: jedna z dróg omija krok, który to ustala.',
  },
  'process.hint.data-maybe-unknown': {
    en: 'Ask first whether it is there, has(data.{name}) && …, or lead every way past the question.',
    pl: 'Najpierw sprawdź, czy jest: has(data.{name}) && …, albo poprowadź każdą drogę przez to pytanie.',
  },
  'process.problem.text-data-maybe-unknown': {
    en: 'This text shows data.{name}, which may not be known here: some way leads past the step that answers it.',
    pl: 'Ten tekst pokazuje data.{name}, a może to być tu nieznane: jedna z dróg omija krok, który to ustala.',
  },
  'process.hint.text-data-maybe-unknown': {
    en: 'Put an if around it, as {sample}, give it a default, or lead every way past the question.',
    pl: 'Obejmij je warunkiem, np. {sample}, podaj wartość zastępczą (default) albo poprowadź każdą drogę przez to pytanie.',
  },
  'process.problem.fact-unknown': {
    en: 'The records have no {name}.',
    pl: 'W danych nie ma {name}.',
  },
  'process.hint.fact-unknown': {
    en: 'There are customer.name, customer.account, customer.language, interaction.channel, interaction.subject, case.priority, and own fields: customer.fields.KEY, case.fields.KEY.',
    pl: 'Są: customer.name, customer.account, customer.language, interaction.channel, interaction.subject, case.priority i własne pola: customer.fields.KLUCZ, case.fields.KLUCZ.',
  },
} as const satisfies Record<string, Message>
