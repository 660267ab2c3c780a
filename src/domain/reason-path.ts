/** Whether a reason is another or stands under it, by their paths: `billing.amount` stands under `billing`. */
export function isReasonWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}
