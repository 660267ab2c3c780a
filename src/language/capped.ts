/**
 * At most `maxChars` UTF-16 units of a text, the last of them `…` when something was left out.
 * For text of any size before it is cleaned, measured or drawn: one word of 200,000 characters costs the renderer a second.
 * Never ends inside a surrogate pair or in the middle of a joined emoji.
 */
export function capped<Text extends string>(text: Text, maxChars: number): Text {
  if (text.length <= maxChars) return text
  let end = Math.max(0, maxChars - 1)
  while (end > 0 && leavesHalf(text, end)) end--
  return `${text.slice(0, end)}…` as Text
}

/** Whether a cut before `end` would part what belongs together or leave a joiner with nothing to join. */
function leavesHalf(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff
  return isHighSurrogate || invisible.test(text.slice(Math.max(0, end - 2), end))
}

/** The most of one word or text that a sentence quotes: as long as the paths that people have, no longer than a screen. */
export const longestQuoted = 500

const invisible = /\p{Default_Ignorable_Code_Point}$/u
