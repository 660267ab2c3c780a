/** What a right is asked for: whose record it is and where it lies. What does not apply is left out. */
export type RightRecord = {
  /** Key of the agent whose it is; null when it is nobody's. */
  readonly owner?: string | null
  /** Key of the queue in which it lies; null when it lies in none. */
  readonly queue?: string | null
  /** What it costs, in hundredths of the site's currency, where a mandate has a limit. */
  readonly amount?: number
}
