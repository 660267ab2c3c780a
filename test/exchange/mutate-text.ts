import { mutateMail } from '../mail/mutate-mail.ts'

/** Signs that mean something to one of the formats. */
const signs = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\uFEFF',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '- ',
  '&a',
  '*a',
].concat([
  '!!js/function',
  '<<: *a',
  '|',
  '>',
  '%',
  '1e999',
  'null',
  '\u2028',
  '\uD83D',
  '"__proto__":1,',
  "'",
  '#',
])

/** Damages a file of text: as mails are damaged, or by a sign that its format knows; the same seed does the same damage. */
export function mutateText(content: Buffer, seed: number): Buffer {
  if (seed % 10 === 0) return content
  if (seed % 3 === 0) return mutateMail(content, seed)
  let text = content.toString('utf8')
  for (let round = 0; round <= seed % 4; round++) {
    const mixed = Math.imul(seed + round * 7919, 2_654_435_761) >>> 0
    const at = mixed % (text.length + 1)
    const sign = signs[(mixed >>> 7) % signs.length] ?? ''
    text = text.slice(0, at) + sign + text.slice(at + ((mixed >>> 3) % 3))
  }
  return Buffer.from(text)
}
