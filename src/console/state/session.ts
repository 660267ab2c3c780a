import type { Scene, Ui } from '../actions/action.ts'
import { keyName, type Key } from '../input/key.ts'
import type { Keymap } from '../keymap.ts'
import { layoutOf, sideBySideFrom } from '../layout.ts'
import type { Look, Room } from '../look.ts'
import { isReadWhileTyped } from '../overlays/every-overlay.ts'
import { changed, type Change } from './change.ts'
import { bringing, openingText, stoppable, type Intent } from './intent.ts'
import type { Model, Notice } from './model.ts'
import { press } from './press.ts'
import { followTour } from '../tour/follow-tour.ts'
import { isTyping } from './run-action.ts'
import { tellNews } from './tell-news.ts'
import { showWhatCame } from './show-what-came.ts'
import { offerGone, withoutGoneOffer } from './gone-offer.ts'
import { cameIn, toldByChange } from './told-by-change.ts'
import { unheardText } from './unheard-text.ts'
import { unreadPreview } from './unread-preview.ts'
import { wantedPreview } from './step-preview.ts'
import type { NewsLine } from '../views/news-lines.ts'
import type { HeldView, Views } from './views.ts'

export type SessionOptions = {
  readonly start: Model
  readonly keymap: Keymap
  readonly look: Look
  readonly room: () => Room
  /** Reads what the screen shows of the store; it may be called for every key. */
  readonly read: (model: Model) => Views
  /** Sees every change, before what it shows is read: many may come of one chunk of keys. */
  readonly observe: (model: Model) => void
  /** Does what was asked for, and tells through `ui` what became of it. */
  readonly perform: (intent: Intent, ui: Ui, scene: Scene) => Promise<void>
  /** How far the text on screen can be scrolled. */
  readonly scrollLimit: (scene: Scene) => number
  /** Gets what nobody expected; the console itself goes on. */
  readonly fault: (error: unknown, ui: Ui) => void
}

/** One open console: its model, what it has read, and the keys that wait their turn. */
export type Session = {
  readonly scene: () => Scene
  readonly subscribe: (listener: () => void) => () => void
  readonly press: (keys: readonly Key[]) => void
  /** Tells that the store has changed; what is on screen is read anew, ten times a second at most. */
  readonly storeChanged: () => void
  /** Tells a line of news once the screen has caught up with it. */
  readonly hear: (line: NewsLine) => void
  readonly change: (change: Change) => void
  readonly perform: (intent: Intent) => void
  readonly ui: Ui
  readonly close: () => void
}

const rereadMs = 100
const noticeableMs = 300

/**
 * Opens a session. Keys are taken strictly one after another: while something is being done that an
 * earlier key asked for, later ones wait, because what they mean depends on what comes of it.
 */
