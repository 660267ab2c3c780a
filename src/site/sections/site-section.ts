import { z } from 'zod'
import { lineText, rule } from '../scalars.ts'
import { capacityMap, sortedByKey } from './capacity-map.ts'
import type { SiteSettings } from '../../domain/site-definition.ts'

export const languageName = z.enum(['en', 'pl'])

export const siteSection = z.strictObject({
  name: lineText(80),
  languages: z.array(languageName).min(1).max(2),
  'default-language': languageName,
  'time-zone': z.string().max(60).refine(isTimeZone, rule('time-zone-unknown')),
  capacity: capacityMap.optional(),
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
  }
}

export function writeSettings(settings: SiteSettings): SiteSection {
  return {
    name: settings.name,
    languages: [...settings.languages],
    'default-language': settings.defaultLanguage,
    'time-zone': settings.timeZone,
    ...(Object.keys(settings.capacity).length > 0 && { capacity: sortedByKey(settings.capacity) }),
  }
}
