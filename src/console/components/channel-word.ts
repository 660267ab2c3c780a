import type { Look } from '../look.ts'

/** A channel as people call it; one that only the site knows stands by its key. */
export function channelWord(channel: string, { say }: Pick<Look, 'say'>): string {
  switch (channel) {
    case 'all':
      return say('card.all-channels')
    case 'call':
    case 'email':
    case 'chat':
    case 'form':
    case 'sms':
    case 'social':
    case 'video':
    case 'letter':
    case 'visit':
    case 'task':
    case 'callback':
      return say(`channel.${channel}`)
    default:
      return channel
  }
}
