import type { Refusal } from '../domain/refusal.ts'
import { loadPhones } from '../language/phones.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import { agentByKey } from '../queries/agents/agent-by-key.ts'
import { queueList } from '../queries/site/queue-list.ts'
import type { Scene, Ui } from './actions/action.ts'
import { allActions } from './actions/all-actions.ts'
import { terminalBell } from './bell.ts'
import { comeBack, modelToComeBackTo } from './come-back.ts'
import type { ConsoleEnd, ConsoleSurroundings, EndingSignal } from './console-surroundings.ts'
import { signIn, signOut } from './doing/sign-in.ts'
import { macroClashes } from './macro-keys.ts'
import { readMacros } from './views/read-macros.ts'
import { newsDesk } from './hear-news.ts'
import { hookNotices } from './hook-notices.ts'
import { deskTroubleTold } from './desk-trouble.ts'
import { deskKeeper } from './keep-desk.ts'
import { followingKeys } from './following-keys.ts'
import { keyNames } from './key-names.ts'
import { lentTerminal } from './lent-terminal.ts'
import { followingSettings } from './following-settings.ts'
import type { Doing } from './doing/doing.ts'
import type { WorkIntent } from './perform-intent.ts'
import { faultNotices } from './fault-notices.ts'
import { mailNotices } from './mail-notices.ts'
import { readMailLink } from './views/read-mail-link.ts'
import { serverNotices } from './server-notices.ts'
import { nameOf } from './views/reading.ts'
import { nothingYet } from './nothing-yet.ts'
import { isReadOut, switchReader } from './switch-reader.ts'
import { readViews } from './read-views.ts'
import { runConsole } from './run-console.tsx'
import type { Intent } from './state/intent.ts'
import { signInPlace, startModel, type Model } from './state/model.ts'
import type { Session } from './state/session.ts'
import type { Views } from './state/views.ts'
import { tourActions } from './tour/tour-actions.ts'
import { tourBegins } from './tour/tour.ts'
import { userKeys } from './user-keymap.ts'
import { workplaceOf, type Workplace } from './workplace.ts'

// A frame is painted within this.
const paintMs = 30
/** The first frame stands by then, and nobody has read it. */
const readSoonMs = 250

