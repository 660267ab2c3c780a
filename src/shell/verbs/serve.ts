import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { serverAddress } from '../../sync/server-address.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { onlyStore } from '../server/only-store.ts'
import { isProxyAddress } from '../server/is-proxy-address.ts'
import { isLoopback, readListen } from '../server/read-listen.ts'
import { unfitInFolder } from '../server/sites-in-folder.ts'
import { sitesIn } from '../server/sites-in.ts'
import { type SiteNews, storesOfSites } from '../server/stores-of-sites.ts'
import { tellFirst, tellerOf } from '../server/tell-sites.ts'
import { isDatabaseAddress, placeForPeople } from '../../domain/database-address.ts'
import type { Shell } from '../shell.ts'
import type { ServedStores, Serving } from '../surroundings.ts'

const usual = '127.0.0.1:8321'

/** Makes this store, or those of a folder, the server of others, until it is told to stop. */
export async function serve(call: Call, shell: Shell): Promise<Answer> {
  const listen = call.text('listen') ?? usual
  const place = readListen(listen)
  if (!place) {
    const wanted = 'HOST:PORT'
    return mistakenBy({ kind: 'option-invalid', verb: 'serve', option: 'listen', value: listen, wanted })
  }
  const [cert, key] = [call.text('tls-cert'), call.text('tls-key')]
  if ((cert === null) !== (key === null)) {
    return mistakenBy({
      kind: 'option-missing',
      verb: 'serve',
      options: [cert === null ? 'tls-cert' : 'tls-key'],
    })
  }
  const trustedProxies = call.list('trust-proxy')
  const stranger = trustedProxies.find((one) => !isProxyAddress(one))
  if (stranger !== undefined) {
    const wanted = '10.0.0.1, 10.0.0.0/8'
    return mistakenBy({
      kind: 'option-invalid',
      verb: 'serve',
      option: 'trust-proxy',
      value: stranger,
      wanted,
    })
  }
  if (!isLoopback(place.host) && cert === null && trustedProxies.length === 0) {
    return refuseWith({ code: 'serving-in-the-open', address: listen })
  }
  const provider = providerOf(call)
  if (provider && 'kind' in provider) return provider
  const told: SiteNews[] = []
  let tell = async (news: SiteNews): Promise<void> => void told.push(news)
  const sites = call.text('sites')
  const opened = await (sites === null
    ? oneStore(call, shell)
    : storesOf(sites, { ...shell, isBroughtBack: call.is('restored') }, async (news) => tell(news)))
  if (!opened.ok) return refuseWith(opened.refusal)
  const stores = opened.value
  try {
    const started = await shell.serve({
      stores,
      ...place,
      tls: cert === null || key === null ? null : { cert, key },
      trustedProxies,
      provider,
      logTo: call.text('log') ?? (shell.errTerminal() === null ? '-' : null),
    })
    if (!started.ok) return refuseWith(started.refusal)
    const { address, ended } = started.value
    const { say } = await shell.page()
    shell.err(
      `${say('shell.serve.listening', { address, path: sites === null ? (stores.all()[0]?.store.info.path ?? '') : placeForPeople(sites) })}\n`,
    )
    tell = tellerOf(shell, address)
    if (sites === null)
      for (const { store } of stores.all()) await tellFirst(shell, { store, address, whereEmpty: 'invite' })
    else if (told.length === 0) shell.err(`${say('shell.admin-sites.none')}\n`)
    for (const news of told) await tell(news)
    await ended
    return { kind: 'ended', exitCode: exitCodes.done }
  } finally {
    await stores.close()
  }
}

/** The provider that says who people are; a mistake where it is named by half. */
function providerOf(call: Call): Serving['provider'] | Answer {
  const [issuer, client] = [call.text('oidc-issuer'), call.text('oidc-client')]
  const verb = 'serve'
  if (issuer === null || client === null) {
    if (issuer === null && client === null) return null
    return mistakenBy({
      kind: 'option-missing',
      verb,
      options: [issuer === null ? 'oidc-issuer' : 'oidc-client'],
    })
  }
  // Its keys come from there: whoever could change them on the way could be anybody.
  if (!serverAddress(issuer).ok || !/^https?:/.test(issuer)) {
    return mistakenBy({
      kind: 'option-invalid',
      verb,
      option: 'oidc-issuer',
      value: issuer,
      wanted: 'https://…',
    })
  }
  return { issuer, client, claim: call.text('oidc-claim') ?? 'email' }
}

async function oneStore(call: Call, shell: Shell): Promise<Decision<ServedStores>> {
  const { openServerStore } = shell
  const storePath = call.text('database') ?? shell.storePath
  if (call.is('empty') && !isDatabaseAddress(storePath)) {
    const made = await shell.createStore(storePath, { group: false })
    if (!made.ok && made.refusal.code !== 'store-exists') return made
  }
  if (call.is('demo')) {
    const begun = await demoWhereNothingIs({ ...shell, storePath })
    if (!begun.ok) return begun
  }
  const opened = await openServerStore(storePath, { isBroughtBack: call.is('restored') })
  if (!opened.ok) return opened
  const { store } = opened.value
  if ((await store.sync.server()) === null) return accept(onlyStore(opened.value))
  await store.close()
  return refuse({ code: 'device-cannot-serve', path: storePath })
}

/** Makes the demo site where there is no store; in a database one is made as soon as it is opened, with nothing in it. */
async function demoWhereNothingIs(shell: Shell): Promise<Decision<null>> {
  const opened = await shell.openServerStore(shell.storePath)
  if (!opened.ok && opened.refusal.code !== 'store-not-found') return opened
  if (opened.ok) {
    const { store } = opened.value
    const isEmpty = isDatabaseAddress(shell.storePath) && (await store.sync.head()) === 0
    await store.close()
    if (!isEmpty) return accept(null)
  }
  const { beginDemo } = await import('../begin/begin-demo.ts')
  const begun = await beginDemo({ ...shell, group: false })
  return begun.ok ? accept(null) : refuse(begun.refusal)
}

async function storesOf(
  sites: string,
  {
    openServerStore,
    sitesInDatabase,
    isBroughtBack,
  }: Pick<Shell, 'openServerStore' | 'sitesInDatabase'> & { readonly isBroughtBack: boolean },
  tell: (news: SiteNews) => Promise<void>,
): Promise<Decision<ServedStores>> {
  const find = async () => sitesIn(sites, { sitesInDatabase })
  const found = await find()
  if (!found.ok) return found
  // What comes later was not brought back with the others.
  const brought = new Set(isBroughtBack ? found.value.map(({ path }) => path) : [])
  const open = async (path: string) => openServerStore(path, { isBroughtBack: brought.delete(path) })
  const stores = storesOfSites(find, open, tell)
  const unfit = isDatabaseAddress(sites) ? noNames : namesToldOnce(() => unfitInFolder(sites))
  const look = async () => {
    await stores.look()
    for (const name of unfit()) await tell({ what: 'unfit', name })
    for (const site of stores.all()) await tell({ what: 'looked', site })
  }
  await look()
  return accept({ ...stores, look })
}

function noNames(): readonly string[] {
  return []
}

/** What was not named before. */
function namesToldOnce(find: () => readonly string[]): () => readonly string[] {
  const told = new Set<string>()
  return () => {
    const names = find().filter((name) => !told.has(name))
    for (const name of names) told.add(name)
    return names
  }
}
