import type { ChannelNews } from '../../channels/run-channels.ts'
import { mailboxesOfSite } from '../../queries/channels/mailboxes.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Store } from '../../store/open-store.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'

/** Fetches what comes to the site's channels and sends what is due: once, or until it is told to stop. */
export async function channelRun(call: Call, shell: Shell): Promise<Answer> {
  const opened = await shell.openStore(shell.storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const store = opened.value
  const { path } = store.info
  try {
    const { server } = store.info
    if (server !== null) return refuseWith({ code: 'channels-at-server', server })
    let answer: Answer | undefined
    const isMine = await store.aloneWithChannels(async () => {
      answer = call.is('once') ? await once(store, shell) : await untilToldToStop(call, store, shell)
    })
    return isMine && answer ? answer : refuseWith({ code: 'channels-run-already', path })
  } finally {
    await store.close()
  }
}

async function groundOf(store: Store, shell: Shell) {
  const attachments = await shell.attachments(store.info)
  const { sayUnreadMail } = await import('../../language/say-unread-mail.ts')
  const { language } = await shell.page()
  return {
    store,
    keep: attachments.group,
    async content(contentHash: string) {
      const fetched = await attachments.fetch(contentHash)
      return (fetched.ok && fetched.value) || null
    },
    journal: await shell.handOverJournal(store.info.path),
    secretOf: shell.secretOf,
    wordsOf: sayUnreadMail(language),
    now: shell.now,
  }
}

async function once(store: Store, shell: Shell): Promise<Answer> {
  const points = store.reader.all(mailboxesOfSite, {})
  const { receiveOnce } = await import('../../channels/mail/receive-once.ts')
  const ground = await groundOf(store, shell)
  const rows: { readonly channel: string; readonly came: number | null; readonly refusal: Refusal | null }[] =
    []
  for (const point of points) {
    const came = await receiveOnce(point, ground)
    rows.push({
      channel: point.key,
      came: came.ok ? came.value : null,
      refusal: came.ok ? null : came.refusal,
    })
  }
  const exitCode = rows.some(({ refusal }) => refusal !== null) ? exitCodes.refused : exitCodes.done
  const textOfAll = ({ say, language }: Page): string => {
    if (rows.length === 0) return say('shell.channel-status.none')
    return rows
      .map(({ channel, came, refusal }) => {
        if (refusal === null) return say('shell.channel-run.came', { channel, n: came ?? 0 })
        const { message, hint } = sayRefusal(refusal, language)
        return `${channel}: ${message}\n${hint}`
      })
      .join('\n')
  }
  return show({ rows }, textOfAll, exitCode)
}

async function untilToldToStop(call: Call, store: Store, shell: Shell): Promise<Answer> {
  const { runChannels } = await import('../../channels/run-channels.ts')
  const page = await shell.page()
  const { signal, forget } = shell.interruption()
  shell.err(`${page.say('shell.channel-run.runs')}\n`)
  try {
    await runChannels({
      ...(await groundOf(store, shell)),
      runner: shell.runner(),
      tell(news) {
        if (call.isJson) shell.emit(news)
        else shell.err(`${textOf(news, page)}\n`)
      },
      broke: (fault) => void shell.logFault(fault, { verb: 'channel run' }),
      stop: signal,
    })
    return { kind: 'ended', exitCode: exitCodes.done }
  } finally {
    forget()
  }
}

function textOf(news: ChannelNews, { say, language }: Page): string {
  const { channel } = news
  if ('came' in news) return say('shell.channel-run.came', { channel, n: news.came })
  if (news.isUp) return say('shell.channel-run.up', { channel })
  return news.refusal === null
    ? say('shell.channel-run.down', { channel })
    : `${channel}: ${sayRefusal(news.refusal, language).message}`
}
