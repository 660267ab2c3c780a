import type { ProcessFileRefusal } from '../../../domain/refusals/process-file-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about processes as they are written say. */
export const processFileRefusals = {
  'process-invalid': {
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
      pl: 'Każdy z plikiem i wierszem pokaże `linia process check PLIK`; kody wyjaśnia docs/PROCESSES.md.',
    },
  },
} as const satisfies WordsOf<ProcessFileRefusal>
