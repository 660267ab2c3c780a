import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { shellWord } from '../../language/shell-word.ts'
import { readServerFile } from '../../sync/server-file.ts'
import type { Answer } from '../answer.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'
import { storeOption } from '../store-option.ts'

/** Says of a store that could not be connected what to look at: where nobody works in it yet, nothing goes on in it meanwhile. */
export async function notConnected(refusal: Refusal, shell: Shell, address: string): Promise<Answer> {
  const site = siteOf(address)
  if (site !== null && notLetIn.has(refusal.code))
    return { kind: 'refused', refusal, hint: orSite(refusal, site) }
  const hint = await hintOf(refusal, shell, address)
  return { kind: 'refused', refusal, ...(hint && { hint }) }
}

async function hintOf(
  { code }: Refusal,
  shell: Shell,
  address: string,
): Promise<((page: Page) => string) | null> {
  if (code === 'agent-required') {
    return ({ say, clean }) =>
      say('shell.connect.who', { address: clean(shellWord(address)), store: storeOption(shell) })
  }
  if (!unanswered.has(code)) return null
  if (readServerFile(shell.storePath) === null) {
    return ({ say, clean }) => say('shell.connect.nobody-there', { address: clean(address) })
  }
  return (await isUnfinished(shell))
    ? ({ say }) => say('shell.connect.goes-on', { store: storeOption(shell) })
    : null
}

const unanswered: ReadonlySet<Refusal['code']> = new Set([
  'server-unreachable',
  'server-store-away',
  'server-broke',
  'copy-cut-short',
])

async function isUnfinished({ openReader, storePath }: Shell): Promise<boolean> {
  const opened = await openReader(storePath)
  if (!opened.ok) return opened.refusal.code === 'store-not-whole'
  await opened.value.close()
  return false
}

/** What is answered also where no site is called so. */
const notLetIn: ReadonlySet<Refusal['code']> = new Set(['sign-in-wrong', 'invitation-over'])

/** The name of the site at the end of an address; null where it has none. */
function siteOf(address: string): string | null {
  const { pathname } = new URL(address)
  return pathname === '/' ? null : pathname
}

function orSite(refusal: Refusal, site: string): (page: Page) => string {
  return ({ say, clean, language }) =>
    `${sayRefusal(refusal, language).hint} ${say('shell.connect.which-site', { site: clean(site) })}`
}
