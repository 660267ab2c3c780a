import { assert, double, integer, oneof, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../src/domain/refusal.ts'
import { languageFrom } from '../../src/language/language.ts'
import { refusalMessages } from '../../src/language/messages/refusals.ts'
import { formatNumber } from '../../src/language/numbers.ts'
import { pluralForm } from '../../src/language/plural.ts'
import { speaker } from '../../src/language/say.ts'
import { sayRefusal } from '../../src/language/say-refusal.ts'

const forms = { one: 'one', few: 'few', many: 'many', other: 'other' }

/** A form goes with the number that is read beside it, and that is rounded. */
function isPluralOfCldr(n: number): boolean {
  const written = Number(formatNumber(n, 'en').replaceAll(',', ''))
  return (['en', 'pl'] as const).every(
    (language) => pluralForm(forms, n, language) === new Intl.PluralRules(language).select(written),
  )
}

/** A value for any field of a refusal, in the shape that the field has. */
function valueOf(field: string): unknown {
  if (['nearest', 'refs', 'choices', 'roles'].includes(field)) return ['KX-7', 'KX-8']
  if (field === 'state') return 'queued'
  if (field === 'needs') return ['active', 'held']
  if (field === 'at' || field === 'since') return Date.parse('2026-11-12T09:00:00Z')
  if (['expected', 'found', 'known', 'version', 'problems', 'waitedMs'].includes(field)) return 3
  return 'KX-1042'
}

describe('speaking', () => {
  test('fills the places, and cleans what comes from outside', () => {
    const say = speaker('pl')
    expect(say('queue.empty', { queue: 'Reklamacje' })).toBe('W kolejce Reklamacje nikt nie czeka.')
    expect(say('queue.empty', { queue: 'a\u001B[2Jb\u202E' })).toBe(
      'W kolejce a␛[2Jb‹U+202E› nikt nie czeka.',
    )
    expect(say('queue.empty', { queue: '{queue} $& $1' })).toBe('W kolejce {queue} $& $1 nikt nie czeka.')
  })

  test('leaves a place that nothing fills in sight', () => {
    expect(speaker('en')('queue.empty')).toContain('{queue}')
    expect(speaker('en')('queue.empty', Object.create({ queue: 'x' }) as Record<string, string>)).toContain(
      '{queue}',
    )
  })

  test.each([
    [1, '1 błąd; niczego nie zastosowano.'],
    [2, '2 błędy; niczego nie zastosowano.'],
    [5, '5 błędów; niczego nie zastosowano.'],
    [12, '12 błędów; niczego nie zastosowano.'],
    [22, '22 błędy; niczego nie zastosowano.'],
    [12_480, '12\u00A0480 błędów; niczego nie zastosowano.'],
  ])('chooses the Polish form for %i', (problems, expected) => {
    expect(sayRefusal({ code: 'site-invalid', problems }, 'pl').message).toBe(
      `Pliki konfiguracji mają ${expected}`,
    )
  })

  test('chooses the forms of numbers as the Unicode rules do', () => {
    const number = oneof(
      integer({ min: -300, max: 300 }),
      integer(),
      double({ min: 0.01, max: 9.99, noNaN: true }),
    )
    const examples: [number][] = [[5.9995], [0.9996], [1.0004], [-1], [21.9999]]
    expect(() => assert(property(number, isPluralOfCldr), { numRuns: 500, examples })).not.toThrow()
  })
})

describe('a refusal', () => {
  const codes = Object.keys(refusalMessages) as Refusal['code'][]

  test.each(['en', 'pl'] as const)('of any code is said in full (%s)', (language) => {
    expect(codes.length).toBeGreaterThanOrEqual(70)
    for (const code of codes) {
      const { message, hint } = refusalMessages[code]
      const texts = [message, hint].map((words) => JSON.stringify(words[language]))
      const places = texts.join('').match(/(?<=\{)\w+(?=\})/g) ?? []
      const fields = places.map((place) =>
        place === 'n' ? 'problems' : place === 'seconds' ? 'waitedMs' : place,
      )
      const refusal = {
        ...Object.fromEntries(fields.map((field) => [field, valueOf(field)])),
        why: 'not-granted',
        code,
      } as Refusal
      const said = sayRefusal(refusal, language)
      expect(said.code).toBe(code)
      expect(`${said.message} ${said.hint}`).not.toMatch(/[{}]|undefined|NaN|\[object/)
      expect(said.message).toMatch(/[.]$/)
      expect(said.hint).not.toBe('')
    }
  })

  test('names the nearest matches, and otherwise where to look', () => {
    const near = { code: 'queue-unknown', queue: 'e-mal', nearest: ['E-mail'] } as const
    expect(sayRefusal(near, 'en')).toEqual({
      code: 'queue-unknown',
      message: 'There is no queue e-mal.',
      hint: 'Did you mean E-mail?',
    })
    expect(sayRefusal({ ...near, nearest: [] }, 'pl').hint).toBe('Listę kolejek pokaże `linia queues`.')
  })

  test('calls states and channels what people call them', () => {
    const refusal: Refusal = {
      code: 'interaction-in-other-state',
      ref: 'KX-1042',
      state: 'queued',
      needs: ['active', 'held'],
    }
    expect(sayRefusal(refusal, 'pl').message).toBe(
      'Kontakt KX-1042 ma stan „oczekuje”, a wymagany jest „w obsłudze / zawieszony”.',
    )
    expect(sayRefusal({ code: 'interaction-live', ref: 'KX-1', channel: 'call' }, 'en').message).toContain(
      '(call)',
    )
    expect(
      sayRefusal({ code: 'interaction-live', ref: 'KX-1', channel: 'toString' }, 'en').message,
    ).toContain('(toString)')
  })

  test('shows its time in local time, and quotes nothing raw', () => {
    const at = Date.parse('2026-11-12T09:00:00Z')
    expect(sayRefusal({ code: 'callback-in-past', at }, 'pl').message).toBe(
      'Termin 12 lis 2026 10:00 już minął.',
    )
    expect(sayRefusal({ code: 'agent-unknown', agent: '\u001B]0;x\u0007', nearest: [] }, 'en').message).toBe(
      'There is no agent ␛]0;x␇.',
    )
  })
})

describe('the language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'pl_PL.UTF-8' }, 'pl'],
    [{ LANG: 'pl' }, 'pl'],
    [{ LANG: 'pl_PL.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'pl_PL' }, 'pl'],
    [{ LANG: 'pl_PL', LINIA_LANG: 'en' }, 'en'],
    [{ LANG: 'en_GB', LINIA_LANG: 'PL' }, 'pl'],
    [{ LANG: 'plt_MG' }, 'en'],
    [{ LANG: 'pl_PL', LC_ALL: '' }, 'pl'],
  ])('of %j is %s', (env, language) => {
    expect(languageFrom(env)).toBe(language)
  })
})
