/** One level asked of a skill from so many seconds of waiting on; 0 asks nothing. */
export type SkillRing = { readonly afterSeconds: number; readonly level: number }

/**
 * A skill that work needs, and the level asked: the first ring begins at 0, each later one asks less.
 * Source: FIELD.md, "Routing": the level asked drops in rings after set times (bullseye).
 */
export type SkillNeed = { readonly skill: string; readonly rings: readonly SkillRing[] }

/** Level of each skill by its key, 1 to 5; a skill that is not there is at 0. */
export type SkillLevels = Readonly<Record<string, number>>

/** The level asked of a skill after so many seconds of waiting. */
function levelAsked({ rings }: SkillNeed, waitedSeconds: number): number {
  let asked = rings[0]?.level ?? 0
  for (const ring of rings) if (waitedSeconds >= ring.afterSeconds) asked = ring.level
  return asked
}

/** Whether somebody has every skill at the level that is asked after so many seconds. */
export function hasSkills(levels: SkillLevels, needs: readonly SkillNeed[], waitedSeconds: number): boolean {
  return needs.every((need) => (levels[need.skill] ?? 0) >= levelAsked(need, waitedSeconds))
}
