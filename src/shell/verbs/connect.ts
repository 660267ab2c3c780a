import { readFileSync } from 'node:fs'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { Store } from '../../store/open-store.ts'
import { type Credentials, askServer, connect as connectStore } from '../../sync/connect.ts'
import { commandRegistry } from '../../commands/registry.ts'
import { copyFirst } from '../../sync/first-copy.ts'
import { httpWire } from '../../sync/http-wire.ts'
import type { AskedProvider } from '../../sync/device-flow.ts'
import { deviceSync } from '../../sync/device-sync.ts'
import { httpLine } from '../../sync/http-call.ts'
import { removeNewStore } from '../../sync/remove-new-store.ts'
import { serverAddress } from '../../sync/server-address.ts'
import { noteRound } from '../../sync/sync-status.ts'
import { type ServerFile, readServerFile, withToken, writeServerFile } from '../../sync/server-file.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { askPassword } from '../server/ask-password.ts'
import { askProvider } from '../server/ask-provider.ts'
import { bringStore } from '../server/bring-store.ts'
import { notConnected } from '../server/not-connected.ts'
import { progressLine } from '../progress-line.ts'
import type { Shell } from '../shell.ts'
import { storeOption } from '../store-option.ts'

/** Makes the store a device of a server, signs an agent in there, and copies what the server has. */
export async function connect(call: Call, shell: Shell): Promise<Answer> {
  const { storePath } = shell
  const before = readServerFile(storePath)
  const typed = call.operands[0] ?? before?.address ?? null
  if (typed === null) return mistakenBy({ kind: 'operand-missing', verb: 'connect', operand: 'ADDRESS' })
  const address = serverAddress(typed)
  if (!address.ok) return refuseWith(address.refusal)
  const authority = readAuthority(call.text('ca'))
  if (!authority.ok) return refuseWith(authority.refusal)
  const known = { address: address.value, authority: authority.value ?? before?.authority ?? null }
  const line = httpLine(known)
  try {
    const card = await askServer(line)
    if (!card.ok) return await notConnected(card.refusal, shell, known.address)
    const joined = await join(call, shell, {
      line,
      known,
      provider: card.value.provider,
      server: card.value.server,
    })
    return joined.ok ? joined.value : await notConnected(joined.refusal, shell, known.address)
  } finally {
    await line.close()
  }
}

type Joining = {
  readonly line: ReturnType<typeof httpLine>
  readonly known: { readonly address: string; readonly authority: string | null }
  readonly provider: AskedProvider | null
  /** The id of its store. */
  readonly server: string
}

async function join(call: Call, shell: Shell, joining: Joining): Promise<Decision<Answer>> {
  const signedIn = await signInHere(call, shell, joining)
  if (!signedIn.ok) return signedIn
  if ('planned' in signedIn.value) return accept(signedIn.value.planned)
  const { isEmpty, ...signed } = signedIn.value
  const copied = isEmpty ? await copyAll(call, shell) : accept(0)
  if (!copied.ok) return copied
  return firstRound(shell, {
    ...signed,
    isJson: call.isJson,
    rows: copied.value,
    address: joining.line.address,
  })
}

type SignedIn = {
  readonly agent: string
  readonly device: string
  readonly isEmpty: boolean
  /** Where the store lies as it was before what it has is brought to the server. */
  readonly backup: string | null
}

/** Signs in, and makes the store a device; where a copy was cut short, all that is done already. */
async function signInHere(
  call: Call,
  shell: Shell,
  { line, known, provider, server: itsStore }: Joining,
): Promise<Decision<SignedIn | { readonly planned: Answer }>> {
  const { storePath } = shell
  const before = readServerFile(storePath)
  const opened = await shell.openStore(storePath)
  if (!opened.ok && opened.refusal.code === 'store-not-found') {
    return signInNew(call, shell, { line, known, provider })
  }
  if (!opened.ok) {
    const agent = before?.tokens[0]?.agent
    if (opened.refusal.code !== 'store-not-whole' || !before || agent === undefined) return opened
    return accept({ agent, device: before.device, isEmpty: true, backup: null })
  }
  const store = opened.value
  try {
    if (store.info.storeId === itsStore) return refuse({ code: 'store-has-devices', path: storePath })
    const hasServer = (await store.sync.server()) !== null
    const isEmpty = (await store.sync.head()) === 0
    if (!hasServer && !isEmpty) {
      const credentials = () => credentialsOf(call, shell, provider)
      const brought = await bringStore(call, shell, { store, line, known, credentials })
      if (!brought.ok) return codeWrong(call, brought)
      const { value } = brought
      return accept('planned' in value ? value : { ...value, isEmpty })
    }
    const going = hasServer ? signedInBefore(call, before, known.address) : null
    if (going) return accept({ ...going, isEmpty, backup: null })
    const credentials = await credentialsOf(call, shell, provider)
    if (!credentials.ok) return credentials
    const signed = await signInOn(store, { call, shell, line, known, credentials: credentials.value })
    return signed.ok ? accept({ ...signed.value, isEmpty }) : signed
  } finally {
    await store.close()
  }
}

/** Makes the store that is asked for, and a device of it; where nobody is let in, no store is left behind. */
async function signInNew(
  call: Call,
  shell: Shell,
  { line, known, provider }: Omit<Joining, 'server'>,
): Promise<Decision<SignedIn>> {
  const { storePath, createStore, openStore } = shell
  const credentials = await credentialsOf(call, shell, provider)
  if (!credentials.ok) return credentials
  const made = await createStore(storePath, { group: false })
  if (!made.ok) return made
  const opened = await openStore(storePath)
  if (!opened.ok) return opened
  const store = opened.value
  let isDone = false
  try {
    const signed = await signInOn(store, { call, shell, line, known, credentials: credentials.value })
    isDone = signed.ok
    return signed.ok ? accept({ ...signed.value, isEmpty: true }) : signed
  } finally {
    if (isDone) await store.close()
    else await removeNewStore(store)
  }
}

