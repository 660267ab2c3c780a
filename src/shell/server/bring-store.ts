import { existsSync } from 'node:fs'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { deviceList } from '../../queries/access/device-list.ts'
import { tokenList } from '../../queries/access/token-list.ts'
import type { Store } from '../../store/open-store.ts'
import { type Credentials, becomeDevice, signInAt } from '../../sync/connect.ts'
import type { HttpLine, ServerAddress } from '../../sync/http-call.ts'
import { askBringPlan } from '../../sync/plan-bringing.ts'
import { readServerFile, withToken, writeServerFile } from '../../sync/server-file.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { storeOption } from '../store-option.ts'
import { planShown } from './plan-shown.ts'

export type Bringing = {
  readonly store: Store
  readonly line: HttpLine
  readonly known: ServerAddress
  readonly credentials: () => Promise<Decision<Credentials>>
}

/** What became of it: the plan, where nothing else was asked for, or the store as a device, before anything of it was sent. */
type Brought =
  { readonly planned: Answer } | { readonly agent: string; readonly device: string; readonly backup: string }

/**
 * Lets a store that has worked alone be brought to a server: shows what would go, or makes a backup and the store a device. Without
 * --plan or --yes nothing is done at all.
 * Refuses: store-has-history, store-has-devices, letters-taken, and what the server and the backup refuse.
 */
export async function bringStore(call: Call, shell: Shell, bringing: Bringing): Promise<Decision<Brought>> {
  const { storePath, now, backupStore } = shell
  const { store, line, known } = bringing
  if (isServer(store)) return refuse({ code: 'store-has-devices', path: storePath })
  if (!call.is('plan') && !call.is('yes')) return refuse({ code: 'store-has-history', path: storePath })
  const signed = await signIn(call, shell, bringing)
  if (!signed.ok) return signed
  const { agent, device, server, token } = signed.value
  const plan = await askBringPlan(store, line, token)
  if (!plan.ok) return plan
  if (plan.value.taken.length > 0) return refuse({ code: 'letters-taken', letters: plan.value.taken })
  const backup = freeBackup(storePath, device)
  if (call.is('plan')) {
    return accept({
      planned: planShown(plan.value, { server: known.address, backup, store: storeOption(shell) }),
    })
  }
  const saved = await backupStore(storePath, backup, { at: now() })
  if (!saved.ok) return saved
  const joined = await becomeDevice(store, line, { device, server })
  return joined.ok ? accept({ agent, device, backup }) : joined
}

/** Who let devices in is a server, and his devices would look for him in vain. */
function isServer({ reader }: Store): boolean {
  return reader.all(deviceList, { limit: 1 }).length > 0 || reader.all(tokenList, { limit: 1 }).length > 0
}

/** Signs in, or takes the token of the plan that was looked at before; the store stays as it is. */
async function signIn(
  call: Call,
  { storePath, computer }: Shell,
  { store, line, known, credentials }: Bringing,
): Promise<
  Decision<{
    readonly agent: string
    readonly device: string
    readonly server: string
    readonly token: string
  }>
> {
  const before = readServerFile(storePath)
  const [first] = before?.tokens ?? []
  const isSame = before?.address === known.address && call.text('code') === null && call.agent === null
  if (before && first && isSame) return accept({ ...first, device: before.device, server: before.server })
  const given = await credentials()
  if (!given.ok) return given
  const label = call.text('name') ?? computer()
  const signed = await signInAt(line, store.info, { credentials: given.value, label })
  if (!signed.ok) return signed
  const { agent, token, device, server } = signed.value
  const file = withToken({ ...known, server, device, tokens: [] }, agent, token)
  writeServerFile(storePath, file, { isGroup: store.info.isGroup, process: process.pid })
  return accept({ agent, device, server, token })
}

/** Where the store is copied to before it becomes a device: the same place in the plan as when it is done. */
function freeBackup(storePath: string, device: string): string {
  for (let number = 1; ; number++) {
    const path = `${storePath}.before-${device}${number === 1 ? '' : `-${number}`}`
    if (!existsSync(path)) return path
  }
}
