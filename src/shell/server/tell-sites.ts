import { isRole } from '../../domain/role.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Shell } from '../shell.ts'
import type { NamedStore } from '../surroundings.ts'
import { type FirstInvitation, firstInvitation } from './first-invitation.ts'
import type { SiteNews } from './stores-of-sites.ts'

/** A store that stays empty over so many looks, one a second, is one that another is to be brought to. */
const emptyAfterLooks = 10

/** Says on the terminal which sites are served, and where; of each, once it has people, with which code the first of them gets in. */
export function tellerOf(shell: Shell, address: string): (news: SiteNews) => Promise<void> {
  const settled = new Set<string>()
  const looks = new Map<string, number>()
  return async (news) => {
    if (news.what === 'looked') {
      const { key, store } = news.site
      if (settled.has(key)) return
      const look = (looks.get(key) ?? 0) + 1
      looks.set(key, look)
      const whereEmpty = look === emptyAfterLooks ? 'invite' : 'wait'
      const first = await tellFirst(shell, { store, address: `${address}/${key}`, whereEmpty })
      if (first === 'not-needed' || (first !== 'not-yet' && first.agent !== 'owner')) settled.add(key)
      return
    }
    const { say, clean, language } = await shell.page()
    if (news.what === 'unfit') shell.err(`${say('shell.serve.site-unfit', { name: clean(news.name) })}\n`)
    if (news.what === 'went') shell.err(`${say('shell.serve.site-went', { site: news.key })}\n`)
    if (news.what === 'refused') {
      const { message } = sayRefusal(news.refusal, language)
      shell.err(`${say('shell.serve.site-refused', { site: news.key, why: message })}\n`)
    }
    if (news.what === 'came') {
      const site = news.site.key
      shell.err(`${say('shell.serve.site', { site, address: `${address}/${site}` })}\n`)
    }
  }
}

type ToldOf = {
  readonly store: NamedStore['store']
  readonly address: string
  readonly whereEmpty: 'invite' | 'wait'
}

/** Tells the code of the first who gets in, where nobody is. */
export async function tellFirst(
  shell: Shell,
  { store, address, whereEmpty }: ToldOf,
): Promise<FirstInvitation> {
  const first = await firstInvitation(shell, store, whereEmpty)
  if (typeof first === 'string') return first
  const { say } = await shell.page()
  const { agent, code, role } = first
  const message = agent === 'owner' ? 'shell.serve.empty' : 'shell.serve.first'
  const called = isRole(role) ? say(`role.${role}`) : role
  shell.err(`${say(message, { agent, code, role: called, address })}\n`)
  return first
}
