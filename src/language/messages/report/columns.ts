import type { Message } from '../../message.ts'

/** The heads of a report’s columns, where a figure’s name is too long. */
export const reportColumnMessages = {
  'report.short.offered': { en: 'offered', pl: 'oferowane' },
  'report.short.answered': { en: 'answered', pl: 'odebrane' },
  'report.short.abandoned': { en: 'abandoned', pl: 'porzucone' },
  'report.short.waiting': { en: 'waiting', pl: 'czeka' },
  'report.short.sl-offered': { en: 'SL', pl: 'SL' },
  'report.short.asa': { en: 'ASA', pl: 'ASA' },
  'report.short.wait-p90': { en: 'p90', pl: 'p90' },
  'report.short.aht': { en: 'AHT', pl: 'AHT' },
  'report.short.handled': { en: 'handled', pl: 'obsłużone' },
  'report.short.signed-in': { en: 'signed in', pl: 'zalogowany' },
  'report.short.busy': { en: 'busy', pl: 'zajęty' },
  'report.short.occupancy': { en: 'occupancy', pl: 'zajętość' },
  'report.short.away-paid': { en: 'paid breaks', pl: 'przerwy płatne' },
  'report.short.put-back': { en: 'put back', pl: 'odłożone' },
  'report.short.offers-timed-out': { en: 'RONA', pl: 'RONA' },
  'report.short.code-count': { en: 'times', pl: 'razy' },
  'report.short.code-share': { en: 'share', pl: 'udział' },
} as const satisfies Record<string, Message>
