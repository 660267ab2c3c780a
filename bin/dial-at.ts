import { join } from 'node:path'
import { readPhoneSettings } from '../src/desk/phone-settings.ts'
import { type Decision, refuse } from '../src/domain/decision.ts'
import type { DialAsked } from '../src/shell/surroundings.ts'
import { phoneFile } from './phone-file.ts'
import { phoneBase } from './phone-base.ts'
import { askAt } from './phone-socket.ts'
import type { Places } from './places.ts'

/** Asks the console of this user that has his phone to dial. Refuses: phone-settings-wrong, phone-not-open, and what dialling is refused for. */
export async function dialAt(
  asked: DialAsked,
  here: Pick<Places, 'config' | 'state'>,
): Promise<Decision<{ readonly ref: string }>> {
  const settings = await readPhoneSettings(phoneFile(here))
  if (!settings) return refuse({ code: 'phone-not-open' })
  return settings.ok
    ? askAt(`${phoneBase(join(here.state, 'phones'), settings.value)}.socket`, asked)
    : settings
}