/** Runs the console on what only the program has. */
export async function consoleOn(surroundings: ConsoleSurroundings): Promise<ConsoleEnd> {
  const { env, now, storePath, program, firstRun, logFault } = surroundings
  const following = followingSettings(env)
  const { look, theme, lockAfterMs, follow, nameKeys } = following
  const actions = surroundings.isTour ? [...allActions, ...tourActions] : allActions
  const keys = await userKeys(surroundings.keysFile, actions, look)
  const first = keys.keymapOf(keys.preset ?? 'default')
  if ('problems' in first) return { ended: 'keys-wrong', problems: first.problems }
  const { keymap, follow: followKeys } = followingKeys(keys, first.keymap)
  nameKeys(keyNames(keymap, look))

  const terminal = lentTerminal(surroundings.stdout)
  let session: Session | null = null
  let quit: () => void = nothingToQuit
  let workplace: Workplace | null = null

  const ring = terminalBell(surroundings.stdout)
  const news = newsDesk({
    surroundings,
    look,
    ring,
    workplace: () => workplace,
    tell: (line) => session?.hear(line),
  })
  const storeChanged = (): void => {
    session?.storeChanged()
    try {
      news.storeChanged()
    } catch {
      // What is on the screen is read of the same store, and tells what is wrong with it.
    }
  }
  /** What sticks does so without anything being written. */
  const timePassed = (): void => {
    if (news.timePassed()) session?.storeChanged()
    if (!workplace) return
    server.look(workplace.serverTrouble())
    mail.look(readMailLink(workplace.reading))
  }
  const server = serverNotices(
    {
      look,
      now,
      nameOf: (agent) => (workplace ? nameOf(workplace.reading, agent) : agent),
      agent: () => session?.scene().model.agent ?? null,
      isSignedOut() {
        const agent = session?.scene().model.agent ?? null
        const status = agent === null ? null : workplace?.store.reader.one(agentByKey, { key: agent })?.status
        return status === 'logged-out'
      },
    },
    (change) => session?.change(change),
  )
  const mail = mailNotices({ look, now }, (change) => session?.change(change))
  const hooks = hookNotices(
    (key, params) => look.say(key, params),
    (change) => session?.change(change),
  )
  const faults = faultNotices({ look, logFault, storePath }, (change) => session?.change(change))
  const failed = (fault: unknown): void => void faults.told(fault)
  /** The phone goes on; whoever sits there learns that its call is not among his contacts, and why. */
  const phoneRefused = (refusal: Refusal): void => {
    const { message: text, hint } = sayRefusal(refusal, look.language)
    session?.change({
      do: 'notice',
      notice: { kind: 'refused', text: look.say('phone.refused', { text }), hint },
    })
  }
  /**
   * Lets language, colours, keys and bell be those of an agent: his settings at this desk, or what the site has for him. Answers
   * what of his own keys does not go with the preset, which then stays as it is.
   */
  const followAgent = (agent: string): readonly string[] => {
    if (!workplace) return []
    const { store, desk } = workplace
    const settings = desk.of(agent).settings.read()
    follow(settings, store.reader.one(agentByKey, { key: agent })?.language ?? null)
    return followKeys(settings.keys)
  }
  const tellKeys = (problem: string): void => {
    const text = look.say('keys.do-not-go-together', { problem })
    session?.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
  }
  /** Opens the store, when it has a site; else says why not. */
  const open = async (): Promise<Refusal | null> => {
    await loadPhones()
    const opened = await surroundings.openStore(hooks.heard)
    if (!opened.ok) return opened.refusal
    const store = opened.value
    if (store.reader.all(queueList, {}).length === 0) {
      await store.close()
      return { code: 'store-not-found', path: storePath }
    }
    const { handOver } = terminal
    const deskTrouble = deskTroubleTold(look, surroundings.deskFolder, (change) => session?.change(change))
    workplace = workplaceOf({
      store,
      look,
      surroundings,
      keys,
      handOver,
      followAgent,
      failed,
      phoneRefused,
      deskTrouble,
    })
    return null
  }
  const begin = async (intent: Extract<Intent, { do: 'make-demo' | 'make-own' }>, ui: Ui): Promise<void> => {
    // Making a site keeps this process busy in one piece: what is under way is shown before it begins.
    session?.change({ do: 'notice', notice: { kind: 'done', text: look.say('notice.working'), hint: '' } })
    await new Promise((resolve) => setTimeout(resolve, paintMs))
    const made = intent.do === 'make-demo' ? await firstRun.demo() : await firstRun.own(intent)
    const refusal = made.ok ? await open() : made.refusal
    ui.change({ do: 'notice', notice: null })
    const { place } = ui.scene().model
    if (refusal) {
      const problem = sayRefusal(refusal, look.language).message
      if (place.at === 'first-run') ui.change({ do: 'adjust', place: { ...place, problem } })
      return
    }
    workplace?.watch({ changed: storeChanged, timePassed })
    ui.change({ do: 'adjust', place: signInPlace() })
    const agent = made.ok && intent.do === 'make-own' ? agentOf(made.value) : null
    if (agent !== null) ui.perform({ do: 'sign-in', agent })
  }
  const enter = async (agent: string, ui: Ui, scene: Scene): Promise<void> => {
    if (!workplace) return
    const [problem] = followAgent(agent)
    const { preferences } = workplace.desk
    try {
      if (!(await signIn(workplace.doing(agent, ui, scene)))) return
    } finally {
      const { place } = ui.scene().model
      if (place.at === 'sign-in' && place.isComing) ui.change({ do: 'adjust', place: signInPlace() })
    }
    preferences.keep({ ...preferences.read(), lastAgent: agent })
    news.listenFor(agent)
    void workplace.phone.begin(agent)
    const clashes = macroClashes(readMacros(agent, workplace.reading), keymap, look)
    if (clashes.length > 0)
      ui.change({ do: 'notice', notice: { kind: 'refused', text: clashes.join(' '), hint: '' } })
    if (problem !== undefined) tellKeys(problem)
  }
  const leave = async (intent: Extract<Intent, { do: 'quit' }>, ui: Ui, scene: Scene): Promise<void> => {
    const { agent } = scene.model
    if (agent !== null && workplace) {
      if (!(await signOut(workplace.doing(agent, ui, scene), intent.work))) return
      workplace.desk.places.forget()
    }
    quit()
  }
  const perform = async (intent: Intent, ui: Ui, scene: Scene): Promise<void> => {
    switch (intent.do) {
      case 'make-demo':
      case 'make-own':
        return await begin(intent, ui)
      case 'sign-in':
        return await enter(intent.agent, ui, scene)
      case 'switch-reader':
        switchReader({ env, following, workplace }, { agent: scene.model.agent, ui })
        if (scene.model.agent !== null) followAgent(scene.model.agent)
        session?.storeChanged()
        return
      case 'write-again':
        return terminal.again()
      case 'quit':
        return await leave(intent, ui, scene)
      default: {
        const { agent } = scene.model
        if (workplace && agent !== null)
          await hooks.during(ui, actAt(intent, workplace.doing(agent, ui, scene)))
      }
    }
  }
  const read = (model: Model): Views =>
    workplace ? readViews(model, workplace.reading) : nothingYet(storePath, program)

  let ending: EndingSignal | null = null
  const hearNoMore = surroundings.onEnding((signal) => {
    ending = signal
    quit()
  })
  const catchNoMore = surroundings.onUncaught(failed)
  let unkept: unknown = null
  const refusal = await open()
  if (refusal && refusal.code !== 'store-not-found') {
    catchNoMore()
    return { ended: 'refused', refusal }
  }
  try {
    const back = modelToComeBackTo(workplace, surroundings.agent)
    const agent = back?.model.agent ?? surroundings.agent
    if (isReadOut(workplace, agent)) following.startLinear()
    if (agent !== null) followAgent(agent)
    await runConsole({
      stdin: surroundings.stdin,
      stdout: surroundings.stdout,
      theme,
      lockAfterMs,
      ring,
      touched: () => {
        news.touched()
        workplace?.presence.touched()
      },
      terminal,
      now,
      asOf: () => workplace?.asOf() ?? now(),
      look,
      keymap,
      start:
        back?.model ??
        startModel({
          isEmpty: workplace === null,
          isComing: surroundings.agent !== null,
          tour: surroundings.isTour ? tourBegins(program) : null,
        }),
      read,
      perform,
      observe: keeping(() => workplace, now),
      fault: failed,
      opened: (opened, end) => {
        session = opened
        quit = end
        // Read soon after the first frame: a program that is replaced on the disk meanwhile goes on as it is.
        setTimeout(
          () => void import('./perform-intent.ts').then(surroundings.settled, failed),
          readSoonMs,
        ).unref()
        if (ending) end()
        workplace?.watch({ changed: storeChanged, timePassed })
        if (back?.model.agent) {
          news.listenFor(back.model.agent)
          void workplace?.phone.begin(back.model.agent)
        }
        if (back && workplace) comeBack(opened, workplace, back.record)
        else if (surroundings.agent !== null && workplace)
          opened.perform({ do: 'sign-in', agent: surroundings.agent })
      },
    })
  } finally {
    news.touched()
    unkept = await closed(workplace).finally(hearNoMore).finally(catchNoMore)
  }
  // Who leaves learns that something broke; who was told to end ends as he was told, and it is said.
  if (ending === null && unkept !== null)
    throw new Error('what was typed last could not be kept', { cause: unkept })
  if (ending === null) return { ended: 'left' }
  return { ended: 'told-to', signal: ending, isUnkept: unkept !== null, language: look.language }
}

/** What agents do is read once the first frame stands: it is half of the code and draws nothing. */
async function actAt(intent: WorkIntent, doing: Doing): Promise<void> {
  const { performIntent } = await import('./perform-intent.ts')
  await performIntent(intent, doing)
}

function nothingToQuit(): void {}

/** Closes the workplace, and answers why what was typed last could not be kept; null where all is. */
async function closed(workplace: Workplace | null): Promise<unknown> {
  return (await workplace?.close()) ?? null
}

/** Keeps at the desk what changes, from the moment there is a desk. */
function keeping(workplace: () => Workplace | null, now: () => number): (model: Model) => void {
  let keep: ReturnType<typeof deskKeeper> | null = null
  return (model) => {
    const desk = workplace()?.desk
    keep ??= desk ? deskKeeper(desk, now) : null
    keep?.(model)
    workplace()?.presence.observe(model)
  }
}

function agentOf(made: unknown): string | null {
  return typeof made === 'object' && made !== null && 'agent' in made ? String(made.agent) : null
}
