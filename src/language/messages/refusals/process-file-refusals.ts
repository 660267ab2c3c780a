import type { ProcessFileRefusal } from '../../../domain/refusals/process-file-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about processes as they are written say. */
export const processFileRefusals = {
  'process-files-invalid': {
    message: {
      en: {
        one: 'The processes have {n} error.',
        other: 'The processes have {n} errors.',
      },
      pl: {
        one: 'Procesy mają {n} błąd.',
        few: 'Procesy mają {n} błędy.',
        many: 'Procesy mają {n} błędów.',
        other: 'Procesy mają {n} błędu.',
      },
    },
    hint: {
      en: '`linia process check PATH` shows each with file and line; docs/PROCESSES.md explains every code.',
      pl: 'Każdy z plikiem i wierszem pokaże `linia process check ŚCIEŻKA`; kody wyjaśnia docs/PROCESSES.md.',
    },
  },
  'process-too-large-to-draw': {
    message: {
      en: 'A picture shows {most} steps at most, and this process has {steps}.',
      pl: 'Rysunek mieści najwyżej kroków: {most}, a proces ma ich {steps}.',
    },
    hint: {
      en: '`linia process draw FILE --mermaid` leaves the drawing to others; a part of it may become a process of its own, by call:.',
      pl: '`linia process draw PLIK --mermaid` zostawia rysowanie innym; część może stać się osobnym procesem, wywołanym przez call:.',
    },
  },
  'scenarios-not-found': {
    message: {
      en: 'There are no scenarios at {path}.',
      pl: 'Nie ma scenariuszy w {path}.',
    },
    hint: {
      en: 'They stand beside their process, in a file that ends in .scenarios.yaml.',
      pl: 'Leżą obok procesu, w pliku o nazwie kończącej się na .scenarios.yaml.',
    },
  },
  'scenarios-failed': {
    message: {
      en: 'Of {of} scenarios {failed} went another way.',
      pl: 'Inaczej niż oczekiwano: {failed}, wszystkich scenariuszy: {of}.',
    },
    hint: {
      en: 'Change the process, or what its scenario expects; `linia process check` tells whether the process itself is right.',
      pl: 'Zmień proces albo oczekiwania scenariusza; `linia process check` powie, czy sam proces jest poprawny.',
    },
  },
} as const satisfies WordsOf<ProcessFileRefusal>
