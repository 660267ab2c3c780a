import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'
import { openImapClient } from './imap-client.ts'
import type { SentMail } from './sent-mail.ts'

/** The folder of what was sent, with a connection of its own. */
export type SentFolder = SentMail & { readonly close: () => void }

/** What it is called where the server names none and no site file does. */
const usualName = 'Sent'

/**
 * Opens the folder of what was sent, which is made where it is not there. Refuses: as `openImapClient` does, and folder-not-there where none
 * can be made.
 */
export async function openSentFolder(
  definition: MailboxDefinition,
  secret: string,
  trusted?: readonly string[],
): Promise<Decision<SentFolder>> {
  const signedIn = await openImapClient(definition, secret, trusted)
  if (!signedIn.ok) return signedIn
  const { client, peer, asked } = signedIn.value
  const refused = (refusal: Refusal): Decision<never> => {
    client.close()
    const isNoFolder = refusal.code === 'peer-refused'
    const name = definition.imap.sent ?? usualName
    return refuse(isNoFolder ? { code: 'folder-not-there', peer, folder: name } : refusal)
  }
  const folder = await asked(async () => {
    const named = definition.imap.sent
    const listed = await client.list()
    const found = listed.find(({ path, specialUse }) =>
      named === null ? specialUse === '\\Sent' : path === named,
    )
    if (found) return found.path
    const path = named ?? usualName
    await client.mailboxCreate(path)
    return path
  })
  if (!folder.ok) return refused(folder.refusal)
  const opened = await asked(() => client.mailboxOpen(folder.value))
  if (!opened.ok) return refused(opened.refusal)
  return accept({
    find: (messageId) =>
      asked(async () => {
        const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
        // So it answers where the connection is gone.
        if (!found) throw new Error('closed')
        return found.length > 0
      }),
    append: async (raw) => {
      const appended = await asked(() => client.append(folder.value, Buffer.from(raw), ['\\Seen']))
      return appended.ok ? accept(null) : appended
    },
    close() {
      client.close()
    },
  })
}

type Reached = {
  readonly secretOf: (name: string) => Promise<Decision<string>>
  readonly trusted?: readonly string[]
}

/** The same, connected each time that it is asked: mails leave seldom, and a line that is kept open for them would be closed in between. */
export function sentMailOf(definition: MailboxDefinition, { secretOf, trusted }: Reached): SentMail {
  const asking = async <Answer>(
    ask: (folder: SentFolder) => Promise<Decision<Answer>>,
  ): Promise<Decision<Answer>> => {
    const secret = await secretOf(definition.secret)
    if (!secret.ok) return secret
    const folder = await openSentFolder(definition, secret.value, trusted)
    if (!folder.ok) return folder
    try {
      return await ask(folder.value)
    } finally {
      folder.value.close()
    }
  }
  return {
    find: (messageId) => asking((folder) => folder.find(messageId)),
    append: (raw) => asking((folder) => folder.append(raw)),
  }
}
