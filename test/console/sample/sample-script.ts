import type { ProposalView } from '../../../src/console/screens/proposal-lines.ts'
import type { ScriptView } from '../../../src/console/screens/script-view.ts'
import type { Language } from '../../../src/language/say.ts'

const words = {
  en: {
    process: 'Bill complaint',
    title: 'Estimate or reading?',
    own: 'Is the bill based on an estimate or on a reading? It says so under the amount.',
    estimate: 'An estimate',
    reading: 'A reading',
    meter: 'What the meter shows now',
    again: 'What the meter shows, once more',
    said: 'Recording notice',
    who: 'Who is calling',
    photo: 'What the photo shows',
    no: 'no',
    instruction:
      'An S behind the figure means an estimate, an O a reading. A mail often says it itself; look before you ask.',
    operator: 'The operator looks at the meter',
    handed: 'Handed over to the partner operator.',
    reading12480: '12480',
    meterName: 'What the meter shows',
  },
  pl: {
    process: 'Reklamacja rachunku',
    title: 'Szacunek czy odczyt?',
    own: 'Czy rachunek wystawiono na podstawie szacunku czy odczytu? Jest to napisane pod kwotą.',
    estimate: 'Szacunek',
    reading: 'Odczyt',
    meter: 'Aktualny stan licznika',
    again: 'Stan licznika jeszcze raz',
    said: 'Informacja o nagrywaniu',
    who: 'Kto dzwoni',
    photo: 'Co widać na zdjęciu',
    no: 'nie',
    instruction:
      'Litera S przy liczbie oznacza szacunek, litera O odczyt. W mailu często jest to już napisane, więc najpierw przeczytaj.',
    operator: 'Operator sprawdza licznik',
    handed: 'Przekazano: partner operator.',
    reading12480: '12480',
    meterName: 'Stan licznika',
  },
} as const

/** A complaint in the middle of its process, for a customer who is spoken to in Polish. */
export function sampleScript(now: number, language: Language): ScriptView {
  const own = words[language]
  const { own: said } = words.pl
  return {
    ref: 'KX-4001',
    caseRef: 'KX-60',
    process: own.process,
    sequence: 3,
    state: 'running',
    step: { key: 'basis', title: own.title, isMandatory: false },
    since: now - 75_000,
    isPaused: false,
    contact: 'KX-2042',
    limitAt: now + 105_000,
    at: 3,
    of: 6,
    said: language === 'pl' ? [said] : [said, own.own],
    asked: {
      is: 'choice',
      before: null,
      choices: [
        { key: 'estimate', label: own.estimate, leadsTo: own.meter },
        { key: 'reading', label: own.reading, leadsTo: own.again },
      ],
    },
    instruction: own.instruction,
    rows: [
      { is: 'done', title: own.said, detail: null },
      { is: 'done', title: own.who, detail: null },
      { is: 'left', title: own.photo, detail: own.no },
      { is: 'current', title: own.title, detail: null },
    ],
    outline: [
      {
        key: 'recording',
        number: 1,
        title: own.said,
        standing: 'done',
        answer: null,
        isMandatory: true,
        ways: [],
      },
      {
        key: 'verification',
        number: 2,
        title: own.who,
        standing: 'done',
        answer: null,
        isMandatory: true,
        ways: [],
      },
      {
        key: 'basis',
        number: 3,
        title: own.title,
        standing: 'current',
        answer: null,
        isMandatory: false,
        ways: [`${own.estimate} → ${own.meter}`, `${own.reading} → ${own.again}`],
      },
      {
        key: 'photo',
        number: 4,
        title: own.photo,
        standing: 'left',
        answer: own.no,
        isMandatory: false,
        ways: [],
      },
      {
        key: 'meter',
        number: 5,
        title: own.meter,
        standing: 'ahead',
        answer: null,
        isMandatory: false,
        ways: [],
      },
    ],
    draft: '',
    reasonDrafts: { way: '', jump: '', skip: '', 'give-up': '' },
    proposes: null,
    summary: own.process,
    others: [],
  }
}

/** The same at a step whose answer is typed, past its limit, with some of it typed before. */
export function sampleMeterScript(now: number, language: Language): ScriptView {
  const own = words[language]
  return {
    ...sampleScript(now, language),
    step: { key: 'meter', title: own.meter, isMandatory: false },
    since: now - 400_000,
    limitAt: now - 100_000,
    at: 4,
    said: language === 'pl' ? ['Proszę podać wszystkie cyfry.'] : ['Proszę podać wszystkie cyfry.', 'Please read me all digits.'], // prettier-ignore
    asked: { is: 'field', type: 'number', name: own.meterName, before: null },
    instruction: null,
    rows: [
      { is: 'done', title: own.said, detail: null },
      { is: 'done', title: own.title, detail: own.reading },
      { is: 'current', title: own.meter, detail: null },
      { is: 'next', title: own.operator, detail: null },
    ],
    draft: '124',
  }
}

/** The same where it was handed over, and waits. */
export function sampleWaitingScript(now: number, language: Language): ScriptView {
  const own = words[language]
  return {
    ...sampleScript(now, language),
    state: 'waiting',
    step: { key: 'operator', title: own.operator, isMandatory: false },
    limitAt: null,
    at: 5,
    said: [],
    asked: {
      is: 'waiting',
      what: own.handed,
      until: now + 5 * 86_400_000,
      canHappen: true,
      isCallback: false,
    },
    instruction: null,
    rows: [
      { is: 'done', title: own.title, detail: own.reading },
      { is: 'done', title: own.meter, detail: own.reading12480 },
      { is: 'current', title: own.operator, detail: null },
    ],
    proposes: { reason: 'billing.amount', outcome: 'complaint.registered' },
  }
}

/** Two processes that are proposed for a contact, one of them for a reason alone. */
export function sampleProposals(language: Language): readonly ProposalView[] {
  const isPolish = language === 'pl'
  return [
    { process: 'bill-complaint', label: words[language].process, reason: null },
    {
      process: 'moving-house',
      label: isPolish ? 'Przeprowadzka' : 'Moving house',
      reason: isPolish ? 'Przepisanie licznika' : 'Moving in',
    },
  ]
}
