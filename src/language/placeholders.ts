import type { Language } from './language.ts'

/** The words that stand for what is typed, as help and mistakes write them; those that Polish has no other for are left out. */
const polish: Readonly<Record<string, string>> = {
  ADDRESS: 'ADRES',
  AGENT: 'KONSULTANT',
  ANSWER: 'ODPOWIEDŹ',
  BATCH: 'PARTIA',
  CHANNEL: 'KANAŁ',
  CODE: 'KOD',
  COLUMN: 'KOLUMNA',
  CONTACT: 'KONTAKT',
  CUSTOMER: 'KLIENT',
  DAY: 'DZIEŃ',
  FILE: 'PLIK',
  FILTER: 'FILTR',
  FOLDER: 'FOLDER',
  NEW: 'NOWY',
  OLD: 'STARY',
  INTO: 'DOCELOWY',
  KEY: 'KLUCZ',
  KIND: 'RODZAJ',
  METHOD: 'SPOSÓB',
  NAME: 'NAZWA',
  NUMBER: 'NUMER',
  ORGANISATION: 'ORGANIZACJA',
  OTHER: 'INNA',
  OUTCOME: 'WYNIK',
  PATH: 'ŚCIEŻKA',
  STEP: 'KROK',
  PERSON: 'OSOBA',
  PLACE: 'MIEJSCE',
  PRIORITY: 'PRIORYTET',
  PURPOSE: 'CEL',
  QUEUE: 'KOLEJKA',
  REASON: 'POWÓD',
  REF: 'NR',
  SEQ: 'NUMER',
  SIGN: 'ZNAK',
  SPAN: 'OKRES',
  STATE: 'STAN',
  SUBJECT: 'TEMAT',
  TEXT: 'TEKST',
  TIME: 'CZAS',
  TITLE: 'TYTUŁ',
  VALUE: 'WARTOŚĆ',
  VERB: 'CZYNNOŚĆ',
  WHAT: 'CO',
  WHEN: 'KIEDY',
  WHO: 'KTO',
  WORD: 'SŁOWO',
}

/** What stands for a word of the command line in a language: `[QUEUE]` is `[KOLEJKA]`, `TEXT…` is `TEKST…`. */
export function placeholderIn(text: string, language: Language): string {
  if (language === 'en') return text
  return text.replace(/[A-Z]{3,}/g, (word) => (Object.hasOwn(polish, word) ? (polish[word] ?? word) : word))
}
