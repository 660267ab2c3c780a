/** Where an earlier mail begins: behind `next` stand quoted lines, or all that follows belongs to it. */
export type HistoryBegins =
  { readonly goesOn: 'in quotes'; readonly next: number } | { readonly goesOn: 'to the end' }

/** Longer lines head nothing, and need not be looked at. */
const longest = 500

/**
 * Whether an earlier mail begins at a line of a text, as mail programs in Polish and English write it: `W dniu … napisał(a):`, `On … wrote:`,
 * `-----Wiadomość oryginalna-----`, or a block of `Od:`, `Wysłano:`, `Do:`, `Temat:`. A sentence that begins like one is none.
 */
export function historyBegins(lines: readonly string[], at: number): HistoryBegins | null {
  const line = lines[at] ?? ''
  if (line.length > longest || line.trim() === '') return null
  if (separator.test(line)) return { goesOn: 'to the end' }
  const block = underscores.test(line) ? nextFilled(lines, at + 1) : at
  if (block !== undefined && isHeaderBlock(lines, block)) return { goesOn: 'to the end' }
  return attribution(lines, at)
}

/** Source: Outlook and Outlook Express, Polish and English. */
const separator =
  /^[ \t>]*-{3,}[ \t]*(?:original message|original appointment|wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości)[ \t]*-{3,}[ \t]*$/i

const underscores = /^[ \t]*_{20,}[ \t]*$/

/** The next line that is not blank, at most two lines away. */
function nextFilled(lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < from + 3 && at < lines.length; at++) if (lines[at]?.trim() !== '') return at
  return undefined
}

/** What a block of headers is made of; the marks of bold text may stand around a name. Source: Outlook, Windows Mail, Interia, Onet. */
const from = /^[ \t]*\*{0,2}(?:od|from|nadawca)[ \t]?:/i
const when = /^[ \t]*\*{0,2}(?:wysłan[oaey]|data|sent|date|dnia)[ \t]?:/i
const others =
  /^[ \t]*\*{0,2}(?:do|to|dw|udw|cc|kopia|odp|reply-to|odpowiedź do|temat|subject|ważność|importance|adresat)[ \t]?:/i
const subject = /^[ \t]*\*{0,2}(?:temat|subject)[ \t]?:/i

/** From, a date and a subject within a few lines, each beginning one; addresses may be folded on a line of their own. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = lines[at] ?? ''
  if (first.length > longest || !from.test(first)) return false
  let hasDate = false
  let hasSubject = false
  let folded = 0
  for (let next = at + 1; next < at + 12 && next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.length > longest || line.trim() === '') break
    if (when.test(line)) hasDate = true
    else if (subject.test(line)) hasSubject = true
    else if (!others.test(line) && ++folded > 4) break
    if (hasDate && hasSubject) return true
  }
  return false
}

/** How a line begins that says who wrote what follows. */
const beginsAttribution =
  /^[ \t]*(?:w dniu|dnia|on|użytkownik|użytkowniczka|wiadomość napisana przez|(?:pon|wt|śr|czw|pt|sob|niedz|ndz|nd)\.?,|(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela),|(?:mon|tues?|wed|thu|thurs|fri|sat|sun)[a-z]{0,6},|\d{1,2}[ ./-]|20\d\d[ ./-])/i
/** How it ends. */
const endsAttribution = /(?:napisał(?:a|\(a\)|\/a)?|pisze|wrote|writes)[ \t]?:[ \t]*$/i
const endsAppleAttribution = /(?:\d{1,2}[:.]\d{2}|20\d\d)[^:]{0,20}:[ \t]*$/
const isApple = /^[ \t]*wiadomość napisana przez/i
const hasDay = /\d{1,2}[ ./-]|\d{4}/
/** What no sentence of a letter has: an address in brackets, or a time of day. */
const isCertain = /<[^<>\s]+@[^<>\s]+>|\b\d{1,2}:\d{2}\b/
const endsSentence = /[.!?;][ \t]*$/

/** A line that says who wrote what follows, broken over up to four. */
function attribution(lines: readonly string[], at: number): HistoryBegins | null {
  if (!beginsAttribution.test(lines[at] ?? '')) return null
  let words = ''
  for (let next = at; next < at + 4 && next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.trim() === '' || words.length + line.length > longest) return null
    words += ` ${line.trim()}`
    if (isWhole(words)) return goesOn(lines, next + 1, words)
    if (endsSentence.test(line)) return null
  }
  return null
}

function isWhole(words: string): boolean {
  if (!hasDay.test(words)) return false
  return endsAttribution.test(words) || (isApple.test(words) && endsAppleAttribution.test(words))
}

function goesOn(lines: readonly string[], from: number, words: string): HistoryBegins | null {
  const next = nextFilled(lines, from)
  if (next !== undefined && /^ {0,3}>/.test(lines[next] ?? '')) return { goesOn: 'in quotes', next }
  return isCertain.test(words) ? { goesOn: 'to the end' } : null
}