export function openSession(options: SessionOptions): Session {
  const listeners = new Set<() => void>()
  const waiting: Key[] = []
  const unheard = unheardText(() => performance.now())
  const unread = unreadPreview(() => performance.now())
  /** What came while the console was locked: a locked screen tells nobody who called. */
  let unsaid: HeldView | null = null
  /** News that were not told yet: the screen is not read anew, or is locked. */
  let unheardNews: NewsLine | null = null
  let scene: Scene = { model: options.start, views: options.read(options.start) }
  /** The screen as it was when it was last told what came: any key may have read the store since. */
  let counted = scene.views
  const read = (model: Model): Views => {
    try {
      return options.read(model)
    } catch (error) {
      options.fault(error, ui)
      return scene.views
    }
  }
  /** What is under way, and whether Esc asked to stop it; null while keys are heard. */
  let underWay: { readonly intent: Intent; isStopped: boolean; isTold: boolean } | null = null
  let patience: NodeJS.Timeout | undefined
  let reread: NodeJS.Timeout | undefined

  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  /** What is on the screen from now on; the tour sees it, when there is one. */
  const settle = (next: Scene): void => {
    scene = { ...next, model: followTour(next) }
  }
  const show = (model: Model): void => {
    if (model === scene.model) return
    options.observe(model)
    settle({ model, views: needsReading(scene.model, model) ? read(model) : scene.views })
  }
  const change = (wanted: Change): void => {
    show(changed(scene.model, wanted))
    tell()
  }
  const told = (notice: Notice): void => {
    if (underWay) underWay.isTold = true
    change({ do: 'notice', notice })
  }
  const working: Notice = { kind: 'done', text: options.look.say('notice.working'), hint: '' }
  const work = async (intent: Intent): Promise<void> => {
    underWay = { intent, isStopped: false, isTold: false }
    // What takes longer than a person notices says that it is under way, because keys wait meanwhile.
    patience = setTimeout(() => told(working), noticeableMs)
    try {
      await options.perform(intent, ui, scene)
    } catch (error) {
      options.fault(error, ui)
    }
    clearTimeout(patience)
    underWay = null
    if (scene.model.notice === working) show(changed(scene.model, { do: 'notice', notice: null }))
    // What was done shows at once; the notice of the change comes later.
    settle({ model: scene.model, views: read(scene.model) })
    if (bringing.has(intent.do)) tellWhatElseCame(intent)
    if (openingText.has(intent.do) && !isTyping(scene)) unheard.begin()
    if (intent.do === 'preview-step') unread.begin()
    drain()
  }
  const ui: Ui = {
    change: (wanted) => show(changed(scene.model, wanted)),
    perform: (intent) => void work(intent),
    scene: () => scene,
    progress: (text) => {
      clearTimeout(patience)
      told({ kind: 'done', text, hint: '' })
    },
    isStopped: () => underWay?.isStopped === true,
    scrollLimit: () => options.scrollLimit(scene),
  }
  /**
   * Whether a key is of no more use: Esc stops what takes long, and what is pressed while the screen says that it is under way
   * was meant for another screen. What was typed ahead before that waits its turn, and so does what answers a ring.
   */
  const isForWorkUnderWay = (key: Key): boolean => {
    if (!underWay || !stoppable.has(underWay.intent.do)) return false
    const name = keyName(key)
    if (name === 'Escape') {
      underWay.isStopped = true
      return true
    }
    return underWay.isTold && !(scene.views.ringing && isAnswer(name, options.keymap))
  }
  const sayWhatCame = (): void => {
    if (unsaid === null || scene.model.lock !== null) return
    const { ref } = unsaid
    const came = scene.views.inHand.find((held) => held.ref === ref)
    unsaid = null
    if (came) show(showWhatCame(came, scene, options))
  }
  const sayNews = (): void => {
    if (unheardNews === null || scene.model.lock !== null) return
    show(tellNews(unheardNews, scene, options))
    unheardNews = null
  }
  /** What a key brought is told by what it does; of those that open the one contact that they bring, another one came by itself. */
  const tellWhatElseCame = (intent: Intent): void => {
    const { place } = scene.model
    const opened = place.at === 'workspace' && bringing.get(intent.do) === 'the-opened' ? place.ref : null
    const came = opened === null ? null : cameIn(counted, scene.views, opened)
    counted = scene.views
    if (came) show(showWhatCame(came, scene, options))
  }
  /** What the command of a step would do is there before anybody asks; keys wait for it. */
  const lookAhead = (): void => {
    const { columns } = options.room()
    const wanted = underWay ? null : wantedPreview(scene, columns >= sideBySideFrom)
    if (wanted) void work(wanted)
  }
  const nextKey = (): Key | undefined => (underWay ? undefined : waiting.shift())
  const drain = (): void => {
    const layout = layoutOf(options.room())
    const { columns, rows } = layout.kind === 'too-small' ? options.room() : layout.body
    for (let key = nextKey(); key; key = nextKey()) {
      press(scene, key, { ui, keymap: options.keymap, look: options.look, columns, rows, unheard, unread })
    }
    sayWhatCame()
    if (reread === undefined) sayNews()
    tell()
    lookAhead()
  }

  return {
    scene: () => scene,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: (keys) => {
      for (const key of keys) if (!isForWorkUnderWay(key)) waiting.push(key)
      drain()
    },
    storeChanged: () => {
      reread ??= setTimeout(() => {
        reread = undefined
        const views = read(scene.model)
        const open = withoutGoneOffer(scene.model, views)
        const gone = open === scene.model ? null : offerGone(scene.model, options.look)
        const notice = toldByChange(scene.views, views, options.look) ?? gone
        const model = notice ? changed(open, { do: 'notice', notice }) : open
        // What a key of this console brings is told by what the key does.
        const isOwn = underWay !== null && bringing.has(underWay.intent.do)
        const came = isOwn ? null : cameIn(counted, views)
        if (!isOwn) counted = views
        settle({ model, views })
        if (came && scene.model.lock !== null) unsaid = came
        else if (came && !notice) show(showWhatCame(came, scene, options))
        else sayNews()
        tell()
        lookAhead()
      }, rereadMs)
    },
    hear: (line) => {
      unheardNews = line
    },
    change,
    perform: ui.perform,
    ui,
    close: () => {
      clearTimeout(reread)
      listeners.clear()
    },
  }
}

/** Whether what is on screen depends on something that has changed: a notice or a typed form does not. */
function needsReading(before: Model, after: Model): boolean {
  return (
    before.place !== after.place ||
    before.agent !== after.agent ||
    before.overlay?.kind !== after.overlay?.kind ||
    before.lock !== after.lock ||
    (before.overlay !== after.overlay && after.overlay !== null && isReadWhileTyped(after.overlay))
  )
}

/** Whether a key, alone or with Alt, accepts an offer. */
function isAnswer(name: string, keymap: Keymap): boolean {
  return keymap.keysOf('offer.accept').includes(name.replace(/^Alt-/, ''))
}
