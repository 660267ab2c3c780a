/** Commands that nothing can take back: what they did has left the building or the store, or what they keep would be lost. */
export const permanentCommands: ReadonlySet<string> = new Set<string>([
  // A phone that has rung has rung, and a number that was dialled was.
  'call.dial',
  'call.ring',
  'delivery.start',
  'delivery.succeed',
  'delivery.fail',
  'push.keep-refused',
  'agent.lock',
  'agent.unlock',
  'site.close',
  'site.open',
  'device.connect',
  'device.revoke',
  'token.issue',
  'token.revoke',
  'password.set',
  'invitation.make',
  'push.quarantine',
  'quarantine.settle',
  'store.bring',
])
