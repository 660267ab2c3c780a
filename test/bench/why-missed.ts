/** Why a figure misses its goal, by its name: kept by hand, printed for those that miss it. */
export const whyMissed: Readonly<Record<string, string>> = {}
