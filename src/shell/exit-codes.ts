import type { RefusalCode } from '../domain/refusal.ts'

/** How a verb ends, as scripts read it. The numbers are public: change none, reuse none. */
export const exitCodes = {
  done: 0,
  fault: 1,
  usage: 2,
  notFound: 3,
  refused: 4,
  notSignedIn: 5,
  serverUnreachable: 6,
  /** Told to stop, as shells have it for Ctrl-C. */
  interrupted: 130,
  /** A console whose terminal or connection went away. */
  hungUp: 129,
  /** A console that the system ended. */
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const unreachable: ReadonlySet<RefusalCode> = new Set([
  'server-unreachable',
  'database-unreachable',
  'certificate-not-trusted',
  'server-without-tls',
  'not-a-server',
  'site-closed',
])

/** The exit code of a refusal, by the family its code names. */
export function exitCodeOf(code: RefusalCode): ExitCode {
  if (
    code === 'agent-required' ||
    code === 'agent-logged-out' ||
    code === 'sign-in-needed' ||
    code === 'agent-not-of-device'
  )
    return exitCodes.notSignedIn
  if (unreachable.has(code)) return exitCodes.serverUnreachable
  // What cannot be read is a mistake on the command line, as an unclear time is.
  if (code === 'filter-invalid') return exitCodes.usage
  if (code.endsWith('-not-found') || code.endsWith('-unknown')) return exitCodes.notFound
  return exitCodes.refused
}
