import type { Refusal } from '../../domain/refusal.ts'

/**
 * The refusal behind an error of PostgreSQL, or of the way to it, that a person can do something about; undefined for a fault.
 * `database` is how people know it, without its password. Where a commit broke, nobody knows whether it was done: a command
 * that is given again under its id is done once.
 * Answers: database-unreachable, store-locked, store-full, store-read-only, store-no-access.
 */
export function refusalOfPostgresFault(
  fault: unknown,
  database: string,
  lockMs: number,
): Refusal | undefined {
  if (!(fault instanceof Error)) return undefined
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  if (busyCodes.has(code)) return { code: 'store-locked', path: database, waitedMs: lockMs }
  if (code === '53100') return { code: 'store-full', path: database }
  if (code === '25006') return { code: 'store-read-only', path: database }
  if (code.startsWith('28') || code === '42501' || code === '3D000') {
    return { code: 'store-no-access', path: database, detail: fault.message }
  }
  if (isOfTheWay(code) || lostWords.test(fault.message)) {
    return { code: 'database-unreachable', database, detail: code || fault.message }
  }
  return undefined
}

/** lock_not_available, deadlock_detected, serialization_failure. Source: PostgreSQL, "Appendix A. Error Codes". */
const busyCodes: ReadonlySet<string> = new Set(['55P03', '40P01', '40001'])

/** Connection exceptions, too many connections, the server ends or begins, and what the system says of the network. */
function isOfTheWay(code: string): boolean {
  return code.startsWith('08') || code === '53300' || /^57P0|^25P03/.test(code) || networkCodes.has(code)
}

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** What pg says without a code. */
const lostWords =
  /Connection terminated|connection error and is not queryable|Client was closed|Query read timeout|timeout expired/
