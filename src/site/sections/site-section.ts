import { z } from 'zod'
import { capacityMap, sortedByKey } from './capacity-map.ts'
import { printDuration } from '../duration.ts'
import { durationText, lineText, rule, secondsOf } from '../scalars.ts'
import { type SiteSettings, usualUndoDelaySeconds } from '../../domain/site/site-settings.ts'

export const languageName = z.enum(['en', 'pl'])

/** Whoever waits longer for an answer than an hour was not called back, but forgotten. */
const longestUndoDelaySeconds = 3600

export const siteSection = z.strictObject({
  name: lineText(80),
  languages: z.array(languageName).min(1).max(2),
  'default-language': languageName,
  'time-zone': z.string().max(60).refine(isTimeZone, rule('time-zone-unknown')),
  capacity: capacityMap.optional(),
  'undo-delay': durationText
    .refine((text) => secondsOf(text) <= longestUndoDelaySeconds, rule('undo-delay-too-long'))
    .optional(),
})
export type SiteSection = z.infer<typeof siteSection>

export function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      /^[A-Z]/.test(name)
    )
  } catch {
    return false
  }
}

export function readSettings(section: SiteSection): SiteSettings {
  return {
    name: section.name,
    languages: section.languages,
    defaultLanguage: section['default-language'],
    timeZone: section['time-zone'],
    capacity: sortedByKey(section.capacity ?? {}),
    undoDelaySeconds:
      section['undo-delay'] === undefined ? usualUndoDelaySeconds : secondsOf(section['undo-delay']),
  }
}

export function writeSettings(settings: SiteSettings): SiteSection {
  return {
    name: settings.name,
    languages: [...settings.languages],
    'default-language': settings.defaultLanguage,
    'time-zone': settings.timeZone,
    ...(Object.keys(settings.capacity).length > 0 && { capacity: sortedByKey(settings.capacity) }),
    ...(settings.undoDelaySeconds !== usualUndoDelaySeconds && {
      'undo-delay': printDuration(settings.undoDelaySeconds),
    }),
  }
}
