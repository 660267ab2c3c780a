import { type Decision, accept } from '../../domain/decision.ts'
import type { Credentials } from '../../sync/connect.ts'
import { type AskedProvider, deviceFlow } from '../../sync/device-flow.ts'
import { httpLine } from '../../sync/http-call.ts'
import type { Shell } from '../shell.ts'

/**
 * Lets an identity provider say who sits here: shows what to open and what to type there, and waits.
 * Refuses: provider-unreachable, provider-denied, provider-too-late.
 */
export async function askProvider(
  shell: Pick<Shell, 'page' | 'err'>,
  provider: AskedProvider,
): Promise<Decision<Credentials>> {
  const { say, clean } = await shell.page()
  // The authority of the server is not the provider's: that one is spoken to by what the system believes.
  const line = httpLine({ address: provider.issuer, authority: null })
  try {
    const idToken = await deviceFlow({
      ...provider,
      line,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      show: async ({ address, code, whole }) => {
        const shown = { address: clean(address), code: clean(code) }
        shell.err(`${say('shell.connect.provider', shown)}\n`)
        if (whole !== null) shell.err(`${say('shell.connect.provider-whole', { address: clean(whole) })}\n`)
      },
    })
    if (!idToken.ok) return idToken
    return accept({ agent: null, password: null, invitation: null, idToken: idToken.value })
  } finally {
    await line.close()
  }
}
