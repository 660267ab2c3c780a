import type { Language } from './language.ts'

/**
 * How a span of time is written:
 * `clock` 2:31 (minutes and seconds, 1:02:31 from an hour on), `clock-padded` 04:12,
 * `hours` 2:31 h (hours and minutes), `words` 2 h 31, 31 min, 45 s, 3 d 4 h, `whole` 4 min 20 s, 2 h 3 min, to the second.
 */
export type DurationStyle = 'clock' | 'clock-padded' | 'hours' | 'words' | 'whole'

/** A span in whole seconds, fractions dropped; a negative one has a minus: `-0:11 h`. */
export function formatDuration(seconds: number, style: DurationStyle): string {
  const whole = Math.floor(Math.abs(seconds))
  const text = written(whole, style)
  return seconds < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/**
 * How long someone has waited, or until when there is time, for a column: `0:04 h`, `2:31 h` up to a hundred hours, then `5 d 3 h`.
 * Never minutes and seconds: where no clock ticks beside it, `12:00` could be either.
 */
export function formatWaiting(seconds: number): string {
  return formatDuration(seconds, Math.abs(seconds) < 360_000 ? 'hours' : 'words')
}

/** How long ago something was: `now`, `5 min`, `2 h 31`, `3 d`. A time to come counts as now, because clocks differ. */
export function formatAge(seconds: number, language: Language): string {
  if (seconds < 60) return language === 'pl' ? 'teraz' : 'now'
  return seconds < 86_400 ? formatDuration(seconds, 'words') : `${Math.floor(seconds / 86_400)} d`
}

function written(whole: number, style: DurationStyle): string {
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const seconds = whole % 60
  switch (style) {
    case 'clock':
      return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
    case 'clock-padded':
      return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
    case 'hours':
      return `${hours}:${two(minutes)} h`
    case 'words':
      if (whole < 60) return `${whole} s`
      if (hours === 0) return `${minutes} min`
      if (hours < 48) return minutes === 0 ? `${hours} h` : `${hours} h ${two(minutes)}`
      return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`
    case 'whole': {
      const parts = [
        hours > 0 && `${hours} h`,
        minutes > 0 && `${minutes} min`,
        seconds > 0 && `${seconds} s`,
      ]
      return parts.filter((part) => part !== false).join(' ') || '0 s'
    }
    default:
      return style satisfies never
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
