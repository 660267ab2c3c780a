import { addressParser } from 'postal-mime'
import { mendEncodedWords } from './encoded-words.ts'

export type MailAddress = {
  /** As the sender wrote it; empty when there is none, or when it is itself an address (a way to pose as somebody else). */
  readonly name: string
  /** As given, upper and lower case kept; empty when a name stands alone. */
  readonly address: string
}

/** Headers with more text than this are cut: no honest list of recipients comes near. */
const maximumLength = 200_000

/** Reads the addresses of From, To and the like; groups are flattened, comments and routes dropped. */
export function mailAddresses(value: string): MailAddress[] {
  const mended = mendEncodedWords(withoutEscapedParentheses(value.slice(0, maximumLength)))
  return addressParser(mended, { flatten: true }).flatMap((entry) => {
    if (entry.address === undefined) return []
    const address = bareAddress(entry.address)
    const name = bareName(entry.name)
    return address === '' && name === '' ? [] : [{ name, address }]
  })
}

/** The parser ends a comment at an escaped parenthesis too. */
function withoutEscapedParentheses(value: string): string {
  const stretches = value.split('"')
  return stretches.map((text, at) => (at % 2 === 0 ? text.replace(/\\[()]/g, '') : text)).join('"')
}

function bareAddress(address: string): string {
  return address
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, '')
    .replace(/^@[^:]{1,500}:/, '')
}

function bareName(name: string): string {
  const plain = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(.+)'$/, '$1')
  return /^<?[^\s@]+@[^\s@]+>?$/.test(plain) ? '' : plain
}
