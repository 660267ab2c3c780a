import type { InsideRow } from '../../../src/console/screens/process-inside.ts'
import type { ProcessRow } from '../../../src/console/screens/processes.ts'
import type { Language } from '../../../src/language/language.ts'

const minute = 60_000
const day = 1440 * minute

/** Processes of a morning: one with something stuck, one in which nothing is. */
export function sampleProcesses(language: Language): readonly ProcessRow[] {
  const of = (en: string, pl: string): string => (language === 'pl' ? pl : en)
  const step = (number: number, en: string, pl: string, figures: readonly (number | null)[]) => {
    const [now, stuck, passed, handlingSeconds, waitingSeconds] = figures
    return {
      number,
      title: of(en, pl),
      now: now ?? 0,
      stuck: stuck ?? 0,
      toStick: [],
      passed: passed ?? 0,
      handlingSeconds: handlingSeconds ?? null,
      waitingSeconds: waitingSeconds ?? null,
    }
  }
  return [
    {
      key: 'bill-complaint',
      name: of('Bill complaint', 'Reklamacja rachunku'),
      owner: 'correspondence',
      atEntry: 6,
      entered: 12,
      inside: 41,
      stuck: 3,
      toStick: [],
      out: 9,
      results: [
        { name: of('Bill corrected', 'Rachunek skorygowany'), n: 7 },
        { name: of('Complaint declined', 'Reklamacja nieuznana'), n: 2 },
      ],
      steps: [
        step(1, 'How it came', 'Jak wpłynęła', [0, 0, 12, 0, 0]),
        step(2, 'Recording notice', 'Informacja o nagrywaniu', [0, 0, 4, 18, 0]),
        step(3, 'Estimate or reading?', 'Szacunek czy odczyt?', [4, 2, 11, 55, 3600]),
        step(4, 'What the meter shows now', 'Aktualny stan licznika', [2, 0, 9, 84, 0]),
        step(5, 'Waiting for the photo', 'Czekamy na zdjęcie', [11, 0, 3, 0, 93_000]),
        step(6, 'The operator looks at the meter', 'Operator sprawdza licznik', [23, 0, 5, 0, 4 * 86_400]),
        step(7, 'Remind the operator', 'Ponaglij operatora', [1, 1, 1, 300, 0]),
        step(8, 'Correct the bill', 'Wystaw korektę', [0, 0, 7, 610, 0]),
      ],
    },
    {
      key: 'meter-reading',
      name: of('Meter reading', 'Odczyt licznika'),
      owner: 'correspondence',
      atEntry: 0,
      entered: 0,
      inside: 0,
      stuck: 0,
      toStick: [],
      out: 0,
      results: [],
      steps: [step(1, 'Which meter?', 'Który licznik?', [])],
    },
  ]
}

/** What waits at the entry of the complaint, then what is inside, the longest in its step first. */
export function sampleInside(now: number, language: Language): readonly InsideRow[] {
  const step = language === 'pl' ? 'Operator sprawdza licznik' : 'The operator looks at the meter'
  const row = { customerName: 'Jan Kowalski', subject: 'Faktura za październik' }
  const entry = language === 'pl' ? 'na wejściu: Skrzynka reklamacji' : 'at the entry: Complaints mailbox'
  return [
    { ...row, ref: 'KX-1042', opens: { kind: 'interaction', ref: 'KX-1042' }, step: entry, since: now - 25 * minute, stuckAt: null, dueAt: now + 13 * day, waitsFor: null }, // prettier-ignore
    { ...row, ref: 'KX-501', opens: { kind: 'case', ref: 'KX-60' }, step, since: now - 5 * day, stuckAt: null, dueAt: now + 6 * day, waitsFor: 'handover' }, // prettier-ignore
    { ...row, ref: 'KX-502', opens: { kind: 'case', ref: 'KX-61' }, step: language === 'pl' ? 'Szacunek czy odczyt?' : 'Estimate or reading?', since: now - 7 * minute, stuckAt: now - 4 * minute, dueAt: now + 13 * day, waitsFor: null }, // prettier-ignore
  ]
}
