import { readFileSync, statSync } from 'node:fs'
import { type Server as TlsServer, createSecureContext } from 'node:tls'
import { type Decision, accept, refuse } from '../src/domain/decision.ts'

type Paths = { readonly cert: string; readonly key: string }
/** A certificate and its key, as PEM. */
export type Certified = { readonly cert: string; readonly key: string }

/** The oldest that is spoken. */
const oldestTls = 'TLSv1.2'

/** Reads a certificate and its key. Refuses: file-unreadable, certificate-unusable. */
export function readCertified(paths: Paths): Decision<Certified> {
  const read: string[] = []
  for (const path of [paths.cert, paths.key]) {
    try {
      read.push(readFileSync(path, 'utf8'))
    } catch (fault) {
      const detail = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
      return refuse({ code: 'file-unreadable', path, detail })
    }
  }
  const [cert = '', key = ''] = read
  try {
    createSecureContext({ cert, key })
    return accept({ cert, key })
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : 'unknown'
    return refuse({ code: 'certificate-unusable', ...paths, detail })
  }
}

type Log = { readonly info: (text: string) => void; readonly error: (about: object, text: string) => void }

/**
 * Follows the files of a certificate, which whoever issues it writes anew every few weeks: each call looks whether they are others, and lets the server
 * show them from the next connection on. What cannot be used, or is written only by half yet, is told, and the one before goes on.
 */
export function followCertificate(
  server: Pick<TlsServer, 'setSecureContext'>,
  paths: Paths,
  log: Log,
): () => void {
  let seen = markOf(paths)
  return () => {
    const mark = markOf(paths)
    if (mark === seen) return
    seen = mark
    const certified = readCertified(paths)
    if (certified.ok) {
      server.setSecureContext({ ...certified.value, minVersion: oldestTls })
      log.info('the certificate is another')
    } else log.error({ refusal: certified.refusal }, 'the certificate cannot be used; the one before goes on')
  }
}

/** What changes where either file was written or replaced. */
function markOf({ cert, key }: Paths): string {
  return JSON.stringify([cert, key].map(markOfFile))
}

function markOfFile(path: string): readonly number[] | null {
  try {
    const { ino, size, mtimeMs } = statSync(path)
    return [ino, size, mtimeMs]
  } catch {
    return null
  }
}
