/** Commands that nothing can take back, because what they did has left the building or the store. */
export const permanentCommands: ReadonlySet<string> = new Set<string>([
  'delivery.start',
  'delivery.succeed',
  'delivery.fail',
])
