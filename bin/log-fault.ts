import { join } from 'node:path'
import pino from 'pino'
import roll from 'pino-roll'
import { makeFolders } from '../src/store/make-folders.ts'

/**
 * Logs a fault in the user's own log and answers its path, or null when none can be written.
 * Four files of 5 MB are kept beside the current one. Inputs and rows never get here, because they hold personal data.
 */
export async function logFault(
  folder: string,
  fault: unknown,
  context: Readonly<Record<string, string>>,
): Promise<string | null> {
  try {
    makeFolders(folder)
    const stream = await roll({
      file: join(folder, 'linia'),
      extension: '.log',
      size: '5m',
      limit: { count: 4, removeOtherLogFiles: true },
      mode: 0o600,
      sync: true,
    })
    const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, stream)
    log.error({ ...context, fault: described(fault) }, 'fault')
    stream.flushSync()
    stream.end()
    return stream.file
  } catch {
    // A full disk or a folder without rights: the caller shows the fault itself instead.
    return null
  }
}

type Described = {
  readonly name: string
  readonly code: string | null
  readonly message: string
  readonly frames: readonly string[]
  readonly cause: Described | null
}

function described(fault: unknown, depth = 0): Described {
  if (!(fault instanceof Error)) {
    return { name: typeof fault, code: null, message: masked(String(fault)), frames: [], cause: null }
  }
  // A line of the message may look like a frame.
  const stack = (fault.stack ?? '').replace(fault.message, () => '')
  return {
    name: fault.name,
    code: 'code' in fault ? String(fault.code) : null,
    message: masked(fault.message),
    frames: stack.split('\n').filter((line) => line.trimStart().startsWith('at ')),
    cause: fault.cause === undefined || depth > 3 ? null : described(fault.cause, depth + 1),
  }
}

/** A message without what may be a person's: quoted text, mail addresses, long numbers. */
function masked(message: string): string {
  return message
    .replace(/(["'`])(?:(?!\1).)*\1/gs, '$1…$1')
    .replace(/\S+@\S+/g, '…')
    .replace(/[+\d][\d -]{4,}/g, '…')
}
