import type { Look } from '../look.ts'

/** A span of time as it is read out, no finer than it matters: `45 s`, `4 min`, `2 h 31 min`, `26 h`, `12 d`. */
export function saidSpan(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 10) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`
}

/** When something is due, or for how long it has been: what is late may not rest on a mark. */
export function saidDue(dueAt: number | null, now: number, { say }: Pick<Look, 'say'>): string {
  if (dueAt === null) return ''
  const time = saidSpan((dueAt - now) / 1000)
  return say(dueAt < now ? 'reader.late' : 'reader.due', { time })
}
