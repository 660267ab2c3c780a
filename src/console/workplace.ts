import { type WithServer, withServer } from './with-server.ts'
import { basename } from 'node:path'
import type { SettingName } from '../desk/agent-settings.ts'
import { openDesk, type PersonDesk } from '../desk/open-desk.ts'
import { announcementEnded } from '../queries/announcements/announcement-ended.ts'
import { recentEvents } from '../queries/events/recent-events.ts'
import type { Store } from '../store/open-store.ts'
import type { Scene, Ui } from './actions/action.ts'
import { terminalClipboard } from './clipboard.ts'
import type { ConsoleSurroundings } from './console-surroundings.ts'
import { type DeskTrouble, whyNotKept } from './desk-trouble.ts'
import type { Doing } from './doing/doing.ts'
import { decidedBy } from './following-settings.ts'
import type { PendingLine } from './doing/run-line.ts'
import type { Look } from './look.ts'
import type { DeskReading } from './places/place-kind.ts'
import type { UserKeys } from './user-keymap.ts'
import type { HandOver } from './lent-terminal.ts'
import { outsideOf } from './outside.ts'
import type { ServerTrouble } from './server-notices.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type PhoneDesk, phoneDesk } from './phone-desk.ts'
import { presenceDesk, type PresenceDesk } from './tell-presence.ts'
import { memory } from './views/remember.ts'
import type { Model } from './state/model.ts'
import { watchDraft } from './watch-draft.ts'
import { watchDueWork } from './watch-due-work.ts'

/** An open store with the desk of the person who works on it, and what reads and does things there. */
export type Workplace = {
  readonly store: Store
  readonly desk: PersonDesk
  readonly reading: DeskReading
  readonly presence: Pick<PresenceDesk, 'observe' | 'touched'>
  /** When the store last answered. */
  readonly asOf: () => number
  /** What keeps the store and its server apart; null where nothing does. */
  readonly serverTrouble: () => ServerTrouble | null
  readonly phone: Pick<PhoneDesk, 'begin'>
  readonly doing: (agent: string, ui: Ui, scene: Scene) => Doing
  /** Follows what others change, and fires what falls due; `timePassed` is told once a second. */
  readonly watch: (told: { readonly changed: () => void; readonly timePassed: () => void }) => void
  /** Answers why what was typed last could not be kept, as it was said on the terminal; null where all is kept. */
  readonly close: () => Promise<unknown>
}

export type WorkplaceOptions = {
  readonly store: Store
  readonly look: Look
  readonly surroundings: ConsoleSurroundings
  readonly handOver: HandOver
  /** Makes the console follow an agent's settings. */
  readonly followAgent: (agent: string) => void
  /** Where the user's own keys are, and whether they name their preset. */
  readonly keys: Pick<UserKeys, 'file' | 'isThere' | 'preset' | 'keymapOf'>
  /** Told what nobody expected of the timers. */
  readonly failed: (fault: unknown) => void
  /** Told what the phone says and the store will not have. */
  readonly phoneRefused: (refusal: Refusal) => void
  readonly deskTrouble: DeskTrouble
}

export function workplaceOf({
  store,
  look,
  surroundings,
  keys,
  handOver,
  followAgent,
  failed,
  phoneRefused,
  deskTrouble,
}: WorkplaceOptions): Workplace {
  const { env, stdout, now, randomBytes, pid, isRunning, deskFolder, storePath, program, verbs } =
    surroundings
  const { storeId } = store.info
  let latest = 0
  const latestEvent = (): number => {
    try {
      latest = store.reader.one(recentEvents, { limit: 1 })?.seq ?? 0
    } catch {
      // Who types into a form is told by what draws it; what he types is kept whatever became of the store.
    }
    return latest
  }
  const folder = deskFolder
  const desk = openDesk({ folder, storeId, now, randomBytes, pid, isRunning, latestEvent, ...deskTrouble })
  const { remember, storeChanged } = memory()
  const lastAgent = (): string | null => desk.preferences.read()?.lastAgent ?? null
  let othersChanged: () => void = nothingYet
  const files = surroundings.presenceOf(store.info)
  const presence = presenceDesk({ files, now, changed: () => othersChanged() })
  const phone = phoneDesk({
    store,
    look,
    open: surroundings.phoneOf,
    told: { changed: () => othersChanged(), refused: phoneRefused, failed },
  })
  const reading = {
    phone: phone.opened,
    reader: store.reader,
    remember,
    look,
    now,
    deskOf: desk.of,
    lastAgent,
    storePath,
    program,
    present: presence.others,
    unsent: () => server?.unsent() ?? null,
    verbs,
    decidedBy: (setting: SettingName) =>
      setting === 'keys' && keys.preset !== null ? basename(keys.file) : decidedBy(env)(setting),
    keysFile: { path: keys.file, isThere: keys.isThere, preset: keys.preset },
  }
  const clipboard = terminalClipboard(stdout, env)
  const outside = outsideOf({ store, desk, surroundings, handOver })
  const stops: (() => void)[] = []
  const pendingLine: PendingLine = { asked: null }
  let asOf = now()
  let server: WithServer | null = null
  let endChannels: (() => Promise<void>) | null = null
  let shown: Model | null = null
  const told = deskTrouble.changedElsewhere
  stops.push(watchDraft({ model: () => shown, draftsOf: (agent) => desk.of(agent).drafts, told }))
  return {
    store,
    desk,
    reading,
    presence: {
      touched: presence.touched,
      observe(model) {
        shown = model
        presence.observe(model)
      },
    },
    asOf: () => server?.asOf(asOf) ?? asOf,
    serverTrouble: () => server?.trouble() ?? null,
    phone,
    doing: (agent, ui, scene) => ({
      store,
      agent,
      phone: phone.opened(),
      desk: desk.of(agent),
      reading,
      look,
      now,
      outside,
      saveFolder: {
        last: () => desk.preferences.read()?.saveFolder ?? null,
        keep: (saveFolder) =>
          desk.preferences.keep({ lastAgent: agent, ...desk.preferences.read(), saveFolder }),
      },
      changed: storeChanged,
      followSettings: () => followAgent(agent),
      whyNotKeys: (preset) => {
        const made = keys.keymapOf(preset)
        return 'problems' in made ? made.problems : []
      },
      clipboard,
      ui,
      columns: surroundings.stdout.columns,
      pendingLine,
      scene,
    }),
    watch({ changed, timePassed }) {
      // What the store was asked stands.
      othersChanged = changed
      server = withServer(store, { start: surroundings.syncOf, now })
      endChannels = surroundings.channelsOf(store)
      stops.push(
        store.watch(() => {
          storeChanged()
          changed()
        }),
        watchDueWork({
          store,
          now,
          looked: (at) => {
            const hasEnded = store.reader.one(announcementEnded, { from: asOf, to: at }) !== undefined
            asOf = at
            // What is over by its time goes from the screen, though nothing is written then.
            if (hasEnded) changed()
            timePassed()
          },
          failed,
        }),
      )
    },
    async close() {
      for (const stop of stops) stop()
      presence.stop()
      await phone.close()
      await Promise.all([server?.close(), endChannels?.()])
      outside.close()
      let unkept: unknown = null
      try {
        desk.flush()
      } catch (fault) {
        // The console is gone from the screen, and with it what was typed: the terminal itself hears of it.
        stdout.write(`linia: ${whyNotKept(fault, folder, look)}\n`)
        unkept = fault
      }
      await store.close()
      return unkept
    },
  }
}

function nothingYet(): void {}
