import * as z from 'zod'
import { capacityMap, sortedByKey } from './capacity-map.ts'
import { printDuration } from '../../domain/duration.ts'
import { durationText, lineText, secondsOf } from '../../yaml/scalars.ts'
import { siteRule } from '../scalars.ts'
import {
  mostAttachedMegabytes,
  type SiteSettings,
  usualAttachedMegabytes,
  usualUndoDelaySeconds,
} from '../../domain/site/site-settings.ts'

export const languageName = z.enum(['en', 'pl'])

/** Whoever waits longer for an answer than an hour was not called back, but forgotten. */
const longestUndoDelaySeconds = 3600

export const siteSection = z.strictObject({
  name: lineText(80),
  languages: z.array(languageName).min(1).max(2),
  'default-language': languageName,
  'time-zone': z.string().max(60).refine(isTimeZone, siteRule('time-zone-unknown')),
  capacity: capacityMap.optional(),
  'undo-delay': durationText
    .refine((text) => secondsOf(text) <= longestUndoDelaySeconds, siteRule('undo-delay-too-long'))
    .optional(),
  'attachment-limit': z
    .string()
    .max(20)
    .refine((text) => isMegabytes(text), siteRule('attachment-limit-malformed'))
    .optional(),
  'quote-answered': z.boolean().optional(),
})
export type SiteSection = z.infer<typeof siteSection>

/** Megabytes as the files write them: `25MB`. */
const megabytesForm = /^(\d{1,3}) ?MB$/

function megabytesOf(text: string): number {
  return Number(megabytesForm.exec(text)?.[1] ?? 0)
}

function isMegabytes(text: string): boolean {
  const megabytes = megabytesOf(text)
  return megabytes >= 1 && megabytes <= mostAttachedMegabytes
}

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
    attachedMegabytes:
      section['attachment-limit'] === undefined
        ? usualAttachedMegabytes
        : megabytesOf(section['attachment-limit']),
    quotesAnswered: section['quote-answered'] ?? false,
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
    ...(settings.attachedMegabytes !== usualAttachedMegabytes && {
      'attachment-limit': `${settings.attachedMegabytes}MB`,
    }),
    ...(settings.quotesAnswered && { 'quote-answered': true }),
  }
}
