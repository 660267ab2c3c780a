import type { Glyphs } from '../theme.ts'

/** The mark of a channel; the name of a channel that has none stands in the workspace. */
export function channelGlyph(channel: string, glyphs: Glyphs): string {
  switch (channel) {
    case 'call':
    case 'callback':
      return glyphs.call
    case 'email':
      return glyphs.email
    case 'chat':
    case 'sms':
      return glyphs.chat
    default:
      return glyphs.other
  }
}
