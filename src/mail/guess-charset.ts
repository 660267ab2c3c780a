/** Tried in this order; an earlier one wins a tie. Polish first, because that is who writes to a Polish queue. */
const candidates = ['windows-1250', 'iso-8859-2', 'windows-1252'] as const

const polish = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/
const common = /[áâãäåæçèéêëíîñòôõöøúüßàùÀÁÃÄÇÉÖÜ–—„”“’‘…«»€§°®©™]/
/** Polish writes "ni" before a vowel, never "ń": there the byte is the ñ of other languages. */
const vowel = /[aeiouyąęó]/i
const letter = /\p{L}/u

/** A guess is made from the first bytes only: a longer text gives no better one. */
const sampleBytes = 64 * 1024

/** Names the likeliest 8-bit charset of text that declares none; it never answers with a multi-byte one. */
export function guessCharset(bytes: Uint8Array): (typeof candidates)[number] {
  const sample = bytes.subarray(0, sampleBytes)
  let best: { charset: (typeof candidates)[number]; score: number } = {
    charset: 'windows-1250',
    score: -Infinity,
  }
  for (const charset of candidates) {
    const score = plausibility(new TextDecoder(charset).decode(sample))
    if (score > best.score) best = { charset, score }
  }
  return best.charset
}

/** Rewards letters that people write, punishes controls and signs in the middle of a word. */
function plausibility(text: string): number {
  let score = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const char = text.charAt(at)
    if (/[ńŃ]/.test(char) && vowel.test(text.charAt(at + 1))) continue
    if (polish.test(char)) score += 1
    else if (common.test(char)) score += 0.8
    else if (char >= '\u0080' && char <= '\u009f') score -= 2
    else if (!letter.test(char) && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1))) score -= 1
  }
  return score
}

function isLetter(char: string): boolean {
  return letter.test(char)
}
