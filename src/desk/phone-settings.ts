import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'

/** The phone of this person on this machine, and where it is controlled. */
export type PhoneSettings = {
  readonly kind: 'baresip'
  readonly host: string
  readonly port: number
  /** Whether it may be one that others of this machine could control as well. */
  readonly isShared: boolean
}

const shape = z.strictObject({ phone: z.string(), share: z.enum(['refuse', 'accept']).default('refuse') })
const written = /^baresip\s+(?:\[(?<six>[\da-f:.]+)\]|(?<host>[\w.-]+)):(?<port>\d{1,5})$/iu

/** Reads `phone: baresip 127.0.0.1:4444`; null where there is no such file. Refuses: phone-settings-wrong. */
export async function readPhoneSettings(path: string): Promise<Decision<PhoneSettings> | null> {
  if (!existsSync(path)) return null
  const wrong = (problem: string): Decision<never> => refuse({ code: 'phone-settings-wrong', path, problem })
  try {
    // Loaded only for those who have a phone.
    const { parseDocument } = await import('./yaml-of-settings.ts')
    const document = parseDocument(readFileSync(path, 'utf8'))
    const [error] = document.errors
    if (error) return wrong(error.message.split('\n')[0] ?? '')
    const parsed = shape.safeParse(document.toJS() ?? {})
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return wrong(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
    }
    const { phone, share } = parsed.data
    const { six, host = six ?? '', port = '' } = written.exec(phone.trim())?.groups ?? {}
    if (host === '' || Number(port) < 1 || Number(port) > 65_535) return wrong(`phone: ${phone}`)
    return accept({ kind: 'baresip', host, port: Number(port), isShared: share === 'accept' })
  } catch (fault) {
    return wrong(fault instanceof Error ? fault.message : String(fault))
  }
}
