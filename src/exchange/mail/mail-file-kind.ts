import { basename } from 'node:path'

/** Says from the name and the first bytes of a file how to read it; `other` is no mail at all. */
export function mailFileKind(file: string, start: Uint8Array): 'message' | 'mbox' | 'other' {
  const name = basename(file).toLowerCase()
  if (/\.emlx?$/.test(name)) return 'message'
  if (/\.(mbox|mbx|mboxrd|mboxo)$/.test(name) || name === 'mbox') return 'mbox'
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1')
  if (text.includes('\0')) return 'other'
  if (!/^From[ \t]*:/.test(text) && /^From [^\n]*\r?\n(>?From |[!-9;-~]+[ \t]*:)/.test(text)) return 'mbox'
  const header = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const isHeader =
    /^[!-9;-~]+:[ \t\r\n]/.test(header) &&
    /^(from|received|return-path|message-id|delivered-to):/im.test(header)
  return isHeader ? 'message' : 'other'
}
