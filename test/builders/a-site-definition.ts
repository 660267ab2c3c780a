import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import type { PersonDefinition } from '../../src/domain/site/people-definition.ts'
import type { QueueDefinition } from '../../src/domain/site/queue-definition.ts'
import type { CodeDefinition, SetDefinition } from '../../src/domain/site/wrap-up-definition.ts'
import type { WrapUpField } from '../../src/domain/wrap-up-code.ts'

/** One record of the site with everything left out filled in. */
type With<Definition, Known extends keyof Definition> = Pick<Definition, Known> & Partial<Definition>

/** A queue that agents pull from; the plain wrap-up set, no target, no due time. */
export function aQueue(queue: With<QueueDefinition, 'key'>): QueueDefinition {
  return {
    name: queue.key,
    labels: { en: queue.key },
    channels: ['email'],
    calendar: 'always',
    set: 'plain',
    routing: 'pull',
    serviceTarget: null,
    due: null,
    shortAbandonSeconds: null,
    expectedHandlingSeconds: 300,
    priorityCreditSeconds: 0,
    sla: null,
    offerSeconds: null,
    leaseSeconds: null,
    missedCallbackSeconds: null,
    skills: [],
    lastAgentSeconds: null,
    caseOwnerSeconds: null,
    verifiesCallers: false,
    position: 1,
    retired: false,
    ...queue,
  }
}

export function aCode(code: With<CodeDefinition, 'kind' | 'path'>): CodeDefinition {
  return {
    version: 1,
    labels: { en: code.path },
    aliases: { en: [], pl: [] },
    fields: [],
    isNoteRequired: false,
    consequences: [],
    flags: [],
    system: null,
    position: 1,
    retired: false,
    ...code,
  }
}

function offered(code: string) {
  return { code, hotKey: null, isHidden: false }
}

/** A set in which nothing but the outcome is asked; its codes in the order given, without hot keys. */
function aSet({
  reasonPaths = [],
  outcomePaths = [],
  ...set
}: With<SetDefinition, 'key'> & {
  readonly reasonPaths?: readonly string[]
  readonly outcomePaths?: readonly string[]
}): SetDefinition {
  return {
    labels: { en: set.key },
    reason: 'optional',
    outcome: 'required',
    severalOutcomes: false,
    acwMode: 'required',
    acwSeconds: null,
    timeoutOutcome: null,
    afterTimeout: { status: 'ready' },
    reasons: reasonPaths.map(offered),
    outcomes: outcomePaths.map(offered),
    retired: false,
    ...set,
  }
}

export function aPerson(person: With<PersonDefinition, 'key'>): PersonDefinition {
  return {
    name: person.key,
    role: 'agent',
    language: 'pl',
    email: null,
    queues: ['calls', 'written', 'complaints'],
    team: null,
    skills: {},
    capacity: {},
    retired: false,
    ...person,
  }
}

function aField(field: With<WrapUpField, 'key' | 'type'>): WrapUpField {
  return { labels: { en: field.key }, required: false, ...field }
}

const allDay = [{ fromMinute: 0, toMinute: 1440 }]
const reasonPaths = ['billing', 'billing.estimate', 'moving']
const outcomePaths = [
  'resolved',
  'refund.promised',
  'callback.agreed',
  'callback.tomorrow',
  'opted-out',
  'objection',
  'follow-up',
  'explained',
  'visit',
  'old',
]

/**
 * The site of the tests: calls (several outcomes, a reason asked for), written work, complaints (next only, time-boxed
 * wrap-up), a queue that ewa does not serve, and codes with every field type and consequence. Kasia has left.
 */
