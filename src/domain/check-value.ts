import { validate as nip } from 'stdnum/lib/cjs/pl/nip.js'
import { validate as pesel } from 'stdnum/lib/cjs/pl/pesel.js'
import { validate as regon } from 'stdnum/lib/cjs/pl/regon.js'
import validator from 'validator'
import type { CheckRule, WhyNotChecked } from './check-rules.ts'
import { phoneDigits, whyNotContactPoint } from './contact-point.ts'

type Checked =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: WhyNotChecked }

/**
 * Checks a value against a rule and answers it as it is kept: without blanks and hyphens, an IBAN with its country, an
 * address in lower case. The check digits of PESEL, NIP and REGON are stdnum's, those of an IBAN validator's; stdnum also
 * asks the machine's clock whether the holder of a PESEL is born yet, so a number that was right once stays right.
 */
export function checkValue(rule: CheckRule, text: string): Checked {
  const plain = text.trim().replaceAll(/[\s\u00A0\u202F-]/g, '')
  switch (rule) {
    case 'pesel':
      return ofLibrary(plain, pesel)
    case 'nip':
      return ofLibrary(plain.replace(/^PL/i, ''), nip)
    case 'regon':
      return ofLibrary(plain, regon)
    case 'iban':
      return iban(plain.toUpperCase())
    case 'ppe':
      return ppe(plain)
    case 'krs':
      return digitsOf(plain, 10) ?? right(plain)
    case 'phone':
      return phone(text.trim())
    case 'email': {
      const address = text.trim().toLowerCase()
      return validator.isEmail(address) ? right(address) : wrong('wrong-form')
    }
    default:
      return rule satisfies never
  }
}

type Library = (value: string) => { readonly isValid: boolean; readonly error?: Error }

function ofLibrary(plain: string, validate: Library): Checked {
  if (plain !== '' && !/^\d+$/.test(plain)) return wrong('wrong-characters')
  const { isValid, error } = validate(plain)
  // The weighted sum of nothing but zeros is right, and no office gives such a number.
  if (isValid) return /^0+$/.test(plain) ? wrong('wrong-beginning') : right(plain)
  switch (error?.name) {
    case 'InvalidLength':
      return wrong('wrong-length')
    case 'InvalidChecksum':
      return wrong('wrong-check-digit')
    case 'InvalidComponent':
      return wrong('wrong-date')
    default:
      return wrong('wrong-form')
  }
}

const polishIbanLength = 28

/** Without a country it is a Polish account of 26 digits. */
function iban(plain: string): Checked {
  const whole = /^\d{26}$/.test(plain) ? `PL${plain}` : plain
  if (validator.isIBAN(whole)) return right(whole)
  if (/^(?:PL)?\d*$/.test(whole) && whole.replace(/^PL/, '').length !== polishIbanLength - 2)
    return wrong('wrong-length')
  if (!/^[A-Z]{2}\d{2}[A-Z\d]*$/.test(whole)) return wrong('wrong-form')
  // The library says only that it is wrong: with other check digits the rest is right or is not.
  const country = whole.slice(0, 2)
  for (let digits = 2; digits <= 98; digits++) {
    const other = `${country}${String(digits).padStart(2, '0')}${whole.slice(4)}`
    if (validator.isIBAN(other)) return wrong('wrong-check-digit')
  }
  return wrong('wrong-form')
}

/** A point of delivery: 18 digits of GS1's service relation number, which neither library knows. Source: GS1 General Specifications, "Check digit calculations". */
function ppe(plain: string): Checked {
  const isMisshapen = digitsOf(plain, 18)
  if (isMisshapen) return isMisshapen
  if (!plain.startsWith('590')) return wrong('wrong-beginning')
  const sum = [...plain].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0 ? right(plain) : wrong('wrong-check-digit')
}

const polishPhoneLength = 11

function phone(text: string): Checked {
  if (whyNotContactPoint('phone', text)) return wrong('wrong-form')
  const digits = phoneDigits(text)
  if (digits.startsWith('48') ? digits.length !== polishPhoneLength : digits.length < 7)
    return wrong('wrong-length')
  return right(`+${digits}`)
}

function digitsOf(plain: string, length: number): Checked | undefined {
  if (!/^\d*$/.test(plain)) return wrong('wrong-characters')
  return plain.length === length ? undefined : wrong('wrong-length')
}

function right(value: string): Checked {
  return { ok: true, value }
}

function wrong(why: WhyNotChecked): Checked {
  return { ok: false, why }
}