type SigningIn = Pick<Joining, 'line' | 'known'> & {
  readonly call: Call
  readonly shell: Shell
  readonly credentials: Credentials
}

async function signInOn(
  store: Store,
  { call, shell, line, known, credentials }: SigningIn,
): Promise<Decision<Omit<SignedIn, 'isEmpty'>>> {
  const label = call.text('name') ?? shell.computer()
  const joined = await connectStore(store, line, { credentials, label })
  if (!joined.ok) return codeWrong(call, joined)
  const { agent, token, device, server } = joined.value
  const tokens = readServerFile(shell.storePath)?.tokens ?? []
  const file = withToken({ ...known, server, device, tokens }, agent, token)
  writeServerFile(shell.storePath, file, { isGroup: store.info.isGroup, process: process.pid })
  return accept({ agent, device, backup: null })
}

/** A server says no more of a code that it does not know than of a wrong password. */
function codeWrong(call: Call, refused: ReturnType<typeof refuse>): ReturnType<typeof refuse> {
  const isCode = call.text('code') !== null && refused.refusal.code === 'sign-in-wrong'
  return isCode ? refuse({ code: 'invitation-over' }) : refused
}

/** Who signed in here at the same address, where nobody else is to: what was cut short goes on. */
function signedInBefore(
  call: Call,
  before: ServerFile | null,
  address: string,
): { readonly agent: string; readonly device: string } | null {
  const [first] = before?.tokens ?? []
  const isAnother = call.text('code') !== null || call.agent !== null || before?.address !== address
  return before && first && !isAnother ? { agent: first.agent, device: before.device } : null
}

/** Copies what the server has into the empty store, and says how far it is; cut short, the same command goes on. */
async function copyAll(call: Call, shell: Shell): Promise<Decision<number>> {
  const { storePath, now, randomBytes } = shell
  const file = readServerFile(storePath)
  if (!file) return refuse({ code: 'not-connected', path: storePath })
  const { say, format } = await shell.page()
  const progress = progressLine(shell, call.isJson)
  const line = httpLine(file)
  let rows = 0
  try {
    const copied = await copyFirst({
      path: storePath,
      wire: httpWire(line, file),
      commands: commandRegistry,
      surroundings: { now, randomBytes },
      tell: ({ stage, done, about }) => {
        if (stage === 'rows') rows = done
        progress.tell(() =>
          say(`shell.connect.${stage}`, { done: format.number(done), about: format.number(about) }),
        )
      },
    })
    return copied.ok ? accept(rows) : copied
  } finally {
    progress.end()
    await line.close()
  }
}

/** The store is opened anew: its refs have the prefix that the server gave it. */
async function firstRound(
  shell: Shell,
  joined: Omit<SignedIn, 'isEmpty'> & {
    readonly isJson: boolean
    /** How many rows were copied. */
    readonly rows: number
    readonly address: string
  },
): Promise<Decision<Answer>> {
  const opened = await shell.openStore(shell.storePath)
  if (!opened.ok) return opened
  const store = opened.value
  const progress = progressLine(shell, joined.isJson)
  const { say } = await shell.page()
  try {
    const device = await deviceSync(store, shell.now, {
      brought: (part) => {
        const what = part.kind === 'rows' ? part.table : part.kind
        progress.tell(() => say('shell.connect.bringing', { what }))
      },
    })
    if (!device.ok) return device
    try {
      const triedAt = shell.now()
      const synced = await device.value.round()
      noteRound(store.info, synced, { triedAt, now: shell.now() })
      if (!synced.ok) return synced
      const { agent, device: name, address, rows, backup } = joined
      const site = store.reader.all(siteRows.sites, {})[0]?.name ?? ''
      const done = { server: address, site, agent, device: name, rows }
      const console = { store: storeOption(shell) }
      return accept(
        show(backup === null ? done : { ...done, backup }, (page) =>
          backup === null
            ? page.say('shell.connect.done', { ...done, ...console, n: rows })
            : page.say('shell.connect.brought', { ...done, ...console, backup }),
        ),
      )
    } finally {
      progress.end()
      await device.value.close()
    }
  } finally {
    await store.close()
  }
}

/** An invitation from the command line, else an agent and his password; where nobody is named, whom the provider of the server knows. */
async function credentialsOf(
  call: Call,
  shell: Shell,
  provider: AskedProvider | null,
): Promise<Decision<Credentials>> {
  const invitation = call.text('code')
  const { agent } = call
  if (invitation !== null) return accept({ agent, password: null, invitation })
  if (agent === null && provider) return askProvider(shell, provider)
  if (agent === null) return refuse({ code: 'agent-required' })
  const password = shell.env['LINIA_PASSWORD'] ?? (await askPassword(shell, { isNew: false }))
  return password === null
    ? refuse({ code: 'password-missing' })
    : accept({ agent, password, invitation: null })
}

function readAuthority(path: string | null): Decision<string | null> {
  if (path === null) return accept(null)
  try {
    return accept(readFileSync(path, 'utf8'))
  } catch (fault) {
    const detail = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    return refuse({ code: 'file-unreadable', path, detail })
  }
}
