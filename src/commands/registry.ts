import type { CommandDefinition } from '../store/command-definition.ts'
import { closeSite } from './access/close-site.ts'
import { connectDevice } from './access/connect-device.ts'
import { issueToken } from './access/issue-token.ts'
import { lockAgent } from './access/lock-agent.ts'
import { makeInvitation } from './access/make-invitation.ts'
import { openSite } from './access/open-site.ts'
import { quarantinePush } from './access/quarantine-push.ts'
import { revokeDevice } from './access/revoke-device.ts'
import { revokeToken } from './access/revoke-token.ts'
import { setPassword } from './access/set-password.ts'
import { settleQuarantined } from './access/settle-quarantined.ts'
import { unlockAgent } from './access/unlock-agent.ts'
import type { DeclaredCommand } from './command.ts'
import { migrateProcess } from './processes/migrate-process.ts'
import { publishProcess } from './processes/publish-process.ts'
import { retireProcess } from './processes/retire-process.ts'
import { startProcess } from './processes/start-process.ts'
import { stepProcess } from './processes/step-process.ts'
import { timeOverProcess } from './processes/time-over-process.ts'
import { keepRefusedPush } from './sync/keep-refused-push.ts'
import { reviewWrapUp } from './sync/review-wrap-up.ts'
import { bringStore } from './sync/bring-store.ts'
import { settleEditConflict } from './sync/settle-edit-conflict.ts'
import { settleRefusedPush } from './sync/settle-refused-push.ts'
import { recordCommands } from './record-commands.ts'

/** Every command. Append-only. */
const commands = [
  ...recordCommands,
  publishProcess,
  retireProcess,
  startProcess,
  stepProcess,
  timeOverProcess,
  migrateProcess,
  keepRefusedPush,
  bringStore,
  connectDevice,
  revokeDevice,
  issueToken,
  revokeToken,
  setPassword,
  makeInvitation,
  quarantinePush,
  settleQuarantined,
  settleRefusedPush,
  settleEditConflict,
  reviewWrapUp,
  lockAgent,
  unlockAgent,
  closeSite,
  openSite,
] as const

type Command = (typeof commands)[number]

/** What each command takes and answers with, by its name. */
export type Commands = {
  readonly [Each in Command as Each['name']]: Each extends CommandDefinition<string, infer Input, infer Value>
    ? { readonly input: Input; readonly value: Value }
    : never
}

/** Every command by its name: for batches, due work, replay, and whatever names a command in text. */
export const commandRegistry: ReadonlyMap<string, DeclaredCommand<string, never, unknown>> = new Map(
  commands.map((definition) => [
    definition.name,
    definition as unknown as DeclaredCommand<string, never, unknown>,
  ]),
)
