import type { OpenCalendar } from '../../domain/open-time.ts'
import { pauseClock, runClock } from '../../domain/sla-clock.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { calendarByKey } from '../../queries/site/calendar-by-key.ts'
import { runningSlaClocks } from '../../queries/cases/running-sla-clocks.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageClock } from './stage-sla.ts'

const pageSize = 500

/**
 * Stages what other opening hours do to the clocks that run by them: what was counted by the old hours stays, the rest is
 * counted by the new. Call it before the calendars themselves are staged.
 * Source: FIELD.md, "Numbers": a metric uses the calendar in force at each change.
 */
export async function stageCalendarChanges(
  tx: CommandView,
  site: SiteDefinition,
  context: CommandContext,
): Promise<void> {
  const warningPercents = new Map(site.sla.map(({ key, warningPercent }) => [key, warningPercent]))
  for (const { key, timeZone, hours, holidays } of site.calendars) {
    const old = await tx.one(calendarByKey, { key })
    const calendar = { timeZone: timeZone ?? site.site.timeZone, hours, holidays }
    if (!old || isSame(old, calendar)) continue
    let after = ''
    for (;;) {
      const rows = await tx.all(runningSlaClocks, { calendarKey: key, after, limit: pageSize })
      for (const row of rows) {
        const { caseId, calendarKey: _calendarKey, ...clock } = row
        const terms = {
          targetSeconds: clock.targetSeconds,
          warningPercent: warningPercents.get(clock.policyKey) ?? 100,
          calendar,
        }
        const running = runClock(pauseClock(clock, old, context.at), terms, context.at)
        const moved = { ...clock, ...running, ranBy: { key, calendar } }
        await stageClock(tx, { caseId, before: row, clock: moved }, context)
      }
      if (rows.length < pageSize) break
      after = rows.at(-1)?.id ?? ''
    }
  }
}

function isSame(a: OpenCalendar, b: OpenCalendar): boolean {
  return openingText(a) === openingText(b)
}

/** All that decides when it is open, and not what its days are called. */
function openingText({ timeZone, hours, holidays }: OpenCalendar): string {
  return JSON.stringify([timeZone, hours, holidays.map(({ date, hours: open }) => [date, open])])
}