export function aSiteDefinition(changes: Partial<SiteDefinition> = {}): SiteDefinition {
  return {
    site: {
      name: 'Test',
      languages: ['en', 'pl'],
      defaultLanguage: 'pl',
      timeZone: 'Europe/Warsaw',
      capacity: {},
      undoDelaySeconds: 10,
      attachedMegabytes: 25,
      quotesAnswered: false,
    },
    calendars: [
      {
        key: 'always',
        labels: { en: 'Always' },
        timeZone: null,
        hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
        holidays: [],
        retired: false,
      },
    ],
    sla: [
      {
        key: 'promise',
        labels: { en: 'Promise' },
        calendar: null,
        firstResponseSeconds: 3600,
        nextResponseSeconds: 7200,
        resolutionSeconds: 36_000,
        warningPercent: 75,
        pauses: ['pending'],
        byPriority: { urgent: 25 },
        position: 1,
        retired: false,
      },
    ],
    notReadyReasons: [
      reason('break', 'Break', 'Przerwa'),
      reason('meal', 'Meal', 'Posiłek'),
      { ...reason('late', 'Never answered', 'Brak odpowiedzi'), system: 'wrap-up-timeout' },
    ],
    fields: [
      {
        key: 'ppe',
        labels: { en: 'Point of delivery', pl: 'PPE' },
        type: 'text',
        choices: [],
        digits: { length: 18, begins: '590' },
        check: null,
        isSearchable: false,
        position: 1,
        retired: false,
      },
      {
        key: 'tariff',
        labels: { en: 'Tariff' },
        type: 'choice',
        choices: ['g11', 'g12w'].map((key) => ({ key, labels: { en: key } })),
        digits: null,
        check: null,
        isSearchable: false,
        position: 2,
        retired: false,
      },
      {
        key: 'pesel',
        labels: { en: 'PESEL', pl: 'PESEL' },
        type: 'text',
        choices: [],
        digits: null,
        check: 'pesel',
        isSearchable: true,
        position: 3,
        retired: false,
      },
    ],
    caseFields: [
      {
        key: 'ppe',
        labels: { en: 'Point of delivery', pl: 'PPE' },
        type: 'text',
        choices: [],
        digits: null,
        check: 'ppe',
        isSearchable: false,
        position: 1,
        retired: false,
      },
      {
        key: 'reading',
        labels: { en: 'Reading', pl: 'Odczyt' },
        type: 'number',
        choices: [],
        digits: null,
        check: null,
        isSearchable: false,
        position: 2,
        retired: false,
      },
    ],
    purposes: [
      {
        key: 'service',
        labels: { en: 'Service', pl: 'Obsługa' },
        kind: 'service',
        position: 1,
        retired: false,
      },
      {
        key: 'offers',
        labels: { en: 'Offers', pl: 'Oferty' },
        kind: 'marketing',
        position: 2,
        retired: false,
      },
      { key: 'surveys', labels: { en: 'Surveys' }, kind: 'marketing', position: 3, retired: false },
    ],
    verification: [
      {
        key: 'pesel',
        labels: { en: 'PESEL', pl: 'PESEL' },
        hotKey: '1',
        questions: [],
        position: 1,
        retired: false,
      },
      {
        key: 'invoice',
        labels: { en: 'Last invoice', pl: 'Ostatnia faktura' },
        hotKey: '2',
        questions: [],
        position: 2,
        retired: false,
      },
    ],
    codes: [
      ...reasonPaths.map((path) => aCode({ kind: 'reason', path })),
      aCode({ kind: 'outcome', path: 'resolved', aliases: { en: ['done'], pl: ['załatwione'] } }),
      aCode({
        kind: 'outcome',
        path: 'refund.promised',
        labels: { en: 'Refund promised', pl: 'Obiecano zwrot' },
        fields: [
          aField({ key: 'amount', type: 'amount', required: true }),
          aField({ key: 'by', type: 'date' }),
        ],
      }),
      aCode({
        kind: 'outcome',
        path: 'callback.agreed',
        consequences: [{ kind: 'callback', whose: 'mine', afterSeconds: null }],
      }),
      aCode({
        kind: 'outcome',
        path: 'callback.tomorrow',
        consequences: [{ kind: 'callback', whose: 'anyone', afterSeconds: 86_400 }],
      }),
      aCode({
        kind: 'outcome',
        path: 'opted-out',
        consequences: [{ kind: 'do-not-contact', channel: 'all', days: null }],
      }),
      aCode({
        kind: 'outcome',
        path: 'objection',
        consequences: [{ kind: 'do-not-contact', channel: 'call', days: 30 }],
      }),
      aCode({
        kind: 'outcome',
        path: 'follow-up',
        consequences: [
          { kind: 'follow-up-case', subject: { en: 'Check the meter', pl: 'Sprawdź licznik' }, dueDays: 14 },
        ],
      }),
      aCode({ kind: 'outcome', path: 'explained', isNoteRequired: true }),
      aCode({
        kind: 'outcome',
        path: 'visit',
        fields: [
          aField({ key: 'at', type: 'datetime' }),
          aField({ key: 'day', type: 'date' }),
          aField({ key: 'people', type: 'number' }),
          aField({ key: 'paid', type: 'yes-no' }),
          aField({ key: 'place', type: 'text', required: true }),
          aField({
            key: 'slot',
            type: 'choice',
            choices: ['morning', 'evening'].map((key) => ({ key, labels: { en: key } })),
          }),
        ],
      }),
      aCode({ kind: 'outcome', path: 'old', retired: true }),
      aCode({ kind: 'outcome', path: 'system.timeout', system: 'timeout' }),
    ],
    sets: [
      aSet({ key: 'plain', reasonPaths, outcomePaths }),
      aSet({ key: 'full', reason: 'required', severalOutcomes: true, reasonPaths, outcomePaths }),
      aSet({
        key: 'boxed',
        acwMode: 'time-boxed',
        acwSeconds: 30,
        afterTimeout: { status: 'not-ready', reason: 'late' },
        reasonPaths,
        outcomePaths,
      }),
    ],
    queues: [
      aQueue({
        key: 'calls',
        name: 'Infolinia',
        labels: { en: 'Calls', pl: 'Rozmowy' },
        channels: ['call', 'chat', 'callback'],
        set: 'full',
        position: 1,
      }),
      aQueue({
        key: 'written',
        name: 'E-mail',
        labels: { en: 'Written', pl: 'Pisma' },
        channels: ['email', 'form', 'fax'],
        due: { kind: 'open-hours', seconds: 14_400 },
        position: 2,
      }),
      aQueue({
        key: 'complaints',
        sla: 'promise',
        name: 'Reklamacje',
        set: 'boxed',
        routing: 'next-only',
        due: { kind: 'calendar-days', days: 14 },
        priorityCreditSeconds: 600,
        position: 3,
      }),
      aQueue({ key: 'partners', name: 'Partnerzy', position: 4 }),
    ],
    entryPoints: [],
    putBackReasons: [],
    teams: [],
    skills: [],
    rights: [],
    templates: [],
    macros: [],
    views: [],
    people: [
      aPerson({ key: 'ewa', name: 'Ewa Nowak' }),
      aPerson({ key: 'ola', name: 'Ola Lis', queues: ['written', 'partners', 'calls'] }),
      aPerson({ key: 'piotr', name: 'Piotr Maj' }),
      aPerson({ key: 'kasia', name: 'Kasia Sowa', retired: true }),
    ],
    ...changes,
  }
}

function reason(key: string, en: string, pl: string) {
  return {
    key,
    labels: { en, pl },
    isPaid: true,
    hotKey: null,
    limitSeconds: null,
    system: null,
    position: 1,
    retired: false,
  }
}
