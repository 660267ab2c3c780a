import { defaultRights } from '../../domain/default-rights.ts'

/** Commands that an agent may give and no macro does, each with the reason. */
const notInMacros: Readonly<Record<string, string>> = {
  undo: 'takes others back, and is told by number which',
  'site.apply': 'is the site itself, which has its own check and preview',
  'interaction.receive': 'says that somebody wrote or called, which only a channel knows',
  'call.ring': 'says that somebody calls, which only a phone knows',
  'call.dial': 'says that a phone calls somebody, which only it knows',
  'interaction.abandon': 'says that the caller gave up, which only a channel knows',
  'template.save': 'changes what macros are made of',
  'template.remove': 'changes what macros are made of',
  'view.save': 'says what somebody looks at, not what is done to a record',
  'view.remove': 'says what somebody looks at, not what is done to a record',
  'announcement.make': 'tells people something, which is nothing about a record',
  'announcement.read': 'says what somebody has read, which nobody says beforehand',
  'announcement.withdraw': 'tells people something, which is nothing about a record',
  'process.migrate': 'is about all that runs of a process, which has its own check',
  'process.publish': 'is the site itself, which has its own check and preview',
  'process.retire': 'is the site itself, which has its own check and preview',
  'process.step': 'says what was done at a step, which nobody says beforehand',
  'refused-push.settle': 'says that somebody has dealt with it, which nobody says beforehand',
  'edit-conflict.settle': 'says which of two values stands, which nobody says beforehand',
  'wrap-up.review': 'says whether something counts, which nobody says beforehand',
  'refused-work.settle': 'says that somebody has dealt with it, which nobody says beforehand',
  'agent.lock': 'ends what somebody may, which is nothing about a record',
  'agent.unlock': 'lets somebody in, which is nothing about a record',
  'site.close': 'is the server itself, and nothing about a record',
  'site.open': 'is the server itself, and nothing about a record',
  'device.connect': 'lets somebody in, which is nothing about a record',
  'device.revoke': 'ends what a device may, which is nothing about a record',
  'invitation.make': 'lets somebody in, which is nothing about a record',
  'password.set': 'lets somebody in, which is nothing about a record',
  'quarantine.settle': 'says what becomes of what was sent, which nobody says beforehand',
  'store.bring': 'is about a whole store, which has its own plan',
  'token.issue': 'lets a script in, which is nothing about a record',
  'token.revoke': 'ends what a script may, which is nothing about a record',
  'macro.save': 'changes what macros are made of',
  'macro.remove': 'changes what macros are made of',
}

/**
 * Whether a macro, or a step of a process, may give a command: one that some role may give at all, because what nobody may is the program's own, that
 * imports nothing and is not left out by name.
 */
export function isForMacros(name: string): boolean {
  const scopes = Object.hasOwn(defaultRights, name) ? Object.values(defaultRights[name] ?? {}) : []
  const isAnybodys = scopes.some((scope) => scope !== 'none')
  return isAnybodys && !name.endsWith('.import') && !Object.hasOwn(notInMacros, name)
}
